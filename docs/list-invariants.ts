// docs/invariants.md, made of the heads of the files: every numbered rule, who owns it, what proves
// it. `node docs/list-invariants.ts` writes it; a test keeps it equal.
// Owns: the page.  Does not: state any rule.

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readTree, type SourceFile } from '../scripts/tidy/tree.ts'

const root = join(import.meta.dirname, '..')
export const page = join(import.meta.dirname, 'invariants.md')

export interface Rule {
  readonly number: string
  readonly text: string
  readonly owner: string
}

// `//   R1. text`, continued by lines that are indented further.
const opening = /^\/\/ {2,}(?<number>[A-Z]\d{1,2})\.? +(?<text>.+)$/
const continuation = /^\/\/ {4,}(?<text>\S.*)$/

/** The rules in the comment that a file begins with. */
export function rulesOf(file: { readonly path: string; readonly text: string }): Rule[] {
  const rules: { number: string; text: string; owner: string }[] = []
  let current: (typeof rules)[number] | undefined
  for (const line of file.text.split('\n')) {
    if (!line.startsWith('//')) break
    const begins = opening.exec(line)?.groups
    const goesOn = continuation.exec(line)?.groups
    if (begins !== undefined) {
      current = { number: begins['number'] ?? '', text: begins['text'] ?? '', owner: file.path }
      rules.push(current)
    } else if (goesOn !== undefined && current !== undefined) {
      current.text += ` ${goesOn['text']}`
    } else current = undefined
  }
  return rules
}

/** What judges: tests, and the checkers that tests and simulations run after each step. */
const judges =
  /(?:\.test|\.cluster|\/invariants|\/check|\/checkers|\/trio|\/memory-doors|-suite)\.ts$/

/** Judges in the owner's folder that name the rule; else its tests, together. */
function proofOf(rule: Rule, files: readonly SourceFile[], rules: readonly Rule[]): string {
  const folder = dirname(rule.owner)
  // A folder below that uses the letter itself means something else by it.
  const letter = rule.number.slice(0, 1)
  const others = rules
    .filter(({ number, owner }) => number.startsWith(letter) && dirname(owner) !== folder)
    .map(({ owner }) => dirname(owner))
  const own = files.filter(({ path }) => {
    const isBelow = path.startsWith(`${folder}/`) && !others.includes(dirname(path))
    return isBelow && judges.test(path)
  })
  const named = own.filter((file) => new RegExp(`\\b${rule.number}\\b`).test(file.text))
  if (own.length === 0) return '`test-cluster`'
  if (named.length === 0) return `\`${folder}/*.test.ts\``
  return named.map((file) => `\`${file.path.slice(folder.length + 1)}\``).join(', ')
}

const head = `# Invariants

Every numbered rule, in the words of the file that owns it. **A number belongs to its folder**:
asserts, comments and tests of the folder cite it; elsewhere the folder is named with it. A letter
that two folders use means two things. Owner and proof are files of the folder. Listed as proof are
the tests that name the rule, and the checkers that tests and simulations run after each step; where
none names it, the tests of the folder prove it together, and \`test-cluster\` from outside.

Made by \`node docs/list-invariants.ts\` from the heads of the files; do not edit.
`

export function invariantsPage(): string {
  const { files } = readTree(root)
  const rules = files.filter((file) => !judges.test(file.path)).flatMap(rulesOf)
  const folders = [...new Set(rules.map((rule) => dirname(rule.owner)))].sort()
  const sections = folders.map((folder) => {
    const own = rules.filter((rule) => dirname(rule.owner) === folder)
    own.sort((a, b) => order(a) - order(b) || (a.owner < b.owner ? -1 : 1))
    const rows = own.map((rule) => {
      const owner = rule.owner.slice(folder.length + 1)
      const text = rule.text.replaceAll('|', '\\|')
      return `| ${rule.number} | ${text} | \`${owner}\` | ${proofOf(rule, files, rules)} |`
    })
    const table = ['| rule | says | owner | proved by |', '|---|---|---|---|', ...rows]
    return `## ${folder}\n\n${table.join('\n')}\n`
  })
  return [head, ...sections].join('\n')
}

function order({ number }: Rule): number {
  return number.charCodeAt(0) * 100 + Number(number.slice(1))
}

if (import.meta.main) writeFileSync(page, invariantsPage())

/** The page as it is committed. */
export function committedPage(): string {
  return readFileSync(page, 'utf8')
}
