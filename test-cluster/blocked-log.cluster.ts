// Nodes whose log nobody reads: they serve, and they end.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { clientFor, clusterFor, eventually, within } from './cluster-fixture.ts'
import type { ProcessCluster } from './cluster.ts'
import { openTasks } from './records-check.ts'
import { startReceiver } from './receiver.ts'

const taskCount = 300

/** The end of a pipe that is full, and that nobody reads. */
function fullPipe(t: TestContext): number {
  const directory = mkdtempSync(join(tmpdir(), 'schedd-log-'))
  const path = join(directory, 'log')
  execFileSync('mkfifo', [path])
  const filler = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
  assert.throws(
    () => {
      for (;;) writeSync(filler, Buffer.alloc(4096))
    },
    { code: 'EAGAIN' },
  )
  // Of its own: what the nodes write to waits, as the pipe of a supervisor does.
  const end = openSync(path, constants.O_RDWR)
  t.after(() => {
    closeSync(end)
    closeSync(filler)
    rmSync(directory, { recursive: true })
  })
  return end
}

async function readiness(cluster: ProcessCluster): Promise<true | string> {
  for (const { id, admin } of cluster.nodes) {
    const answer = await fetch(`http://${admin}/readyz`).catch(() => undefined)
    if (answer?.status !== 200) return `node ${id} is not ready`
  }
  return true
}

// If it broke, a log collector that hangs would hang the cluster; or a node that has to end, for a
// failed disk or an upgrade, would not.
test('logs that nobody reads hold nothing up: tasks are done, a stop ends (R27)', async (t) => {
  const pipe = fullPipe(t)
  const cluster = await clusterFor(t, { shards: 4, stdout: pipe, log: { level: 'debug' } })
  const receiver = await startReceiver()
  t.after(() => receiver.close())
  for (const process of cluster.processes) process.start()
  await eventually('all nodes are ready', () => readiness(cluster))
  const client = clientFor(t, cluster)
  await client.connect()
  const ids = Array.from({ length: taskCount }, (_, i) => `t-${i}`)
  await client.batchCreateTasks(
    ids.map((taskId) => ({ taskId, at: Date.now() + 200, webhook: receiver.url, payload: '' })),
  )
  await eventually('every task is at its end', () =>
    openTasks(client, new Map(ids.map((id) => [id, 0]))),
  )
  for (const process of cluster.processes) {
    const code = await within(20_000, `the end of node ${process.id}`, process.stop())
    assert.equal(code, 0)
  }
})
