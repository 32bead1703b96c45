import assert from 'node:assert/strict'
import test from 'node:test'
import { answerError, outcomeOf, retryAfterMs, retryAfterMsMax } from './response-rules.ts'

const nowMs = Date.parse('2026-03-01T12:00:00Z')

// If it broke, tasks would be tried again that must not be, or given up that would have worked.
test('every status has its outcome', () => {
  const retryable = new Set([408, 425, 429])
  for (let status = 200; status < 600; status++) {
    const expected =
      status < 300
        ? 'SUCCEEDED'
        : status < 400 || status >= 500 || retryable.has(status)
          ? 'FAILED_RETRYABLE'
          : 'FAILED_PERMANENT'
    const outcome = outcomeOf(status, {})
    assert.equal(outcome, expected, `${status}`)
    assert.equal(answerError(status, outcome, {}).includes(`${status}`), status >= 300, `${status}`)
  }
})

// If it broke, a receiver could not stop attempts that will never work; or success could be undone.
test('Webhook-NonRetryable ends the attempts of a failed answer only', () => {
  const marked = { 'webhook-nonretryable': 'true' }
  assert.equal(outcomeOf(503, marked), 'FAILED_PERMANENT')
  assert.match(answerError(503, 'FAILED_PERMANENT', marked), /asked not to be tried again/)
  assert.equal(outcomeOf(302, { 'webhook-nonretryable': ' TRUE ' }), 'FAILED_PERMANENT')
  assert.equal(outcomeOf(503, { 'webhook-nonretryable': 'false' }), 'FAILED_RETRYABLE')
  assert.equal(outcomeOf(200, marked), 'SUCCEEDED')
})

// If it broke, an overloaded receiver would be hit again too soon, or a task would sleep for years.
test('Retry-After and Task-Snooze-Until', () => {
  const cases: [Record<string, string | string[]>, number][] = [
    [{}, 0],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': ' 7 ' }, 7_000],
    [{ 'retry-after': ['3', '9'] }, 3_000],
    [{ 'retry-after': '99999999999999999999' }, retryAfterMsMax],
    [{ 'retry-after': '604801' }, retryAfterMsMax],
    [{ 'retry-after': '-5' }, 0],
    [{ 'retry-after': '1.5' }, 0],
    [{ 'retry-after': '0x10' }, 0],
    [{ 'retry-after': 'soon' }, 0],
    [{ 'retry-after': '2026' }, 2_026_000],
    [{ 'retry-after': 'Sun, 01 Mar 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sunday, 01-Mar-26 12:01:00 GMT' }, 60_000],
    [{ 'retry-after': 'Sun Mar  1 12:00:05 2026' }, 5_000],
    [{ 'retry-after': 'Sun, 01 Mar 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'Sun, 01 Mar 2099 11:00:00 GMT' }, retryAfterMsMax],
    [{ 'retry-after': 'Sun, 99 Xyz 2026 12:00:30 GMT' }, 0],
    [{ 'task-snooze-until': '2026-03-01T12:00:10Z' }, 10_000],
    [{ 'task-snooze-until': '2026-03-01T14:00:10.5+02:00' }, 10_500],
    [{ 'task-snooze-until': '2026-03-01t12:00:10z' }, 10_000],
    [{ 'task-snooze-until': '2026-02-01T12:00:10Z' }, 0],
    [{ 'task-snooze-until': '2036-02-01T12:00:10Z' }, retryAfterMsMax],
    [{ 'task-snooze-until': '2026-03-01' }, 0],
    [{ 'task-snooze-until': '10' }, 0],
    [{ 'retry-after': '5', 'task-snooze-until': '2026-03-01T12:00:10Z' }, 10_000],
  ]
  for (const [headers, expected] of cases) {
    assert.equal(retryAfterMs(headers, nowMs), expected, JSON.stringify(headers))
  }
})

// If it broke, an operator would not see why a webhook behind a redirect never works.
test('a redirect says where to, within bounds', () => {
  const location = `https://elsewhere.example/${'x'.repeat(5_000)}`
  const text = answerError(301, 'FAILED_RETRYABLE', { location })
  assert.match(text, /301.*https:\/\/elsewhere\.example\/x+.*redirects are not followed/)
  assert.ok(text.length < 400)
})
