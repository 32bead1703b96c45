// A fixed distance, and a list of single times: rules that do not look at the wall clock, except
// for what is excluded.
// Owns: the arithmetic of both.  Does not: know patterns of wall times (wall-times.ts).

import { everyDay } from './day-table.ts'
import { createResidue } from './day-times.ts'
import { daySeconds } from './months.ts'
import { segmentCost, WallTimes, type Budget, type Exclusions } from './wall-times.ts'
import { offsetMaxSeconds, type Zone } from './zone.ts'

/** Milliseconds everywhere: intervals and single times may lie between seconds. */
interface RuleOptions {
  readonly zone: Zone
  readonly exclusions: Exclusions
}

export class IntervalRule {
  private readonly everyMs: number
  private readonly originMs: number
  private readonly zone: Zone
  private readonly exclusions: Exclusions
  /** While no clock changes, wall times of this rule are the same modulo this many seconds. */
  private readonly stepSeconds: number
  /** What exclusions leave of those, by remainder; few, as a zone has few offsets. */
  private readonly openTimes = new Map<number, WallTimes>()
  /** What exclusions leave of all wall times. */
  private readonly openAlways: WallTimes

  constructor(
    interval: { readonly everyMs: number; readonly originMs: number },
    options: RuleOptions,
  ) {
    this.everyMs = interval.everyMs
    this.originMs = interval.originMs
    this.zone = options.zone
    this.exclusions = options.exclusions
    this.openAlways = createOpenTimes(1, 0, this.exclusions)
    const wholeSeconds = interval.everyMs % 1000 === 0
    this.stepSeconds = wholeSeconds ? greatestDivisor(interval.everyMs / 1000, daySeconds) : 1
  }

  /** The first time in [fromMs, untilMs), or undefined. */
  next(fromMs: number, untilMs: number, budget: Budget): number | undefined {
    let timeMs = this.atOrAfter(fromMs)
    if (this.exclusions.count === 0) return timeMs < untilMs ? timeMs : undefined
    while (timeMs < untilMs && budget.left > 0) {
      budget.left -= 1
      const second = Math.floor(timeMs / 1000)
      const open = this.nextOpenSecond(second, budget)
      if (open === second) return timeMs
      timeMs = this.atOrAfter(open * 1000)
    }
    return undefined
  }

  /** No second before this one is an allowed time of this rule; Infinity: none at all. */
  private nextOpenSecond(second: number, budget: Budget): number {
    const { offset, until } = this.zone.at(second)
    const step = this.stepSeconds
    const remainder = (((Math.floor(this.originMs / 1000) + offset) % step) + step) % step
    let open = this.openTimes.get(remainder)
    if (open === undefined) {
      open = createOpenTimes(step, remainder, this.exclusions)
      this.openTimes.set(remainder, open)
    }
    const wall = open.next(second + offset, until + offset, budget)
    if (wall !== undefined) return wall - offset
    if (until === Infinity) return Infinity
    budget.left -= segmentCost
    const later = this.openAlways.next(until - offsetMaxSeconds, Infinity, budget)
    return later === undefined ? Infinity : Math.max(until, later - offsetMaxSeconds)
  }

  private atOrAfter(timeMs: number): number {
    return this.originMs + Math.ceil((timeMs - this.originMs) / this.everyMs) * this.everyMs
  }
}

export class ListRule {
  private readonly timesMs: readonly number[]

  constructor(timesMs: readonly number[], options: RuleOptions) {
    this.timesMs = [...new Set(timesMs)]
      .sort((a, b) => a - b)
      .filter((timeMs) => {
        const second = Math.floor(timeMs / 1000)
        return !options.exclusions.covers(second + options.zone.at(second).offset)
      })
  }

  /** The first time in [fromMs, untilMs), or undefined. */
  next(fromMs: number, untilMs: number): number | undefined {
    let low = 0
    let high = this.timesMs.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.timesMs[middle] as number) < fromMs) low = middle + 1
      else high = middle
    }
    const timeMs = this.timesMs[low]
    return timeMs !== undefined && timeMs < untilMs ? timeMs : undefined
  }
}

function createOpenTimes(step: number, remainder: number, exclusions: Exclusions): WallTimes {
  return new WallTimes({ days: everyDay, times: createResidue(step, remainder) }, exclusions)
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
