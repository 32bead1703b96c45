// How fast a namespace may make tasks: `max_writes_per_second`, as a bucket of tokens at each node.
// Owns: the buckets, refusals by name.  Does not: count what is kept (task-quotas.ts), hold back
// what schedules make. Each node lets through an equal part: together the rate over a longer span,
// and less where one node takes most of the calls. More at once: a second of it (at least one a
// node), one call that is larger than that, and a full bucket again after a restart of a node.

import type { Clock } from '#base/clock'
import { SchedulerError } from '../errors.ts'

export const writeRateLimits = {
  /** A bucket holds what comes in so long, and at least one task. */
  burstMs: 1_000,
  /** Namespaces with a rate that are remembered. */
  rememberedMax: 10_000,
} as const

interface Bucket {
  tokens: number
  filledMs: number
}

/** What one call makes in one namespace. */
export interface RatedWrites {
  readonly namespace: string
  /** Of the whole cluster. 0: none. */
  readonly perSecond: number
  readonly count: number
}

export class WriteRates {
  private readonly clock: Pick<Clock, 'monotonicMs'>
  private readonly nodeCount: () => number
  private readonly buckets = new Map<string, Bucket>()

  constructor(clock: Pick<Clock, 'monotonicMs'>, nodeCount: () => number) {
    this.clock = clock
    this.nodeCount = nodeCount
  }

  /** All or nothing. A call that is larger than a full bucket takes what comes after it, too. */
  take(writes: readonly RatedWrites[]): void {
    const rated = writes.filter(({ perSecond, count }) => perSecond > 0 && count > 0)
    const taken = rated.map((of) => {
      const here = of.perSecond / Math.max(1, this.nodeCount())
      const full = Math.max(1, (here * writeRateLimits.burstMs) / 1_000)
      const bucket = this.filled(of.namespace, here, full)
      const missing = Math.min(of.count, full) - bucket.tokens
      if (missing > 0) throw tooFast(of, Math.ceil((missing / here) * 1_000))
      return { bucket, count: of.count }
    })
    for (const { bucket, count } of taken) bucket.tokens -= count
  }

  private filled(namespace: string, perSecond: number, full: number): Bucket {
    const nowMs = this.clock.monotonicMs()
    const before = this.buckets.get(namespace)
    if (before !== undefined) {
      const more = ((nowMs - before.filledMs) * perSecond) / 1_000
      before.tokens = Math.min(full, before.tokens + more)
      before.filledMs = nowMs
      return before
    }
    if (this.buckets.size >= writeRateLimits.rememberedMax) this.buckets.clear()
    const bucket = { tokens: full, filledMs: nowMs }
    this.buckets.set(namespace, bucket)
    return bucket
  }
}

function tooFast({ namespace, perSecond }: RatedWrites, retryAfterMs: number): SchedulerError {
  const limit = 'max_writes_per_second'
  return new SchedulerError(
    'OVERLOADED',
    `${limit} of namespace ${namespace} is ${perSecond}, and this node's part of it is used up`,
    { metadata: { limit, max: String(perSecond), namespace }, retryAfterMs },
  )
}
