// What the clients of a world do: a few kinds of work each, drawn from the seed, so that none hides
// behind another.
// Owns: the draw of the work.  Does not: do it (work/).

import type { Prng } from '#base/prng'

/** One turn of a client does one of these. */
export const workKinds = [
  'create',
  'batchCreate',
  'read',
  'staleRead',
  'list',
  'count',
  'update',
  'updateByEtag',
  'reschedule',
  'run',
  'cancel',
  'batchCancel',
  'delete',
  'retry',
  'redrive',
  'dedupe',
  'repeat',
  'reuse',
  'queue',
  'key',
  'bulk',
  'schedule',
] as const

export type WorkKind = (typeof workKinds)[number]

export interface WorkPlan {
  /** How often each kind is chosen, among those that the world knows. */
  readonly weights: readonly (readonly [kind: WorkKind, weight: number])[]
  /** Attempts that a task has: few of them make dead letters. */
  readonly attempts: readonly number[]
  /** One task in so many has callbacks; 0: none. */
  readonly tellsOneIn: number
  /** Tasks of all clients together. */
  readonly tasksMax: number
}

const always: readonly (readonly [WorkKind, number])[] = [
  ['create', 12],
  ['read', 4],
]

export function drawWork(prng: Prng): WorkPlan {
  const share = prng.pick([3, 5, 8])
  const others = workKinds.filter((kind) => !always.some(([other]) => other === kind))
  const drawn = others.filter(() => prng.range(0, 10) < share)
  const weights = drawn.map((kind) => [kind, prng.pick([1, 1, 2, 4])] as const)
  return {
    weights: [...always, ...weights],
    attempts: prng.pick([[30], [30, 30, 1], [30, 2, 1]]),
    tellsOneIn: prng.pick([0, 0, 2, 5]),
    tasksMax: 400,
  }
}

export function pickWork(prng: Prng, { weights }: WorkPlan): WorkKind {
  const sum = weights.reduce((total, [, weight]) => total + weight, 0)
  let at = prng.range(0, sum)
  for (const [kind, weight] of weights) {
    if (at < weight) return kind
    at -= weight
  }
  return 'read'
}

const operations = ['cancel', 'delete', 'run', 'relabel', 'redrive'] as const

/** Every call of the workload, by the name under which its answers are counted. */
export const workCalls: readonly string[] = [
  ...workKinds.filter((kind) => !['queue', 'key', 'bulk', 'schedule'].includes(kind)),
  ...['create', 'pause', 'resume', 'purge', 'delete'].map((verb) => `${verb}Queue`),
  ...['pause', 'resume'].map((verb) => `${verb}Key`),
  ...operations.map((kind) => `bulk ${kind}`),
  ...['create', 'update', 'pause', 'resume', 'trigger', 'backfill', 'read', 'delete'].map(
    (verb) => `${verb}Schedule`,
  ),
]

/** What the checkers of the workload have to have looked at. */
export const workLooks: readonly string[] = [
  'one definition',
  'register yes',
  'same version',
  'same end',
  'redriven',
  'old etag',
  'deleted is gone',
  'cancelled while it waited',
  'cancelled while it ran',
  'listed',
  'counted',
  ...['REJECT', 'RETURN_EXISTING', 'REPLACE', 'DEBOUNCE'].map((answer) => `dedupe ${answer}`),
  'hold of a queue',
  'hold of a key',
  ...operations.map((kind) => `after bulk ${kind}`),
  'occurrence',
  'occurrence arrived',
  'overlap',
  ...['PAUSED', 'OVERLAP', 'BUFFER_FULL', 'CATCHUP_POLICY', 'SCHEDULE_ENDED'].map(
    (reason) => `skipped ${reason}`,
  ),
  'triggered run',
  'backfilled run',
]

/** One line for people. */
export function describeWork({ weights, tellsOneIn }: WorkPlan): string {
  const kinds = weights.map(([kind, weight]) => (weight === 1 ? kind : `${kind}×${weight}`))
  return `${kinds.join(', ')}${tellsOneIn > 0 ? `; callbacks for one task in ${tellsOneIn}` : ''}`
}
