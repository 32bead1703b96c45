// The bank of the places whose home a shard is, for as long as this replica leads it.
// Owns: one bank per leadership.  Does not: find the home (grant-limits.ts), divide (the bank).

import type { Clock } from '#base/clock'
import {
  type Allowance,
  type AllowanceAsk,
  AllowanceBank,
  allowanceLimits,
} from './allowance-bank.ts'
import type { LimitedPlace, LimitView, PlaceLimit } from './limit-view.ts'

export interface AllowanceRequest {
  /** The shard that asks. */
  readonly shard: number
  readonly asks: readonly AllowanceAsk[]
}

const unlimited: PlaceLimit = {
  ratePerSecond: Number.POSITIVE_INFINITY,
  burst: 1,
  concurrentMax: Number.POSITIVE_INFINITY,
  slowStartMs: 0,
}

export class AllowanceDesk {
  private readonly limitOf: (place: LimitedPlace) => PlaceLimit | undefined
  private readonly clock: Clock
  private bank: AllowanceBank | undefined

  constructor(view: Pick<LimitView, 'limitOf'>, clock: Clock) {
    this.limitOf = (place) => view.limitOf(place)
    this.clock = clock
  }

  /** Another leadership, of this replica or not: its bank has promised what this one never knew. */
  reset(): void {
    this.bank = undefined
  }

  /** Only while this replica leads. */
  answer({ shard, asks }: AllowanceRequest): Allowance[] {
    const nowMs = this.clock.monotonicMs()
    this.bank ??= new AllowanceBank(nowMs)
    const { bank } = this
    return asks
      .slice(0, allowanceLimits.asksMax)
      .map((ask) => bank.give(shard, ask, this.limitOf(ask.place) ?? unlimited, nowMs))
  }
}
