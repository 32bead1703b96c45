// If this breaks: a task is repeated that its owner wanted to end, or given up that was to go on.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FailureKind } from '#machine'
import type { AttemptReport } from './attempt.ts'
import { type AttemptRules, judge, type RetryAction } from './retry-rules.ts'

const plain: AttemptRules = { rules: [], heedsRetryAfter: true, retryAfterMaxMs: 60_000 }

function report(
  outcome: AttemptReport['outcome'],
  status: number,
  kind: FailureKind,
): AttemptReport {
  return {
    outcome,
    status,
    error: outcome === 'SUCCEEDED' ? '' : 'why',
    response: new Uint8Array(0),
    startedAtMs: 1,
    endedAtMs: 2,
    retryAfterMs: 0,
    details: {
      kind,
      errorType: kind === 'WORKER' ? 'Busy' : '',
      contentType: '',
      truncated: false,
    },
  }
}

const answered = (status: number): AttemptReport => {
  if (status < 300) return report('SUCCEEDED', status, 'NONE')
  const again = status >= 500 || status === 429 || status < 400
  return report(again ? 'FAILED_RETRYABLE' : 'FAILED_PERMANENT', status, 'HTTP_STATUS')
}

function ruled(action: RetryAction, backoffMs?: number): AttemptRules {
  const rule = { statuses: [{ first: 200, last: 599 }], kinds: [], errorTypes: [] }
  return { ...plain, rules: [{ ...rule, action, backoffMs }] }
}

test('without a rule: throttled, gone for good, or as it was', () => {
  const outcomes = [200, 302, 400, 410, 429, 500, 502, 503, 504].map((status) => [
    status,
    judge(plain, answered(status)).outcome,
  ])
  assert.deepEqual(outcomes, [
    [200, 'SUCCEEDED'],
    [302, 'FAILED_RETRYABLE'],
    [400, 'FAILED_PERMANENT'],
    [410, 'TARGET_DISABLED'],
    [429, 'THROTTLED'],
    [500, 'FAILED_RETRYABLE'],
    [502, 'THROTTLED'],
    [503, 'THROTTLED'],
    [504, 'THROTTLED'],
  ])
})

test('the first rule that matches decides, before the default ones', () => {
  const expected: Readonly<Record<RetryAction, string>> = {
    RETRY: 'FAILED_RETRYABLE',
    FAIL: 'FAILED_PERMANENT',
    THROTTLE: 'THROTTLED',
    DISABLE_TARGET: 'TARGET_DISABLED',
    SUCCEED: 'SUCCEEDED',
  }
  for (const [action, outcome] of Object.entries(expected)) {
    for (const status of [204, 404, 503]) {
      const judged = judge(ruled(action as RetryAction, 700), answered(status))
      assert.equal(judged.outcome, outcome, `${action} ${status}`)
      assert.equal(judged.error === '', outcome === 'SUCCEEDED', 'a failure has words')
      assert.equal(judged.backoffMs, 700)
    }
  }
  const first = ruled('FAIL').rules
  const both = { ...plain, rules: [...first, ...ruled('SUCCEED').rules] }
  assert.equal(judge(both, answered(503)).outcome, 'FAILED_PERMANENT')
  const elsewhere = { statuses: [{ first: 500, last: 500 }], kinds: [], errorTypes: [] }
  const missed = { ...elsewhere, action: 'FAIL' as const, backoffMs: undefined }
  assert.equal(judge({ ...plain, rules: [missed] }, answered(503)).outcome, 'THROTTLED')
})

test('rules by kind and by type of error', () => {
  const rule = { statuses: [], kinds: ['DNS' as const], errorTypes: ['Busy'], backoffMs: undefined }
  const rules = { ...plain, rules: [{ ...rule, action: 'FAIL' as const }] }
  assert.equal(judge(rules, report('FAILED_RETRYABLE', 0, 'DNS')).outcome, 'FAILED_PERMANENT')
  assert.equal(judge(rules, report('FAILED_RETRYABLE', 0, 'WORKER')).outcome, 'FAILED_PERMANENT')
  assert.equal(judge(rules, report('FAILED_RETRYABLE', 0, 'CONNECT')).outcome, 'FAILED_RETRYABLE')
})

test('what nobody knows stays so unless it is ended; what never began is not judged (X7)', () => {
  const kinds = { statuses: [], kinds: ['TIMEOUT' as const, 'NONE' as const], errorTypes: [] }
  const by = (action: RetryAction): AttemptRules => {
    return { ...plain, rules: [{ ...kinds, action, backoffMs: undefined }] }
  }
  const unknown = report('TIMED_OUT', 0, 'TIMEOUT')
  assert.equal(judge(by('RETRY'), unknown).outcome, 'TIMED_OUT')
  assert.equal(judge(by('THROTTLE'), unknown).outcome, 'TIMED_OUT')
  assert.equal(judge(by('FAIL'), unknown).outcome, 'FAILED_PERMANENT')
  assert.equal(judge(by('SUCCEED'), unknown).outcome, 'SUCCEEDED')
  assert.equal(judge(by('SUCCEED'), report('NOT_SENT', 0, 'NONE')).outcome, 'NOT_SENT')
})

test('a wait that the receiver asks for is heeded up to a bound, or not at all', () => {
  const asks = { ...answered(503), retryAfterMs: 90_000 }
  assert.equal(judge(plain, asks).retryAfterMs, 60_000)
  assert.equal(judge({ ...plain, retryAfterMaxMs: 600_000 }, asks).retryAfterMs, 90_000)
  assert.equal(judge({ ...plain, heedsRetryAfter: false }, asks).retryAfterMs, 0)
})
