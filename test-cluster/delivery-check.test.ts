import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type AttemptOnRecord,
  checkDeliveries,
  some,
  unexplainedRepetitions,
} from './delivery-check.ts'
import type { Arrival } from './receiver-arrivals.ts'

const dueMs = 1_000

function arrival(taskId: string, changes: Partial<Arrival> = {}): Arrival {
  return {
    taskId,
    idempotencyKey: taskId,
    attempt: 1,
    token: 10,
    scheduledMs: dueMs,
    wallMs: dueMs,
    monotonicMs: 0,
    bodyBytes: 0,
    bodyHash: 0,
    ...changes,
  }
}

const tasks = (...ids: string[]): Map<string, { dueMs: number }> =>
  new Map(ids.map((id) => [id, { dueMs }]))

// If it broke, the cluster tests would be green whatever the cluster did.
test('each way to be wrong is found', () => {
  const cases: [string, Arrival[], RegExp][] = [
    ['early', [arrival('a', { wallMs: 999 })], /a arrived 1 ms early/],
    ['other time', [arrival('a', { scheduledMs: 1_001 })], /due at 1001, not 1000/],
    ['other key', [arrival('a', { idempotencyKey: 'b' })], /idempotency key "b"/],
    ['no attempt', [arrival('a', { attempt: 0 })], /names no attempt/],
    ['same attempt', [arrival('a'), arrival('a', { token: 11 })], /attempt 1 with token 11 came/],
    ['same token', [arrival('a'), arrival('a', { attempt: 2 })], /attempt 2 with token 10 came/],
    ['back', [arrival('a', { attempt: 2, token: 12 }), arrival('a')], /came after attempt 2/],
  ]
  for (const [name, arrivals, fault] of cases) {
    const report = checkDeliveries(tasks('a'), arrivals)
    assert.equal(report.faults.length, 1, name)
    assert.match(report.faults[0] ?? '', fault, name)
  }
})

test('what is missing, what nobody asked for, what may or may not be there', () => {
  const twice = [arrival('b'), arrival('b', { attempt: 2, token: 11, wallMs: 1_500 })]
  const report = checkDeliveries(
    tasks('a', 'b'),
    [...twice, arrival('c'), arrival('d')],
    tasks('c', 'e'),
  )
  assert.deepEqual(report.missing, ['a'])
  assert.deepEqual(report.strangers, ['d'])
  assert.deepEqual(report.faults, [])
  assert.deepEqual([...report.repeated.keys()], ['b'])
})

test('a repetition needs the death of the executor, between the two arrivals', () => {
  const lost: AttemptOnRecord = {
    attemptNumber: 1,
    executor: 'node/2',
    leaseToken: '10',
    outcome: 'LEASE_EXPIRED',
  }
  const done = { ...lost, attemptNumber: 2, leaseToken: '11', outcome: 'SUCCEEDED' }
  const twice = [arrival('a'), arrival('a', { attempt: 2, token: 11, wallMs: 1_500 })]
  const judge = (attempts: AttemptOnRecord[], nodeId: number, atMs: number): string[] =>
    unexplainedRepetitions(twice, attempts, [{ nodeId, atMs }])

  assert.deepEqual(judge([lost, done], 2, 1_200), [])
  assert.match(judge([lost, done], 1, 1_200).join(), /was not killed meanwhile/)
  assert.match(judge([lost, done], 2, 899).join(), /was not killed meanwhile/)
  assert.match(judge([lost, done], 2, 1_501).join(), /was not killed meanwhile/)
  assert.match(judge([done], 2, 1_200).join(), /attempt 1 arrived and is not on record/)
  const succeeded = { ...lost, outcome: 'SUCCEEDED' }
  assert.match(judge([succeeded, done], 2, 1_200).join(), /on record as a success/)
  const otherToken = { ...lost, leaseToken: '9' }
  assert.match(judge([otherToken, done], 2, 1_200).join(), /with token 10, on record is 9/)
})

test('a long list is cut', () => {
  assert.equal(some(['a', 'b', 'c'], 2), '3: a; b, and 1 more')
  assert.equal(some(['a']), '1: a')
})
