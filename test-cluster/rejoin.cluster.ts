// Nodes that lost their disk, or a part of it: they come back as other members, which never voted.

import assert from 'node:assert/strict'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import type { SchedulerClient } from '#sdk'
import { clientFor, startFixture, within } from './cluster-fixture.ts'
import type { ProcessCluster } from './cluster.ts'
import { untilWhole } from './whole.ts'

const shards = 4

async function register(
  client: SchedulerClient,
  options: { readonly url: string; readonly prefix: string; readonly count: number },
): Promise<void> {
  const inputs = Array.from({ length: options.count }, (_, i) => ({
    taskId: `${options.prefix}-${i}`,
    webhook: options.url,
    delayMs: 3_600_000,
  }))
  const results = await client.batchCreateTasks(inputs, { deadlineMs: 30_000 })
  for (const { error } of results) assert.equal(error, undefined)
}

const wipe = (cluster: ProcessCluster, id: number): void =>
  rmSync(join(cluster.process(id).directory, 'data'), { recursive: true })

// If it broke, replacing a disk would silently take back what a majority had acknowledged.
test('a node with an empty disk does not vote as who it was (N2)', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, { cluster: { shards } })
  // Node 2 is behind: what is acknowledged now is on nodes 1 and 3 alone.
  await cluster.process(2).kill()
  await register(client, { url: receiver.url, prefix: 'kept', count: 200 })
  await cluster.process(1).kill()
  await cluster.process(3).kill()
  wipe(cluster, 3)

  // Node 3 remembers nothing, node 2 knows nothing: together they must not be a majority.
  cluster.process(2).start()
  cluster.process(3).start()
  const refused = cluster
    .process(3)
    .event('warning', (line) =>
      /node 2 refuses node 3: .*asks the directory to take it in/.test(String(line['msg'])),
    )
  await within(30_000, 'node 3 is refused', refused)
  const reader = clientFor(t, cluster, { deadlineMs: 15_000 })
  const read = reader.listTasks({ pageSize: 1_000 }).then(
    (page) => `${page.tasks.length} tasks`,
    () => 'no answer',
  )
  assert.equal(await within(20_000, 'an answer, or none', read), 'no answer')
  assert.ok(cluster.process(3).running)

  // With node 1 back the two that remember are a majority, and take node 3 in.
  cluster.process(1).start()
  await within(60_000, 'node 3 is ready', cluster.process(3).event('ready'))
  const found = await reader.listTasks({ pageSize: 1_000 })
  assert.equal(found.tasks.length, 200)
  await untilWhole(t, cluster, 3)

  // What node 3 holds now counts: with node 2 it is a majority.
  await cluster.process(1).kill()
  const kept = await clientFor(t, cluster, { deadlineMs: 30_000 }).listTasks({ pageSize: 1_000 })
  assert.equal(kept.tasks.length, 200)
})

// If it broke, an old disk that is put back would stand beside the one that took its place.
test('a disk that was replaced is refused by name when it comes back (B4)', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, { cluster: { shards } })
  await register(client, { url: receiver.url, prefix: 'kept', count: 20 })
  const node = cluster.process(3)
  await node.kill()
  const data = join(node.directory, 'data')
  renameSync(data, `${data}.old`)
  await within(60_000, 'the node is ready with an empty disk', cluster.restart(3))
  await untilWhole(t, cluster, 3)

  await node.kill()
  renameSync(data, `${data}.new`)
  renameSync(`${data}.old`, data)
  node.start()
  const fatal = await within(30_000, 'the old disk is told', node.event('fatal'))
  assert.match(String(fatal['error']), /another data directory stands for node 3 now/)
  assert.equal(await within(20_000, 'the end of node 3', node.ended()), 1)

  rmSync(data, { recursive: true })
  renameSync(`${data}.new`, data)
  await within(60_000, 'the new disk is ready', cluster.restart(3))
  await untilWhole(t, cluster, 3)
  assert.equal((await client.listTasks({ pageSize: 100 })).tasks.length, 20)
})
