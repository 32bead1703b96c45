// Planned restarts: each node is stopped as an init system does it, under load, and started again.

import assert from 'node:assert/strict'
import test from 'node:test'
import { eventually, startFixture, within } from './cluster-fixture.ts'
import { checkDeliveries, some } from './delivery-check.ts'
import { Load } from './load.ts'
import { openTasks } from './records-check.ts'

const taskCount = 9_000
const perSecond = 500

// If it broke, every upgrade would repeat deliveries, or end tasks that may be tried only once.
test('a rolling restart: nothing lost, nothing repeated, nothing tried in vain', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, {
    receiver: { respond: (_, at) => (at % 3 === 0 ? { delayMs: 40 } : undefined) },
  })
  const load = new Load({
    client,
    prefix: 'r',
    count: taskCount,
    perSecond,
    // One try each: what a stopping node does not send must not count as tried.
    task: (taskId, position) => ({
      webhook: receiver.url,
      payload: taskId,
      retry: { maxAttempts: 1 },
      ...(position % 2 === 0 ? { deliveryGuarantee: 'AT_MOST_ONCE' } : {}),
    }),
    dueInMs: (position) => 100 + ((position * 7_919) % 2_000),
  })
  const running = load.run()
  for (const nodeId of [1, 2, 3]) {
    await within(40_000, 'progress before the next stop', load.reached((nodeId * taskCount) / 5))
    const sinceMs = performance.now()
    const code = await within(40_000, `the stop of node ${nodeId}`, cluster.process(nodeId).stop())
    t.diagnostic(`node ${nodeId} stopped after ${Math.round(performance.now() - sinceMs)} ms`)
    assert.equal(code, 0)
    await within(30_000, `node ${nodeId} is ready again`, cluster.restart(nodeId))
    await within(
      30_000,
      `node ${nodeId} leads again`,
      cluster.process(nodeId).event('leader', (line) => line['leading'] === true),
    )
  }
  await within(90_000, 'all is registered', running)
  assert.equal(load.errors.length, 0, some(load.errors.map((error) => error.message)))
  await eventually('every task is at its end', async () => {
    const tasks = await client.listTasks({ states: ['FAILED'], pageSize: 1_000 })
    const ends = tasks.tasks.map(
      (task) => `${task.taskId} ${task.endReason}: ${task.lastError?.message}`,
    )
    assert.equal(ends.length, 0, `failed: ${some(ends)}`)
    return await openTasks(client, load.acknowledged)
  })
  const report = checkDeliveries(load.acknowledged, receiver.arrivals)
  assert.equal(report.missing.length, 0, `lost: ${some(report.missing)}`)
  assert.equal(report.faults.length, 0, some(report.faults))
  assert.equal(report.repeated.size, 0, `repeated: ${some([...report.repeated.keys()])}`)
  const { p50, p99, max } = receiver.stats().latenessMs
  t.diagnostic(`lateness in ms: p50 ${p50}, p99 ${p99}, max ${max}`)
  t.diagnostic(`slowest answer ${Math.round(load.slowestMs)} ms`)
})
