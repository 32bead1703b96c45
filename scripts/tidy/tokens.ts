// Splits TypeScript into tokens, so that rules about words never look into comments, strings or
// patterns. Owns: where a comment, string, template or regular expression ends.  Does not: parse;
// there is no JSX.
//   T1. Every character that is not white space belongs to exactly one token, or to template text.
//   T2. Tokens come in the order of the text.

export type TokenKind = 'word' | 'number' | 'punctuator' | 'string' | 'template' | 'pattern'

export interface Token {
  readonly kind: TokenKind
  /** As written; of a string, what is between the quotes. */
  readonly text: string
  /** Counted from 1. */
  readonly line: number
}

export interface Comment {
  readonly text: string
  readonly line: number
}

export interface Tokens {
  readonly tokens: readonly Token[]
  readonly comments: readonly Comment[]
}

interface Scanner {
  readonly text: string
  position: number
  line: number
  readonly tokens: Token[]
  readonly comments: Comment[]
  /** For each open `{`: whether it is the `${` of a template. */
  readonly braces: boolean[]
}

export function tokenize(text: string): Tokens {
  const scanner: Scanner = { text, position: 0, line: 1, tokens: [], comments: [], braces: [] }
  if (text.startsWith('#!')) skipTo(scanner, endOfLine(scanner))
  while (scanner.position < text.length) scanOne(scanner)
  return { tokens: scanner.tokens, comments: scanner.comments }
}

const wordPattern = /[\p{ID_Start}$_#@][\p{ID_Continue}$\u200c\u200d]*/uy
const numberPattern = /\d[\w.]*(?:(?<=[eE])[+-]\d+)?/y
const spacePattern = /\s+/y
// Only those that a rule needs whole; all others are one character each.
const punctuatorPattern = /=>|\.\.\.|\?\.|\*\*|[^]/uy

function scanOne(scanner: Scanner): void {
  const { text, position } = scanner
  const space = match(spacePattern, scanner)
  if (space !== undefined) return skipTo(scanner, position + space.length)
  const head = text[position] as string
  const two = text.slice(position, position + 2)
  if (two === '//') return takeComment(scanner, endOfLine(scanner))
  if (two === '/*') return takeComment(scanner, after(text, '*/', position + 2))
  if (head === "'" || head === '"') return takeString(scanner, head)
  if (head === '`') return takeTemplate(scanner)
  if (head === '/' && patternMayStart(scanner.tokens)) return takePattern(scanner)
  if (head === '}' && scanner.braces.pop() === true) return takeTemplate(scanner)
  if (head === '{') scanner.braces.push(false)
  const word = match(wordPattern, scanner)
  if (word !== undefined) return take(scanner, 'word', word)
  const number = match(numberPattern, scanner)
  if (number !== undefined) return take(scanner, 'number', number)
  take(scanner, 'punctuator', match(punctuatorPattern, scanner) ?? head)
}

function match(pattern: RegExp, scanner: Scanner): string | undefined {
  pattern.lastIndex = scanner.position
  return pattern.exec(scanner.text)?.[0]
}

function take(scanner: Scanner, kind: TokenKind, raw: string, text: string = raw): void {
  scanner.tokens.push({ kind, text, line: scanner.line })
  skipTo(scanner, scanner.position + raw.length)
}

function skipTo(scanner: Scanner, until: number): void {
  for (let i = scanner.position; i < until; i += 1) if (scanner.text[i] === '\n') scanner.line += 1
  scanner.position = until
}

function takeComment(scanner: Scanner, until: number): void {
  const text = scanner.text.slice(scanner.position, until)
  scanner.comments.push({ text, line: scanner.line })
  skipTo(scanner, until)
}

function takeString(scanner: Scanner, quote: string): void {
  const start = scanner.position
  let end = start + 1
  while (end < scanner.text.length && scanner.text[end] !== quote && scanner.text[end] !== '\n') {
    end += scanner.text[end] === '\\' ? 2 : 1
  }
  take(scanner, 'string', scanner.text.slice(start, end + 1), scanner.text.slice(start + 1, end))
}

/** From a backtick, or from the `}` that ends an expression, to the next backtick or `${`. */
function takeTemplate(scanner: Scanner): void {
  const { text, position } = scanner
  let end = position + 1
  while (end < text.length) {
    if (text[end] === '`') {
      return take(scanner, 'template', text.slice(position, end + 1), text.slice(position + 1, end))
    }
    if (text.startsWith('${', end)) {
      take(scanner, 'template', text.slice(position, end + 2), text.slice(position + 1, end))
      scanner.braces.push(true)
      return
    }
    end += text[end] === '\\' ? 2 : 1
  }
  take(scanner, 'template', text.slice(position), text.slice(position + 1))
}

function takePattern(scanner: Scanner): void {
  const { text, position } = scanner
  let inClass = false
  let end = position + 1
  while (end < text.length && text[end] !== '\n' && (inClass || text[end] !== '/')) {
    if (text[end] === '[') inClass = true
    if (text[end] === ']') inClass = false
    end += text[end] === '\\' ? 2 : 1
  }
  while (/[\w/]/.test(text[end] ?? '')) end += 1
  take(scanner, 'pattern', text.slice(position, end))
}

const wordsBeforePattern = new Set([
  'return',
  'case',
  'typeof',
  'in',
  'of',
  'await',
  'yield',
  'throw',
])

/** A slash starts a regular expression where a value may start; after a value it divides. */
function patternMayStart(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  if (last === undefined) return true
  if (last.kind === 'word') return wordsBeforePattern.has(last.text)
  if (last.kind === 'punctuator') return last.text !== ')' && last.text !== ']' && last.text !== '}'
  return false
}

function endOfLine(scanner: Scanner): number {
  const end = scanner.text.indexOf('\n', scanner.position)
  return end === -1 ? scanner.text.length : end
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length : found + mark.length
}
