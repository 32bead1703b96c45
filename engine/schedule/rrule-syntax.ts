// What a recurrence rule (RFC 5545) may say, and what is said about one that may not.
// Owns: grammar, ranges, error texts.  Does not: compute times (rrule-rule.ts).

/** A recurrence rule that was refused. The message names the part, the fault and the mending. */
export class RruleError extends Error {
  override readonly name = 'RruleError'
}

export const rruleTextMax = 512
/** Instances that COUNT may ask for: they are counted from the beginning. */
export const rruleCountMax = 10_000
const intervalMax = 1_000
/** Times of a day; more are for cron or an interval. */
export const rruleTimesMax = 1_440

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'

export interface ByDay {
  /** 0 is Sunday. */
  readonly weekday: number
  /** The nth of the month or year, from its end if negative; 0: all of them. */
  readonly nth: number
}

export interface Rrule {
  readonly frequency: Frequency
  readonly interval: number
  /** 0: no bound. */
  readonly count: number
  /** Undefined: no end. A time in UTC, or a wall time where it ends without `Z`. */
  readonly until: { readonly ms: number; readonly isUtc: boolean } | undefined
  readonly months: readonly number[]
  readonly monthDays: readonly number[]
  readonly days: readonly ByDay[]
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  readonly seconds: readonly number[]
  readonly positions: readonly number[]
  /** 0 is Sunday. */
  readonly weekStart: number
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const frequencies: readonly string[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']

export function parseRrule(text: string): Rrule {
  if (text.length > rruleTextMax) {
    throw new RruleError(`is ${text.length} characters long; at most ${rruleTextMax}`)
  }
  const parts = partsOf(text)
  const frequency = frequencyOf(parts)
  const list = (name: string, range: Range): number[] => numbersOf(parts, name, range)
  const rule: Rrule = {
    frequency,
    interval: list('INTERVAL', { min: 1, max: intervalMax, single: true })[0] ?? 1,
    count: list('COUNT', { min: 1, max: rruleCountMax, single: true })[0] ?? 0,
    until: untilOf(parts),
    months: list('BYMONTH', { min: 1, max: 12 }),
    monthDays: list('BYMONTHDAY', { min: 1, max: 31, negative: true }),
    days: daysOf(parts, frequency),
    hours: list('BYHOUR', { min: 0, max: 23 }),
    minutes: list('BYMINUTE', { min: 0, max: 59 }),
    seconds: list('BYSECOND', { min: 0, max: 59 }),
    positions: list('BYSETPOS', { min: 1, max: 366, negative: true }),
    weekStart: weekStartOf(parts),
  }
  for (const name of parts.keys()) refuse(name, 'is not known here', 'leave it out')
  if (rule.count > 0 && rule.until !== undefined) {
    refuse('COUNT', 'stands beside UNTIL', 'keep one of them')
  }
  if (frequency === 'WEEKLY' && rule.monthDays.length > 0) {
    refuse('BYMONTHDAY', 'does not go with FREQ=WEEKLY', 'use FREQ=MONTHLY, or BYDAY')
  }
  const isPlain = rule.months.length + rule.monthDays.length + rule.days.length === 0
  const timesCount = rule.hours.length + rule.minutes.length + rule.seconds.length
  if (rule.positions.length > 0 && isPlain && timesCount === 0) {
    refuse('BYSETPOS', 'has nothing to choose from', 'add BYDAY, BYMONTHDAY or BYHOUR')
  }
  return rule
}

function partsOf(text: string): Map<string, string> {
  const trimmed = text.trim().replace(/^RRULE:/i, '')
  if (trimmed === '') throw new RruleError('is empty; write for example "FREQ=WEEKLY;BYDAY=MO"')
  const parts = new Map<string, string>()
  for (const part of trimmed.toUpperCase().split(';')) {
    const [name = '', value = '', more] = part.split('=')
    if (name.startsWith('DTSTART')) {
      refuse('DTSTART', 'is not part of a rule here', 'put it in the field start_time')
    }
    if (name === '' || value === '' || more !== undefined) {
      refuse(part, 'is no part of a rule', 'write NAME=VALUE, joined by ";"')
    }
    if (parts.has(name)) refuse(name, 'stands twice', 'keep one of them')
    parts.set(name, value)
  }
  return parts
}

function frequencyOf(parts: Map<string, string>): Frequency {
  const text = take(parts, 'FREQ')
  if (text === undefined) {
    return refuse('FREQ', 'is missing', 'write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY')
  }
  if (frequencies.includes(text)) return text as Frequency
  const advice = /^(SECONDLY|MINUTELY|HOURLY)$/.test(text)
    ? 'use the field intervals, or cron'
    : 'write DAILY, WEEKLY, MONTHLY or YEARLY'
  return refuse('FREQ', `${text} is not supported`, advice)
}

interface Range {
  readonly min: number
  readonly max: number
  readonly negative?: boolean
  readonly single?: boolean
}

function numbersOf(parts: Map<string, string>, name: string, range: Range): number[] {
  const text = take(parts, name)
  if (text === undefined) return []
  const { min, max, negative = false, single = false } = range
  const items = text.split(',')
  if (single && items.length > 1) refuse(name, 'takes one number', `write ${name}=${items[0]}`)
  const values = items.map((item) => {
    const value = /^[+-]?\d{1,5}$/.test(item) ? Number(item) : Number.NaN
    const size = negative ? Math.abs(value) : value
    if (size >= min && size <= max) return value
    const allowed = `${min} to ${max}${negative ? `, or -${max} to -${min} from the end` : ''}`
    return refuse(name, `"${item}" is out of range`, `write ${allowed}`)
  })
  return [...new Set(values)].sort((a, b) => a - b)
}

function daysOf(parts: Map<string, string>, frequency: Frequency): ByDay[] {
  const text = take(parts, 'BYDAY')
  if (text === undefined) return []
  return text.split(',').map((item) => {
    const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(item)
    if (match === null) {
      return refuse('BYDAY', `"${item}" is not a day`, 'write for example MO, 2TU or -1FR')
    }
    const nth = Number(match[1] ?? 0)
    const most = frequency === 'MONTHLY' ? 5 : 53
    if (match[1] !== undefined && (frequency === 'DAILY' || frequency === 'WEEKLY')) {
      refuse('BYDAY', `"${item}" counts in a month or a year`, `write ${match[2]}`)
    }
    if (match[1] !== undefined && (nth === 0 || Math.abs(nth) > most)) {
      refuse('BYDAY', `"${item}" is out of range`, `write 1 to ${most}, or -1 to -${most}`)
    }
    return { weekday: weekdays.indexOf(match[2] as string), nth }
  })
}

function untilOf(parts: Map<string, string>): Rrule['until'] {
  const text = take(parts, 'UNTIL')
  if (text === undefined) return undefined
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text)
  const [, year, month, day, hour = '23', minute = '59', second = '59', zone = ''] = match ?? []
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  const ms = match === null ? Number.NaN : Date.parse(iso)
  if (Number.isNaN(ms)) {
    return refuse('UNTIL', `"${text}" is not a time`, 'write 20271231, or 20271231T235959Z')
  }
  return { ms, isUtc: zone === 'Z' }
}

function weekStartOf(parts: Map<string, string>): number {
  const text = take(parts, 'WKST')
  if (text === undefined) return 1
  const day = weekdays.indexOf(text)
  return day === -1 ? refuse('WKST', `"${text}" is not a day`, 'write MO or SU') : day
}

function take(parts: Map<string, string>, name: string): string | undefined {
  const value = parts.get(name)
  parts.delete(name)
  return value
}

function refuse(part: string, fault: string, advice: string): never {
  throw new RruleError(`${part}: ${fault}; ${advice}`)
}
