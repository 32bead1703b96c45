// Which scopes are explored: the share of every test run, and all of them by `npm run explore`.
// Owns: the list.  Does not: promise that a scope is complete; the run says so.

import type { Scope } from './scope.ts'

const base: Scope = {
  name: 'base',
  voters: [1, 2, 3],
  blank: [],
  termMax: 3,
  entriesMax: 2,
  crashesMax: 1,
  writing: 'round',
  writesMax: 1,
  flow: 'any',
  preVote: false,
  checkQuorum: false,
  heartbeats: true,
  readsMax: 0,
  changes: [],
  compactionsMax: 0,
  symmetry: true,
}

/** One of two voters gives its place to a third node, by way of a joint state. */
const replace = {
  voters: [1, 2],
  blank: [3],
  changes: [{ voter: [3], remove: [2], transition: 'auto' }],
  symmetry: false,
  entriesMax: 0,
} as const
/** One of three voters leaves. */
const remove = {
  changes: [{ remove: [3], transition: 'auto' }],
  symmetry: false,
  entriesMax: 0,
} as const

/** In seconds each; these run with every test. */
export const quickScopes: readonly Scope[] = [
  { ...base, name: 'terms', termMax: 3, entriesMax: 0, crashesMax: 0 },
  { ...base, name: 'entries', termMax: 2, entriesMax: 1, crashesMax: 0 },
  { ...base, name: 'crash', termMax: 2, entriesMax: 0, crashesMax: 1 },
  { ...base, name: 'one term', termMax: 1, entriesMax: 2, crashesMax: 1 },
  { ...base, name: 'real flow', termMax: 1, entriesMax: 1, crashesMax: 0, flow: 'real' },
  { ...base, name: 'pre-vote', termMax: 1, entriesMax: 0, crashesMax: 0, preVote: true },
  { ...base, ...replace, name: 'members', termMax: 2, crashesMax: 0 },
  { ...base, ...replace, name: 'members crash', termMax: 1, crashesMax: 1, flow: 'real' },
  {
    ...base,
    name: 'snapshot',
    termMax: 1,
    entriesMax: 0,
    crashesMax: 0,
    compactionsMax: 1,
    flow: 'real',
  },
  {
    ...base,
    name: 'writes in flight',
    termMax: 1,
    entriesMax: 1,
    crashesMax: 1,
    writing: 'async',
    writesMax: 2,
  },
]

/** In minutes each. */
export const fullScopes: readonly Scope[] = [
  ...quickScopes,
  { ...base, ...replace, name: 'members crash, two terms', termMax: 2, flow: 'real' },
  { ...base, ...remove, name: 'one leaves', termMax: 2, crashesMax: 0 },
  {
    ...base,
    name: 'quorum checks',
    termMax: 1,
    entriesMax: 0,
    crashesMax: 0,
    preVote: true,
    checkQuorum: true,
  },
  { ...base, name: 'two terms, one entry, a crash', termMax: 2, entriesMax: 1 },
  { ...base, name: 'three terms, one entry', entriesMax: 1, crashesMax: 0 },
  { ...base, name: 'three terms, two entries', crashesMax: 0 },
  { ...base, name: 'three terms, one entry, a crash', entriesMax: 1 },
  { ...base, name: 'three terms' },
]

export function findScope(name: string): Scope {
  const found = fullScopes.find((scope) => scope.name === name)
  if (found !== undefined) return found
  throw new Error(`no scope is called ${name}: ${fullScopes.map((scope) => scope.name).join(', ')}`)
}

/** For a quick look at something else: `{"termMax":2}` on top of the base. */
export function scopeWith(changes: Partial<Scope>): Scope {
  return { ...base, name: 'given', ...changes }
}
