// The name of an occurrence's task: `<schedule key>@20261123T220000.000Z`.
// Owns: UTC calendar arithmetic in integers.  Does not: know time zones (the leader's cron does).

const dayMs = 86_400_000

export function occurrenceKey(scheduleKey: string, nominalMs: number): string {
  return `${scheduleKey}@${basicUtc(nominalMs)}`
}

/** ISO 8601 basic format with milliseconds, for times from 1970 on. */
export function basicUtc(timeMs: number): string {
  const ofDay = timeMs % dayMs
  const { year, month, day } = civilFromDays((timeMs - ofDay) / dayMs)
  const date = padded(year, 4) + padded(month, 2) + padded(day, 2)
  const hour = padded(quotient(ofDay, 3_600_000), 2)
  const minute = padded(quotient(ofDay, 60_000) % 60, 2)
  const second = padded(quotient(ofDay, 1_000) % 60, 2)
  return `${date}T${hour}${minute}${second}.${padded(ofDay % 1_000, 3)}Z`
}

/** Days since 1970-01-01 to the proleptic Gregorian calendar, with years that begin in March. */
function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468
  const era = quotient(shifted, 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = quotient(dayOfEra, 1_460) - quotient(dayOfEra, 36_524) + quotient(dayOfEra, 146_096)
  const yearOfEra = quotient(dayOfEra - leaps, 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100))
  const fromMarch = quotient(5 * dayOfYear + 2, 153)
  const day = dayOfYear - quotient(153 * fromMarch + 2, 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

function quotient(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
