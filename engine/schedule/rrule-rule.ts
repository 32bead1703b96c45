// A recurrence rule in a time zone: when it fires.
// Owns: the periods of a rule, the days and times in them.  Does not: know the grammar
// (rrule-syntax.ts).
//   U1. Periods are counted from the anchor (RFC 5545's DTSTART), so the next time never depends on
//       the time before. What a rule leaves open is as the anchor's wall time has it.
//   U2. Clock changes mean what they mean for a cron expression with fixed hours (T3).

import type { GapPolicy, OverlapPolicy } from './cron-rule.ts'
import { isInGap, timesOfWall } from './calendar-days.ts'
import {
  daySeconds,
  firstDayOf,
  monthCount,
  monthIndexOf,
  monthLengthOf,
  monthOf,
  timeMaxSeconds,
  weekdayOf,
} from './months.ts'
import { type Rrule, RruleError, rruleTimesMax } from './rrule-syntax.ts'
import type { Budget, Exclusions } from './wall-times.ts'
import type { Zone } from './zone.ts'

export interface RruleOptions {
  readonly rule: Rrule
  readonly anchorMs: number
  readonly zone: Zone
  readonly gap: GapPolicy
  readonly overlap: OverlapPolicy
  readonly exclusions: Exclusions
}

/** Of a period that is looked at. */
const periodCost = 40

export class RruleRule {
  private readonly o: RruleOptions
  private readonly anchorDay: number
  private readonly anchorPeriod: number
  private readonly secondsOfDay: readonly number[]
  /** The last time, as COUNT or UNTIL says; undefined: not counted yet. */
  private lastMs: number | undefined

  constructor(options: RruleOptions) {
    this.o = options
    const anchorSecond = Math.floor(options.anchorMs / 1000)
    const wall = anchorSecond + options.zone.at(anchorSecond).offset
    this.anchorDay = Math.floor(wall / daySeconds)
    this.anchorPeriod = this.periodOf(this.anchorDay)
    this.secondsOfDay = secondsOfDay(options.rule, wall - this.anchorDay * daySeconds)
    this.lastMs = options.rule.count > 0 ? undefined : this.untilMs()
  }

  /** The first firing in [fromMs, untilMs), or undefined. */
  next(fromMs: number, untilMs: number, budget: Budget): number | undefined {
    this.lastMs ??= this.countedLast()
    const until = Math.min(untilMs, this.lastMs + 1)
    let timeMs = Math.max(fromMs, this.o.anchorMs)
    while (timeMs < until && budget.left > 0) {
      const found = this.search(timeMs, until, budget)
      if (found === undefined || !this.isExcluded(found)) return found
      timeMs = found + 1
    }
    return undefined
  }

  /** Wall times within gaps that the policy SKIP drops, at the times they would be shifted to. */
  skippedInGaps(fromMs: number, untilMs: number, budget: Budget): number[] {
    if (this.o.gap !== 'SKIP') return []
    const skipped: number[] = []
    const { zone } = this.o
    // Only around clock changes: one day at a time, by the zone's segments.
    let time = Math.floor(fromMs / 1000)
    while (time < untilMs / 1000 && budget.left > 0) {
      const { beganAt, before, offset, until } = zone.at(time)
      budget.left -= periodCost
      if (before < offset && Number.isFinite(beganAt)) {
        for (const day of new Set([beganAt + before, beganAt + offset].map(dayOfWall))) {
          for (const second of this.firesOn(day) ? this.secondsOfDay : []) {
            const wall = day * daySeconds + second
            if (!isInGap(zone, wall)) continue
            const ms = timesOfWall(zone, wall)[0] as number
            if (ms >= fromMs && ms < untilMs && !this.isExcluded(ms)) skipped.push(ms)
          }
        }
      }
      if (until === Infinity) break
      time = until
    }
    return [...new Set(skipped)]
  }

  private firesOn(day: number): boolean {
    return this.instancesOf(this.periodOf(day)).some((wall) => dayOfWall(wall) === day)
  }

  private search(fromMs: number, untilMs: number, budget: Budget): number | undefined {
    const { zone, rule } = this.o
    const fromWall = fromMs / 1000 + zone.at(Math.floor(fromMs / 1000)).offset
    let period = this.periodOf(Math.max(dayOfWall(fromWall) - 1, this.anchorDay))
    const lag = (period - this.anchorPeriod) % rule.interval
    // Two days before: a wall time may be shifted over midnight.
    if (lag !== 0) period += rule.interval - lag
    let best: number | undefined
    for (; budget.left > 0; period += rule.interval) {
      budget.left -= periodCost
      const firstDay = this.firstDayOf(period)
      if (firstDay === undefined) return best
      if (firstDay * daySeconds - daySeconds > Math.min(untilMs, best ?? Infinity) / 1000) break
      const found = this.firstOf(period, fromMs, best ?? untilMs)
      if (found !== undefined) best = found
      // The next period can only be earlier across a gap at its very beginning.
      if (best !== undefined && found === undefined) break
    }
    return best
  }

  private firstOf(period: number, fromMs: number, untilMs: number): number | undefined {
    let best: number | undefined
    for (const wall of this.instancesOf(period)) {
      if (wall < fromMs / 1000 - 2 * daySeconds) continue
      if (wall > untilMs / 1000 + 2 * daySeconds) break
      for (const timeMs of this.timesOf(wall)) {
        if (timeMs < fromMs || timeMs >= (best ?? untilMs)) continue
        best = timeMs
      }
    }
    return best
  }

  private timesOf(wall: number): number[] {
    const { zone, gap, overlap } = this.o
    const times = timesOfWall(zone, wall)
    if (gap === 'SKIP' && isInGap(zone, wall)) return []
    if (overlap === 'BOTH' || times.length === 1) return times
    return [overlap === 'FIRST' ? (times[0] as number) : (times.at(-1) as number)]
  }

  private isExcluded(timeMs: number): boolean {
    const second = Math.floor(timeMs / 1000)
    return this.o.exclusions.covers(second + this.o.zone.at(second).offset)
  }

  // ------------------------------------------------------------------------------------ periods

  /** A number for each day, week, month or year. */
  private periodOf(day: number): number {
    const { frequency, weekStart } = this.o.rule
    switch (frequency) {
      case 'DAILY':
        return day
      case 'WEEKLY':
        // Day 0 was a Thursday.
        return Math.floor((day + ((11 - weekStart) % 7)) / 7)
      case 'MONTHLY':
        return monthIndexOf(day)
      case 'YEARLY':
        return Math.floor(monthIndexOf(day) / 12)
    }
  }

  private firstDayOf(period: number): number | undefined {
    const { frequency, weekStart } = this.o.rule
    const months = frequency === 'YEARLY' ? period * 12 : period
    switch (frequency) {
      case 'DAILY':
        return period * daySeconds > timeMaxSeconds ? undefined : period
      case 'WEEKLY': {
        const day = period * 7 - ((11 - weekStart) % 7)
        return day * daySeconds > timeMaxSeconds ? undefined : day
      }
      default:
        return months >= monthCount ? undefined : firstDayOf(months)
    }
  }

  /** Wall times of a period, ascending. */
  private instancesOf(period: number): number[] {
    const { rule } = this.o
    if ((period - this.anchorPeriod) % rule.interval !== 0) return []
    const walls: number[] = []
    for (const day of this.daysOf(period)) {
      for (const second of this.secondsOfDay) walls.push(day * daySeconds + second)
    }
    if (rule.positions.length === 0) return walls
    const chosen = rule.positions.map((nth) => walls.at(nth > 0 ? nth - 1 : nth))
    const picked = chosen.filter((wall) => wall !== undefined)
    return [...new Set(picked)].sort((a, b) => a - b)
  }

  private daysOf(period: number): number[] {
    const { rule } = this.o
    const first = this.firstDayOf(period)
    if (first === undefined) return []
    switch (rule.frequency) {
      case 'DAILY':
        return this.isDay(first) ? [first] : []
      case 'WEEKLY': {
        const days = rule.days.map(({ weekday }) => weekday)
        const wanted = days.length > 0 ? days : [weekdayOf(this.anchorDay)]
        const week = Array.from({ length: 7 }, (_, at) => first + at)
        return week.filter((day) => wanted.includes(weekdayOf(day)) && this.isMonth(day))
      }
      case 'MONTHLY':
        return this.daysOfMonth(period)
      case 'YEARLY':
        return this.daysOfYear(period)
    }
  }

  private isMonth(day: number): boolean {
    const { months } = this.o.rule
    return months.length === 0 || months.includes(monthOf(monthIndexOf(day)))
  }

  private isDay(day: number): boolean {
    const { days, monthDays } = this.o.rule
    const isOf = days.length === 0 || days.some(({ weekday }) => weekday === weekdayOf(day))
    return isOf && this.isMonth(day) && (monthDays.length === 0 || this.isMonthDay(day))
  }

  private isMonthDay(day: number): boolean {
    const month = monthIndexOf(day)
    const date = day - firstDayOf(month) + 1
    const fromEnd = date - monthLengthOf(month) - 1
    const { monthDays } = this.o.rule
    return monthDays.includes(date) || monthDays.includes(fromEnd)
  }

  private daysOfMonth(month: number): number[] {
    const { months, days, monthDays } = this.o.rule
    if (months.length > 0 && !months.includes(monthOf(month))) return []
    const first = firstDayOf(month)
    const span = Array.from({ length: monthLengthOf(month) }, (_, at) => first + at)
    if (days.length === 0 && monthDays.length === 0) {
      const date = this.anchorDay - firstDayOf(monthIndexOf(this.anchorDay))
      return date < span.length ? [first + date] : []
    }
    const byDay = days.length === 0 ? span : nthDays(span, days)
    return monthDays.length === 0 ? byDay : byDay.filter((day) => this.isMonthDay(day))
  }

  private daysOfYear(year: number): number[] {
    const { months, days, monthDays } = this.o.rule
    const anchorMonth = monthOf(monthIndexOf(this.anchorDay))
    const isOpen = months.length === 0 && (days.length > 0 || monthDays.length > 0)
    if (isOpen && monthDays.length === 0) {
      // Without months a nth weekday counts in the year.
      const first = firstDayOf(year * 12)
      const length = firstDayOf(year * 12 + 12) - first
      return nthDays(
        Array.from({ length }, (_, at) => first + at),
        days,
      )
    }
    const all = Array.from({ length: 12 }, (_, at) => at + 1)
    const wanted = months.length > 0 ? months : isOpen ? all : [anchorMonth]
    return wanted.flatMap((month) => this.daysOfMonth(year * 12 + month - 1))
  }

  // --------------------------------------------------------------------------------------- ends

  private untilMs(): number {
    const { until } = this.o.rule
    if (until === undefined) return Number.MAX_SAFE_INTEGER - 1
    return until.isUtc ? until.ms : (timesOfWall(this.o.zone, until.ms / 1000).at(-1) as number)
  }

  /** Counted once, from the beginning: what is excluded counts as well. */
  private countedLast(): number {
    const budget: Budget = { left: 20_000_000 }
    let lastMs = this.o.anchorMs - 1
    for (let left = this.o.rule.count; left > 0; left -= 1) {
      const found = this.search(lastMs + 1, Number.MAX_SAFE_INTEGER - 1, budget)
      if (found === undefined) break
      lastMs = found
    }
    return lastMs
  }
}

function dayOfWall(wall: number): number {
  return Math.floor(wall / daySeconds)
}

/** The days of a month or year that are one of these weekdays, the nth where it says so. */
function nthDays(span: readonly number[], days: Rrule['days']): number[] {
  const found = new Set<number>()
  for (const { weekday, nth } of days) {
    const same = span.filter((day) => weekdayOf(day) === weekday)
    if (nth === 0) for (const day of same) found.add(day)
    const one = nth === 0 ? undefined : same.at(nth > 0 ? nth - 1 : nth)
    if (one !== undefined) found.add(one)
  }
  return [...found].sort((a, b) => a - b)
}

function secondsOfDay(rule: Rrule, anchorSecond: number): number[] {
  const orElse = (given: readonly number[], otherwise: number): readonly number[] =>
    given.length > 0 ? given : [otherwise]
  const hours = orElse(rule.hours, Math.floor(anchorSecond / 3600))
  const minutes = orElse(rule.minutes, Math.floor(anchorSecond / 60) % 60)
  const seconds = orElse(rule.seconds, anchorSecond % 60)
  if (hours.length * minutes.length * seconds.length > rruleTimesMax) {
    throw new RruleError(
      `BYHOUR: has more than ${rruleTimesMax} times a day; use the field intervals, or cron`,
    )
  }
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3600 + minute * 60 + second)),
  )
}
