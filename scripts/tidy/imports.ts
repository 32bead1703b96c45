// What a file imports, read from its tokens.
// Owns: the forms an import can take.  Does not: resolve or judge (import-rules.ts).

import type { Token } from './tokens.ts'

export interface Import {
  readonly specifier: string
  readonly line: number
  /** `import type` or `export type`: gone when the code runs. */
  readonly typeOnly: boolean
  /** `import('…')`. */
  readonly dynamic: boolean
}

export function parseImports(tokens: readonly Token[]): Import[] {
  const imports: Import[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const found = importAt(tokens, i)
    if (found !== undefined) imports.push(found)
  }
  return imports
}

function importAt(tokens: readonly Token[], at: number): Import | undefined {
  const word = tokens[at] as Token
  if (word.kind !== 'word' || tokens[at - 1]?.text === '.') return undefined
  if (word.text === 'import') {
    const next = tokens[at + 1]
    if (next?.text === '(') return dynamicImport(tokens, at)
    if (next?.kind === 'string') return toImport(word, next, false, false)
    return fromClause(tokens, at)
  }
  return word.text === 'export' ? fromClause(tokens, at) : undefined
}

function dynamicImport(tokens: readonly Token[], at: number): Import | undefined {
  const argument = tokens[at + 2]
  const isType = tokens[at - 1]?.text === ':' || tokens[at - 1]?.text === 'typeof'
  if (argument?.kind !== 'string') return undefined
  return toImport(tokens[at] as Token, argument, isType, true)
}

/**
 * `import type { a, b as c } from 'x'`, `export * as d from 'x'`: only these tokens may lie
 * between.
 */
function fromClause(tokens: readonly Token[], at: number): Import | undefined {
  const typeOnly = tokens[at + 1]?.text === 'type' && tokens[at + 2]?.text !== 'from'
  for (let i = at + 1; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    if (token.text === 'from' && tokens[i + 1]?.kind === 'string') {
      return toImport(tokens[at] as Token, tokens[i + 1] as Token, typeOnly, false)
    }
    if (token.kind !== 'word' && !['{', '}', ',', '*'].includes(token.text)) return undefined
  }
  return undefined
}

function toImport(word: Token, source: Token, typeOnly: boolean, dynamic: boolean): Import {
  return { specifier: source.text, line: word.line, typeOnly, dynamic }
}
