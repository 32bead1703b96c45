// Times and durations as people type and read them.
// Owns: parsing and printing.  Does not: know options (their names come with the text).

import { UsageError } from './failure.ts'

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

const durationPattern = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/

/** `1m30s`, `500ms`, `2h`, `7d` → milliseconds. */
export function parseDuration(text: string, option: string): number {
  if (!durationPattern.test(text)) {
    throw new UsageError(
      `${option}: "${text}" is not a duration`,
      'a duration is numbers with the units ms, s, m, h, d',
      'write for example 90s, 1m30s or 7d',
    )
  }
  let ms = 0
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    ms += Number(number) * (unitMs[unit as string] as number)
  }
  return Math.round(ms)
}

/** A time on the clock, or one from now on by the server's clock. */
export type Moment = { readonly at: Date } | { readonly delayMs: number }

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)$/

/** RFC 3339, `now`, `in 5m`, `+90s`. */
export function parseMoment(text: string, option: string): Moment {
  if (text === 'now') return { delayMs: 0 }
  const relative = /^(?:in +|\+)(.+)$/.exec(text)
  if (relative !== null) return { delayMs: parseDuration(relative[1] as string, option) }
  const at = new Date(rfc3339.test(text) ? text.replace(' ', 'T') : Number.NaN)
  if (!Number.isNaN(at.getTime())) return { at }
  const hasNoZone = rfc3339.test(`${text}Z`)
  throw new UsageError(
    `${option}: "${text}" is not a time`,
    hasNoZone
      ? 'it does not say which time zone it is in'
      : 'a time is RFC 3339, or relative to now',
    hasNoZone
      ? `write ${text}Z for UTC, or with an offset such as ${text}+02:00`
      : 'write for example 2027-01-31T09:00:00Z, "in 5m" or +90s',
  )
}

/** The same where only a time on the clock makes sense. */
export function parseTime(text: string, option: string): Date {
  const moment = parseMoment(text, option)
  return 'at' in moment ? moment.at : new Date(Date.now() + moment.delayMs)
}

/** A time or a duration as a message has it. */
export interface Span {
  readonly seconds: number
  readonly nanos: number
}

export function spanOf(ms: number): Span {
  const seconds = Math.floor(ms / 1_000)
  return { seconds, nanos: Math.round((ms - seconds * 1_000) * 1_000_000) }
}

export const timeFormats = ['relative', 'iso', 'local', 'unix'] as const
export type TimeFormat = (typeof timeFormats)[number]

/** An RFC 3339 text of the API, for people. */
export function formatTime(text: string, format: TimeFormat, nowMs: number): string {
  const time = new Date(text)
  if (format === 'iso') return time.toISOString()
  if (format === 'local') return localText(time)
  if (format === 'unix') return String(time.getTime() / 1_000)
  return relativeText(time.getTime() - nowMs)
}

function localText(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${date} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`
}

/** Clocks of two machines differ by more than this. */
const nowishMs = 100

function relativeText(ms: number): string {
  if (Math.abs(ms) < nowishMs) return 'now'
  const span = formatDuration(Math.abs(ms))
  return ms >= 0 ? `in ${span}` : `${span} ago`
}

/** At most two units, the smaller ones cut: `3m12s`, `2d4h`, `850ms`. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)}ms`
  const parts = [
    ['d', Math.floor(ms / 86_400_000)],
    ['h', Math.floor(ms / 3_600_000) % 24],
    ['m', Math.floor(ms / 60_000) % 60],
    ['s', Math.floor(ms / 1_000) % 60],
  ] as const
  const first = parts.findIndex(([, count]) => count > 0)
  const shown = parts.slice(first, first + 2).filter(([, count]) => count > 0)
  return shown.map(([unit, count]) => `${count}${unit}`).join('')
}
