// Calendars as sets of days, and what they do to the times of a schedule.
// Owns: which days are in a calendar; which days are left out, and where the times of a closed day
// go.  Does not: know times of a day (evaluator.ts), keep calendars (resources/).
//   D1. A closed day's times go to the next day that is not closed; what is left out is left out
//       after that.

import { daySeconds, firstDayOf, monthIndexOf, monthOf, weekdayOf } from './months.ts'
import type { Zone } from './zone.ts'

export type CalendarMode = 'EXCLUDE' | 'ONLY' | 'NEXT_DAY'

/** As the API has them. */
export interface PlainCalendar {
  /** `2027-12-25`. */
  readonly days: readonly string[]
  /** `12-25`. */
  readonly annualDays: readonly string[]
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[]
}

export interface CalendarUse {
  readonly mode: CalendarMode
  readonly calendar: PlainCalendar
}

/** A day number: days since 1970-01-01. */
type DayTest = (day: number) => boolean

/** Closed days in a row after which the times of a closed day are given up. */
export const closedDaysMax = 400

export class DayRules {
  private readonly zone: Zone
  private readonly left: readonly DayTest[]
  private readonly kept: readonly DayTest[]
  private readonly closed: readonly DayTest[]

  constructor(zone: Zone, uses: readonly CalendarUse[]) {
    const testsOf = (mode: CalendarMode): DayTest[] =>
      uses.filter((use) => use.mode === mode).map(({ calendar }) => dayTest(calendar))
    this.zone = zone
    this.left = testsOf('EXCLUDE')
    this.kept = testsOf('ONLY')
    this.closed = testsOf('NEXT_DAY')
  }

  get leavesOut(): boolean {
    return this.left.length + this.kept.length > 0
  }

  get moves(): boolean {
    return this.closed.length > 0
  }

  isLeftOut(day: number): boolean {
    return this.left.some((has) => has(day)) || this.kept.some((has) => !has(day))
  }

  isClosed(day: number): boolean {
    return this.closed.some((has) => has(day))
  }

  /** This day or the first after it that is not closed; undefined: none for more than a year. */
  openDay(from: number): number | undefined {
    for (let day = from; day <= from + closedDaysMax; day += 1) {
      if (!this.isClosed(day)) return day
    }
    return undefined
  }

  /** The closed days whose times go to this one, which is open. */
  closedBefore(open: number): number[] {
    const days: number[] = []
    for (let day = open - 1; this.isClosed(day) && days.length < closedDaysMax; day -= 1) {
      days.push(day)
    }
    return days
  }

  dayOf(timeMs: number): number {
    return Math.floor(this.wallOf(timeMs) / daySeconds)
  }

  /** Wall seconds, with the part of a second that the time has. */
  wallOf(timeMs: number): number {
    return timeMs / 1000 + this.zone.at(Math.floor(timeMs / 1000)).offset
  }

  /** When a wall clock shows this: the first of two times, or as much later as a gap is long. */
  timeOf(wall: number): number {
    return timesOfWall(this.zone, wall)[0] as number
  }
}

/** The times at which a wall clock shows this, ascending; for a gap the one it is shifted to. */
export function timesOfWall(zone: Zone, wall: number): number[] {
  const second = Math.floor(wall)
  const offsetBefore = zone.at(second - daySeconds).offset
  const offsetAfter = zone.at(second + daySeconds).offset
  const candidates = new Set([second - offsetBefore, second - offsetAfter])
  const shown = [...candidates].filter((time) => time + zone.at(time).offset === second)
  const times = shown.length === 0 ? [second - offsetBefore] : shown.sort((a, b) => a - b)
  return times.map((time) => Math.round((time + wall - second) * 1000))
}

/** Whether a wall clock never shows this. */
export function isInGap(zone: Zone, wall: number): boolean {
  const time = Math.floor((timesOfWall(zone, wall)[0] as number) / 1000)
  return time + zone.at(time).offset !== Math.floor(wall)
}

function dayTest({ days, annualDays, weekdays }: PlainCalendar): DayTest {
  const single = new Set(days.map((day) => Date.parse(`${day}T00:00:00Z`) / (daySeconds * 1000)))
  const annual = new Set(annualDays.map((day) => Number(day.slice(0, 2)) * 100 + +day.slice(3)))
  const weekly = new Set(weekdays.map((day) => day % 7))
  return (day) => {
    if (single.has(day) || weekly.has(weekdayOf(day))) return true
    if (annual.size === 0) return false
    const month = monthIndexOf(day)
    return annual.has(monthOf(month) * 100 + day - firstDayOf(month) + 1)
  }
}
