// If a test in here breaks, a caller is told "no" where it is "unknown", or repeats in vain.

import assert from 'node:assert/strict'
import { Metadata, status } from '@grpc/grpc-js'
import { test } from 'node:test'
import { encodeStatus, statusDetailsKey, statusObject } from '../proto/index.ts'
import { errorOfCall, errorOfItem, finalError, SchedulerError } from './errors.ts'
import { Refusal } from './scripted-cluster.ts'

const write = { requestId: 'r-1', endpoint: 'a:1' }
const read = { requestId: undefined, endpoint: 'a:1' }

function failure(
  code: status,
  details = '',
): { code: number; details: string; metadata: Metadata } {
  return { code, details, metadata: new Metadata() }
}

test('a connection that broke leaves a write unknown and a read undone', () => {
  // C2: the request may have arrived before the connection broke.
  const broken = [
    failure(status.UNAVAILABLE, 'Connection dropped'),
    failure(status.CANCELLED, 'Call cancelled'),
    failure(status.INTERNAL, 'Received RST_STREAM with code 2 (Internal server error)'),
  ]
  for (const one of broken) {
    assert.equal(errorOfCall(one, write).tryAgain, 'sameRequestId')
    assert.equal(errorOfCall(one, read).tryAgain, 'yes')
    assert.equal(errorOfCall(one, read).code, 'UNAVAILABLE')
    assert.equal(errorOfCall(one, read).answered, false)
  }
})

test('a request that never left leaves nothing unknown', () => {
  // A cluster that is down must not look as if it might have done something.
  const neverLeft = [
    failure(status.UNAVAILABLE, 'No connection established. Last error: connect ECONNREFUSED'),
    failure(status.UNAVAILABLE, 'Name resolution failed for target dns:nowhere:1'),
    failure(status.DEADLINE_EXCEEDED, 'Deadline exceeded after 0.3s,Waiting for LB pick'),
  ]
  for (const one of neverLeft) {
    const error = errorOfCall(one, write)
    assert.equal(error.code, 'UNAVAILABLE')
    assert.equal(error.tryAgain, 'yes')
    assert.equal(error.answered, false)
  }
})

test('a failure without facts from a server that answered is not repeated', () => {
  // Too big a message stays too big; an internal error is a bug that a repetition repeats.
  for (const code of [status.RESOURCE_EXHAUSTED, status.INTERNAL, status.UNIMPLEMENTED]) {
    const error = errorOfCall(failure(code, 'said so'), write)
    assert.equal(error.tryAgain, 'no')
    assert.equal(error.code, status[code])
    assert.equal(error.answered, true)
  }
})

test('the facts of the server come through', () => {
  // They are what an operator needs: which limit, who leads, when to come back.
  const refusal = new Refusal(status.RESOURCE_EXHAUSTED, 'OVERLOADED', {
    tryAgain: 'yes',
    metadata: { limit: 'proposals' },
    details: [{ type: 'RetryInfo', retryDelayMs: 1_500 }],
  })
  const metadata = new Metadata()
  metadata.set(statusDetailsKey, encodeStatus(refusal.rich))
  const error = errorOfCall({ code: status.RESOURCE_EXHAUSTED, details: '', metadata }, write)
  assert.deepEqual(Object.fromEntries([...Object.entries(error), ['message', error.message]]), {
    name: 'SchedulerError',
    message: 'refused: OVERLOADED',
    code: 'OVERLOADED',
    tryAgain: 'yes',
    violations: [],
    metadata: { limit: 'proposals' },
    requestId: 'r-1',
    endpoint: 'a:1',
    retryAfterMs: 1_500,
    answered: true,
  })
})

test('details that can not be read do not hide the error', () => {
  // A proxy in between may cut headers.
  const metadata = new Metadata()
  metadata.set(statusDetailsKey, Buffer.from([0xff, 0xff, 0xff]))
  const error = errorOfCall({ code: status.NOT_FOUND, details: 'no such task', metadata }, read)
  assert.equal(error.code, 'NOT_FOUND')
  assert.equal(error.message, 'no such task')
})

test('an error of an item names the field where the caller has it', () => {
  // The position in a batch is nobody's business but the client's.
  const details = [
    { type: 'BadRequest', fieldViolations: [{ field: 'tasks[7].queue', description: 'no' }] },
  ] as const
  const rich = { code: status.INVALID_ARGUMENT, message: 'tasks[7].queue: no', details }
  const error = errorOfItem(statusObject(rich), write, 'tasks[1204].')
  assert.equal(error.violations[0]?.field, 'tasks[1204].queue')
  assert.equal(error.message, 'tasks[1204].queue: no')
})

test('unknown stays unknown unless the last answer is for good', () => {
  // An earlier try that was maybe done is not undone by a later "not now".
  const unknown = errorOfCall(failure(status.DEADLINE_EXCEEDED), write)
  const notNow = new SchedulerError('NO_LEADER', 'no leader', { tryAgain: 'yes' })
  const forGood = new SchedulerError('TASK_EXISTS', 'exists', { tryAgain: 'no' })
  assert.equal(finalError(notNow, undefined), notNow)
  assert.equal(finalError(forGood, unknown), forGood)
  const final = finalError(notNow, unknown)
  assert.equal(final.code, 'OUTCOME_UNKNOWN')
  assert.equal(final.requestId, 'r-1')
  assert.equal(final.cause, notNow)
})
