// If this breaks: a pause, a manual run or an outage makes other runs than the policies say.
// Real services, router, machine and LevelDB, and the leader's duties about schedules, on a clock
// that the tests move.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextTurn } from '../lone-group.ts'
import {
  at,
  get,
  make,
  minuteMs,
  occurrences,
  type Page,
  start,
  taskOf,
  type TaskTold,
  type Told,
} from './schedule-asks.ts'
import type { WireTimestamp } from './validate.ts'

test('every occurrence of a pause is a SKIPPED one, also before it is over', async (t) => {
  const { fixture, startMs } = await start(t)
  await make(fixture, { overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL' })
  await fixture.pass(minuteMs)
  const paused = await fixture.schedules<{ schedule: Told }>('PauseSchedule', {
    scheduleId: 's',
    reason: 'too loud',
    until: at(startMs + 60 * minuteMs + 1),
  })
  assert.equal(paused.schedule.state, 'SCHEDULE_STATE_PAUSED')
  assert.equal(paused.schedule.pause?.reason, 'too loud')
  await fixture.pass(2 * minuteMs)
  assert.deepEqual(await occurrences(fixture, startMs), [
    '3: SKIPPED PAUSED',
    '2: SKIPPED PAUSED',
    '1: READY',
  ])
  // It resumes by itself, long before anybody looks.
  await fixture.pass(60 * minuteMs)
  const all = await occurrences(fixture, startMs)
  assert.equal(all.length, 63)
  assert.equal(all.filter((one) => one.endsWith('SKIPPED PAUSED')).length, 59)
  const { state, stats } = await get(fixture)
  assert.equal(state, 'SCHEDULE_STATE_ACTIVE')
  assert.deepEqual(stats.skipped[0], { reason: 'SKIP_REASON_PAUSED', count: '59' })
  // Small pages bring the same; ranges are taken apart alike.
  assert.deepEqual(await occurrences(fixture, startMs, { pageSize: 7 }), all)
  const window = { from: at(startMs + 5 * minuteMs), until: at(startMs + 9 * minuteMs) }
  assert.deepEqual(await occurrences(fixture, startMs, { nominalTime: window, pageSize: 3 }), [
    '8: SKIPPED PAUSED',
    '7: SKIPPED PAUSED',
    '6: SKIPPED PAUSED',
    '5: SKIPPED PAUSED',
  ])
  const ready = { states: ['TASK_STATE_READY'] }
  assert.deepEqual(
    await occurrences(fixture, startMs, ready),
    all.filter((one) => one.endsWith('READY')),
  )
})

test('resume says what it will release, and releases that', async (t) => {
  const { fixture, startMs } = await start(t)
  const catchup = { mode: 'CATCHUP_MODE_ALL', maxCatchupRuns: 3 }
  await make(fixture, { overlapPolicy: 'OVERLAP_POLICY_BUFFER_ALL', catchup })
  await fixture.schedules('PauseSchedule', { scheduleId: 's' })
  await fixture.pass(10 * minuteMs + 30_000)
  const preview = { scheduleId: 's', catchUp: true, validateOnly: true }
  const resume = async (request: object): Promise<number> =>
    (await fixture.schedules<{ releasedCount: number }>('ResumeSchedule', request)).releasedCount
  assert.equal(await resume({ ...preview, catchUp: false }), 0)
  // The newest three that were missed, and the one that is only late.
  assert.equal(await resume(preview), 4)
  assert.equal((await get(fixture)).state, 'SCHEDULE_STATE_PAUSED')
  assert.equal(await resume({ scheduleId: 's', catchUp: true }), 4)
  await fixture.lead()
  const { stats } = await get(fixture)
  assert.equal(Number(stats.runCount) + stats.bufferedCount, 4)
  const all = await occurrences(fixture, startMs)
  assert.equal(all.length, 10)
  assert.deepEqual(all.slice(0, 5), [
    '10: READY',
    '9: READY',
    '8: READY',
    '7: READY',
    '6: SKIPPED CATCHUP_LIMIT',
  ])
})

test('after a resumption the next run is told, not one of the pause', async (t) => {
  const { fixture, startMs } = await start(t)
  await make(fixture, {})
  await fixture.schedules('PauseSchedule', { scheduleId: 's' })
  await fixture.pass(10 * minuteMs + 30_000)
  const request = { scheduleId: 's' }
  const { schedule } = await fixture.schedules<{ schedule: Told }>('ResumeSchedule', request)
  // Before the leader has put the ten of the pause on record.
  const next = [at(startMs + 11 * minuteMs)]
  assert.deepEqual(JSON.stringify(schedule.nextTimes), JSON.stringify(next))
  assert.deepEqual(JSON.stringify([schedule.nextRunTime]), JSON.stringify(next))
  await fixture.pass(30_000)
  const [newest, before] = await occurrences(fixture, startMs)
  assert.deepEqual([newest, before], ['11: READY', '10: SKIPPED PAUSED'])
})

test('a manual run is marked, obeys the policy, takes overrides, and is made once', async (t) => {
  const { fixture } = await start(t)
  await make(fixture, {})
  const trigger = (more: object): Promise<{ task: TaskTold }> =>
    fixture.schedules<{ task: TaskTold }>('TriggerSchedule', { scheduleId: 's', ...more })
  const first = (await trigger({ requestId: 'r1' })).task
  assert.equal(first.triggerSource, 'TRIGGER_SOURCE_MANUAL')
  assert.equal((await trigger({ requestId: 'r1' })).task.taskId, first.taskId)
  assert.equal((await trigger({})).task.skipReason, 'SKIP_REASON_OVERLAP')
  const overrides = {
    priority: 7,
    payload: Buffer.from('other'),
    overridePayload: true,
    labels: { a: 'b' },
  }
  const allowed = { overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL', overrides }
  const second = (await trigger(allowed)).task
  assert.equal(second.priority, 7)
  assert.deepEqual(second.labels, { a: 'b' })
  assert.deepEqual(Buffer.from(second.payload), Buffer.from('other'))
  const waiting = (await trigger({ overlapPolicy: 'OVERLAP_POLICY_BUFFER_ALL' })).task
  assert.equal(waiting.state, 'TASK_STATE_READY')
  assert.equal((await get(fixture)).stats.bufferedCount, 1)
  await assert.rejects(trigger({ nominalTime: first.nominalTime }), { code: 'TASK_EXISTS' })
  await assert.rejects(trigger({ overrides: { queue: 'nowhere' } }), /there is no queue nowhere/)
  await fixture.run(first.taskId, 'SUCCEEDED')
  await fixture.run(second.taskId, 'FAILED_PERMANENT')
  const { stats, runningTaskIds, lastTaskId } = await get(fixture)
  assert.deepEqual(runningTaskIds, [waiting.taskId])
  assert.equal(lastTaskId, waiting.taskId)
  assert.equal(stats.runCount, '3')
  assert.equal(stats.failedCount, '1')
})

test('a backfill runs what did not run, counts before, and can be repeated', async (t) => {
  const { fixture, startMs } = await start(t)
  await make(fixture, { overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL' })
  await fixture.schedules('PauseSchedule', { scheduleId: 's' })
  await fixture.pass(100 * minuteMs)
  await fixture.schedules('ResumeSchedule', { scheduleId: 's' })
  await fixture.lead()
  const range = { startTime: at(startMs - 5 * minuteMs), endTime: at(startMs + 20 * minuteMs) }
  interface Operation {
    readonly operationId: string
    readonly state: string
    readonly succeededCount: string
    readonly unchangedCount: string
  }
  const backfill = async (more: object): Promise<Operation> => {
    const asked = fixture.schedules<{ operation: Operation }>('BackfillSchedule', {
      scheduleId: 's',
      ...range,
      maxPerSecond: 1_000,
      ...more,
    })
    fixture.operate()
    const { operationId } = (await asked).operation
    for (let turn = 0; turn < 2_000; turn += 1) {
      fixture.operate()
      await nextTurn()
      fixture.shard.clock.pass(100)
      const answer = fixture.ask<{ operation: Operation }>('OperationService/GetOperation', {
        operationId,
      })
      const { operation } = await answer
      if (operation.state === 'OPERATION_STATE_SUCCEEDED') return operation
    }
    throw new Error('the backfill comes to an end')
  }
  const overrides = { labels: { why: 'backfill' } }
  const done = await backfill({ overrides })
  assert.equal(done.succeededCount, '25')
  const again = await backfill({ newestFirst: true })
  assert.equal(again.succeededCount, '0')
  assert.equal(again.unchangedCount, '25')
  const all = await occurrences(fixture, startMs, { nominalTime: { until: range.endTime } })
  assert.equal(all.length, 25)
  assert.ok(!all.some((one) => one.includes('SKIPPED')), all.join(' '))
  const later = await occurrences(fixture, startMs, { nominalTime: { from: range.endTime } })
  assert.equal(later.filter((one) => one.endsWith('SKIPPED PAUSED')).length, 80)
  const future = { ...range, endTime: at(fixture.nowMs + minuteMs) }
  const asked = fixture.schedules('BackfillSchedule', { scheduleId: 's', ...future })
  await assert.rejects(asked, /lies in the future/)
})

test('times of saved and unsaved schedules, with clock changes and calendars told', async (t) => {
  const { fixture } = await start(t)
  interface Times {
    readonly times: {
      readonly localTime: string
      readonly skipReason: string
      readonly note: string
      readonly runTime: WireTimestamp | null
    }[]
    readonly endReached: boolean
  }
  const calendar = { calendarId: 'xmas', annualDays: ['12-25'] }
  await fixture.ask('CalendarService/CreateCalendar', { calendar })
  const spec = { cron: ['30 2 * * *'], timeZone: 'Europe/Berlin' }
  const times = (more: object): Promise<Times> =>
    fixture.schedules<Times>('ListScheduleMatchingTimes', more)
  const march = await times({ spec, startTime: at(Date.parse('2027-03-27T00:00:00Z')), count: 3 })
  assert.deepEqual(
    march.times.map(({ localTime, note }) => `${localTime} ${note}`),
    [
      '2027-03-27T02:30:00+01:00[Europe/Berlin] ',
      '2027-03-28T03:30:00+02:00[Europe/Berlin] moved out of the DST gap',
      '2027-03-29T02:30:00+02:00[Europe/Berlin] ',
    ],
  )
  const december = await times({
    spec: { ...spec, calendars: [{ calendarId: 'xmas' }] },
    startTime: at(Date.parse('2027-12-24T00:00:00Z')),
    endTime: at(Date.parse('2027-12-27T00:00:00Z')),
  })
  assert.deepEqual(
    december.times.map(({ skipReason }) => skipReason.replace('SKIP_REASON_', '')),
    ['UNSPECIFIED', 'CALENDAR', 'UNSPECIFIED'],
  )
  assert.ok(december.endReached)
  await make(fixture, { jitter: { max: { seconds: '30' } } })
  const saved = await times({ scheduleId: 's', count: 2 })
  assert.ok(saved.times.every(({ runTime }) => runTime !== null))
  await assert.rejects(times({}), /one of the two/)
  await assert.rejects(times({ spec: { cron: ['nonsense'] } }), /spec\.cron\[0\]/)
})

test('explain tells what it means, when it runs, why it ran and why not', async (t) => {
  const { fixture, startMs } = await start(t)
  interface Explained {
    readonly summary: string
    readonly explanations: { readonly code: string; readonly message: string }[]
    readonly nextTimes: object[]
  }
  const explain = (more: object): Promise<Explained> =>
    fixture.schedules<Explained>('ExplainSchedule', more)
  const why = async (minutes: number): Promise<string> => {
    const asked = { scheduleId: 's', atTime: at(startMs + minutes * minuteMs) }
    return (await explain(asked)).explanations.map(({ code }) => code).join(' ')
  }
  await make(fixture, {})
  await fixture.pass(minuteMs)
  await fixture.pass(minuteMs)
  const told = await explain({ scheduleId: 's' })
  assert.equal(told.summary, 'every 1 minute, UTC')
  assert.equal(told.nextTimes.length, 10)
  const codes = told.explanations.map(({ code }) => code)
  assert.deepEqual(codes, ['NEXT', 'RUNNING', 'OVERLAP_POLICY', 'CATCHUP_POLICY'])
  assert.equal(await why(1), 'RAN')
  assert.equal(await why(2), 'OVERLAP')
  assert.equal(await why(9), 'WILL_RUN')
  assert.equal(await why(1.5), 'NOT_LISTED')
  assert.equal(await why(-3), 'LISTED BEFORE_CREATION')
  await fixture.schedules('PauseSchedule', { scheduleId: 's', reason: 'noise' })
  await fixture.pass(3 * minuteMs)
  assert.equal(await why(4), 'PAUSED')
  const paused = await explain({ scheduleId: 's' })
  assert.match(paused.explanations[0]?.message ?? '', /it is paused: noise; it has to be resumed/)
  const unsaved = await explain({
    schedule: { spec: { cron: ['30 2 * * 1-5'], timeZone: 'Europe/Berlin', dstGapPolicy: 2 } },
    horizon: { seconds: String(400 * 86_400) },
  })
  assert.equal(unsaved.summary, 'Monday to Friday at 02:30, Europe/Berlin')
})

test('after an outage: one run stands for what was missed, and says so', async (t) => {
  const { fixture, startMs } = await start(t)
  await make(fixture, { overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL' })
  await fixture.pass(50 * minuteMs + 90_000)
  const { stats } = await get(fixture)
  assert.equal(stats.missedCount, '50')
  assert.equal(stats.runCount, '1')
  const all = await occurrences(fixture, startMs)
  assert.equal(all.length, 51)
  assert.equal(all.filter((one) => one.endsWith('SKIPPED CATCHUP_POLICY')).length, 50)
  const { lastTaskId } = await get(fixture)
  const task = await taskOf(fixture, lastTaskId)
  assert.equal(task.missedCount, 50)
  const filter = { scheduleId: 's', skipReasons: ['SKIP_REASON_CATCHUP_POLICY'] }
  const found = await fixture.ask<Page>('TaskService/ListTasks', { filter })
  assert.equal(found.tasks[0]?.missedCount, 49, 'one record for fifty')
})
