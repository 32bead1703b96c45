// The retry rules of a task as its executor needs them.
// Owns: reading them from the definition's words, with what is left unset filled in.

import type { FailureKind } from '#machine'
import { apiLimits } from '#proto'
import type { AttemptRules, RetryAction, RetryRule } from '../executor/retry-rules.ts'
import type { Spec, SpecRetry } from '../services/spec.ts'

/** By their numbers in sched.v1.FailureKind. */
const kinds: readonly FailureKind[] = [
  'NONE',
  'HTTP_STATUS',
  'TIMEOUT',
  'CONNECT',
  'DNS',
  'TLS',
  'BLOCKED',
  'BROKER',
  'WORKER',
  'LEASE_LOST',
  'CONFIGURATION',
  'TARGET_DISABLED',
]

/** By their numbers in sched.v1.RetryAction; unspecified: RETRY. */
const actions: readonly RetryAction[] = [
  'RETRY',
  'RETRY',
  'FAIL',
  'THROTTLE',
  'DISABLE_TARGET',
  'SUCCEED',
]

/** Of the many tasks that say nothing. */
export const plainRules: AttemptRules = {
  rules: [],
  heedsRetryAfter: true,
  retryAfterMaxMs: apiLimits.maxRetryAfterMsDefault,
}

export function rulesOf({ retryPolicy }: Spec): AttemptRules {
  if (retryPolicy === null || retryPolicy === undefined) return plainRules
  const { ignoreRetryAfter, maxRetryAfter, rules } = retryPolicy
  return {
    rules: rules.map(ruleOf),
    heedsRetryAfter: !ignoreRetryAfter,
    retryAfterMaxMs: durationMs(maxRetryAfter) ?? apiLimits.maxRetryAfterMsDefault,
  }
}

function ruleOf(rule: SpecRetry['rules'][number]): RetryRule {
  return {
    statuses: rule.httpStatuses.map(({ first, last }) => ({ first, last: last || first })),
    kinds: rule.kinds.map((code) => kinds[code] ?? 'NONE'),
    errorTypes: rule.errorTypes,
    action: actions[rule.action] ?? 'RETRY',
    backoffMs: durationMs(rule.backoff),
  }
}

function durationMs(
  duration: { readonly seconds: number; readonly nanos: number } | null,
): number | undefined {
  if (duration === null) return undefined
  return duration.seconds * 1_000 + Math.ceil(duration.nanos / 1_000_000)
}
