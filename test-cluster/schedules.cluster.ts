// Recurring schedules while leaders die: every nominal time becomes one task, and one delivery.

import assert from 'node:assert/strict'
import test from 'node:test'
import { clientFor, eventually, startFixture, within } from './cluster-fixture.ts'
import { checkDeliveries, type Kill, some } from './delivery-check.ts'
import { listAll, repetitionFaults } from './records-check.ts'

const scheduleCount = 12
const spanMs = 14_000

// If it broke, a run of a nightly job would be missing after a failover, or there would be two.
test('every second, over the death of each leader: none missed, none doubled', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, { cluster: { shards: 6 } })
  const startTime = Math.ceil((Date.now() + 1_000) / 1_000) * 1_000
  const endTime = startTime + spanMs
  const shards = new Set<number>()
  for (let i = 0; i < scheduleCount; i += 1) {
    const schedule = await client.createSchedule({
      scheduleId: `every-${i}`,
      intervals: [{ everyMs: 1_000 }],
      startTime,
      endTime,
      overlap: 'ALLOW_ALL',
      catchup: { mode: 'ALL' },
      task: { webhook: receiver.url, payload: `run of ${i}` },
    })
    shards.add(schedule.shard)
  }
  const expected = new Map<string, { dueMs: number }>()
  const kills: Kill[] = []
  for (const nodeId of [1, 2, 3]) {
    const fromMs = startTime + (nodeId - 1) * 4_000 + 1_500
    await within(
      30_000,
      'runs before the next kill',
      receiver.waitFor((arrival) => arrival.scheduledMs >= fromMs),
    )
    await cluster.process(nodeId).kill()
    kills.push({ nodeId, atMs: Date.now() })
    await within(30_000, `node ${nodeId} is ready again`, cluster.restart(nodeId))
  }
  assert.ok(shards.size > 1, 'the schedules are on several shards')

  const reader = clientFor(t, cluster, { deadlineMs: 30_000 })
  const tasks = await eventually('all runs are at their end', async () => {
    const found = await listAll(reader)
    const wanted = scheduleCount * (spanMs / 1_000 + 1)
    const open = [...found.values()].filter((task) => task.endTime === undefined)
    if (found.size < wanted) return `${found.size} of ${wanted} are there`
    return open.length === 0 ? found : `${open.length} are not`
  })
  const nominal = new Map<string, number[]>()
  for (const { taskId, scheduleId, nominalTime, state } of tasks.values()) {
    assert.ok(scheduleId !== undefined && nominalTime !== undefined, taskId)
    assert.equal(state, 'COMPLETED', taskId)
    expected.set(taskId, { dueMs: nominalTime.getTime() })
    nominal.set(scheduleId, [...(nominal.get(scheduleId) ?? []), nominalTime.getTime()])
  }
  const wanted = Array.from({ length: spanMs / 1_000 + 1 }, (_, i) => startTime + i * 1_000)
  assert.equal(nominal.size, scheduleCount)
  for (const [id, times] of nominal) {
    assert.deepEqual(
      times.sort((a, b) => a - b),
      wanted,
      `the nominal times of ${id}`,
    )
  }
  const report = checkDeliveries(expected, receiver.arrivals)
  assert.deepEqual([...report.missing, ...report.faults, ...report.strangers], [])
  const faults = await repetitionFaults(reader, report.repeated, kills)
  assert.equal(faults.length, 0, some(faults))
  const { p50, p99, max } = receiver.stats().latenessMs
  t.diagnostic(`${tasks.size} runs; lateness in ms: p50 ${p50}, p99 ${p99}, max ${max}`)
  t.diagnostic(`repeated: ${report.repeated.size}`)
})
