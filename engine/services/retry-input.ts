// What a client says of retries, checked and turned into the machine's policy.
// Owns: bounds, defaults, rules.  Does not: judge attempts (executor/retry-rules.ts).

import type { RetryPolicy } from '#machine'
import { apiLimits } from '#proto'
import { defaultRetryPolicy } from '../codec/definition-codec.ts'
import { checkDuration } from '../resources/policy-input.ts'
import { checkSpan, type InputContext, type Span, type WireTimestamp } from './validate.ts'
import type { WireRetryPolicy, WireRetryRule } from './wire-task.ts'

export function retryPolicy(
  policy: WireRetryPolicy | null | undefined,
  { violations: v, path }: InputContext,
): RetryPolicy {
  if (policy === null || policy === undefined) return defaultRetryPolicy
  const field = `${path}retry_policy`
  checkRules(policy.rules ?? [], { v, field: `${field}.rules` })
  checkDuration({ v, field: `${field}.max_retry_after` }, policy.maxRetryAfter, {
    min: 0,
    max: apiLimits.maxRetryAfterMsMax,
  })
  const attempts = policy.maxAttempts ?? 0
  if (!Number.isInteger(attempts) || attempts < -1 || attempts > apiLimits.attemptsMax) {
    v.add(
      `${field}.max_attempts`,
      `must be 1 to ${apiLimits.attemptsMax}, ` +
        'or -1 for no bound but max_age (the first try counts)',
    )
  }
  const given = policy.backoffMultiplier ?? 0
  const multiplier = given === 0 ? apiLimits.backoffMultiplierDefault : given
  if (
    !(multiplier >= apiLimits.backoffMultiplierMin && multiplier <= apiLimits.backoffMultiplierMax)
  ) {
    v.add(`${field}.backoff_multiplier`, 'must be 1 to 10')
  }
  const jitter = policy.jitter ?? apiLimits.retryJitterDefault
  if (!(jitter >= 0 && jitter <= 1)) v.add(`${field}.jitter`, 'must be 0 to 1')
  const span = (name: string, value: WireTimestamp | null | undefined, s: Span): number =>
    checkSpan(v, { field: `${field}.${name}`, value }, s)
  const minBackoffMs = span('min_backoff', policy.minBackoff, {
    unset: apiLimits.minBackoffMsDefault,
    min: apiLimits.minBackoffMsMin,
    max: apiLimits.minBackoffMsMax,
  })
  const maxBackoffMs = span('max_backoff', policy.maxBackoff, {
    unset: Math.max(minBackoffMs, apiLimits.maxBackoffMsDefault),
    min: apiLimits.minBackoffMsMin,
    max: apiLimits.maxBackoffMsMax,
  })
  if (maxBackoffMs < minBackoffMs) v.add(`${field}.max_backoff`, 'must not be below min_backoff')
  const maxAgeMs = span('max_age', policy.maxAge, {
    unset: apiLimits.retryAgeMsDefault,
    min: apiLimits.retryAgeMsMin,
    max: apiLimits.retryAgeMsMax,
  })
  if (attempts === apiLimits.attemptsUnlimited && !policy.maxAge) {
    v.add(`${field}.max_age`, 'is required when max_attempts is -1 (no limit)')
  }
  return {
    maxAttempts: attempts === -1 ? 0 : attempts || apiLimits.attemptsDefault,
    minBackoffMs,
    maxBackoffMs,
    multiplierPercent: Math.round(multiplier * 100),
    jitterPercent: Math.round(jitter * 100),
    maxAgeMs,
  }
}

interface Place {
  readonly v: InputContext['violations']
  readonly field: string
}

function checkRules(rules: readonly WireRetryRule[], { v, field }: Place): void {
  if (rules.length > apiLimits.retryRuleCountMax) {
    v.add(field, `has ${rules.length} rules, at most ${apiLimits.retryRuleCountMax} are allowed`)
    return
  }
  for (const [position, rule] of rules.entries())
    checkRule(rule, { v, field: `${field}[${position}]` })
}

function checkRule(rule: WireRetryRule, { v, field }: Place): void {
  const { httpStatuses = [], kinds = [], errorTypes = [], action } = rule
  if (httpStatuses.length + kinds.length + errorTypes.length === 0) {
    v.add(field, 'matches nothing: give http_statuses, kinds or error_types')
  }
  for (const { first = 0, last = 0 } of httpStatuses) {
    const isRange = first >= 100 && first <= 599 && (last === 0 || (last >= first && last <= 599))
    if (!isRange) v.add(`${field}.http_statuses`, 'must be ranges within 100 to 599')
  }
  for (const kind of kinds) {
    const isKind = typeof kind === 'string' && kind !== 'FAILURE_KIND_UNSPECIFIED'
    if (!isKind) v.add(`${field}.kinds`, `${kind} is not a kind of failure`)
  }
  if (errorTypes.length > apiLimits.retryRuleErrorTypeCountMax) {
    v.add(`${field}.error_types`, `has more than ${apiLimits.retryRuleErrorTypeCountMax} entries`)
  }
  for (const type of errorTypes) {
    if (type === '' || type.length > apiLimits.errorTypeCharsMax) {
      v.add(`${field}.error_types`, `must have 1 to ${apiLimits.errorTypeCharsMax} characters`)
    }
  }
  if (typeof action === 'number') v.add(`${field}.action`, `${action} is not an action`)
  checkDuration({ v, field: `${field}.backoff` }, rule.backoff, {
    min: 0,
    max: apiLimits.maxBackoffMsMax,
  })
}
