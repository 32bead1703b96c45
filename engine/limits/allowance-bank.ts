// What a limited queue or key may start, given out in parts to the shards that hold its tasks. It
// stands with the leader of one shard, the home of that place, and is not replicated.
// Owns: a bucket of tokens and the shares of concurrency per place.  Does not: know what a shard
// has waiting, or start anything.
//   B1. Tokens given out in any span are at most the rate of that span and one bucket.
//   B2. The shares that stand are together at most `concurrentMax`, but for attempts that were in
//       flight already: under a lower limit, or under a bank of before.
//   B3. A bank that is new gives no share for as long as shares of the bank before it may stand.

import type { LimitedPlace, PlaceLimit } from './limit-view.ts'

export const allowanceLimits = {
  /** A share of concurrency, and tokens, are good for so long after they were asked for. */
  validMs: 2_000,
  /** Shares count here for so much longer: clocks of two nodes run alike but not the same. */
  graceMs: 500,
  /** A place that nobody asked for may be forgotten after this. */
  forgetMs: 60_000,
  /** Places that are remembered without a look at how old they are. */
  placesKept: 1_000,
  /** A rate begins slowly after so long without demand. */
  idleMs: 10_000,
  /** Places in one request. */
  asksMax: 500,
  /** A request that was not answered is made again. */
  timeoutMs: 1_000,
  /** Between two requests of a shard for the same home, if the one before brought nothing. */
  intervalMs: 50,
  /** What of a concurrency limit does not divide is another shard's after this. */
  turnMs: 500,
  /** A shard with attempts in flight at a limited place says so this often. */
  reportMs: 500,
} as const

export interface AllowanceAsk {
  readonly place: LimitedPlace
  /** Tasks that wait for it. */
  readonly wanted: number
  /** Attempts in flight. */
  readonly used: number
  /** The share that it has now. */
  readonly share: number
}

export interface Allowance {
  readonly tokens: number
  /** Attempts that the shard may have in flight; -1: there is no limit. */
  readonly share: number
}

interface ShareOfShard {
  wanted: number
  used: number
  /** The most that it may believe to have. */
  share: number
  untilMs: number
}

interface Place {
  tokens: number
  filledMs: number
  rampFromMs: number
  wantedMs: number
  askedMs: number
  readonly shards: Map<number, ShareOfShard>
}

export class AllowanceBank {
  private readonly bornMs: number
  private forgetAt: number = allowanceLimits.placesKept
  private readonly places = new Map<LimitedPlace, Place>()

  constructor(nowMs: number) {
    this.bornMs = nowMs
  }

  get size(): number {
    return this.places.size
  }

  /** `nowMs` by a monotonic clock. */
  give(shard: number, ask: AllowanceAsk, limit: PlaceLimit, nowMs: number): Allowance {
    const place = this.placeOf(ask.place, nowMs)
    const { validMs, graceMs } = allowanceLimits
    for (const [id, { untilMs }] of place.shards) if (untilMs <= nowMs) place.shards.delete(id)
    const untilMs = nowMs + validMs + graceMs
    place.shards.set(shard, {
      wanted: ask.wanted,
      used: ask.used,
      share: Math.max(ask.share, ask.used),
      untilMs,
    })
    const share = this.shareFor(place, shard, limit, nowMs)
    const mayStart = share === -1 ? ask.wanted : Math.max(0, Math.min(ask.wanted, share - ask.used))
    return { tokens: this.tokensFor(place, mayStart, limit, nowMs), share }
  }

  private placeOf(name: LimitedPlace, nowMs: number): Place {
    const known = this.places.get(name)
    if (known !== undefined) {
      known.askedMs = nowMs
      return known
    }
    if (this.places.size >= this.forgetAt) this.forget(nowMs)
    const never = Number.NEGATIVE_INFINITY
    const times = { filledMs: nowMs, rampFromMs: nowMs, wantedMs: never, askedMs: nowMs }
    const place: Place = { tokens: 0, ...times, shards: new Map() }
    this.places.set(name, place)
    return place
  }

  /** A walk over all of them is worth it when they have doubled since the last one. */
  private forget(nowMs: number): void {
    const { forgetMs, placesKept } = allowanceLimits
    for (const [name, { askedMs }] of this.places) {
      if (nowMs - askedMs >= forgetMs) this.places.delete(name)
    }
    this.forgetAt = Math.max(placesKept, 2 * this.places.size)
  }

  /** B2, B3. */
  private shareFor(place: Place, shard: number, limit: PlaceLimit, nowMs: number): number {
    if (limit.concurrentMax === Number.POSITIVE_INFINITY) return -1
    const asking = place.shards.get(shard) as ShareOfShard
    const { validMs, graceMs } = allowanceLimits
    if (nowMs - this.bornMs < validMs + graceMs) return asking.used
    let others = 0
    let demand = 0
    for (const [id, { share, used, wanted }] of place.shards) {
      demand += used + wanted
      if (id !== shard) others += Math.max(share, used)
    }
    const own = asking.used + asking.wanted
    const isEnough = demand <= limit.concurrentMax
    const wanted = isEnough ? own : Math.min(own, fairShare(place, shard, limit, nowMs))
    // Less than it has in flight: then what ends is not followed by another one there.
    const share = Math.max(0, Math.min(wanted, limit.concurrentMax - others))
    // The answer may be lost: then the shard goes on with what it had.
    asking.share = Math.max(asking.share, share)
    return share
  }

  /** B1. */
  private tokensFor(place: Place, mayStart: number, limit: PlaceLimit, nowMs: number): number {
    if (limit.ratePerSecond === Number.POSITIVE_INFINITY) return mayStart
    if (nowMs - place.wantedMs >= allowanceLimits.idleMs && mayStart > 0) {
      place.rampFromMs = nowMs
      place.tokens = Math.min(Math.max(place.tokens, 1), Math.max(1, limit.burst / 10))
      place.filledMs = nowMs
    }
    if (mayStart > 0) place.wantedMs = nowMs
    place.tokens = Math.min(limit.burst, place.tokens + filled(place, limit, nowMs))
    place.filledMs = nowMs
    let demand = 0
    for (const { wanted } of place.shards.values()) demand += wanted
    // In proportion to what waits where; a rest of one goes to whoever asks first.
    const part = Math.ceil((place.tokens * mayStart) / Math.max(1, demand, mayStart))
    const tokens = Math.min(mayStart, part, Math.floor(place.tokens))
    place.tokens -= tokens
    return tokens
  }
}

/**
 * In proportion to what a shard has in flight and waiting. What does not divide goes around, so
 * that a limit below the number of shards is not one shard's alone.
 */
function fairShare(place: Place, shard: number, limit: PlaceLimit, nowMs: number): number {
  const demands = [...place.shards]
    .map(([id, { used, wanted }]) => ({ id, demand: used + wanted }))
    .filter(({ demand }) => demand > 0)
    .sort((a, b) => a.id - b.id)
  const all = demands.reduce((sum, { demand }) => sum + demand, 0)
  const partOf = (demand: number): number => Math.floor((limit.concurrentMax * demand) / all)
  const rest = limit.concurrentMax - demands.reduce((sum, d) => sum + partOf(d.demand), 0)
  const turn = Math.floor(nowMs / allowanceLimits.turnMs)
  const at = demands.findIndex(({ id }) => id === shard)
  if (at === -1) return 0
  const rank = (at + turn) % demands.length
  return partOf(demands[at]?.demand ?? 0) + (rank < rest ? 1 : 0)
}

/** Tokens since the bucket was last looked at; the rate grows while it starts. */
function filled(place: Place, limit: PlaceLimit, nowMs: number): number {
  const { ratePerSecond, slowStartMs } = limit
  const sinceMs = nowMs - place.filledMs
  const middleMs = place.filledMs + sinceMs / 2 - place.rampFromMs
  const grown = slowStartMs === 0 ? 1 : Math.min(1, 0.1 + (0.9 * middleMs) / slowStartMs)
  return (ratePerSecond * grown * sinceMs) / 1_000
}
