// What became of a worker's attempt, as executors report it.
// Owns: the checks of what a worker says, and what is said of one that says nothing.

import { apiLimits } from '#proto'
import type { AttemptReport } from '../executor/attempt.ts'
import {
  checkSpan,
  durationMs,
  notYet,
  timestampMs,
  type Violations,
  type WireTimestamp,
} from '../services/validate.ts'

export interface WireCompleted {
  readonly data?: Uint8Array
  readonly contentType?: string
}

export interface WireFailed {
  readonly message?: string
  readonly errorType?: string
  readonly stack?: string
  readonly permanent?: boolean
  readonly retryAfter?: WireTimestamp | null
}

export interface WireSnoozed {
  readonly delay?: WireTimestamp | null
  readonly until?: WireTimestamp | null
  readonly resetAttempts?: boolean
}

/** Characters of an error type, for the retry rules. */
const errorTypeCharsMax = 128
/** Bytes of a stack that are kept. */
const stackBytesMax = 8 * 1024
/** The longest wait that a worker may ask for: as when it puts a task off. */
const snoozeMsMin = 1_000
const snoozeMsMax = 366 * 86_400_000
export const progressBytesMax = 1_024

const nothing = new Uint8Array(0)

function ended(nowMs: number): Omit<AttemptReport, 'outcome'> {
  const said = { status: 0, error: '', response: nothing, retryAfterMs: 0 }
  return { ...said, startedAtMs: nowMs, endedAtMs: nowMs }
}

export function completed(said: WireCompleted, v: Violations, nowMs: number): AttemptReport {
  const { data = nothing, contentType = '' } = said
  const max = apiLimits.responseBytesMax
  if (data.length > max) {
    v.add('completed.data', `has ${data.length} bytes, at most ${max} are kept; store it elsewhere`)
  }
  if (contentType.length > apiLimits.contentTypeCharsMax) {
    v.add('completed.content_type', `must be at most ${apiLimits.contentTypeCharsMax} characters`)
  }
  const details = {
    kind: 'NONE',
    errorType: '',
    truncated: false,
    contentType: contentType || 'application/json',
  } as const
  return { ...ended(nowMs), outcome: 'SUCCEEDED', response: data, details }
}

export function failed(said: WireFailed, v: Violations, nowMs: number): AttemptReport {
  const { message = '', errorType = '', stack = '', permanent = false, retryAfter } = said
  if (errorType.length > errorTypeCharsMax) {
    v.add('failed.error_type', `must be at most ${errorTypeCharsMax} characters`)
  }
  const retryAfterMs = checkSpan(
    v,
    { field: 'failed.retry_after', value: retryAfter },
    { unset: 0, min: 0, max: snoozeMsMax },
  )
  const bytes = Buffer.from(stack)
  return {
    ...ended(nowMs),
    outcome: permanent ? 'FAILED_PERMANENT' : 'FAILED_RETRYABLE',
    error: message === '' ? 'the worker reported a failure without a message' : message,
    response: bytes.subarray(0, stackBytesMax),
    retryAfterMs,
    details: {
      kind: 'WORKER',
      errorType,
      truncated: bytes.length > stackBytesMax,
      contentType: stack === '' ? '' : 'text/plain',
    },
  }
}

export function snoozed(said: WireSnoozed, v: Violations, nowMs: number): AttemptReport {
  const delayMs = durationMs(said.delay)
  const untilMs = timestampMs(said.until)
  if ((delayMs === undefined) === (untilMs === undefined)) {
    v.add('snoozed.delay', 'give delay or until, one of them')
  }
  if (said.resetAttempts === true) v.add('snoozed.reset_attempts', notYet)
  const backoffMs = delayMs ?? Math.max(snoozeMsMin, (untilMs ?? 0) - nowMs)
  if (!(backoffMs >= snoozeMsMin && backoffMs <= snoozeMsMax)) {
    const field = delayMs === undefined ? 'snoozed.until' : 'snoozed.delay'
    v.add(field, 'must be 1 second to 366 days from now')
  }
  return { ...ended(nowMs), outcome: 'SNOOZED', backoffMs }
}

/** The handler was never called. */
export function notBegun(nowMs: number, why: string): AttemptReport {
  return { ...ended(nowMs), outcome: 'NOT_SENT', error: `never begun: ${why}` }
}

/** The worker came back without it: nobody knows how far it came. */
export function vanished(nowMs: number): AttemptReport {
  const error = 'the worker connected again and holds the lease no more'
  return { ...ended(nowMs), outcome: 'BROKEN_OFF', error, details: lostDetails }
}

export function timedOut(nowMs: number): AttemptReport {
  const error = 'the worker did not end it within the attempt timeout'
  return { ...ended(nowMs), outcome: 'TIMED_OUT', error, details: timeoutDetails }
}

const lostDetails = {
  kind: 'LEASE_LOST',
  errorType: '',
  contentType: '',
  truncated: false,
} as const
const timeoutDetails = { ...lostDetails, kind: 'TIMEOUT' } as const
