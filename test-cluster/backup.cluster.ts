// A cluster is backed up while it works, and lost; another one is made of the backup.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { promisify } from 'node:util'
import type { SchedulerClient } from '#sdk'
import { clientFor, clusterFor, eventually, startFixture, within } from './cluster-fixture.ts'
import type { ProcessCluster } from './cluster.ts'
import { Load } from './load.ts'
import { openTasks } from './records-check.ts'

const shards = 4
const main = join(import.meta.dirname, '../cli/main.ts')
const run = promisify(execFile)

function locationFor(t: TestContext): string {
  const location = mkdtempSync(join(tmpdir(), 'schedd-backup-'))
  t.after(() => rmSync(location, { recursive: true, force: true }))
  return location
}

async function backUp(client: SchedulerClient, location: string): Promise<string> {
  const { operation, backup } = await client.call('CreateBackup', { location })
  assert.equal(await finished(client, operation?.operationId ?? ''), '')
  return backup?.backupId ?? ''
}

/** '' when it succeeded; else why not. */
async function finished(client: SchedulerClient, operationId: string): Promise<string> {
  for (;;) {
    const { operation } = await client.call('WaitOperation', { operationId })
    if (operation?.state === 'OPERATION_STATE_SUCCEEDED') return ''
    if (operation?.state === 'OPERATION_STATE_FAILED') return operation.error?.message ?? 'failed'
  }
}

/** As an operator does it, node after node. */
async function restoreAll(
  cluster: ProcessCluster,
  location: string,
  backupId: string,
): Promise<void> {
  for (const { configPath } of cluster.processes) {
    const args = ['backup', 'restore', backupId, '-d', location, '-c', configPath]
    const { stdout } = await run(process.execPath, [main, ...args])
    assert.match(stdout, /restored for cluster restored: 5 groups/)
  }
}

/** It takes the new nodes for its peers. */
async function oldNodeComesBack(
  cluster: ProcessCluster,
  restored: ProcessCluster,
  { client, url }: { readonly client: SchedulerClient; readonly url: string },
): Promise<void> {
  const old = cluster.process(1)
  const config = JSON.parse(readFileSync(old.configPath, 'utf8'))
  config.cluster.nodes = [config.cluster.nodes[0], ...restored.nodes.slice(1)]
  writeFileSync(old.configPath, JSON.stringify(config))
  old.start()
  await within(30_000, 'the old node is up', old.event('recovered'))
  const created = await client.createTask({ webhook: url, payload: 'x', delayMs: 0 })
  await eventually('the new cluster works on', async () => {
    const task = await client.getTask(created.taskId)
    return task.state === 'COMPLETED' || task.state
  })
  const { health } = await client.call('GetClusterStatus', { omitShards: true })
  assert.equal(health, 'CLUSTER_HEALTH_OK')
  assert.equal(
    old.count('ready', () => true),
    0,
    'the old node has no cluster',
  )
  for (let shardId = 1; shardId <= shards; shardId += 1) {
    assert.ok((await client.call('CompareShardDigests', { shardId })).equal, `shard ${shardId}`)
  }
}

// If it broke, a backup would forget what was acknowledged before it, or what is made of it would
// run tasks again that had ended, under fencing tokens that were given out before (R30).
test('a new cluster goes on from a backup of a lost one', { timeout: 170_000 }, async (t) => {
  const { cluster, client, receiver } = await startFixture(t, { cluster: { shards } })
  const location = locationFor(t)
  await client.createSchedule({
    scheduleId: 'often',
    intervals: [{ everyMs: 1_000 }],
    catchup: { mode: 'SKIP' },
    task: { webhook: receiver.url, payload: 'often' },
  })
  const load = new Load({
    client,
    prefix: 'b',
    count: 20_000,
    perSecond: 100,
    task: (taskId) => ({ webhook: receiver.url, payload: taskId }),
    // Some are done before the backup, some run while it is made, some are due after the loss.
    dueInMs: (position) => (position % 3 === 0 ? 30_000 : 100),
  })
  const running = load.run()
  await within(30_000, 'some tasks are there', load.reached(400))
  const before = new Map(load.acknowledged)
  const done = new Set<string>()
  for await (const task of client.tasks({ pageSize: 1_000 })) {
    if (task.state === 'COMPLETED') done.add(task.taskId)
  }
  assert.ok(done.size > 50, `${done.size} were done before the backup`)
  const backupId = await backUp(client, location)
  const verified = await client.call('VerifyBackup', { backupId, location })
  assert.equal(await finished(client, verified.operation?.operationId ?? ''), '')
  const listed = (await client.call('ListBackups', { location })).backups
  assert.equal(listed[0]?.backupId, backupId)
  assert.ok(listed[0]?.completeTime && listed[0].verifyTime)
  load.stop()
  await within(60_000, 'all is registered', running)
  await cluster.killAll()
  const lostAt = receiver.arrivals.count
  const highest = Math.max(...[...receiver.arrivals].map(({ token }) => token))

  const restored = await clusterFor(t, { shards, name: 'restored' })
  await restoreAll(restored, location, backupId)
  await restored.start()
  const reader = clientFor(t, restored)
  await eventually('every task of before is at its end', () => openTasks(reader, before), {
    timeoutMs: 60_000,
  })
  const after = [...receiver.arrivals].slice(lostAt)
  assert.ok(after.length > 0)
  for (const { taskId, token } of after) {
    assert.ok(token > highest, `token ${token} of ${taskId} was given out before`)
    assert.ok(!done.has(taskId), `${taskId} had ended before the backup, and came again`)
  }
  const more = after.length
  await eventually('the schedule goes on', async () => {
    const times = new Set<number>()
    for await (const one of reader.schedules.occurrences('often')) {
      assert.ok(!times.has(one.nominalTime.getTime()), 'an occurrence is there twice')
      times.add(one.nominalTime.getTime())
    }
    return receiver.arrivals.count > lostAt + more + 2 || `${times.size} occurrences`
  })

  await oldNodeComesBack(cluster, restored, { client: reader, url: receiver.url })
})

// If it broke, an operator would find out that there is no backup when it is needed.
test('a backup that can not be made says why', async (t) => {
  const { client } = await startFixture(t, { cluster: { shards: 1 } })
  await assert.rejects(client.call('CreateBackup', {}), /location: is required/)
  await assert.rejects(client.call('CreateBackup', { location: 'here' }), /an absolute path/)
  const nowhere = '/proc/no-such-place'
  const { operation } = await client.call('CreateBackup', { location: nowhere })
  assert.match(await finished(client, operation?.operationId ?? ''), /no-such-place/)
  await assert.rejects(
    client.call('RestoreBackup', { location: nowhere }),
    /schedctl backup restore/,
  )
})
