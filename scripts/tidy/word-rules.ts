// Words that may not stand in the code, and where: the bans of STYLE.md sections 2, 7 and 10.
// Owns: the list.  Does not: look into comments or strings, except for the marks of unfinished
// work.

import type { Token } from './tokens.ts'
import type { Finding, SourceFile } from './tree.ts'

interface Ban {
  readonly name: string
  readonly why: string
  /** Where it holds; `allowed` takes places out again. */
  readonly places: RegExp
  readonly allowed?: RegExp
  readonly inTests: boolean
  found(tokens: readonly Token[], at: number): boolean
}

const everywhere = /./
const pureFolders = /^(raft\/core|engine\/machine)\//

const impureWords = new Set(
  (
    'Date setTimeout setInterval setImmediate queueMicrotask process console performance crypto ' +
    'Promise async await Intl WeakRef FinalizationRegistry'
  ).split(' '),
)
// Left to the engine's approximation by the language, so two versions of Node may differ.
const inexactMath = /^(random|pow|expm?1?|log(2|10|1p)?|a?sinh?|a?cosh?|a?tanh?|atan2|cbrt|hypot)$/

const drawingWords = /^(random(Bytes|Int|UUID|FillSync|Fill)|getRandomValues|webcrypto)$/

export const bans: readonly Ban[] = [
  {
    name: 'pure folders',
    why: 'is an input in a pure folder, or nothing: two replicas must not differ by it',
    places: pureFolders,
    inTests: false,
    found: (tokens, at) => isFreeWord(tokens, at) && impureWords.has(textAt(tokens, at)),
  },
  {
    name: 'inexact mathematics in pure folders',
    why: 'may differ between versions of Node; use integers',
    places: pureFolders,
    inTests: false,
    found: (tokens, at) =>
      (textAt(tokens, at) === '**' && !isPowerOfTwo(tokens, at)) ||
      (isMember(tokens, at, 'Math') && inexactMath.test(textAt(tokens, at))),
  },
  {
    name: 'locale in pure folders',
    why: 'depends on the locale data of the machine; use base/order.ts',
    places: pureFolders,
    inTests: false,
    found: (tokens, at) => /^(localeCompare|toLocale\w*)$/.test(wordAt(tokens, at)),
  },
  {
    name: 'reading the clock',
    why: 'reads real time; take a Clock (base/clock.ts)',
    places: everywhere,
    allowed: /^(base\/clock\.ts|sdk\/clock\.ts|bench\/|test-cluster\/|cli\/|scripts\/|web\/)/,
    inTests: true,
    found: readsClock,
  },
  {
    name: 'setInterval',
    why: 'only raft/host/ticker.ts owns a repeating timer; ask the ticker, or re-arm a setTimeout',
    places: everywhere,
    allowed: /^(raft\/host\/ticker\.ts|test-cluster\/|cli\/|bench\/|web\/)/,
    inTests: true,
    found: (tokens, at) => wordAt(tokens, at) === 'setInterval',
  },
  {
    name: 'Math.random',
    why: 'cannot be replayed; take a Prng (base/prng.ts)',
    places: everywhere,
    allowed: /^(sdk\/|web\/)/,
    inTests: true,
    found: (tokens, at) => isMember(tokens, at, 'Math') && textAt(tokens, at) === 'random',
  },
  {
    name: 'drawing outside the doors',
    why: 'cannot be replayed; take a RandomInt (base/prng.ts), as given by engine/node/doors.ts',
    places: /^(base|raft|storage|engine|proto)\//,
    allowed: /^(engine\/node\/doors\.ts|storage\/wal\.ts)$/,
    inTests: false,
    found: (tokens, at) => drawingWords.test(wordAt(tokens, at)),
  },
  {
    name: 'export default',
    why: 'has no name; export it by name',
    places: everywhere,
    inTests: true,
    found: (tokens, at) => isStart(tokens, at, 'export') && textAt(tokens, at + 1) === 'default',
  },
  {
    name: 'enum',
    why: 'does not erase; use a union of strings or a const object',
    places: everywhere,
    inTests: true,
    found: (tokens, at) =>
      isFreeWord(tokens, at) &&
      textAt(tokens, at) === 'enum' &&
      tokens[at + 1]?.kind === 'word' &&
      textAt(tokens, at + 2) === '{',
  },
  {
    name: 'namespace',
    why: 'does not erase; a file is a module already',
    places: everywhere,
    inTests: true,
    found: (tokens, at) =>
      isFreeWord(tokens, at) &&
      textAt(tokens, at) === 'namespace' &&
      tokens[at + 1]?.kind === 'word' &&
      /^[{.]$/.test(textAt(tokens, at + 2)),
  },
  {
    name: 'any',
    why: 'turns the compiler off; use unknown and narrow it',
    places: everywhere,
    inTests: true,
    found: (tokens, at) => wordAt(tokens, at) === 'any' && isTypePosition(tokens, at),
  },
]

export function checkWords(file: SourceFile): Finding[] {
  const applicable = bans.filter(
    (ban) =>
      ban.places.test(file.path) &&
      ban.allowed?.test(file.path) !== true &&
      (ban.inTests || !file.isTest),
  )
  return file.tokens.flatMap((token, at) =>
    applicable
      .filter((ban) => ban.found(file.tokens, at))
      .map((ban) => ({ path: file.path, line: token.line, message: `'${token.text}' ${ban.why}` })),
  )
}

// Each in two halves, so that this file does not break its own rule.
const unfinishedMarks = /\b(FIX(?:)ME|TO(?:)DO|X(?:)XX)\b/

/** Marks of unfinished work, in code and comments alike: do it, or write an issue. */
export function checkMarks(file: SourceFile): Finding[] {
  return file.lines.flatMap((text, i) => {
    const mark = unfinishedMarks.exec(text)?.[0]
    if (mark === undefined) return []
    return [{ path: file.path, line: i + 1, message: `${mark}: do it now, or delete it` }]
  })
}

function textAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  return token === undefined || token.kind === 'string' ? '' : token.text
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.kind === 'word' ? textAt(tokens, at) : ''
}

/** A word that is not the name of a member: neither `x.process` nor `{ process: 1 }`. */
function isFreeWord(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at) === '') return false
  const before = textAt(tokens, at - 1)
  if (before === '.' || before === '?.') return textAt(tokens, at - 2) === 'globalThis'
  const afterwards = textAt(tokens, at + 1)
  const isKey = afterwards === ':' || (afterwards === '?' && textAt(tokens, at + 2) === ':')
  return !(isKey && ['{', ',', ';', '(', 'readonly'].includes(before))
}

/** `object.word`, as in `Math.random`. */
function isMember(tokens: readonly Token[], at: number, object: string): boolean {
  return (
    wordAt(tokens, at) !== '' && textAt(tokens, at - 1) === '.' && textAt(tokens, at - 2) === object
  )
}

function isStart(tokens: readonly Token[], at: number, word: string): boolean {
  return wordAt(tokens, at) === word && textAt(tokens, at - 1) !== '.'
}

/** `2 ** 48`: two literals, so the result is exact and the same everywhere. */
function isPowerOfTwo(tokens: readonly Token[], at: number): boolean {
  return textAt(tokens, at - 1) === '2' && tokens[at + 1]?.kind === 'number'
}

function readsClock(tokens: readonly Token[], at: number): boolean {
  if (isMember(tokens, at, 'Date') || isMember(tokens, at, 'performance')) {
    return textAt(tokens, at) === 'now'
  }
  if (isMember(tokens, at, 'process')) return textAt(tokens, at) === 'hrtime'
  const isNewDate = wordAt(tokens, at) === 'Date' && textAt(tokens, at - 1) === 'new'
  if (!isNewDate) return false
  return textAt(tokens, at + 1) !== '(' || textAt(tokens, at + 2) === ')'
}

/** Where only a type can stand; a variable may have the name. The linter sees the rest. */
function isTypePosition(tokens: readonly Token[], at: number): boolean {
  if (/^([.(:]|\?\.)$/.test(textAt(tokens, at + 1))) return false
  const before = textAt(tokens, at - 1)
  if (before === ',') return textAt(tokens, at + 1) === '>'
  if (before === '=') return textAt(tokens, at - 3) === 'type'
  return /^(as|satisfies|readonly|keyof|[:<|&])$/.test(before)
}
