// What an operator does to a running cluster: looks at it, moves leaderships, drains a node, and
// finds out when something is wrong.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { SchedulerClient } from '#sdk'
import { eventually, startFixture, within } from './cluster-fixture.ts'
import { Load } from './load.ts'
import { openTasks } from './records-check.ts'

const shards = 6

async function leadersOf(client: SchedulerClient): Promise<number[]> {
  const answer = await client.call('ListShards', {})
  return answer.shards.map(({ leaderNodeId }) => leaderNodeId)
}

async function healthOf(client: SchedulerClient): Promise<string> {
  return (await client.call('GetClusterStatus', { omitShards: true })).health
}

// If it broke, a leadership that an operator moved would be back two seconds later, or a node under
// repair would be given leaderships while it is down every other minute.
test('leaderships go where operators want them, and stay', { timeout: 170_000 }, async (t) => {
  const { client, receiver, cluster } = await startFixture(t, { cluster: { shards } })
  await eventually('all is well', async () => {
    const leaders = await leadersOf(client)
    const isSpread = [1, 2, 3].every((id) => leaders.slice(1).filter((l) => l === id).length === 2)
    const health = await healthOf(client)
    return (isSpread && health === 'CLUSTER_HEALTH_OK') || `${leaders.join(' ')}, ${health}`
  })
  const load = new Load({
    client,
    prefix: 'o',
    count: 20_000,
    perSecond: 100,
    task: (taskId) => ({ webhook: receiver.url, payload: taskId }),
    dueInMs: () => 200,
  })
  const running = load.run()
  await within(30_000, 'some tasks are there', load.reached(100))

  const first = (await client.call('GetShard', { shardId: 1 })).shard
  const target = first?.leaderNodeId === 2 ? 3 : 2
  const moved = await client.call('TransferLeader', { shardId: 1, targetNodeId: target })
  assert.equal(moved.shard?.leaderNodeId, target)
  const before = load.acknowledged.size
  // Leaderships are balanced every two seconds.
  await within(60_000, 'the load goes on', load.reached(before + 500))
  assert.equal((await leadersOf(client))[1], target, 'it stays there')

  const begun = await client.call('DrainNode', { nodeId: 1, reason: 'a new disk' })
  const id = begun.operation?.operationId ?? ''
  const drained = await eventually('it is drained', async () => {
    const { operation } = await client.call('WaitOperation', { operationId: id })
    const state = operation?.state ?? 'unknown'
    return state === 'OPERATION_STATE_SUCCEEDED' ? operation : state
  })
  assert.ok(typeof drained === 'object')
  assert.ok(!(await leadersOf(client)).includes(1), 'it leads nothing')
  const shown = (await client.call('GetNode', { nodeId: 1 })).node
  assert.equal(shown?.state, 'NODE_STATE_DRAINED')
  assert.match(shown?.warnings.join() ?? '', /a new disk/)
  await assert.rejects(
    client.call('TransferLeader', { shardId: 2, targetNodeId: 1 }),
    /node 1 can not lead shard 2: it is drained/,
  )
  // Restarted while it is drained, it is given nothing either.
  await within(30_000, 'it stops', cluster.process(1).stop())
  await eventually('its absence is seen', async () => {
    const health = await healthOf(client)
    return health === 'CLUSTER_HEALTH_DEGRADED' || health
  })
  cluster.process(1).start()
  await within(30_000, 'it is back', cluster.process(1).event('ready'))
  const then = load.acknowledged.size
  await within(60_000, 'the load goes on', load.reached(then + 500))
  assert.ok(!(await leadersOf(client)).includes(1), 'it still leads nothing')

  await client.call('UndrainNode', { nodeId: 1 })
  await eventually('it leads again', async () => {
    const leaders = await leadersOf(client)
    return leaders.includes(1) || leaders.join(' ')
  })
  await areEqual(client)
  load.stop()
  await within(60_000, 'all is registered', running)
  assert.equal(load.errors.length, 0, String(load.errors[0]?.message))
  await eventually('every task is at its end', () => openTasks(client, load.acknowledged))
})

async function areEqual(client: SchedulerClient): Promise<void> {
  for (let shardId = 1; shardId <= shards; shardId += 1) {
    const compared = await client.call('CompareShardDigests', { shardId })
    assert.ok(compared.equal, `shard ${shardId}`)
    assert.equal(compared.replicas.filter(({ digest }) => digest !== '').length, 3)
  }
}

// If it broke, an operator would be told that all is well while a node is dead.
test('what is wrong is said by name', async (t) => {
  const { client, cluster } = await startFixture(t, { cluster: { shards: 3 } })
  await eventually('all is well', async () => {
    const health = await healthOf(client)
    return health === 'CLUSTER_HEALTH_OK' || health
  })
  await cluster.process(3).kill()
  await eventually('the dead node is named', async () => {
    const { health, warnings } = await client.call('GetClusterStatus', {})
    const isSaid = warnings.some((warning) => /^node 3 .*does not answer$/.test(warning))
    return (isSaid && health === 'CLUSTER_HEALTH_DEGRADED') || `${health}: ${warnings.join('; ')}`
  })
  const unhealthy = await client.call('ListShards', { onlyUnhealthy: true })
  assert.equal(unhealthy.shards.length, 4)
  await assert.rejects(client.call('GetNode', { nodeId: 9 }), /there is no node 9/)
  await assert.rejects(client.call('GetShard', { shardId: 9 }), /shard_id: must be 0 .* to 3/)
  const page = await client.call('ListShards', { pageSize: 3 })
  const rest = await client.call('ListShards', { pageSize: 3, pageToken: page.nextPageToken })
  assert.deepEqual(
    [...page.shards, ...rest.shards].map(({ shardId }) => shardId),
    [0, 1, 2, 3],
  )
})
