// What follows from an attempt: the task's own rules, in order, then the default ones.
// Owns: the judgement.  Does not: count attempts or compute waits (engine/machine).
//   X7. Of an attempt whose outcome nobody knows a rule may only make an end: what is repeated
//       stays known as unknown, so that an AT_MOST_ONCE task is not repeated.

import type { FailureKind } from '#machine'
import type { AttemptReport } from './attempt.ts'

export type RetryAction = 'RETRY' | 'FAIL' | 'THROTTLE' | 'DISABLE_TARGET' | 'SUCCEED'

export interface RetryRule {
  /** Both ends included. */
  readonly statuses: readonly { readonly first: number; readonly last: number }[]
  readonly kinds: readonly FailureKind[]
  readonly errorTypes: readonly string[]
  readonly action: RetryAction
  /** Instead of the computed wait; undefined: the computed one. */
  readonly backoffMs: number | undefined
}

export interface AttemptRules {
  readonly rules: readonly RetryRule[]
  readonly heedsRetryAfter: boolean
  /** The longest wait that an answer may ask for. */
  readonly retryAfterMaxMs: number
}

/** Answers that ask for less of everything, unless a rule says otherwise. */
const throttling: readonly number[] = [429, 502, 503, 504]
const gone = 410

/** The report as it is recorded. */
export function judge({ rules, ...waits }: AttemptRules, report: AttemptReport): AttemptReport {
  // It never began: there is nothing to judge.
  if (report.outcome === 'NOT_SENT') return report
  const rule = rules.find((each) => matches(each, report))
  const asked = waits.heedsRetryAfter ? Math.min(report.retryAfterMs, waits.retryAfterMaxMs) : 0
  const heard = asked === report.retryAfterMs ? report : { ...report, retryAfterMs: asked }
  if (rule === undefined) return byDefault(heard)
  const judged = withAction(heard, rule.action)
  return rule.backoffMs === undefined ? judged : { ...judged, backoffMs: rule.backoffMs }
}

function matches(rule: RetryRule, { status, details }: AttemptReport): boolean {
  if (status > 0 && rule.statuses.some(({ first, last }) => status >= first && status <= last)) {
    return true
  }
  if (details === undefined) return false
  return rule.kinds.includes(details.kind) || rule.errorTypes.includes(details.errorType)
}

function byDefault(report: AttemptReport): AttemptReport {
  const { outcome, status } = report
  if (outcome === 'FAILED_RETRYABLE' && throttling.includes(status)) {
    return { ...report, outcome: 'THROTTLED' }
  }
  if (outcome === 'FAILED_PERMANENT' && status === gone) {
    return { ...report, outcome: 'TARGET_DISABLED' }
  }
  return report
}

function withAction(report: AttemptReport, action: RetryAction): AttemptReport {
  const isUnknown = report.outcome === 'TIMED_OUT' || report.outcome === 'BROKEN_OFF'
  switch (action) {
    case 'SUCCEED':
      return { ...report, outcome: 'SUCCEEDED', error: '' }
    case 'FAIL':
      return { ...report, outcome: 'FAILED_PERMANENT', error: errorOf(report) }
    case 'DISABLE_TARGET':
      return { ...report, outcome: 'TARGET_DISABLED', error: errorOf(report) }
    case 'RETRY':
    case 'THROTTLE':
      if (isUnknown) return report
      return {
        ...report,
        outcome: action === 'RETRY' ? 'FAILED_RETRYABLE' : 'THROTTLED',
        error: errorOf(report),
      }
  }
}

/** A success by its status that a rule makes a failure has no words yet. */
function errorOf({ error, status }: AttemptReport): string {
  return error === ''
    ? `the receiver answered ${status}, which a retry rule takes for a failure`
    : error
}
