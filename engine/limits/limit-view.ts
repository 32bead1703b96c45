// Which queues and concurrency keys have limits of rate or concurrency, and which.
// Owns: reading them from the resources, once per change.  Does not: count or hold anything.

import { apiCodec, type MessageOutputs } from '#proto'
import type { ResourceReader } from '../resources/resource-door.ts'
import { durationMs } from '../services/validate.ts'

/** `namespace/queue` or `namespace/queue/key`, as in holds.ts. */
export type LimitedPlace = string

export interface PlaceLimit {
  /** Starts per second; Infinity: no limit. */
  readonly ratePerSecond: number
  /** Size of the bucket, at least 1. */
  readonly burst: number
  /** Attempts in flight; Infinity: no limit. */
  readonly concurrentMax: number
  /** The rate grows from a tenth to all of it over this time. */
  readonly slowStartMs: number
}

const slowStartDefaultMs = 10_000

type RateLimit = MessageOutputs['RateLimit']

interface QueueLimits {
  readonly own: PlaceLimit | undefined
  readonly ofKeys: PlaceLimit | undefined
  readonly slowStartMs: number
}

export class LimitView {
  private readonly table: () => ResourceReader
  private generation = -1
  private queues: ReadonlyMap<string, QueueLimits> = new Map()
  private keys: ReadonlyMap<LimitedPlace, PlaceLimit | undefined> = new Map()

  constructor(source: { readonly table: () => ResourceReader }) {
    this.table = source.table
  }

  /** The limited places that a task of this key and queue stands in, the narrowest first. */
  placesOf(taskKey: string, queue: string, concurrencyKey?: string): readonly LimitedPlace[] {
    this.refresh()
    if (this.queues.size === 0 && this.keys.size === 0) return none
    const ofQueue = `${taskKey.slice(0, taskKey.indexOf('/') + 1)}${queue}`
    const places: LimitedPlace[] = []
    if (concurrencyKey !== undefined) {
      const ofKey = `${ofQueue}/${concurrencyKey}`
      if (this.limitOf(ofKey) !== undefined) places.push(ofKey)
    }
    if (this.queues.get(ofQueue)?.own !== undefined) places.push(ofQueue)
    return places
  }

  limitOf(place: LimitedPlace): PlaceLimit | undefined {
    this.refresh()
    // A key may have slashes; namespaces and queues have none.
    const keyAt = place.indexOf('/', place.indexOf('/') + 1)
    if (keyAt === -1) return this.queues.get(place)?.own
    if (this.keys.has(place)) return this.keys.get(place)
    return this.queues.get(place.slice(0, keyAt))?.ofKeys
  }

  private refresh(): void {
    const table = this.table()
    if (table.generation === this.generation) return
    this.generation = table.generation
    const queues = new Map<string, QueueLimits>()
    for (const { key, value } of table.list('queue')) {
      const { rateLimit, defaultKeyLimit, slowStart } = apiCodec('Queue').decode(value)
      const slowStartMs = durationMs(slowStart) ?? slowStartDefaultMs
      const own = limitFrom(rateLimit, slowStartMs)
      const ofKeys = limitFrom(defaultKeyLimit, slowStartMs)
      if (own !== undefined || ofKeys !== undefined) queues.set(key, { own, ofKeys, slowStartMs })
    }
    const keys = new Map<LimitedPlace, PlaceLimit | undefined>()
    for (const { key, value } of table.list('key')) {
      const { limit } = apiCodec('Key').decode(value)
      if (limit === null) continue
      const queue = queues.get(key.slice(0, key.indexOf('/', key.indexOf('/') + 1)))
      keys.set(key, limitFrom(limit, queue?.slowStartMs ?? slowStartDefaultMs))
    }
    this.queues = queues
    this.keys = keys
  }
}

const none: readonly LimitedPlace[] = []

function limitFrom(limit: RateLimit | null, slowStartMs: number): PlaceLimit | undefined {
  if (limit === null) return undefined
  const { maxDispatchesPerSecond: rate, maxBurstSize, maxConcurrentDispatches } = limit
  if (rate <= 0 && maxConcurrentDispatches <= 0) return undefined
  return {
    ratePerSecond: rate > 0 ? rate : Number.POSITIVE_INFINITY,
    burst: maxBurstSize > 0 ? maxBurstSize : Math.max(1, Math.floor(rate)),
    concurrentMax: maxConcurrentDispatches > 0 ? maxConcurrentDispatches : Number.POSITIVE_INFINITY,
    slowStartMs,
  }
}
