// Checks of the policies that queues and namespaces carry. Ranges only: what is unset stays unset
// and is inherited field by field when a task is made.
// Owns: the ranges as sched/v1/policy.proto states them.  Does not: fill in defaults.

import { apiLimits, type MessageOutputs } from '#proto'
import { durationMs, notYet, type Violations, type WireTimestamp } from '../services/validate.ts'

/** A place in the request: its path ends without a dot. */
export interface Place {
  readonly v: Violations
  readonly field: string
}

export interface SpanLimits {
  readonly min: number
  readonly max: number
}

export function checkDuration(
  { v, field }: Place,
  value: WireTimestamp | null | undefined,
  { min, max }: SpanLimits,
): void {
  const ms = durationMs(value)
  if (ms === undefined || (Number.isSafeInteger(ms) && ms >= min && ms <= max)) return
  v.add(field, `must be ${min / 1_000}s to ${max / 1_000}s`)
}

export function checkRange(
  { v, field }: Place,
  value: number | string | undefined,
  { min, max }: SpanLimits,
): void {
  const number = Number(value ?? 0)
  if (Number.isFinite(number) && number >= min && number <= max) return
  v.add(field, `must be ${min} to ${max}`)
}

export function checkText({ v, field }: Place, value: string | undefined, max: number): void {
  if ((value ?? '').length <= max && (value ?? '').isWellFormed()) return
  v.add(field, `must have at most ${max} characters`)
}

export function checkRateLimit(place: Place, limit: MessageOutputs['RateLimit'] | null): void {
  if (limit === null) return
  const within = (name: string): Place => ({ v: place.v, field: `${place.field}.${name}` })
  const { dispatchesPerSecondMax: max } = apiLimits
  checkRange(within('max_dispatches_per_second'), limit.maxDispatchesPerSecond, { min: 0, max })
  checkRange(within('max_burst_size'), limit.maxBurstSize, { min: 0, max })
  checkRange(within('max_concurrent_dispatches'), limit.maxConcurrentDispatches, { min: 0, max })
}

export function checkRetryPolicy(place: Place, policy: MessageOutputs['RetryPolicy'] | null): void {
  if (policy === null) return
  const within = (name: string): Place => ({ v: place.v, field: `${place.field}.${name}` })
  checkRange(within('max_attempts'), policy.maxAttempts, {
    min: apiLimits.attemptsUnlimited,
    max: apiLimits.attemptsMax,
  })
  if (policy.maxAttempts === apiLimits.attemptsUnlimited && policy.maxAge === null) {
    place.v.add(`${place.field}.max_age`, 'is required when max_attempts is -1 (no limit)')
  }
  checkDuration(within('max_age'), policy.maxAge, {
    min: apiLimits.retryAgeMsMin,
    max: apiLimits.retryAgeMsMax,
  })
  checkDuration(within('min_backoff'), policy.minBackoff, {
    min: apiLimits.minBackoffMsMin,
    max: apiLimits.minBackoffMsMax,
  })
  checkDuration(within('max_backoff'), policy.maxBackoff, {
    min: apiLimits.minBackoffMsMin,
    max: apiLimits.maxBackoffMsMax,
  })
  if (policy.backoffMultiplier !== 0) {
    checkRange(within('backoff_multiplier'), policy.backoffMultiplier, {
      min: apiLimits.backoffMultiplierMin,
      max: apiLimits.backoffMultiplierMax,
    })
  }
  checkRange(within('jitter'), policy.jitter, { min: 0, max: 1 })
  checkDuration(within('max_retry_after'), policy.maxRetryAfter, {
    min: 0,
    max: apiLimits.maxRetryAfterMsMax,
  })
  if (policy.rules.length > apiLimits.retryRuleCountMax) {
    place.v.add(`${place.field}.rules`, `has more than ${apiLimits.retryRuleCountMax} rules`)
  }
}

export function checkRetention(
  place: Place,
  retention: MessageOutputs['RetentionPolicy'] | null,
): void {
  if (retention === null) return
  const within = (name: string): Place => ({ v: place.v, field: `${place.field}.${name}` })
  const ages = { min: 0, max: apiLimits.retentionMsMax }
  checkDuration(within('max_age'), retention.maxAge, ages)
  if (Number(retention.maxCount) > 0) place.v.add(within('max_count').field, notYet)
  const named = new Set<string>()
  for (const [i, { state, maxAge }] of retention.byState.entries()) {
    const at = within(`by_state[${i}]`)
    const field = `${at.field}.state`
    if (!endStates.includes(state)) place.v.add(field, `must be one of ${endStates.join(', ')}`)
    else if (named.has(state)) place.v.add(field, 'is there already; name each state once')
    named.add(state)
    if (maxAge === null) place.v.add(`${at.field}.max_age`, 'is required')
    checkDuration({ v: place.v, field: `${at.field}.max_age` }, maxAge, ages)
  }
}

const endStates: readonly string[] = ['COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED', 'SKIPPED'].map(
  (state) => `TASK_STATE_${state}`,
)

export function checkDeadLetterPolicy(
  place: Place,
  policy: MessageOutputs['DeadLetterPolicy'] | null,
): void {
  if (policy === null) return
  const within = (name: string): Place => ({ v: place.v, field: `${place.field}.${name}` })
  checkDuration(within('retention'), policy.retention, { min: 0, max: apiLimits.retentionMsMax })
  if (Number(policy.maxCount) > 0) place.v.add(within('max_count').field, notYet)
  if (policy.onFull !== 'DEAD_LETTER_OVERFLOW_UNSPECIFIED') {
    place.v.add(within('on_full').field, notYet)
  }
}
