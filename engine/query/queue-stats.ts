// What one shard knows of a queue, and how the shards' parts become one answer.
// Owns: the sums.  Does not: count (engine/machine/counts.ts), look for what is due (due-tally.ts).

import { countedStates, type Machine, type TaskState, workPlace } from '#machine'
import { waitingPlace } from '../limits/waiting-place.ts'
import { noRates, quantileMs, type QueueRates, rateLimits } from '../shard/queue-rates.ts'
import type { DueOfQueue } from './due-tally.ts'

export interface QueueStatsQuery {
  readonly namespace: string
  readonly queue: string
}

/** Of one shard; plain values, they travel between nodes. */
export interface ShardQueueStats {
  /** In the order of `countedStates`. */
  readonly counts: readonly number[]
  readonly duePending: number
  readonly dueRetrying: number
  /** 0: nothing is due. */
  readonly oldestDueMs: number
  readonly rates: QueueRates
  /** Which limits hold tasks back. */
  readonly limitedBy: readonly LimitedBy[]
  /** Handlers of due tasks that wait until a worker asks for them. */
  readonly handlersWaiting: readonly string[]
}

export type LimitedBy = 'QUEUE_RATE' | 'QUEUE_CONCURRENCY' | 'KEY_RATE' | 'KEY_CONCURRENCY'

export function shardQueueStats(
  machine: Machine,
  { namespace, queue }: QueueStatsQuery,
  known: { readonly due: DueOfQueue; readonly rates: QueueRates },
): ShardQueueStats {
  const { pending, retrying, oldestMs } = known.due
  const places = machine.heldPlaces()
  return {
    counts: machine.countsOf(namespace, queue) ?? [],
    duePending: pending,
    dueRetrying: retrying,
    oldestDueMs: Number.isFinite(oldestMs) ? oldestMs : 0,
    rates: known.rates,
    limitedBy: limitedBy(places, `${namespace}/${queue}`),
    handlersWaiting: handlersAt(places, `${workPlace}${namespace}/${queue}/`),
  }
}

/** Places of work end with handler and priority. */
function handlersAt(places: readonly string[], prefix: string): string[] {
  const found = places.filter((place) => place.startsWith(prefix))
  return [...new Set(found.map((place) => place.slice(prefix.length, place.lastIndexOf('/'))))]
}

function limitedBy(waitingPlaces: readonly string[], place: string): LimitedBy[] {
  const found = new Set<LimitedBy>()
  const words = { rate: 'RATE', concurrency: 'CONCURRENCY' } as const
  for (const kind of ['rate', 'concurrency'] as const) {
    const ofQueue = waitingPlace(kind, place)
    for (const waiting of waitingPlaces) {
      if (waiting === ofQueue) found.add(`QUEUE_${words[kind]}`)
      else if (waiting.startsWith(`${ofQueue}/`)) found.add(`KEY_${words[kind]}`)
    }
  }
  return [...found]
}

/** Of the whole queue. */
export interface QueueNumbers {
  readonly byState: Readonly<Record<TaskState, number>>
  readonly ready: number
  /** Neither due nor under way. */
  readonly pending: number
  readonly retrying: number
  readonly oldestDueMs: number
  readonly startedPerSecond: number
  readonly failedPerSecond: number
  readonly latenessP50Ms: number | undefined
  readonly latenessP99Ms: number | undefined
  readonly limitedBy: readonly LimitedBy[]
  readonly handlersWaiting: readonly string[]
}

export function combined(parts: readonly ShardQueueStats[]): QueueNumbers {
  const byState = {} as Record<TaskState, number>
  for (const [place, state] of countedStates.entries()) {
    byState[state] = sumOf(parts, ({ counts }) => counts[place] ?? 0)
  }
  // What is due is looked at a moment before or after it is counted.
  const duePending = Math.min(
    sumOf(parts, (part) => part.duePending),
    byState.PENDING,
  )
  const dueRetrying = Math.min(
    sumOf(parts, (part) => part.dueRetrying),
    byState.RETRYING,
  )
  const oldest = parts.map(({ oldestDueMs }) => oldestDueMs).filter((ms) => ms > 0)
  const lateness: number[] = [...noRates.lateness]
  for (const { rates } of parts) {
    for (const [bucket, count] of rates.lateness.entries()) {
      lateness[bucket] = (lateness[bucket] ?? 0) + count
    }
  }
  const perSecond = (count: number): number => count / (rateLimits.windowMs / 1_000)
  return {
    byState,
    ready: duePending + dueRetrying,
    pending: byState.PENDING - duePending,
    retrying: byState.RETRYING - dueRetrying,
    oldestDueMs: oldest.length === 0 ? 0 : Math.min(...oldest),
    startedPerSecond: perSecond(sumOf(parts, ({ rates }) => rates.started)),
    failedPerSecond: perSecond(sumOf(parts, ({ rates }) => rates.failed)),
    latenessP50Ms: quantileMs(lateness, 0.5),
    latenessP99Ms: quantileMs(lateness, 0.99),
    limitedBy: [...new Set(parts.flatMap((part) => part.limitedBy))],
    handlersWaiting: [...new Set(parts.flatMap((part) => part.handlersWaiting))],
  }
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
