// What an answer means for the attempt, by its status and a few headers.
// Owns: the rules.  Does not: count attempts or choose the wait (engine/machine), read the answer.

import type { AttemptReport } from './attempt.ts'

export type AnswerHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

export type Outcome = AttemptReport['outcome']

/** However long a receiver asks for. */
export const retryAfterMsMax = 7 * 24 * 60 * 60 * 1_000

/** Of an answer, as it is kept. */
const contentTypeCharsMax = 255

export function outcomeOf(status: number, headers: AnswerHeaders): Outcome {
  if (status >= 200 && status < 300) return 'SUCCEEDED'
  if (firstOf(headers['webhook-nonretryable'])?.trim().toLowerCase() === 'true') {
    return 'FAILED_PERMANENT'
  }
  return isRetryable(status) ? 'FAILED_RETRYABLE' : 'FAILED_PERMANENT'
}

function isRetryable(status: number): boolean {
  // A redirect is not followed, but may be gone next time.
  if (status < 400 || status >= 500) return true
  return status === 408 || status === 425 || status === 429
}

export function answerError(status: number, outcome: Outcome, headers: AnswerHeaders): string {
  if (outcome === 'SUCCEEDED') return ''
  if (status >= 300 && status < 400) {
    const to = firstOf(headers['location'])
    const where = to === undefined ? '' : ` to ${to.slice(0, 200)}`
    return `the receiver answered ${status}, a redirect${where}: redirects are not followed`
  }
  if (status === 410) return 'the receiver answered 410: it is gone for good'
  const isMarked = outcome === 'FAILED_PERMANENT' && isRetryable(status)
  return `the receiver answered ${status}${isMarked ? ' and asked not to be tried again' : ''}`
}

/** The wait that a retryable answer asks for, in milliseconds; 0 if it does not. */
export function retryAfterMs(headers: AnswerHeaders, nowMs: number): number {
  const after = firstOf(headers['retry-after'])
  const until = firstOf(headers['task-snooze-until'])
  const waitMs = Math.max(
    after === undefined ? 0 : parseRetryAfter(after.trim(), nowMs),
    until === undefined ? 0 : parseInstant(until.trim()) - nowMs,
  )
  return waitMs > 0 ? Math.min(Math.ceil(waitMs), retryAfterMsMax) : 0
}

function parseRetryAfter(text: string, nowMs: number): number {
  if (/^\d+$/.test(text)) return Number(text) * 1_000
  // The three forms of an HTTP date; Date.parse alone would take much else for a date.
  const isDate = /^[A-Z][a-z]{2,8},? .{15,30}$/.test(text)
  const ms = isDate ? Date.parse(text.endsWith(' GMT') ? text : `${text} GMT`) : Number.NaN
  return Number.isNaN(ms) ? 0 : ms - nowMs
}

/** RFC 3339, as milliseconds since 1970; 0 if it is something else. */
function parseInstant(text: string): number {
  if (!/^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(text)) return 0
  const ms = Date.parse(text.toUpperCase())
  return Number.isNaN(ms) ? 0 : ms
}

/** The media type of an answer, cut to a bound. */
export function contentTypeOf(headers: AnswerHeaders): string {
  return (firstOf(headers['content-type']) ?? '').slice(0, contentTypeCharsMax)
}

function firstOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'object' ? value[0] : value
}
