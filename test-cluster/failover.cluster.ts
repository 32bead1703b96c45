// Leaders die under load, one node after the other, until every shard has lost its leader.

import assert from 'node:assert/strict'
import test from 'node:test'
import { shardOf } from '#proto'
import type { SchedulerClient } from '#sdk'
import { eventually, startFixture, within } from './cluster-fixture.ts'
import { checkDeliveries, type Kill, some } from './delivery-check.ts'
import { Load } from './load.ts'
import { openTasks, repetitionFaults } from './records-check.ts'
import type { Receiver } from './receiver.ts'

const taskCount = 20_000
const perSecond = 600
const shardCount = 16

interface LeaderKill extends Kill {
  readonly shards: ReadonlySet<number>
}

// If it broke, the loss of one machine would lose tasks, double them without need, or stop the
// clock.
test('every leader is killed in turn: all delivered, only what died repeats', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, {
    cluster: { shards: shardCount },
    // Slow now and then, so that each kill finds attempts in flight.
    receiver: { respond: (_, at) => (at % 3 === 0 ? { delayMs: 60 } : undefined) },
  })
  const load = new Load({
    client,
    prefix: 'f',
    // As long as it takes: however slow the machine, there is a load at each kill.
    count: 5 * taskCount,
    perSecond,
    task: (taskId) => ({ webhook: receiver.url, payload: taskId }),
    dueInMs: (position) => 300 + ((position * 7_919) % 3_000),
  })
  const running = load.run()
  const kills: LeaderKill[] = []
  for (const nodeId of [1, 2, 3]) {
    await within(30_000, 'progress before the next kill', load.reached((nodeId * taskCount) / 5))
    const shards = await shardsLedBy(client, nodeId)
    await cluster.process(nodeId).kill()
    kills.push({ nodeId, atMs: Date.now(), shards })
    await within(30_000, `node ${nodeId} is ready again`, cluster.restart(nodeId))
    // It takes leaderships back, so that the next death meets another node's shards as well.
    await within(
      30_000,
      `node ${nodeId} leads again`,
      cluster.process(nodeId).event('leader', (line) => line['leading'] === true),
    )
  }
  const afterwards = load.acknowledged.size + 2_000
  await within(60_000, 'the end of the load', load.reached(Math.max(taskCount, afterwards)))
  load.stop()
  await within(60_000, 'all answers', running)
  const killed = new Set(kills.flatMap(({ shards }) => [...shards]))
  assert.equal(killed.size, shardCount, 'every shard lost its leader at least once')
  assert.equal(load.errors.length, 0, some(load.errors.map((error) => error.message)))

  await eventually('every task has come', async () => {
    const left = load.acknowledged.size - receiver.arrivals.distinctKeys
    return left <= 0 ? true : `${left} have not`
  })
  await eventually('every task is at its end', () => openTasks(client, load.acknowledged))

  const report = checkDeliveries(load.acknowledged, receiver.arrivals)
  assert.equal(report.missing.length, 0, `lost: ${some(report.missing)}`)
  assert.equal(report.faults.length, 0, some(report.faults))
  assert.equal(report.strangers.length, 0, some(report.strangers))
  const faults = await repetitionFaults(client, report.repeated, kills)
  assert.equal(faults.length, 0, some(faults))
  assert.ok(report.repeated.size > 0, 'no kill met an attempt in flight: this run proved nothing')

  for (const kill of kills) t.diagnostic(describeGap(receiver, kill))
  const { p50, p99, max } = receiver.stats().latenessMs
  t.diagnostic(`lateness in ms: p50 ${p50}, p99 ${p99}, max ${max}`)
  t.diagnostic(`repeated: ${report.repeated.size}; slowest answer ${Math.round(load.slowestMs)} ms`)
})

async function shardsLedBy(client: SchedulerClient, nodeId: number): Promise<Set<number>> {
  const { shards } = await client.shardMap()
  return new Set(shards.filter((s) => s.leaderNodeId === nodeId).map((s) => s.shardId))
}

/** How long each shard that lost its leader fired nothing. */
function describeGap(receiver: Receiver, { nodeId, atMs, shards }: LeaderKill): string {
  const firstAfter = new Map<number, number>()
  for (const { taskId, wallMs, attempt } of receiver.arrivals) {
    if (wallMs <= atMs || attempt > 1) continue
    const shard = shardOf('default', taskId, shardCount)
    if (shards.has(shard) && !firstAfter.has(shard)) firstAfter.set(shard, wallMs - atMs)
  }
  const gaps = [...firstAfter.values()].sort((a, b) => a - b)
  const longest = gaps.at(-1) ?? Number.NaN
  const span = `${gaps[0]} to ${longest} ms`
  return `node ${nodeId} killed, ${shards.size} shards led: fired again after ${span}`
}
