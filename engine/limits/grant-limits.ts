// What a shard's leader may start of limited queues and keys: the part that their homes allow it.
// Owns: tokens and shares in hand, asking for more.  Does not: choose tasks (duties.ts), divide
// limits (allowance-bank.ts).
//   B4. A grant at a limited place takes a token, and keeps what is in flight within the share.
//   B5. What was asked for before a leadership, or too long ago, is worth nothing.

import type { GroupId } from '#base/brand'
import type { Clock } from '#base/clock'
import { type Allowance, type AllowanceAsk, allowanceLimits } from './allowance-bank.ts'
import type { LimitedPlace, LimitView, PlaceLimit } from './limit-view.ts'

/** Why a task waits at a place. */
export type LimitKind = 'rate' | 'concurrency'

export interface GrantLimitsOptions {
  readonly view: LimitView
  readonly clock: Clock
  /** Attempts in flight there, of this shard. */
  readonly used: (place: LimitedPlace) => number
  /** Tasks of this shard that wait there. */
  readonly waiting: (place: LimitedPlace) => number
  readonly homeOf: (place: LimitedPlace) => GroupId
  /** Rejects when the home did not answer in time. */
  readonly ask: (home: GroupId, asks: readonly AllowanceAsk[]) => Promise<readonly Allowance[]>
  /** There may be more to start now. */
  readonly onNews: () => void
}

interface InHand {
  tokens: number
  share: number
  untilMs: number
  /** Taken by the plan that is being made or on its way. */
  taken: number
}

export class GrantLimits {
  private readonly o: GrantLimitsOptions
  private readonly inHand = new Map<LimitedPlace, InHand>()
  /** Homes that were asked and have not answered. */
  private readonly asking = new Set<GroupId>()
  private readonly askAtMs = new Map<GroupId, number>()
  private run = 0

  constructor(options: GrantLimitsOptions) {
    this.o = options
  }

  /** Leads, or leads no more (B5). */
  reset(): void {
    this.run += 1
    this.inHand.clear()
    this.asking.clear()
    this.askAtMs.clear()
  }

  /** A new plan: what the one before took is in flight by now, or came back. */
  begin(): void {
    for (const hand of this.inHand.values()) hand.taken = 0
  }

  /** Undefined: it may start, and has taken its tokens (B4). Otherwise where it has to wait. */
  take(
    taskKey: string,
    queue: string,
    concurrencyKey?: string,
  ): { readonly kind: LimitKind; readonly place: LimitedPlace } | undefined {
    const places = this.o.view.placesOf(taskKey, queue, concurrencyKey)
    for (const place of places) {
      const kind = this.blockedAt(place)
      if (kind !== undefined) return { kind, place }
    }
    for (const place of places) {
      const hand = this.handOf(place)
      hand.tokens -= 1
      hand.taken += 1
    }
    return undefined
  }

  /** How many tasks that wait there may be looked at again now. */
  roomAt(place: LimitedPlace): number {
    const limit = this.o.view.limitOf(place)
    if (limit === undefined) return Number.POSITIVE_INFINITY
    const { tokens, share } = this.goodAt(place, limit)
    return Math.max(0, Math.min(tokens, share - this.usedAt(place)))
  }

  private blockedAt(place: LimitedPlace): LimitKind | undefined {
    const limit = this.o.view.limitOf(place)
    if (limit === undefined) return undefined
    const { tokens, share } = this.goodAt(place, limit)
    if (this.usedAt(place) >= share) return 'concurrency'
    return tokens < 1 ? 'rate' : undefined
  }

  private usedAt(place: LimitedPlace): number {
    return this.o.used(place) + this.handOf(place).taken
  }

  private goodAt(
    place: LimitedPlace,
    limit: PlaceLimit,
  ): { readonly tokens: number; readonly share: number } {
    const hand = this.handOf(place)
    const isGood = this.o.clock.monotonicMs() < hand.untilMs
    const free = Number.POSITIVE_INFINITY
    return {
      tokens: limit.ratePerSecond === free ? free : isGood ? hand.tokens : 0,
      // A limit that was lowered holds here at once.
      share:
        limit.concurrentMax === free
          ? free
          : isGood
            ? Math.min(hand.share, limit.concurrentMax)
            : 0,
    }
  }

  private handOf(place: LimitedPlace): InHand {
    let hand = this.inHand.get(place)
    if (hand === undefined) {
      hand = { tokens: 0, share: 0, untilMs: Number.NEGATIVE_INFINITY, taken: 0 }
      this.inHand.set(place, hand)
    }
    return hand
  }

  /**
   * Asks the homes of places where something waits or is in flight. When it has to be called again
   * at the latest, by the monotonic clock; Infinity: when something changes.
   */
  askHomes(): number {
    const nowMs = this.o.clock.monotonicMs()
    const byHome = new Map<GroupId, AllowanceAsk[]>()
    let againMs = Number.POSITIVE_INFINITY
    for (const [place, hand] of this.inHand) {
      const wanted = this.o.waiting(place)
      const used = this.usedAt(place)
      if (wanted === 0 && used === 0 && nowMs >= hand.untilMs) {
        this.inHand.delete(place)
        continue
      }
      if (wanted === 0 && used === 0) continue
      const home = this.o.homeOf(place)
      const dueMs = Math.max(
        this.askAtMs.get(home) ?? 0,
        wanted > 0 ? 0 : hand.untilMs - allowanceLimits.validMs + allowanceLimits.reportMs,
      )
      if (dueMs > nowMs || this.asking.has(home)) {
        againMs = Math.min(againMs, Math.max(dueMs, nowMs + 1))
        continue
      }
      const asks = byHome.get(home) ?? []
      if (asks.length === 0) byHome.set(home, asks)
      const share = nowMs < hand.untilMs ? hand.share : 0
      if (asks.length < allowanceLimits.asksMax) asks.push({ place, wanted, used, share })
    }
    for (const [home, asks] of byHome) {
      this.askHome(home, asks, nowMs)
      // To the end: more places than one request has room for take turns.
      for (const { place } of asks) {
        const hand = this.handOf(place)
        this.inHand.delete(place)
        this.inHand.set(place, hand)
      }
    }
    return againMs
  }

  private askHome(home: GroupId, asks: readonly AllowanceAsk[], nowMs: number): void {
    const { run } = this
    this.asking.add(home)
    this.askAtMs.set(home, nowMs + allowanceLimits.intervalMs)
    this.o.ask(home, asks).then(
      (answers) => {
        if (run !== this.run) return
        this.asking.delete(home)
        for (const [position, answer] of answers.entries()) {
          const place = asks[position]?.place
          if (place !== undefined) this.received(place, answer, nowMs)
        }
        this.o.onNews()
      },
      () => {
        // Nobody leads the home at the moment: what is in hand ends, and nothing starts.
        if (run !== this.run) return
        this.asking.delete(home)
        this.o.onNews()
      },
    )
  }

  private received(place: LimitedPlace, { tokens, share }: Allowance, askedMs: number): void {
    const hand = this.handOf(place)
    const wasGood = this.o.clock.monotonicMs() < hand.untilMs
    hand.tokens = (wasGood ? Math.max(0, hand.tokens) : 0) + tokens
    // Without a limit nobody looks at it; under one that comes later it is worth nothing.
    hand.share = Math.max(0, share)
    hand.untilMs = askedMs + allowanceLimits.validMs
  }
}
