// If this breaks: after a long outage a shard is busy for minutes, gives up on what was missed, or
// keeps no account of it. Real services, machine and LevelDB, and the leader's duties, on a clock
// that the tests move; how long it took is told, not judged.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from '#base/clock'
import { get, make, minuteMs, start, template, type Told } from './schedule-asks.ts'
import type { ScheduleFixture } from './schedule-fixture.ts'

const everySecond = { cron: ['* * * * * *'] }
const day = 86_400
const window = { seconds: String(366 * day) }

async function running(fixture: ScheduleFixture, scheduleId: string): Promise<number> {
  const filter = { scheduleId, states: ['TASK_STATE_READY', 'TASK_STATE_PENDING'] }
  return Number((await fixture.ask<{ count: string }>('TaskService/CountTasks', { filter })).count)
}

const skippedOf = ({ stats }: Told): number =>
  stats.skipped.reduce((sum, { count }) => sum + Number(count), 0)

test('a million missed: the newest ten thousand run, the others are on record', async (t) => {
  const { fixture } = await start(t)
  const catchup = { mode: 'CATCHUP_MODE_ALL', maxCatchupRuns: 10_000, window }
  const overlapPolicy = 'OVERLAP_POLICY_ALLOW_ALL'
  await make(fixture, { spec: everySecond, catchup, overlapPolicy })
  await make(fixture, { scheduleId: 'other' })
  const beganMs = systemClock.monotonicMs()
  await fixture.pass(1_000_000_000)
  t.diagnostic(`caught up in ${Math.round(systemClock.monotonicMs() - beganMs)} ms`)
  const schedule = await get(fixture)
  const { stats } = schedule
  // The last minute is only late, not missed.
  assert.deepEqual([Number(stats.runCount), await running(fixture, 's')], [10_061, 10_061])
  assert.equal(Number(stats.runCount) + skippedOf(schedule), 1_000_000)
  assert.equal(Number(stats.missedCount), 999_939)
  assert.deepEqual(
    stats.skipped.map(({ reason }) => reason),
    ['SKIP_REASON_CATCHUP_LIMIT'],
  )
  // Nobody else was forgotten, and it goes on.
  assert.equal(await running(fixture, 'other'), 1)
  await fixture.pass(1_000)
  assert.equal(Number((await get(fixture)).stats.runCount), 10_062)
})

test('a million missed by two hundred: one run stands for all of each', async (t) => {
  const { fixture } = await start(t)
  const count = 200
  for (let i = 0; i < count; i += 1) {
    const catchup = { mode: i % 2 === 0 ? 'CATCHUP_MODE_ONCE' : 'CATCHUP_MODE_SKIP', window }
    await make(fixture, {
      scheduleId: `s-${i}`,
      spec: everySecond,
      catchup,
      taskTemplate: template,
    })
  }
  const beganMs = systemClock.monotonicMs()
  await fixture.pass(5_000_000)
  t.diagnostic(`collapsed in ${Math.round(systemClock.monotonicMs() - beganMs)} ms`)
  for (const i of [0, 1, 98, 199]) {
    const schedule = await get(fixture, `s-${i}`)
    assert.equal(Number(schedule.stats.runCount) + skippedOf(schedule), 5_000, `s-${i}`)
    assert.equal(schedule.stats.runningCount, 1, 'those of the last minute overlap')
  }
})

test('times that hide behind exclusions hold up nobody, and are looked for again', async (t) => {
  const { fixture, startMs } = await start(t)
  // Every second of two days is excluded; its next time lies behind all of them.
  const hidden = { cron: ['* * * * * *'], excludeCron: ['* * * 1-28 * *'], timeZone: 'UTC' }
  const asked = make(fixture, { scheduleId: 'hidden', spec: hidden })
  const refused = await asked.then(
    () => '',
    (error: unknown) => String(error),
  )
  await make(fixture, {})
  await fixture.pass(5 * minuteMs)
  const { stats } = await get(fixture)
  assert.ok(Number(stats.runCount) > 0)
  const { nextRunTime } = await get(fixture)
  assert.equal(Number(nextRunTime?.seconds), (startMs + 6 * minuteMs) / 1_000)
  if (refused !== '') assert.match(refused, /bounded search/)
  assert.deepEqual(fixture.warnings, [])
})
