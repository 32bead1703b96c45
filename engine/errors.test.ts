// If this breaks: a change that was made is told as one that never was, and whoever trusts that
// does not undo it. (Found by the simulation: a queue stayed paused whose pause was "refused".)

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterWrite, SchedulerError } from './errors.ts'

test('what fails after a write does not say that the write never was', async () => {
  assert.equal(await afterWrite(Promise.resolve(7)), 7)
  for (const code of ['NO_LEADER', 'NOT_LEADER', 'STOPPING', 'OVERLOADED'] as const) {
    const error = new SchedulerError(code, 'nobody leads', { metadata: { leader: '2' } })
    const told = await afterWrite(Promise.reject(error)).catch((cause: unknown) => cause)
    assert.ok(told instanceof SchedulerError)
    assert.equal(told.code, 'OUTCOME_UNKNOWN')
    assert.equal(told.tryAgain, 'sameRequestId')
    assert.deepEqual(told.metadata, { leader: '2' })
  }
})

test('what is sure is told as it is', async () => {
  const sure = new SchedulerError('TASK_NOT_FOUND', 'it is gone')
  await assert.rejects(afterWrite(Promise.reject(sure)), sure)
  const bug = new Error('a mistake of ours')
  await assert.rejects(afterWrite(Promise.reject(bug)), bug)
})
