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

// If it broke, what failed could not be brought back, or would be brought back other than it was.
test('dead letters are redriven with what was mended; labels, run and delete do', async (t) => {
  const { client, receiver } = await startFixture(t, { cluster: { shards: 2 } })
  const nobody = 'http://127.0.0.1:1/'
  const inputs = Array.from({ length: 40 }, (_, i) => ({
    taskId: `t-${i}`,
    webhook: nobody,
    retry: { maxAttempts: 1 },
    labels: { old: 'yes' },
  }))
  await client.batchCreateTasks(inputs)
  const filter = { taskIdPrefix: 't-' }
  const stateOf = async (state: 'FAILED' | 'COMPLETED') => {
    const found: string[] = []
    for await (const task of client.tasks({ states: [state] })) found.push(task.taskId)
    return found
  }
  await eventually('all have failed', async () => {
    const failed = await stateOf('FAILED')
    return failed.length === 40 ? true : `${failed.length} have`
  })
  const dry = await client.call('RedriveDeadLetters', { filter, options: { dryRun: true } })
  assert.equal(dry.operation?.totalCount, '40', 'a dry run answers with the count')
  const overrides = {
    target: { webhook: { url: receiver.url } },
    payload: Buffer.from('mended'),
    overridePayload: true,
    labels: { mended: 'yes' },
  }
  const options = { maxPerSecond: 1_000 }
  const redrive = await client.call('RedriveDeadLetters', { filter, overrides, options })
  const redriven = await ended(client, redrive.operation?.operationId ?? '')
  assert.equal(redriven.succeededCount, '40')
  await within(30_000, 'all arrive', receiver.waitForCount(40))
  for (const arrival of receiver.arrivals) {
    assert.equal(arrival.bodyBytes, 'mended'.length)
    assert.equal(arrival.attempt, 2, 'attempts go on where they were')
  }
  await eventually('all are done', async () => {
    const done = await stateOf('COMPLETED')
    return done.length === 40 ? true : `${done.length} are`
  })
  const remove = await client.call('BulkDeleteTasks', { filter: { labelSelector: 'mended=yes' } })
  const removed = await ended(client, remove.operation?.operationId ?? '')
  assert.equal(removed.succeededCount, '40')
  assert.deepEqual(await stateOf('COMPLETED'), [])

  const later = inputs.map(({ taskId }) => ({
    taskId: `later-${taskId}`,
    delayMs: 3_600_000,
    webhook: receiver.url,
    labels: { old: 'yes' },
  }))
  await client.batchCreateTasks(later)
  const old = { labelSelector: 'old=yes' }
  const change = { filter: old, setLabels: { fresh: '1' }, removeLabels: ['old'] }
  const relabel = await client.call('BulkUpdateTaskLabels', change)
  assert.equal((await ended(client, relabel.operation?.operationId ?? '')).succeededCount, '40')
  const again = await client.call('BulkUpdateTaskLabels', change)
  assert.equal((await ended(client, again.operation?.operationId ?? '')).succeededCount, '0')
  await client.call('BulkRunTasks', { filter: { labelSelector: 'fresh=1' } })
  await within(30_000, 'all are run now', receiver.waitForCount(80))
})
