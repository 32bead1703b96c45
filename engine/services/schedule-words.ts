// What a schedule means, in a sentence.
// Owns: the words.  Does not: compute times.

import type { MessageOutputs } from '#proto'
import { durationMs, timestampMs } from './validate.ts'

type Spec = NonNullable<MessageOutputs['Schedule']['spec']>

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const shortDays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** `every day at 02:00, Europe/Berlin`. */
export function summaryOf(spec: Spec): string {
  const { cron, intervals, rrules, times } = spec
  const parts = [
    ...cron.map(cronWords),
    ...intervals.map(intervalWords),
    ...rrules.map((rule) => `by the rule ${rule}`),
    ...(times.length === 0 ? [] : [timesWords(times.length)]),
  ]
  const what = parts.join('; and ')
  return [what, ...limitsOf(spec), spec.timeZone || 'UTC'].join(', ')
}

function limitsOf(spec: Spec): string[] {
  const { excludeCron, excludeTimes, calendars, startTime, endTime } = spec
  const told = excludeCron.map((text) => `but not at ${cronWords(text)}`)
  if (excludeTimes.length > 0) told.push(`but not at ${timesWords(excludeTimes.length)}`)
  for (const { calendarId, mode } of calendars) {
    if (mode === 'CALENDAR_MODE_ONLY') told.push(`only on days of calendar ${calendarId}`)
    else if (mode === 'CALENDAR_MODE_NEXT_DAY') {
      told.push(`on days of calendar ${calendarId} moved to the next other day`)
    } else told.push(`not on days of calendar ${calendarId}`)
  }
  const startMs = timestampMs(startTime)
  const endMs = timestampMs(endTime)
  if (startMs !== undefined) told.push(`from ${iso(startMs)}`)
  if (endMs !== undefined) told.push(`until ${iso(endMs)}`)
  return told
}

function timesWords(count: number): string {
  return count === 1 ? 'one single time' : `${count} single times`
}

function intervalWords({ every, anchor, phase }: Spec['intervals'][number]): string {
  const offset = durationMs(phase) ?? 0
  const shift = offset === 0 ? '' : `, shifted by ${spanWords(offset)}`
  const counted = {
    INTERVAL_ANCHOR_UNSPECIFIED: '',
    INTERVAL_ANCHOR_EPOCH: '',
    INTERVAL_ANCHOR_START: ', counted from the start',
    INTERVAL_ANCHOR_COMPLETION: ' after the end of the run before',
  }[anchor]
  const span = spanWords(durationMs(every) ?? 0)
  const isAfter = anchor === 'INTERVAL_ANCHOR_COMPLETION'
  return `${isAfter ? '' : 'every '}${span}${counted}${shift}`
}

export function spanWords(ms: number): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1_000],
    ['millisecond', 1],
  ] as const
  const parts: string[] = []
  let left = ms
  for (const [name, size] of units) {
    const count = Math.floor(left / size)
    left -= count * size
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? '' : 's'}`)
  }
  return parts.length === 0 ? '0 seconds' : parts.join(' ')
}

/** The plain ones in words, others as they are written. */
export function cronWords(text: string): string {
  const plain = text.trim().toUpperCase()
  const alias = aliasWords[plain]
  if (alias !== undefined) return alias
  const fields = plain.split(/\s+/)
  if (fields.length === 6 && fields[0] === '0') fields.shift()
  const known = fields.length === 5 ? plainWords(fields) : undefined
  return known ?? `cron "${text.trim()}"`
}

const aliasWords: Readonly<Record<string, string>> = {
  '@YEARLY': 'every year on the 1st of January at 00:00',
  '@ANNUALLY': 'every year on the 1st of January at 00:00',
  '@MONTHLY': 'on the 1st of every month at 00:00',
  '@WEEKLY': 'every Sunday at 00:00',
  '@DAILY': 'every day at 00:00',
  '@MIDNIGHT': 'every day at 00:00',
  '@HOURLY': 'every hour',
  '@MINUTELY': 'every minute',
  '@SECONDLY': 'every second',
  '@WEEKDAYS': 'Monday to Friday at 00:00',
  '@WEEKENDS': 'every Saturday and Sunday at 00:00',
}

function plainWords(fields: readonly string[]): string | undefined {
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = ''] = fields
  const everyDay = dayOfMonth === '*' && month === '*' && dayOfWeek === '*'
  if (everyDay && hour === '*') {
    if (minute === '*') return 'every minute'
    const step = /^\*\/(\d+)$/.exec(minute)?.[1]
    if (step !== undefined && 60 % Number(step) === 0) return `every ${step} minutes`
    return isNumber(minute) ? `every hour at minute ${minute}` : undefined
  }
  const times = timesOfDay(minute, hour)
  if (times === undefined) return undefined
  if (everyDay) return `every day at ${times}`
  if (month !== '*') return undefined
  if (dayOfMonth === '*') {
    const days = dayWords(dayOfWeek)
    return days === undefined ? undefined : `${days} at ${times}`
  }
  if (dayOfWeek !== '*') return undefined
  if (dayOfMonth === 'L') return `on the last day of every month at ${times}`
  return isNumber(dayOfMonth) ? `on day ${dayOfMonth} of every month at ${times}` : undefined
}

function timesOfDay(minute: string, hour: string): string | undefined {
  if (!isNumber(minute) || !hour.split(',').every(isNumber)) return undefined
  const two = (text: string): string => text.padStart(2, '0')
  return hour
    .split(',')
    .map((one) => `${two(one)}:${two(minute)}`)
    .join(', ')
}

function dayWords(text: string): string | undefined {
  const dayOf = (name: string): string | undefined => {
    const at = shortDays.indexOf(name)
    return at === -1 && isNumber(name) ? weekdays[Number(name) % 7] : weekdays[at]
  }
  const range = /^(\w+)-(\w+)$/.exec(text)
  if (range !== null) {
    const [from, until] = [dayOf(range[1] ?? ''), dayOf(range[2] ?? '')]
    return from === undefined || until === undefined ? undefined : `${from} to ${until}`
  }
  const days = text.split(',').map(dayOf)
  if (days.includes(undefined)) return undefined
  return `every ${days.join(', ')}`
}

function isNumber(text: string): boolean {
  return /^\d{1,2}$/.test(text)
}

export function iso(ms: number): string {
  return new Date(ms).toISOString()
}
