// When an attempt failed: is there another one, and when?
// Owns: the backoff, in integers.  Does not: draw jitter (it arrives inside the command), read a
// clock.

import { assert } from '#base/assert'
import { limits } from './limits.ts'
import type { EndReason, RetryPolicy, TaskRecord } from './records.ts'
import { countedAttempts, dueAtMs } from './tasks.ts'

const jitterSteps = 65_536

export type RetryDecision =
  | { readonly again: true; readonly atMs: number }
  | { readonly again: false; readonly reason: EndReason }

/** Decides about a task whose attempt ended without a result that counts. */
export function decideRetry(task: TaskRecord, notBeforeMs: number): RetryDecision {
  const { retry } = task.definition
  const dueMs = dueAtMs(task.definition)
  if (retry.maxAttempts > 0 && countedAttempts(task) >= retry.maxAttempts) {
    return { again: false, reason: 'MAX_ATTEMPTS' }
  }
  // The due time may have moved while the attempt ran; never early holds for the next one, too.
  const atMs = Math.max(notBeforeMs, dueMs)
  if (retry.maxAgeMs > 0 && atMs > dueMs + retry.maxAgeMs) {
    return { again: false, reason: 'MAX_AGE' }
  }
  return { again: true, atMs }
}

/** How long to wait after attempt number `attempt`. */
export function backoffMs(
  policy: RetryPolicy,
  after: { readonly attempt: number; readonly jitter: number; readonly retryAfterMs: number },
): number {
  assert(after.jitter >= 0 && after.jitter < jitterSteps, 'jitter is drawn from [0, 65536)')
  const maxMs = Math.min(policy.maxBackoffMs, limits.backoffMaxMs)
  const middleMs = growth(policy, maxMs, after.attempt)
  const spanMs = divFloor(middleMs * Math.min(policy.jitterPercent, 100), 100)
  // Spread over [middle - span, middle + span], but not above the maximum: at the plateau the whole
  // spread lies below it, so that a herd does not meet again at the same millisecond.
  const fromMs = middleMs - spanMs
  const untilMs = Math.min(middleMs + spanMs, maxMs)
  const policyMs = fromMs + divFloor((untilMs - fromMs) * after.jitter, jitterSteps)
  return Math.max(policyMs, Math.min(after.retryAfterMs, limits.retryAfterMaxMs))
}

function growth(policy: RetryPolicy, maxMs: number, attempt: number): number {
  const percent = Math.min(policy.multiplierPercent, limits.multiplierPercentMax)
  let delayMs = Math.min(policy.minBackoffMs, maxMs)
  for (let grown = 1; grown < attempt; grown += 1) {
    const nextMs = Math.min(divFloor(delayMs * percent, 100), maxMs)
    // Stops at the plateau: attempts without bound must not cost work without bound.
    if (nextMs === delayMs) return delayMs
    delayMs = nextMs
  }
  return delayMs
}

/** Exact for safe integers; a float quotient may round up to the next integer. */
function divFloor(dividend: number, divisor: number): number {
  assert(Number.isSafeInteger(dividend), 'integer arithmetic stays exact', () => dividend)
  return (dividend - (dividend % divisor)) / divisor
}
