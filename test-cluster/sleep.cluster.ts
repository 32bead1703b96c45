// A cluster that has nothing to do sleeps; a leader that dies meanwhile is missed all the same.

import assert from 'node:assert/strict'
import test from 'node:test'
import { shardOf } from '#proto'
import { eventually, startFixture, within } from './cluster-fixture.ts'
import type { ProcessCluster } from './cluster.ts'

const shardCount = 16
/** Of the shards, and of the directory, on three nodes. */
const replicaCount = 3 * (shardCount + 1)

// If it broke, an idle cluster would cost a core, or a shard would have no leader and nobody would
// miss it.
test('idle groups sleep; the death of their leader wakes them, and a task is taken', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, { cluster: { shards: shardCount } })
  await eventually('everything sleeps', async () => {
    const asleep = await metric(cluster, 'raft_groups_asleep')
    return asleep === replicaCount ? true : `${asleep} of ${replicaCount} replicas sleep`
  })
  const { shards } = await client.shardMap()
  const victim = shards.find(({ leaderNodeId }) => leaderNodeId !== 0)?.leaderNodeId ?? 0
  const led = new Set(shards.filter((s) => s.leaderNodeId === victim).map((s) => s.shardId))
  assert.ok(led.size > 0)
  await cluster.process(victim).kill()
  const killedMs = performance.now()
  const ids = Array.from({ length: 400 }, (_, i) => `s${i}`).filter((id) =>
    led.has(shardOf('default', id, shardCount)),
  )
  const taken = ids.map((taskId) =>
    client.createTask({ taskId, webhook: receiver.url, payload: taskId, delayMs: 1 }),
  )
  await within(30_000, 'every shard of the dead node takes tasks', Promise.all(taken))
  t.diagnostic(`${led.size} shards took tasks ${Math.round(performance.now() - killedMs)} ms after`)
  await eventually('every task has come', async () => {
    const left = ids.length - receiver.arrivals.distinctKeys
    return left === 0 ? true : `${left} have not`
  })
  // With a node that is gone nobody sleeps: who leads has to know who is there.
  await within(30_000, 'the node is ready again', cluster.restart(victim))
  await eventually('everything sleeps again', async () => {
    const asleep = await metric(cluster, 'raft_groups_asleep')
    return asleep === replicaCount ? true : `${asleep} of ${replicaCount} replicas sleep`
  })
})

/** Summed over the nodes. */
async function metric(cluster: ProcessCluster, name: string): Promise<number> {
  const texts = await Promise.all(
    cluster.nodes.map(async ({ admin }) => await (await fetch(`http://${admin}/metrics`)).text()),
  )
  const valueOf = (text: string): number =>
    Number(new RegExp(`^schedd_${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
  return texts.reduce((sum, text) => sum + valueOf(text), 0)
}
