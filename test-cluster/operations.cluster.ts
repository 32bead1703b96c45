// Bulk operations on real processes: begun on one node, carried on by the next leader, exact.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { SchedulerClient } from '#sdk'
import { eventually, startFixture, within } from './cluster-fixture.ts'

const count = 6_000

async function ended(client: SchedulerClient, operationId: string) {
  return await eventually('the operation ends', async () => {
    const request = { operationId, timeout: { seconds: '5' } }
    const { operation } = await client.call('WaitOperation', request, { deadlineMs: 30_000 })
    const state = operation?.state ?? ''
    return operation !== null && state !== 'OPERATION_STATE_RUNNING' ? operation : state
  })
}

// If it broke, a bulk cancel would end tasks that nobody meant, or stop half way after a failover.
test('a bulk cancel ends what its filter means and nothing else, over a failover', async (t) => {
  const { cluster, client } = await startFixture(t, { cluster: { shards: 4 } })
  await client.call('CreateQueue', { queue: { queueId: 'old' } })
  const at = Date.now() + 3_600_000
  const inputs = Array.from({ length: count }, (_, i) => ({
    taskId: `t-${i}`,
    at,
    webhook: 'http://127.0.0.1:9/',
    queue: i % 3 === 0 ? 'old' : 'default',
    labels: { parity: i % 2 === 0 ? 'even' : 'odd' },
  }))
  for (let from = 0; from < count; from += 1_000) {
    await client.batchCreateTasks(inputs.slice(from, from + 1_000))
  }
  const filter = { labelSelector: 'parity=even', queues: ['old'] }
  const meant = inputs.filter(({ queue, labels }) => queue === 'old' && labels.parity === 'even')
  const dry = await client.call('BulkCancelTasks', { filter, options: { dryRun: true } })
  const counted = await ended(client, dry.operation?.operationId ?? '')
  assert.equal(counted.totalCount, String(meant.length))
  const tooMany = { filter, options: { maxAffected: String(meant.length - 1) } }
  const refused = await client.call('BulkCancelTasks', tooMany)
  const { state, error } = await ended(client, refused.operation?.operationId ?? '')
  assert.equal(state, 'OPERATION_STATE_FAILED')
  assert.match(error?.message ?? '', /more than max_affected/)

  const options = { maxPerSecond: 400, requestId: 'once' }
  const begun = await client.call('BulkCancelTasks', { filter, options })
  const again = await client.call('BulkCancelTasks', { filter, options })
  const operationId = begun.operation?.operationId ?? ''
  assert.equal(again.operation?.operationId, operationId, 'the same request, the same operation')
  await eventually('some are done', async () => {
    const { operation } = await client.call('GetOperation', { operationId })
    return Number(operation?.succeededCount) > 0 ? true : 'none is'
  })
  // Whoever leads the directory runs it: each node in turn is killed while it does.
  const status = await client.clusterStatus()
  assert.equal(status.nodes.length, 3)
  for (const nodeId of [1, 2, 3]) {
    await cluster.process(nodeId).kill()
    await within(30_000, `node ${nodeId} is ready again`, cluster.restart(nodeId))
  }
  const done = await ended(client, operationId)
  assert.equal(done.state, 'OPERATION_STATE_SUCCEEDED')
  const cancelled: string[] = []
  const options2 = { states: ['CANCELLED' as const], deadlineMs: 30_000 }
  for await (const task of client.tasks(options2)) cancelled.push(task.taskId)
  assert.deepEqual(cancelled.sort(), meant.map(({ taskId }) => taskId).sort())

  const purge = await client.call('PurgeQueue', { queueId: 'old' }, { deadlineMs: 30_000 })
  const purged = await ended(client, purge.operation?.operationId ?? '')
  const inOld = inputs.filter(({ queue }) => queue === 'old').length
  assert.equal(purged.succeededCount, String(inOld - meant.length))
})
