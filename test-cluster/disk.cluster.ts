// Disks that fill up, and nodes that were away too long for the log: both come back as equals.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { clientFor, clusterFor, eventually, within } from './cluster-fixture.ts'
import type { ProcessCluster } from './cluster.ts'
import { checkDeliveries, some } from './delivery-check.ts'
import { Load } from './load.ts'
import { openTasks } from './records-check.ts'
import { type Receiver, startReceiver } from './receiver.ts'
import { readStoredShards, type StoredShard } from './stored-state.ts'

const shardCount = 2
const payload = 'x'.repeat(4_000)

function loadOf(
  t: TestContext,
  cluster: ProcessCluster,
  options: { receiver: Receiver; prefix: string; count: number; perSecond: number },
): Load {
  const { receiver, ...pace } = options
  const client = clientFor(t, cluster, { deadlineMs: 30_000 })
  return new Load({
    ...pace,
    client,
    task: () => ({ webhook: receiver.url, payload }),
    dueInMs: (position) => 100 + ((position * 7_919) % 2_000),
  })
}

async function receiverFor(t: TestContext): Promise<Receiver> {
  const receiver = await startReceiver()
  t.after(() => receiver.close())
  return receiver
}

/** All that was acknowledged came once, in its time, and is on record as done. */
async function assertDelivered(
  t: TestContext,
  cluster: ProcessCluster,
  { load, receiver }: { load: Load; receiver: Receiver },
): Promise<void> {
  assert.equal(load.errors.length, 0, some(load.errors.map((error) => error.message)))
  const client = clientFor(t, cluster, { deadlineMs: 30_000 })
  await eventually('every task is at its end', () => openTasks(client, load.acknowledged))
  const report = checkDeliveries(load.acknowledged, receiver.arrivals)
  assert.deepEqual([...report.missing, ...report.faults, ...report.strangers], [])
}

/** Stops all nodes and reads what each of them has on disk. */
async function storedStates(cluster: ProcessCluster): Promise<Map<number, StoredShard>[]> {
  await Promise.all(cluster.processes.map((process) => process.stop()))
  const folders = cluster.processes.map(({ directory }) => join(directory, 'data', 'state'))
  return await Promise.all(folders.map((folder) => readStoredShards(folder, shardCount)))
}

/** Node 3 holds what the others hold, record by record. */
function assertEqualStates(states: readonly Map<number, StoredShard>[]): void {
  const [first, second, third] = states
  for (let shard = 1; shard <= shardCount; shard += 1) {
    const [a, b, c] = [first?.get(shard), second?.get(shard), third?.get(shard)]
    assert.ok(a && b && c, `shard ${shard} is on all nodes`)
    assert.ok(a.tasks.size > 0)
    assert.deepEqual(c.tasks, a.tasks)
    assert.deepEqual(c.tasks, b.tasks)
  }
}

/** All replicas have applied the same, by what each says itself. */
async function caughtUp(t: TestContext, cluster: ProcessCluster): Promise<void> {
  const client = clientFor(t, cluster)
  await eventually('all replicas are at the same place', async () => {
    const behind: string[] = []
    for (let shardId = 1; shardId <= shardCount; shardId += 1) {
      const { shard } = await client.call('GetShard', { shardId })
      const at = (shard?.replicas ?? []).map(
        ({ digest, digestIndex }) => `${digestIndex} ${digest}`,
      )
      const isWhole = at.length === 3 && !at.includes('0 ') && new Set(at).size === 1
      if (!isWhole) behind.push(`shard ${shardId} is at ${at.join(' | ')}`)
    }
    return behind.length === 0 ? true : behind.join(', ')
  })
}

/** Less than half of what the test writes; more than enough for all of it. */
const diskMebibytes = { small: 14, large: 512 } as const

/**
 * A disk of its own for one node; undefined where this is not allowed. Returns what enlarges it.
 * Ask before the cluster is made: what is mounted has to go before its directory does.
 */
function mountDisk(t: TestContext, path: string): (() => void) | undefined {
  mkdirSync(path, { recursive: true })
  const mount = (options: string): boolean =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', path]).status === 0
  if (!mount(`size=${diskMebibytes.small}m`)) return undefined
  t.after(() => {
    spawnSync('umount', ['-l', path])
  })
  return () => assert.ok(mount(`remount,size=${diskMebibytes.large}m`), 'the disk is enlarged')
}

// If it broke, a full disk would take the cluster down, or take acknowledged tasks with it.
test('a full disk stops its node by name; with space again it catches up', async (t) => {
  const receiver = await receiverFor(t)
  const directory = mkdtempSync(join(tmpdir(), 'schedd-disk-'))
  const enlarge = mountDisk(t, join(directory, 'node-3', 'data'))
  if (enlarge === undefined) {
    t.skip('mounting a tmpfs is not permitted here')
    return
  }
  const cluster = await clusterFor(t, { shards: shardCount, directory })
  const node = cluster.process(3)
  await cluster.start()
  const load = loadOf(t, cluster, { receiver, prefix: 'd', count: 8_000, perSecond: 700 })
  const running = load.run()
  const fatal = await within(60_000, 'node 3 meets its full disk', node.event('fatal'))
  assert.match(String(fatal['error']), /no space left|disk is full/)
  assert.match(String(fatal['error']), /free .*start the node/)
  assert.equal(await within(20_000, 'the end of node 3', node.ended()), 1)
  const acknowledged = load.acknowledged.size
  assert.ok(acknowledged < 8_000, 'the disk was full before all was registered')
  await within(30_000, 'the others go on', load.reached(Math.min(8_000, acknowledged + 700)))

  enlarge()
  await within(60_000, 'node 3 is ready again', cluster.restart(3))
  await within(60_000, 'all is registered', running)
  await assertDelivered(t, cluster, { load, receiver })
  await caughtUp(t, cluster)
  assertEqualStates(await storedStates(cluster))
})

// If it broke, a node that was repaired for a day would stay behind for ever, or hold something
// else.
test('away for longer than the log reaches back: it comes back by a snapshot, equal', async (t) => {
  const receiver = await receiverFor(t)
  const cluster = await clusterFor(t, { shards: shardCount })
  await cluster.start()
  const node = cluster.process(3)
  const load = loadOf(t, cluster, { receiver, prefix: 's', count: 10_000, perSecond: 900 })
  const running = load.run()
  await within(30_000, 'some tasks are there', load.reached(1_000))
  await node.kill()
  await within(60_000, 'most tasks are there', load.reached(8_000))
  // Under load: what comes after the snapshot follows by the log.
  await within(60_000, 'node 3 is ready again', cluster.restart(3))
  await within(60_000, 'all is registered', running)
  await assertDelivered(t, cluster, { load, receiver })
  await caughtUp(t, cluster)
  const states = await storedStates(cluster)
  assertEqualStates(states)
  const installed = [...(states[2]?.values() ?? [])].map((shard) => shard.installedIndex)
  assert.ok(
    installed.some((index) => index > 0),
    'no shard of node 3 came by a snapshot: this run proved nothing',
  )
})
