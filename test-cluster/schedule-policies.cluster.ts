// What an operator does with many schedules, and what policies make of runs that take long or fail,
// through the SDK, on real processes.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Occurrence, OverlapPolicy, SchedulerClient } from '#sdk'
import { eventually, startFixture, within } from './cluster-fixture.ts'

const count = 300

async function idsOf(client: SchedulerClient, state: 'ACTIVE' | 'PAUSED'): Promise<string[]> {
  const found: string[] = []
  const options = { states: [state], pageSize: 1_000, deadlineMs: 30_000 }
  for await (const { scheduleId } of client.schedules.all(options)) found.push(scheduleId)
  return found.sort()
}

// If it broke, a bulk pause would stop half way after a failover, or touch what nobody meant.
test('a bulk pause, resumption and deletion are exact, over failovers', async (t) => {
  const { cluster, client } = await startFixture(t, { cluster: { shards: 4 } })
  const ids = Array.from({ length: count }, (_, i) => `s-${String(i).padStart(3, '0')}`)
  const isMeant = (_: string, i: number): boolean => i % 3 === 0
  const make = (scheduleId: string, i: number) =>
    client.schedules.create({
      scheduleId,
      intervals: [{ everyMs: 3_600_000, anchor: 'START' }],
      labels: { third: isMeant(scheduleId, i) ? 'yes' : 'no' },
      task: { webhook: 'http://127.0.0.1:9/' },
    })
  await Promise.all(ids.map(make))
  const meant = ids.filter(isMeant)
  const filter = { labelSelector: 'third=yes' }
  const dry = await client.schedules.pauseAll(filter, { dryRun: true })
  assert.equal(dry.succeededCount, meant.length)
  const begun = await client.schedules.pauseAll(filter, { perSecond: 20, reason: 'moving' })
  // Whoever leads the directory runs it: each node in turn is killed while it does.
  for (const nodeId of [1, 2, 3]) {
    await cluster.process(nodeId).kill()
    await within(30_000, `node ${nodeId} is ready again`, cluster.restart(nodeId))
  }
  const paused = await client.operations.wait(begun.operationId, { deadlineMs: 30_000 })
  assert.equal(paused.state, 'SUCCEEDED')
  assert.deepEqual(await idsOf(client, 'PAUSED'), meant)
  const resumed = await client.schedules.resumeAll({ states: ['PAUSED'] })
  const ended = await client.operations.wait(resumed.operationId, { deadlineMs: 30_000 })
  assert.equal(ended.succeededCount, meant.length)
  const removed = await client.schedules.deleteAll(filter)
  await client.operations.wait(removed.operationId, { deadlineMs: 30_000 })
  assert.deepEqual(
    await idsOf(client, 'ACTIVE'),
    ids.filter((id) => !meant.includes(id)),
  )
  assert.deepEqual(await client.schedules.count(), {
    count: count - meant.length,
    activeCount: count - meant.length,
    pausedCount: 0,
  })
})

const overlaps = [
  'SKIP',
  'BUFFER_ONE',
  'BUFFER_ALL',
  'CANCEL_OTHER',
  'TERMINATE_OTHER',
  'ALLOW_ALL',
] as const satisfies readonly OverlapPolicy[]

// If it broke, runs that take longer than their interval would pile up, or vanish without a word.
test('six overlap policies with slow runs; one that fails pauses itself', async (t) => {
  const slowMs = 2_500
  const { client, receiver } = await startFixture(t, {
    cluster: { shards: 4 },
    receiver: {
      respond: ({ path }) => (path.includes('bad') ? { status: 500 } : { delayMs: slowMs }),
    },
  })
  const startTime = Math.ceil((Date.now() + 1_500) / 1_000) * 1_000
  const times = { intervals: [{ everyMs: 1_000 }], startTime, endTime: startTime + 7_999 }
  for (const overlap of overlaps) {
    const task = { webhook: receiver.url, payload: overlap }
    await client.schedules.create({ scheduleId: overlap, ...times, overlap, bufferLimit: 2, task })
  }
  const bad = { webhook: `${receiver.url}bad`, payload: 'bad', retry: { maxAttempts: 1 } }
  await client.schedules.create({
    scheduleId: 'failing',
    intervals: times.intervals,
    startTime,
    overlap: 'ALLOW_ALL',
    pauseAfterFailures: 2,
    task: bad,
  })
  const ended = new Map<string, Occurrence[]>()
  for (const overlap of overlaps) {
    const found = await eventually(`all occurrences of ${overlap} are over`, async () => {
      const now: Occurrence[] = []
      for await (const one of client.schedules.occurrences(overlap)) now.push(one)
      const open = now.filter(({ endTime }) => endTime === undefined)
      return now.length >= 8 && open.length === 0 ? now : `${now.length}, ${open.length} open`
    })
    assert.equal(found.length, 8, `${overlap}: every second has one record`)
    ended.set(overlap, found)
  }
  const statesOf = (overlap: string): Set<string> =>
    new Set(ended.get(overlap)?.map(({ state, skipReason }) => skipReason ?? state))
  const has = (overlap: string, ...wanted: string[]): void => {
    assert.deepEqual([...statesOf(overlap)].sort(), wanted.sort(), overlap)
  }
  has('SKIP', 'COMPLETED', 'OVERLAP')
  has('BUFFER_ONE', 'BUFFER_FULL', 'COMPLETED')
  has('BUFFER_ALL', 'BUFFER_FULL', 'COMPLETED')
  has('TERMINATE_OTHER', 'CANCELLED', 'COMPLETED')
  has('ALLOW_ALL', 'COMPLETED')
  assert.ok(statesOf('CANCEL_OTHER').has('COMPLETED'))
  const schedule = await eventually('it has paused itself', async () => {
    const now = await client.schedules.get('failing')
    return now.state === 'PAUSED' ? now : now.state
  })
  assert.equal(schedule.pause?.by, 'auto')
  const { explanations, nextTimes } = await client.schedules.explain('failing')
  assert.match(explanations[0]?.message ?? '', /paused by itself: 2 runs failed in a row/)
  assert.deepEqual(nextTimes, [], 'nothing runs until it is resumed')
  const run = await client.schedules.trigger('failing', { webhook: receiver.url })
  const done = await client.waitTask(run.taskId, { timeoutMs: 20_000 })
  assert.equal(done.state, 'COMPLETED', 'a manual run, elsewhere, while it is paused')
})
