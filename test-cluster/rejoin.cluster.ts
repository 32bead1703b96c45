// A node that lost its disk, and the votes that went with it.

import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { clientFor, startFixture, within } from './cluster-fixture.ts'

// If it broke, replacing a disk would silently take back what a majority had acknowledged.
test('a node with an empty disk does not vote under its old id (N2)', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, { cluster: { shards: 4 } })
  // Node 2 is behind: what is acknowledged now is on nodes 1 and 3 alone.
  await cluster.process(2).kill()
  const inputs = Array.from({ length: 200 }, (_, i) => ({
    taskId: `kept-${i}`,
    webhook: receiver.url,
    delayMs: 3_600_000,
  }))
  const results = await client.batchCreateTasks(inputs, { deadlineMs: 30_000 })
  for (const { error } of results) assert.equal(error, undefined)
  await cluster.process(1).kill()
  await cluster.process(3).kill()
  rmSync(join(cluster.process(3).directory, 'data'), { recursive: true })

  // Node 3 remembers nothing, node 2 knows nothing: together they must not be a majority.
  cluster.process(2).start()
  cluster.process(3).start()
  assert.equal(await within(30_000, 'node 3 is refused', cluster.process(3).ended()), 1)
  assert.match(cluster.process(3).lastLines(), /node 2 refuses node 3: .*bring it in under a new/)
  const reader = clientFor(t, cluster, { deadlineMs: 15_000 })
  const read = reader.listTasks({ pageSize: 1_000 }).then(
    (page) => `${page.tasks.length} tasks`,
    () => 'no answer',
  )
  assert.equal(await within(20_000, 'an answer, or none', read), 'no answer')

  // With node 1 back the two that remember are a majority.
  cluster.process(1).start()
  await within(30_000, 'nodes 1 and 2 are ready', cluster.process(1).event('ready'))
  const found = await reader.listTasks({ pageSize: 1_000 })
  assert.equal(found.tasks.length, inputs.length)
})
