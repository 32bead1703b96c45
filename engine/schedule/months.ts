// The calendar as a table: every month from 1969 to 2200, by the number of its first day.
// Owns: day number <-> month.  Does not: know zones; a day number counts days since 1970-01-01.
//   Wall times are numbers too: seconds since 1970-01-01T00:00:00 as a wall clock counts them. They
//   may lie a day outside the time range below, hence the months around it.

export const daySeconds = 86_400

const firstYear = 1969
const lastYear = 2200

/** The times that exist for schedules: [1970, 2200). A rule of later times never fires. */
export const timeMinSeconds = 0
export const timeMaxSeconds: number = Date.UTC(lastYear, 0, 1) / 1000
export const yearMin = 1970
export const yearMax: number = lastYear - 1

export const monthCount: number = (lastYear - firstYear + 1) * 12

const firstDays: Int32Array = Int32Array.from({ length: monthCount + 1 }, (_, index) =>
  Math.round(Date.UTC(firstYear, index, 1) / (daySeconds * 1000)),
)

/** The day number of a month's first day; `index` up to `monthCount` inclusive. */
export function firstDayOf(index: number): number {
  return firstDays[index] as number
}

export function monthLengthOf(index: number): number {
  return firstDayOf(index + 1) - firstDayOf(index)
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

export function yearOf(index: number): number {
  return firstYear + Math.floor(index / 12)
}

/** 1 is January. */
export function monthOf(index: number): number {
  return (index % 12) + 1
}

/** The month that holds a day. Days outside of the table belong to its first or last month. */
export function monthIndexOf(day: number): number {
  // Months are 30.44 days in the mean and the error never adds up to one: at most one step.
  const guess = Math.floor((day - firstDayOf(0)) / 30.436875)
  let index = Math.min(Math.max(guess, 0), monthCount - 1)
  if (day < firstDayOf(index) && index > 0) index -= 1
  else if (day >= firstDayOf(index + 1) && index < monthCount - 1) index += 1
  return index
}
