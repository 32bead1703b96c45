// What a client may do with a task's life, against three nodes and a receiver: callbacks, a cancel
// that cuts the connection, a redrive, dedupe keys, waiting, counting.

import assert from 'node:assert/strict'
import test from 'node:test'
import { eventually, startFixture } from './cluster-fixture.ts'

// If it broke, a user who waits for word of a task would wait for ever, or be told something else.
test('callbacks arrive once, a redrive with another payload succeeds, counts fit', async (t) => {
  const { client, receiver } = await startFixture(t, {
    cluster: { shards: 2 },
    receiver: {
      respond: (request) => (request.body.toString() === 'bad' ? { status: 400 } : {}),
    },
  })
  const webhook = receiver.url
  const callbacks = [{ events: ['SUCCESS' as const, 'DEAD_LETTER' as const], webhook }]
  const { taskId } = await client.createTask({ webhook, payload: 'bad', callbacks })
  const failed = await client.waitTask(taskId, { timeoutMs: 20_000 })
  assert.equal(failed.state, 'FAILED')
  const letters = []
  for await (const letter of client.deadLetters()) letters.push(letter)
  assert.deepEqual(
    letters.map(({ task, reason }) => [task.taskId, reason]),
    [[taskId, 'PERMANENT_ERROR']],
  )
  await client.redriveDeadLetter(taskId, { payload: 'good' })
  const done = await client.waitTask(taskId, { timeoutMs: 20_000 })
  assert.equal(done.state, 'COMPLETED')
  assert.equal(done.redriveCount, 1)
  const attempts = await client.listAttempts(taskId)
  assert.deepEqual(
    attempts.map(({ outcome, attemptNumber }) => [outcome, attemptNumber]),
    [
      ['FAILED_PERMANENT', 1],
      ['SUCCEEDED', 2],
    ],
  )
  await eventually('both callbacks are delivered', async () => {
    const told: string[] = []
    for await (const task of client.tasks({ states: ['COMPLETED'] })) {
      if (task.triggerSource === 'CALLBACK') told.push(task.taskId)
    }
    if (told.length < 2) return `${told.length} are`
    assert.ok(told.every((id) => id.startsWith(`${taskId}@callback-`)))
    for (const id of told) assert.equal(receiver.of(id).length, 1)
    return true
  })
  const explained = await client.explainTask(taskId)
  assert.ok(explained.some(({ code }) => code === 'REDRIVEN'))
  const { byState } = await client.countTasks()
  assert.equal(byState.COMPLETED, 3)
})

// If it broke, a cancelled webhook would go on for as long as its receiver likes.
test('a cancelled webhook is cut off, and its attempt says so', async (t) => {
  const { client, receiver } = await startFixture(t, {
    cluster: { shards: 2 },
    receiver: { respond: () => ({ hang: 'all' }) },
  })
  const { taskId } = await client.createTask({ webhook: receiver.url, attemptTimeoutMs: 60_000 })
  await client.waitTask(taskId, { states: ['RUNNING'], timeoutMs: 20_000 })
  await receiver.waitFor((arrival) => arrival.taskId === taskId)
  const { inFlightAttempt } = await client.cancelTask(taskId, { reason: 'enough' })
  assert.equal(inFlightAttempt?.attemptNumber, 1)
  const [attempt] = await client.listAttempts(taskId)
  assert.equal(attempt?.outcome, 'CANCELLED')
  await eventually('the connection is cut', async () => {
    const open = await Promise.resolve(receiver.openConnections)
    return open === 0 ? true : `${open} are open`
  })
})

// If it broke, the same order would be charged twice.
test('one dedupe key, one task, however many ask at once', async (t) => {
  const { client, receiver } = await startFixture(t, { cluster: { shards: 2 } })
  const dedupe = { key: 'order 7', onConflict: 'RETURN_EXISTING' as const, windowMs: 60_000 }
  const task = { webhook: receiver.url, delayMs: 500, dedupe }
  const made = await Promise.all(Array.from({ length: 40 }, () => client.submitTask(task)))
  const ids = new Set(made.map(({ taskId }) => taskId))
  assert.equal(ids.size, 1)
  assert.equal(made.filter(({ existing }) => !existing).length, 1)
  const [taskId = ''] = ids
  assert.equal((await client.waitTask(taskId, { timeoutMs: 20_000 })).state, 'COMPLETED')
  assert.equal(receiver.of(taskId).length, 1)
  const rejected = client.createTask({ ...task, dedupe: { ...dedupe, onConflict: 'REJECT' } })
  await assert.rejects(rejected, { code: 'DEDUPE_KEY_HELD' })
})
