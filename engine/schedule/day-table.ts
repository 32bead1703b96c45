// Which days of a month match a cron expression, as a mask of 31 bits.
// Owns: day of month, day of week, L, #, month and year.  Does not: know hours or zones.
//   A month is told by its first weekday and its length: 28 kinds. All masks are made once.

import type { CronFields } from './cron.ts'
import { firstDayOf, monthCount, monthLengthOf, monthOf, weekdayOf, yearOf } from './months.ts'

/** Bit d - 1 is set when day d of the month matches. */
export interface DayTable {
  maskOf(monthIndex: number): number
  /** No month outside of [from, until) has a day. */
  readonly monthFrom: number
  readonly monthUntil: number
}

const shortestMonth = 28

export const everyDay: DayTable = {
  maskOf: (monthIndex) => allDays(monthLengthOf(monthIndex)),
  monthFrom: 0,
  monthUntil: monthCount,
}

export function createDayTable(fields: CronFields): DayTable {
  const sets: DaySets = {
    daysOfMonth: bitsOf(fields.daysOfMonth),
    daysOfWeek: bitsOf(fields.daysOfWeek),
    lastDaysOfWeek: bitsOf(fields.lastDaysOfWeek),
  }
  const masks = new Int32Array(7 * 4)
  for (let weekday = 0; weekday < 7; weekday += 1) {
    for (let length = shortestMonth; length <= 31; length += 1) {
      const kind = { firstWeekday: weekday, length }
      masks[weekday * 4 + length - shortestMonth] = maskOfKind(fields, sets, kind)
    }
  }
  const months = bitsOf(fields.months)
  const years = fields.years === undefined ? undefined : new Set(fields.years)
  const yearFrom = fields.years?.[0] ?? yearOf(0)
  const yearUntil = (fields.years?.at(-1) ?? yearOf(monthCount - 1)) + 1
  return {
    monthFrom: (yearFrom - yearOf(0)) * 12,
    monthUntil: (yearUntil - yearOf(0)) * 12,
    maskOf: (monthIndex) => {
      if ((months & (1 << monthOf(monthIndex))) === 0) return 0
      if (years?.has(yearOf(monthIndex)) === false) return 0
      const kind = weekdayOf(firstDayOf(monthIndex)) * 4
      return masks[kind + monthLengthOf(monthIndex) - shortestMonth] as number
    },
  }
}

/** Bit n is set for the value n. */
interface DaySets {
  readonly daysOfMonth: number
  readonly daysOfWeek: number
  readonly lastDaysOfWeek: number
}

function maskOfKind(
  fields: CronFields,
  sets: DaySets,
  kind: { readonly firstWeekday: number; readonly length: number },
): number {
  let mask = 0
  for (let day = 1; day <= kind.length; day += 1) {
    const weekdayBit = 1 << ((kind.firstWeekday + day - 1) % 7)
    const isLastDay = fields.lastDayOfMonth && day === kind.length
    const isNth = fields.nthDayOfWeek === 0 || Math.ceil(day / 7) === fields.nthDayOfWeek
    const isLastWeek = day > kind.length - 7
    const byMonth = isLastDay || (sets.daysOfMonth & (1 << day)) !== 0
    const byWeek =
      (isNth && (sets.daysOfWeek & weekdayBit) !== 0) ||
      (isLastWeek && (sets.lastDaysOfWeek & weekdayBit) !== 0)
    const matches = fields.dayRule === 'BOTH' ? byMonth && byWeek : byMonth || byWeek
    if (matches) mask |= 1 << (day - 1)
  }
  return mask
}

function bitsOf(values: readonly number[]): number {
  let bits = 0
  for (const value of values) bits |= 1 << value
  return bits
}

function allDays(length: number): number {
  return 2 ** length - 1
}
