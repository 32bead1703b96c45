// docs/limits.md, made of the limits where they stand: value, unit by its name, reason by its
// comment. `node docs/list-limits.ts` writes it; a test keeps it equal to the values in force.
// Owns: the page.  Does not: set any limit.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTree, type SourceFile } from '../scripts/tidy/tree.ts'

const root = join(import.meta.dirname, '..')
const page = join(import.meta.dirname, 'limits.md')

export interface Limit {
  readonly file: string
  readonly name: string
  readonly value: number
  readonly why: string
}

const constant = /^(?:export )?const (?<name>\w+)(?:: number)? = (?<value>[^'"`{[(]+)$/
const member = /^ {2}(?<name>\w+): (?<value>[^'"`{[(]+),$/
const isLimit = /(?:Max|Min|Ms|Bytes|Count|Default|Ticks|Percent)(?:Max|Min|Default)?$/

/** Named numbers of a file: constants at its top, members of the objects that stand there. */
export function limitsOf(file: { readonly path: string; readonly text: string }): Limit[] {
  const found: Limit[] = []
  const known = new Map<string, number>()
  const reasons = reasonsOfTypes(file.text)
  let comment: string[] = []
  for (const line of file.text.split('\n')) {
    const said = /^\s*(?:\/\*\*|\*(?!\/))\s?(?<text>.*?)\s*(?:\*\/)?$/.exec(line)?.groups?.['text']
    if (said !== undefined) {
      comment = line.trimStart().startsWith('/**') ? [said] : [...comment, said]
      continue
    }
    if (/^\s*\*\/$/.test(line)) continue
    const groups = (constant.exec(line) ?? member.exec(line))?.groups
    const name = groups?.['name'] ?? ''
    const value = valueOf(groups?.['value'] ?? '', known)
    if (value !== undefined) {
      known.set(name, value)
      const why = comment.join(' ').trim() || (reasons.get(name) ?? '')
      if (isLimit.test(name)) found.push({ file: file.path, name, value, why })
    }
    comment = []
  }
  return found
}

/** Comments of the members of interfaces: what an options object's values mean. */
function reasonsOfTypes(text: string): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>()
  for (const found of text.matchAll(/\/\*\*(?<why>[^/]*?)\*\/\s+readonly (?<name>\w+):/g)) {
    const { why, name } = found.groups ?? {}
    const words = (why ?? '').replaceAll(/\s*\n\s*\* ?/g, ' ')
    reasons.set(name ?? '', words.trim())
  }
  return reasons
}

/** Products, sums and shifts of numbers and of constants above; undefined: something else. */
function valueOf(text: string, known: ReadonlyMap<string, number>): number | undefined {
  const parts = text.trim().split(/ (?<operator>\*|<<|\+|-) /)
  let value: number | undefined
  for (let i = 0; i < parts.length; i += 2) {
    const word = parts[i] ?? ''
    const right = /^-?\d[\d_.]*$/.test(word) ? Number(word.replaceAll('_', '')) : known.get(word)
    if (right === undefined) return undefined
    value = value === undefined ? right : operate(value, parts[i - 1], right)
  }
  return value
}

function operate(left: number, operator: string | undefined, right: number): number {
  if (operator === '*') return left * right
  if (operator === '+') return left + right
  return operator === '-' ? left - right : left << right
}

// ------------------------------------------------------------------------------------------- page

const sections: readonly {
  readonly title: string
  readonly files: RegExp
  readonly text: string
}[] = [
  {
    title: 'Public API',
    files: /^proto\/limits\.ts$/,
    text: 'What clients may ask for. A release may raise one; lowering one breaks clients.',
  },
  {
    title: 'Replicated machine',
    files: /^engine\/machine\/limits\.ts$/,
    text: 'Part of the replicated behaviour: changed by a new command or a gated version only.',
  },
  {
    title: 'Raft, per replica',
    files: /^raft\/core\/config\.ts$/,
    text: 'Defaults; the timing section of the configuration sets the ticks.',
  },
  {
    title: 'Raft host, per group or node',
    files: /^raft\/host\//,
    text: 'What waits in a process. Overflow is dropped where Raft repairs, refused elsewhere.',
  },
  {
    title: 'Engine, per node',
    files: /^engine\/(?!machine\/)/,
    text: 'Overflow is refused by name (`RESOURCE_EXHAUSTED` and which limit), never buffered.',
  },
  { title: 'Storage', files: /^storage\//, text: 'Of the log and the state on disk.' },
]

export function allLimits(): Limit[] {
  const { files } = readTree(root)
  const own = (file: SourceFile): boolean => !file.isTest && !isForTests.test(file.path)
  return files.filter(own).flatMap(limitsOf)
}

const isForTests = /(?:\/(?:random|lone|driven|model|test|simulated|memory)-|simulation\/|fixture)/

export function limitsPage(): string {
  const all = allLimits()
  const parts = sections.map(({ title, files, text }) => {
    const own = all.filter(({ file, name, why }) => {
      return files.test(file) && (why !== '' || /Max|Min|Default/.test(name))
    })
    const rows = own.map(({ file, name, value, why }) => {
      const reason = why === '' ? '' : why.replaceAll('|', '\\|')
      return `| \`${name}\` | ${show(name, value)} | ${reason} | \`${file}\` |`
    })
    const table = ['| limit | value | why | where |', '|---|---|---|---|', ...rows]
    return `## ${title}\n\n${text}\n\n${table.join('\n')}\n`
  })
  return [head, ...parts].join('\n')
}

const head = `# Limits

Every queue, batch, buffer and retry has a named limit. The name says the unit: \`…Ms\`
milliseconds, \`…Bytes\` bytes, \`…Chars\` UTF-16 code units, \`…Count\` how many.

Made by \`node docs/list-limits.ts\` from where the limits stand; do not edit.
`

const units: readonly (readonly [number, string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
]

/** A number, and what it is in a unit that people think in. */
function show(name: string, value: number): string {
  const plain = value.toLocaleString('en-US')
  if (/Ms(?:Max|Min|Default)?$/.test(name)) {
    const unit = units.find(([size]) => value >= size && value % size === 0)
    return unit === undefined ? `${plain} ms` : `${value / unit[0]} ${unit[1]}`
  }
  if (!/bytes/i.test(name)) return plain
  if (value >= 1 << 20 && value % (1 << 20) === 0) return `${value / (1 << 20)} MiB`
  return value >= 1_024 && value % 1_024 === 0 ? `${value / 1_024} KiB` : `${plain} bytes`
}

if (import.meta.main) writeFileSync(page, limitsPage())

/** The page as it is committed. */
export function committedLimits(): string {
  return readFileSync(page, 'utf8')
}
