// The wall times that match a rule and no exclusion, in order.
// Owns: the search over months, days and seconds; exclusions.  Does not: know zones: a wall time
// is a number here, and whether it exists is for cron-rule.ts to say.
//   E1. An exclusion is a pattern of wall times, without policies for clock changes: "never between
//       one and two" holds for both passes of that hour.
//   E2. Work is bounded: days are skipped by what is excluded on them as a whole, and a search that
//       has used up its budget finds nothing.

import type { CronFields } from './cron.ts'
import { createDayTable, type DayTable } from './day-table.ts'
import { createProduct, type DayTimes, type SecondSet } from './day-times.ts'
import { daySeconds, firstDayOf, monthIndexOf } from './months.ts'

/** What one call to `next` may still spend; about 0.1 microseconds a unit. */
export interface Budget {
  left: number
}

export const searchBudget = 200_000
/** Of going on to a zone's next segment: it may have to be asked for, day by day. */
export const segmentCost = 500
const dayCost = 1
/** Of the times of a day less what is excluded: 2,700 words for each exclusion. */
const setCost = 40
/** Sets kept for a rule: 11 kB each. */
const setsMax = 8
const emptySetsMax = 4_096

/** A pattern of wall times: a cron expression without policies. */
export interface WallPattern {
  readonly days: DayTable
  readonly times: DayTimes
}

export function createWallPattern(fields: CronFields): WallPattern {
  return { days: createDayTable(fields), times: createProduct(fields) }
}

/** All exclusions of a schedule; at most 31, for a mask of them. */
export class Exclusions {
  readonly count: number
  private readonly patterns: readonly WallPattern[]
  private readonly sets: (SecondSet | undefined)[] = []

  constructor(patterns: readonly WallPattern[]) {
    this.patterns = patterns
    this.count = patterns.length
  }

  /** Bit i is set when exclusion i has times on that day. */
  on(monthIndex: number, dayBit: number): number {
    let active = 0
    for (let at = 0; at < this.patterns.length; at += 1) {
      if (((this.patterns[at] as WallPattern).days.maskOf(monthIndex) & dayBit) !== 0) {
        active |= 1 << at
      }
    }
    return active
  }

  covers(wall: number): boolean {
    if (this.count === 0) return false
    const day = Math.floor(wall / daySeconds)
    const monthIndex = monthIndexOf(day)
    const dayBit = 1 << (day - firstDayOf(monthIndex))
    const time = wall - day * daySeconds
    return this.patterns.some(
      ({ days, times }) => (days.maskOf(monthIndex) & dayBit) !== 0 && times.has(time),
    )
  }

  /** What is left of `times` on a day with these exclusions. */
  subtract(times: SecondSet, active: number): SecondSet {
    const others: SecondSet[] = []
    for (let at = 0; at < this.patterns.length; at += 1) {
      if ((active & (1 << at)) !== 0) others.push(this.setOf(at))
    }
    return times.without(others)
  }

  private setOf(at: number): SecondSet {
    const set = this.sets[at] ?? (this.patterns[at] as WallPattern).times.toSet()
    this.sets[at] = set
    return set
  }
}

/** The wall times of a pattern that no exclusion covers. */
export class WallTimes {
  private readonly pattern: WallPattern
  private readonly exclusions: Exclusions
  private allTimes: SecondSet | undefined
  private readonly sets = new Map<number, SecondSet>()
  private readonly emptySets = new Set<number>()

  constructor(pattern: WallPattern, exclusions: Exclusions) {
    this.pattern = pattern
    this.exclusions = exclusions
  }

  /** The first one in [from, until), or undefined. */
  next(from: number, until: number, budget: Budget): number | undefined {
    const { days } = this.pattern
    let monthIndex = monthIndexOf(Math.floor(from / daySeconds))
    if (monthIndex < days.monthFrom) monthIndex = days.monthFrom
    for (; monthIndex < days.monthUntil; monthIndex += 1) {
      const firstWall = firstDayOf(monthIndex) * daySeconds
      if (firstWall >= until) return undefined
      const mask = days.maskOf(monthIndex)
      const found = mask === 0 ? undefined : this.nextInMonth(monthIndex, mask, from, budget)
      if (found !== undefined) return found < until ? found : undefined
      if (budget.left <= 0) return undefined
    }
    return undefined
  }

  private nextInMonth(
    monthIndex: number,
    mask: number,
    from: number,
    budget: Budget,
  ): number | undefined {
    const firstDay = firstDayOf(monthIndex)
    const fromDay = Math.floor(from / daySeconds)
    // A month has at most 31 days, so the shift stays below 32.
    let rest = fromDay > firstDay ? mask & (-1 << (fromDay - firstDay)) : mask
    while (rest !== 0 && budget.left > 0) {
      const dayBit = rest & -rest
      const day = firstDay + 31 - Math.clz32(dayBit)
      const times = this.timesOn(monthIndex, dayBit, budget)
      const found = times?.next(day === fromDay ? from - day * daySeconds : 0) ?? -1
      if (found !== -1) return day * daySeconds + found
      rest &= ~dayBit
    }
    return undefined
  }

  /** What is left of the times on a day; undefined when nothing is. */
  private timesOn(monthIndex: number, dayBit: number, budget: Budget): DayTimes | undefined {
    if (this.exclusions.count === 0) return this.pattern.times
    budget.left -= dayCost
    const active = this.exclusions.on(monthIndex, dayBit)
    if (active === 0) return this.pattern.times
    if (this.emptySets.has(active)) return undefined
    const known = this.sets.get(active)
    if (known !== undefined) return known
    budget.left -= setCost * (1 + this.exclusions.count)
    this.allTimes ??= this.pattern.times.toSet()
    const set = this.exclusions.subtract(this.allTimes, active)
    if (set.next(0) === -1) {
      if (this.emptySets.size >= emptySetsMax) this.emptySets.clear()
      this.emptySets.add(active)
      return undefined
    }
    if (this.sets.size >= setsMax) this.sets.clear()
    this.sets.set(active, set)
    return set
  }
}
