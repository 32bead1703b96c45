// If a test in here breaks, a script takes one kind of failure for another, or a person is left
// without the next step.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SchedulerError } from '#sdk'
import { exitCodes } from './exit-codes.ts'
import { failureOf, UsageError } from './failure.ts'

const endpoints = ['h1:7400', 'h2:7400']

// Every code of the engine's table and of the client, as docs/schedctl.md lists them.
const table: readonly [string, number][] = [
  ['INVALID_ARGUMENT', exitCodes.usage],
  ['TASK_NOT_FOUND', exitCodes.notFound],
  ['SCHEDULE_NOT_FOUND', exitCodes.notFound],
  ['RESOURCE_NOT_FOUND', exitCodes.notFound],
  ['EVENTS_GONE', exitCodes.notFound],
  ['RESOURCE_EXISTS', exitCodes.conflict],
  ['RESOURCE_BUSY', exitCodes.conflict],
  ['TASK_EXISTS', exitCodes.conflict],
  ['SCHEDULE_EXISTS', exitCodes.conflict],
  ['TASK_ENDED', exitCodes.conflict],
  ['VERSION_MISMATCH', exitCodes.conflict],
  ['STALE_LEASE', exitCodes.conflict],
  ['STALE_OCCURRENCE', exitCodes.conflict],
  ['SESSION_NOT_FOUND', exitCodes.conflict],
  ['UNAUTHENTICATED', exitCodes.denied],
  ['PERMISSION_DENIED', exitCodes.denied],
  ['UNAVAILABLE', exitCodes.unavailable],
  ['NO_LEADER', exitCodes.unavailable],
  ['NOT_LEADER', exitCodes.unavailable],
  ['PROPOSAL_DROPPED', exitCodes.unavailable],
  ['STOPPING', exitCodes.unavailable],
  ['OVERLOADED', exitCodes.unavailable],
  ['DEADLINE_EXCEEDED', exitCodes.deadline],
  ['OUTCOME_UNKNOWN', exitCodes.unknownOutcome],
  ['UNIMPLEMENTED', exitCodes.failed],
  ['INTERNAL', exitCodes.failed],
  ['SOMETHING_NEW', exitCodes.failed],
]

test('each code has its exit code, and each failure its three lines', () => {
  // The exit codes are a contract; a missing remedy leaves the reader alone.
  for (const [code, exitCode] of table) {
    const error = new SchedulerError(code, `what\nhappened`, {
      tryAgain: 'no',
      endpoint: 'h1:7400',
    })
    const failure = failureOf(error, endpoints)
    assert.equal(failure.exitCode, exitCode, code)
    assert.equal(failure.what, 'what happened')
    assert.equal(failure.why, `${code}, from h1:7400`)
    assert.notEqual(failure.remedy, '')
  }
})

test('what is unknown says how to find out without doing it twice', () => {
  // Running the command again with a new request id could do it twice.
  for (const code of ['OUTCOME_UNKNOWN', 'CANCELLED']) {
    const error = new SchedulerError(code, 'cut', { tryAgain: 'sameRequestId', requestId: 'r-1' })
    const failure = failureOf(error, endpoints)
    assert.equal(failure.exitCode, exitCodes.unknownOutcome)
    assert.match(failure.remedy, /--request-id r-1/)
  }
})

test('all wrong fields are named', () => {
  // One at a time is one run per mistake.
  const violations = [
    { field: 'task.queue', description: 'is too long' },
    { field: 'task.priority', description: 'must be 0 to 9' },
  ]
  const error = new SchedulerError('INVALID_ARGUMENT', 'wrong', { tryAgain: 'no', violations })
  const failure = failureOf(error, endpoints)
  assert.equal(failure.what, 'task.queue: is too long')
  assert.match(failure.why, /task\.priority: must be 0 to 9/)
})

test('nobody there names who was tried', () => {
  // The usual mistake is the wrong address.
  const error = new SchedulerError('UNAVAILABLE', 'no answer', { tryAgain: 'yes' })
  assert.match(failureOf(error, endpoints).remedy, /h1:7400, h2:7400/)
})

test('wrong arguments and our own bugs differ', () => {
  // A bug must not look like a mistake of the one who typed.
  const usage = failureOf(new UsageError('what', 'why', 'remedy'), endpoints)
  assert.deepEqual(usage, { what: 'what', why: 'why', remedy: 'remedy', exitCode: 2 })
  assert.equal(failureOf(new TypeError('oops'), endpoints).exitCode, exitCodes.failed)
})
