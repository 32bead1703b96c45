// The plain life of tasks on a healthy cluster: registered, delivered on time and once, on record.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Task, TaskInput } from '#sdk'
import { eventually, startFixture, within } from './cluster-fixture.ts'
import { checkDeliveries, some } from './delivery-check.ts'
import { headerOf, type ReceivedRequest } from './receiver.ts'

const taskCount = 1_000
const spreadMs = 10_000

// If it broke, the cluster would not do the one thing it is for, without any fault around.
test('a thousand tasks in ten seconds: once each, never early, intact, on record', async (t) => {
  const requests = new Map<string, ReceivedRequest>()
  const { client, receiver } = await startFixture(t, {
    receiver: {
      respond: (request) => {
        requests.set(request.taskId, request)
        return undefined
      },
    },
  })
  const startMs = Date.now() + 1_500
  const inputs = Array.from({ length: taskCount }, (_, i): TaskInput & { at: number } => ({
    taskId: `task-${i}`,
    at: startMs + Math.floor((i * spreadMs) / taskCount),
    webhook: {
      url: `${receiver.url}hooks/${i % 7}?of=${i}`,
      method: i % 10 === 0 ? 'PUT' : 'POST',
      headers: { 'x-position': `${i}`, 'X-Mixed-Case': 'Kept As It Is' },
    },
    payload: payloadOf(i),
    contentType: 'application/octet-stream',
  }))
  const results = await client.batchCreateTasks(inputs)
  assert.deepEqual(
    results.filter((result) => result.error !== undefined),
    [],
  )

  await within(60_000, 'the last delivery', receiver.waitForCount(taskCount))
  const states = await statesOf(taskCount, () => client.tasks({ pageSize: 37 }))
  assert.deepEqual(
    [...states.values()].filter((state) => state !== 'COMPLETED'),
    [],
  )

  const planned = new Map(inputs.map(({ taskId = '', at }) => [taskId, { dueMs: at }]))
  const report = checkDeliveries(planned, receiver.arrivals)
  assert.deepEqual(report, { missing: [], strangers: [], faults: [], repeated: new Map() })
  for (const arrival of receiver.arrivals) assert.equal(arrival.attempt, 1)

  for (const [i, { taskId = '' }] of inputs.entries()) {
    const request = requests.get(taskId)
    assert.ok(request !== undefined)
    assert.equal(request.method, i % 10 === 0 ? 'PUT' : 'POST')
    assert.equal(request.path, `/hooks/${i % 7}?of=${i}`)
    assert.ok(request.body.equals(payloadOf(i)), `the payload of ${taskId}`)
    assert.equal(headerOf(request.head, 'x-position'), `${i}`)
    assert.equal(headerOf(request.head, 'x-mixed-case'), 'Kept As It Is')
    assert.equal(headerOf(request.head, 'content-type'), 'application/octet-stream')
  }
  const { p50, p99, max } = receiver.stats().latenessMs
  t.diagnostic(`lateness in ms: p50 ${p50}, p99 ${p99}, max ${max}`)

  const sample = await client.getTask('task-123')
  assert.equal(sample.endReason, 'SUCCEEDED')
  assert.equal(sample.attemptCount, 1)
  const attempts = await client.listAttempts('task-123')
  assert.equal(attempts.length, 1)
  assert.equal(Number(attempts[0]?.leaseToken), receiver.of('task-123')[0]?.token)
})

/** Distinct for each task, with every byte value, and sometimes empty. */
function payloadOf(i: number): Buffer {
  return Buffer.from(Array.from({ length: (i * 31) % 600 }, (_, k) => (i + k * 7) % 256))
}

/** All tasks by id, when none is on its way any more; fails on one that is listed twice. */
async function statesOf(
  count: number,
  list: () => AsyncIterable<Task>,
): Promise<Map<string, string>> {
  return await eventually('all tasks are at their end', async () => {
    const states = new Map<string, string>()
    const twice: string[] = []
    for await (const task of list()) {
      if (states.has(task.taskId)) twice.push(task.taskId)
      states.set(task.taskId, task.state)
    }
    assert.equal(twice.length, 0, `listed twice: ${some(twice)}`)
    assert.equal(states.size, count, 'every task is listed')
    const open = [...states].filter(([, state]) => state === 'RUNNING' || state === 'READY')
    return open.length === 0 ? states : `${open.length} are not`
  })
}
