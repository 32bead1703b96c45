// Where functions begin and end, found from tokens alone.
// Owns: telling the body of a function from other braces.  Does not: count arrows without braces.

import type { Token } from './tokens.ts'

export interface FunctionSpan {
  /** Empty if it has none. */
  readonly name: string
  readonly line: number
  /** Lines from the name to the closing brace, both included. */
  readonly lineCount: number
}

/**
 * The tests and groups of tests within a function are not its own lines: each is counted for
 * itself.
 */
export function findFunctions(tokens: readonly Token[]): FunctionSpan[] {
  const closers = matchBrackets(tokens)
  const bodies = tokens.flatMap((_, i) => {
    const body = bodyAt(tokens, i, closers)
    const end = body === undefined ? undefined : closers.get(body.open)
    return body === undefined || end === undefined ? [] : [{ ...body, end }]
  })
  const linesOf = (body: WholeBody): number =>
    (tokens[body.end] as Token).line - (tokens[body.start] as Token).line + 1
  return bodies
    .filter((body) => !groupsOfTests.has(body.calledBy))
    .map((body) => {
      const inner = bodies.filter((other) => isTestWithin(other, body))
      const outermost = inner.filter((one) => !inner.some((other) => isTestWithin(one, other)))
      const others = outermost.reduce((sum, other) => sum + linesOf(other), 0)
      const line = (tokens[body.start] as Token).line
      return { name: body.name, line, lineCount: linesOf(body) - others }
    })
}

type WholeBody = Body & { readonly end: number }

function isTestWithin(inner: WholeBody, outer: WholeBody): boolean {
  const isTest = tests.has(inner.calledBy) || groupsOfTests.has(inner.calledBy)
  return isTest && inner.open > outer.open && inner.end < outer.end
}

interface Body {
  readonly name: string
  /** Tokens: where the function begins, and the `{` of its body. */
  readonly start: number
  readonly open: number
  /** The first word of the line of an arrow: `test`, if it is the callback of one. */
  readonly calledBy: string
}

const openers = new Map([
  ['{', '}'],
  ['(', ')'],
  ['[', ']'],
])

/**
 * For each opening bracket the token that closes it. `${` is a template token, closed by another.
 */
function matchBrackets(tokens: readonly Token[]): Map<number, number> {
  const closers = new Map<number, number>()
  const open: number[] = []
  tokens.forEach((token, i) => {
    if (token.kind !== 'punctuator') return
    if (openers.has(token.text)) open.push(i)
    const last = open.at(-1)
    if (last === undefined || openers.get((tokens[last] as Token).text) !== token.text) return
    closers.set(last, i)
    open.pop()
  })
  return closers
}

// Followed by parentheses and a brace, and yet no function.
const statements = new Set(['if', 'for', 'while', 'switch', 'catch', 'with', 'await'])
// A group of tests is a chapter, not a function: its tests are counted one by one.
const groupsOfTests = new Set(['describe', 'suite'])
const tests = new Set(['test', 'it'])

function bodyAt(
  tokens: readonly Token[],
  at: number,
  closers: ReadonlyMap<number, number>,
): Body | undefined {
  const token = tokens[at] as Token
  if (token.kind === 'punctuator' && token.text === '=>') return arrowBody(tokens, at)
  if (token.kind !== 'word' || statements.has(token.text)) return undefined
  // The name of `function name()`: the keyword has counted it.
  const before = tokens[at - 1]?.text === '*' ? tokens[at - 2] : tokens[at - 1]
  if (before?.text === 'function') return undefined
  let cursor = at + 1
  if (token.text === 'function' && tokens[cursor]?.text === '*') cursor += 1
  const name = token.text === 'function' ? tokens[cursor] : token
  if (token.text === 'function' && name?.kind === 'word') cursor += 1
  if (tokens[cursor]?.text === '<') cursor = skipAngles(tokens, cursor)
  if (tokens[cursor]?.text !== '(') return undefined
  const end = closers.get(cursor)
  if (end === undefined) return undefined
  const open = skipReturnType(tokens, end + 1, closers)
  if (open === undefined) return undefined
  return { name: name?.kind === 'word' ? name.text : '', start: at, open, calledBy: '' }
}

/** `const name = (…) => {` has the name; a callback has none. */
function arrowBody(tokens: readonly Token[], at: number): Body | undefined {
  if (tokens[at + 1]?.text !== '{') return undefined
  const line = (tokens[at] as Token).line
  let start = at
  while ((tokens[start - 1]?.line ?? 0) === line) start -= 1
  const named = (tokens[start] as Token).text === 'export' ? start + 1 : start
  const isConst = (tokens[named] as Token).text === 'const'
  return {
    name: isConst ? (tokens[named + 1] as Token).text : '',
    start,
    open: at + 1,
    calledBy: (tokens[start] as Token).text,
  }
}

function skipAngles(tokens: readonly Token[], from: number): number {
  let depth = 0
  for (let i = from; i < tokens.length; i += 1) {
    const text = (tokens[i] as Token).text
    if (text === '<') depth += 1
    if (text === '>') depth -= 1
    if (depth === 0) return i + 1
    if (text === ';' || text === '{' || text === '}') return from
  }
  return from
}

const typePunctuators = new Set(['.', '<', '>', '|', '&', '?', ':', ',', '=>', '-', '+'])
const typeMayFollow = new Set([':', '|', '&', '=>', '<', ',', '?'])

/** From behind `)`: the `{` of the body, past a return type; undefined if there is no body. */
function skipReturnType(
  tokens: readonly Token[],
  from: number,
  closers: ReadonlyMap<number, number>,
): number | undefined {
  if (tokens[from]?.text === '{') return from
  if (tokens[from]?.text !== ':') return undefined
  let angles = 0
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    if (token.kind !== 'punctuator') continue
    if (token.text === '<') angles += 1
    if (token.text === '>') angles -= 1
    const isBracket = openers.has(token.text)
    if (token.text === '{' && !typeMayFollow.has((tokens[i - 1] as Token).text)) return i
    if (isBracket) i = closers.get(i) ?? tokens.length
    else if (!typePunctuators.has(token.text)) return undefined
    else if (token.text === ',' && angles === 0) return undefined
  }
  return undefined
}
