// A queue that is deleted by force on real processes: its end survives the death of every node.

import assert from 'node:assert/strict'
import test from 'node:test'
import { eventually, startFixture, within } from './cluster-fixture.ts'

const count = 3_000

// If it broke, a queue would stay half deleted after a failover: it takes no tasks and never goes.
test('a queue is deleted with its tasks, whoever leads meanwhile; others stay', async (t) => {
  const { cluster, client } = await startFixture(t, { cluster: { shards: 3 } })
  await client.call('CreateQueue', { queue: { queueId: 'old' } })
  const inputs = Array.from({ length: count }, (_, i) => ({
    taskId: `t-${i}`,
    at: Date.now() + 3_600_000,
    webhook: 'http://127.0.0.1:9/',
    queue: i % 2 === 0 ? 'old' : 'default',
  }))
  for (let from = 0; from < count; from += 1_000) {
    await client.batchCreateTasks(inputs.slice(from, from + 1_000))
  }
  await assert.rejects(client.call('DeleteQueue', { queueId: 'old' }), /holds 1500 tasks/)
  const { operation } = await client.call('DeleteQueue', { queueId: 'old', force: true })
  const operationId = operation?.operationId ?? ''
  await assert.rejects(
    client.createTask({ taskId: 'late', webhook: 'http://127.0.0.1:9/', queue: 'old' }),
    /is being deleted/,
  )
  for (const nodeId of [1, 2, 3]) {
    await cluster.process(nodeId).kill()
    await within(30_000, `node ${nodeId} is ready again`, cluster.restart(nodeId))
  }
  await eventually('the operation has ended', async () => {
    const request = { operationId, timeout: { seconds: '5' } }
    const answer = await client.call('WaitOperation', request, { deadlineMs: 30_000 })
    const state = answer.operation?.state ?? ''
    return state === 'OPERATION_STATE_SUCCEEDED' ? true : state
  })
  const { queues } = await client.call('ListQueues', {}, { deadlineMs: 30_000 })
  assert.deepEqual(
    queues.map(({ queueId }) => queueId),
    ['default'],
  )
  const { stats } = await client.call(
    'GetQueueStats',
    { queueId: 'default' },
    { deadlineMs: 30_000 },
  )
  assert.equal(stats?.pendingCount, String(count / 2))
})
