// A paused queue on real processes: it takes tasks in and starts none, through any leader, until it
// is resumed or the pause ends; other queues go on.

import assert from 'node:assert/strict'
import test from 'node:test'
import { eventually, startFixture, within } from './cluster-fixture.ts'
import type { Receiver } from './receiver.ts'

const count = 40

/** Tasks, not arrivals: what was under way when a node was killed may come twice. */
async function cameFrom(receiver: Receiver, tasks: number, what: string): Promise<void> {
  await eventually(what, async () => {
    const came = new Set([...receiver.arrivals].map(({ taskId }) => taskId)).size
    return came >= tasks || `${came} of ${tasks} tasks came`
  })
}

// If it broke, an operator who pauses a queue to save a receiver would watch it being called on.
test('a paused queue starts nothing, over the death of every leader; others go on', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, { cluster: { shards: 3 } })
  for (const queueId of ['held', 'free']) await client.call('CreateQueue', { queue: { queueId } })
  await client.call('PauseQueue', { queueId: 'held', reason: 'the receiver is down' })
  const at = Date.now()
  const inputs = Array.from({ length: count }, (_, i) => ({
    taskId: `t-${i}`,
    at,
    webhook: receiver.url,
    queue: i % 2 === 0 ? 'held' : 'free',
  }))
  await client.batchCreateTasks(inputs)
  await cameFrom(receiver, count / 2, 'the other queue goes on')
  for (const nodeId of [1, 2, 3]) {
    await cluster.process(nodeId).kill()
    await within(30_000, `node ${nodeId} is ready again`, cluster.restart(nodeId))
  }
  // A task that is moved out of the paused queue is free; one that is moved in is held.
  await client.updateTask('t-0', { queue: 'free' }, { deadlineMs: 30_000 })
  await cameFrom(receiver, count / 2 + 1, 'the one that was moved')
  const ids = (): string[] => [...receiver.arrivals].map(({ taskId }) => taskId)
  const held = inputs.filter(({ queue, taskId }) => queue === 'held' && taskId !== 't-0')
  assert.deepEqual(
    ids().filter((id) => held.some(({ taskId }) => taskId === id)),
    [],
  )
  const end = { seconds: String(Math.ceil(Date.now() / 1_000) + 2), nanos: 0 }
  await client.call('PauseQueue', { queueId: 'held', reason: 'until then', until: end })
  await cameFrom(receiver, count, 'the pause ends by itself')
  const first = [...receiver.arrivals].find(({ taskId }) => taskId === held[0]?.taskId)
  const earlyMs = Number(end.seconds) * 1_000 - (first?.wallMs ?? 0)
  assert.ok(earlyMs <= 0, `${earlyMs} ms before its end`)
  await client.call('PauseQueue', { queueId: 'free' })
  await client.createTask({ taskId: 'last', webhook: receiver.url, queue: 'free' })
  await client.call('ResumeQueue', { queueId: 'free' })
  await cameFrom(receiver, count + 1, 'what waited after resuming')
  assert.equal(new Set(ids()).size, count + 1)
})

// If it broke, a tenant that floods a receiver could not be stopped without stopping all others.
test('a paused key starts nothing, over the death of every leader; others go on', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, { cluster: { shards: 3 } })
  await client.call('CreateQueue', { queue: { queueId: 'mail' } })
  await client.call('PauseKey', { queueId: 'mail', key: 'tenant-0', reason: 'flood' })
  const inputs = Array.from({ length: count }, (_, i) => ({
    taskId: `t-${i}`,
    webhook: receiver.url,
    queue: 'mail',
    concurrencyKey: `tenant-${i % 4}`,
  }))
  await client.batchCreateTasks(inputs)
  await within(30_000, 'the other keys go on', receiver.waitForCount((count * 3) / 4))
  for (const nodeId of [1, 2, 3]) {
    await cluster.process(nodeId).kill()
    await within(30_000, `node ${nodeId} is ready again`, cluster.restart(nodeId))
  }
  const held = await client.call('ListKeys', { queueId: 'mail' }, { deadlineMs: 30_000 })
  const told = held.keys.map(({ key, readyCount, pause }) => [key, readyCount, pause?.reason])
  assert.deepEqual(told, [['tenant-0', String(count / 4), 'flood']])
  const early = [...receiver.arrivals].filter(({ taskId }) => Number(taskId.slice(2)) % 4 === 0)
  assert.deepEqual(early, [])
  await client.call('ResumeKey', { queueId: 'mail', key: 'tenant-0' }, { deadlineMs: 30_000 })
  await cameFrom(receiver, count, 'what waited after resuming')
  assert.equal(new Set([...receiver.arrivals].map(({ taskId }) => taskId)).size, count)
})
