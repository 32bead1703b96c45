// If this breaks: a client is told otherwise of its schedules than what becomes of them.
// Real services, router, machine and LevelDB, and the leader's duties about schedules, on a clock
// that the tests move.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  at,
  get,
  make,
  minuteMs,
  occurrences,
  start,
  taskOf,
  template,
  type Told,
  url,
} from './schedule-asks.ts'

test('create: defaults are shown, a repetition and the same definition are known', async (t) => {
  const { fixture } = await start(t)
  const { schedule, existing } = await make(fixture, {}, { requestId: 'r1' })
  assert.equal(existing, false)
  assert.equal(schedule.state, 'SCHEDULE_STATE_ACTIVE')
  assert.equal(schedule.overlapPolicy, 'OVERLAP_POLICY_SKIP')
  assert.equal(schedule.maxConcurrentRuns, 1)
  assert.equal(schedule.bufferLimit, 1_000)
  assert.equal(schedule.catchup.mode, 'CATCHUP_MODE_ONCE')
  assert.equal(schedule.catchup.maxCatchupRuns, 100)
  assert.equal(schedule.spec.timeZone, 'UTC')
  assert.equal(schedule.nextTimes.length, 10)
  assert.deepEqual(Buffer.from(schedule.taskTemplate.payload), template.payload)
  assert.equal((await make(fixture, {}, { requestId: 'r1' })).existing, true)
  await assert.rejects(make(fixture, {}), { code: 'SCHEDULE_EXISTS' })
  assert.equal((await make(fixture, {}, { allowExisting: true })).existing, true)
  const other = { overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL' }
  await assert.rejects(make(fixture, other, { allowExisting: true }), /with another definition/)
  const unnamed = await make(fixture, { scheduleId: '' }, { requestId: 'r2' })
  assert.match(unnamed.schedule.scheduleId, /^s-[0-9a-f]{32}$/)
  assert.equal((await make(fixture, { scheduleId: '' }, { requestId: 'r2' })).existing, true)
  const dry = await make(fixture, { scheduleId: 'dry' }, { validateOnly: true })
  assert.equal(dry.schedule.nextTimes.length, 10)
  await assert.rejects(get(fixture, 'dry'), { code: 'SCHEDULE_NOT_FOUND' })
})

test('what is wrong with a schedule is named by its field, all of it at once', async (t) => {
  const { fixture, startMs } = await start(t)
  const wrong = {
    spec: {
      cron: ['* * *', '0 0 30 2 *'],
      rrules: ['FREQ=HOURLY'],
      timeZone: 'Mars/Olympus',
      calendars: [{ calendarId: 'holidays' }],
    },
    maxConcurrentRuns: 5_000,
    catchup: { window: { seconds: '1' } },
    retention: { maxCount: '5' },
    callbacks: [{ events: [1], target: { webhook: { url } } }],
    taskTemplate: { queue: 'nowhere', target: { webhook: { url: 'ftp://x' } } },
  }
  await assert.rejects(make(fixture, wrong), (error: { violations: { field: string }[] }) => {
    assert.deepEqual(error.violations.map(({ field }) => field).sort(), [
      'schedule.callbacks[0].events',
      'schedule.catchup.window',
      'schedule.max_concurrent_runs',
      'schedule.retention.max_count',
      'schedule.spec.calendars[0].calendar_id',
      'schedule.spec.cron[0]',
      'schedule.spec.cron[1]',
      'schedule.spec.rrules[0]',
      'schedule.spec.time_zone',
      'schedule.task_template.queue',
      'schedule.task_template.target.webhook.url',
    ])
    return true
  })
  const past = { spec: { times: [at(startMs - 1_000)] } }
  await assert.rejects(make(fixture, past), /has no time in the future/)
})

test('an update loses nothing that was due, and changes what comes after (S-15, J5)', async (t) => {
  const { fixture, startMs } = await start(t)
  await make(fixture, { overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL' })
  await fixture.pass(minuteMs)
  // The leader has not seen this one yet.
  fixture.shard.clock.pass(minuteMs)
  const hourly = { cron: ['0 * * * *'] }
  const changed = await fixture.schedules<{ schedule: Told }>('UpdateSchedule', {
    schedule: { scheduleId: 's', spec: hourly, description: 'slower' },
    updateMask: { paths: ['spec', 'description'] },
  })
  assert.equal(changed.schedule.description, 'slower')
  assert.deepEqual(changed.schedule.spec.cron, ['0 * * * *'])
  await fixture.pass(10 * minuteMs)
  const all = await occurrences(fixture, startMs)
  assert.deepEqual(all.slice(-2), ['2: READY', '1: READY'])
  assert.ok(all.length <= 3, 'the old times are over')
  const stale = { scheduleId: 's', etag: 'v1', description: 'x' }
  await assert.rejects(fixture.schedules('UpdateSchedule', { schedule: stale }), {
    code: 'VERSION_MISMATCH',
  })
  const none = { schedule: { scheduleId: 'new', spec: hourly, taskTemplate: template } }
  await assert.rejects(fixture.schedules('UpdateSchedule', none), { code: 'SCHEDULE_NOT_FOUND' })
  const made = await fixture.schedules<{ schedule: Told }>('UpdateSchedule', {
    ...none,
    allowMissing: true,
  })
  assert.equal(made.schedule.scheduleId, 'new')
})

test('waiting runs take a new template when they are to; one under way is named', async (t) => {
  const { fixture, startMs } = await start(t)
  await make(fixture, { overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL' })
  await fixture.pass(minuteMs)
  await fixture.pass(minuteMs)
  const ids = (await get(fixture)).runningTaskIds
  await fixture.run(ids[0] as string)
  const request = {
    schedule: { scheduleId: 's', taskTemplate: { priority: 9 }, labels: { team: 'blue' } },
    updateMask: { paths: ['task_template.priority', 'labels'] },
    updatePendingTasks: true,
  }
  const answer = await fixture.schedules<{ inFlightAttempt: { attemptNumber: number } }>(
    'UpdateSchedule',
    request,
  )
  assert.equal(answer.inFlightAttempt.attemptNumber, 1)
  const task = await taskOf(fixture, ids[1] as string)
  assert.equal(task.priority, 9)
  assert.deepEqual(task.labels, { team: 'blue' })
  assert.equal((await taskOf(fixture, ids[0] as string)).priority, 0)
  const deleted = await fixture.schedules<{ cancelledCount: number }>('DeleteSchedule', {
    scheduleId: 's',
    cancelTasks: true,
  })
  assert.equal(deleted.cancelledCount, 2)
  const end = await taskOf(fixture, ids[1] as string)
  assert.equal(end.endReason, 'END_REASON_SCHEDULE_DELETED')
  assert.deepEqual(await occurrences(fixture, startMs), ['2: CANCELLED', '1: CANCELLED'])
})

test('lists: in order over pages, by filters; counts agree', async (t) => {
  const { fixture } = await start(t)
  const ids = ['d', 'a', 'c', 'b', 'aa']
  for (const [position, scheduleId] of ids.entries()) {
    await make(fixture, { scheduleId, labels: { parity: position % 2 === 0 ? 'even' : 'odd' } })
    fixture.shard.clock.pass(1_000)
  }
  await fixture.schedules('PauseSchedule', { scheduleId: 'c' })
  interface List {
    readonly schedules: Told[]
    readonly nextPageToken: string
  }
  const list = async (more: object): Promise<string> => {
    const found: string[] = []
    let pageToken = ''
    do {
      const page: List = await fixture.schedules<List>('ListSchedules', {
        pageToken,
        pageSize: 2,
        ...more,
      })
      found.push(...page.schedules.map(({ scheduleId }) => scheduleId))
      pageToken = page.nextPageToken
    } while (pageToken !== '')
    return found.join(' ')
  }
  assert.equal(await list({}), 'a aa b c d')
  assert.equal(await list({ namespace: '-' }), 'a aa b c d')
  assert.equal(await list({ orderBy: 'create_time desc' }), 'aa b c a d')
  assert.equal(await list({ orderBy: 'schedule_id desc' }), 'd c b aa a')
  assert.equal(await list({ filter: { scheduleIdPrefix: 'a' } }), 'a aa')
  assert.equal(await list({ filter: { labelSelector: 'parity=odd' } }), 'a b')
  assert.equal(await list({ filter: { states: ['SCHEDULE_STATE_PAUSED'] } }), 'c')
  assert.equal(await list({ filter: { target: 'example.com' } }), 'a aa b c d')
  assert.equal(await list({ filter: { queues: ['other'] } }), '')
  assert.equal(await list({ filter: { overdueBy: { seconds: '0' } } }), '')
  await assert.rejects(list({ orderBy: 'colour' }), /must be one of schedule_id/)
  const counts = await fixture.schedules('CountSchedules', {})
  assert.deepEqual(counts, { count: '5', activeCount: '4', pausedCount: '1' })
})

test('a schedule of the first format goes on, and takes policies when it is changed', async (t) => {
  const { fixture } = await start(t)
  const { nowMs } = fixture
  const { encodeOldSchedule } = await import('./schedule-old-format.ts')
  const { machine } = fixture.shard.replica
  await make(fixture, { scheduleId: 'like' })
  const like = machine.readSchedule('default/like')
  await fixture.apply({
    type: 'CreateSchedule',
    key: 'default/s',
    spec: encodeOldSchedule({ everyMs: minuteMs, description: 'old' }),
    template: like?.template as never,
    nextNominalMs: nowMs + minuteMs,
    requestHash: 0,
  })
  const old = await get(fixture)
  assert.equal(old.overlapPolicy, 'OVERLAP_POLICY_ALLOW_ALL')
  assert.equal(old.description, 'old')
  assert.equal(old.nextTimes.length, 10)
  await fixture.pass(minuteMs)
  await fixture.pass(3 * minuteMs)
  assert.equal((await get(fixture)).stats.runCount, '4', 'every one runs, missed or not')
  const schedule = { scheduleId: 's', overlapPolicy: 'OVERLAP_POLICY_SKIP' }
  const changed = await fixture.schedules<{ schedule: Told }>('UpdateSchedule', {
    schedule,
    updateMask: { paths: ['overlap_policy'] },
  })
  assert.equal(changed.schedule.overlapPolicy, 'OVERLAP_POLICY_SKIP')
  await fixture.pass(minuteMs)
  const { stats } = await get(fixture)
  assert.deepEqual(stats.skipped, [{ reason: 'SKIP_REASON_OVERLAP', count: '1' }])
})

test('what a template leaves unset comes from its queue, as for tasks; its own wins', async (t) => {
  // If this breaks, the runs of a schedule are tried and kept otherwise than their queue says.
  const { fixture } = await start(t)
  const inherited = {
    retryPolicy: { maxAttempts: 4, minBackoff: { seconds: '2' } },
    attemptTimeout: { seconds: '7' },
    startDeadline: { seconds: '900' },
    retention: { maxAge: { seconds: '5000' } },
    jitter: { max: { seconds: '3' } },
  }
  await fixture.ask('QueueService/CreateQueue', { queue: { queueId: 'mail', ...inherited } })
  const own = { retryPolicy: { maxAttempts: 2 }, attemptTimeout: { seconds: '1' } }
  await make(fixture, { taskTemplate: { ...template, queue: 'mail', ...own } })
  interface Run {
    readonly retryPolicy: { readonly maxAttempts: number; readonly minBackoff: object }
    readonly attemptTimeout: { readonly seconds: string }
    readonly startDeadline: { readonly seconds: string }
    readonly retention: { readonly seconds: string }
  }
  const told = async (): Promise<(number | string)[]> => {
    const trigger = { scheduleId: 's', overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL' }
    const { task } = await fixture.schedules<{ task: Run }>('TriggerSchedule', trigger)
    const { retryPolicy, attemptTimeout, startDeadline, retention } = task
    const spans = [attemptTimeout, startDeadline, retention].map(({ seconds }) => Number(seconds))
    return [retryPolicy.maxAttempts, JSON.stringify(retryPolicy.minBackoff), ...spans]
  }
  const backoff = JSON.stringify({ seconds: '2', nanos: 0 })
  assert.deepEqual(await told(), [2, backoff, 1, 900, 5_000])
  const { schedule } = await fixture.schedules<{ schedule: Told }>('GetSchedule', {
    scheduleId: 's',
  })
  const nominalMs = Number(schedule.nextTimes[0]?.seconds) * 1_000
  const runMs =
    Number(schedule.nextRunTime?.seconds) * 1_000 + (schedule.nextRunTime?.nanos ?? 0) / 1e6
  assert.ok(runMs > nominalMs && runMs < nominalMs + 3_000, 'the jitter of the queue holds')

  // What the queue says now counts from the next change of the schedule on.
  const update = { queue: { queueId: 'mail', startDeadline: { seconds: '60' } } }
  await fixture.ask('QueueService/UpdateQueue', {
    ...update,
    updateMask: { paths: ['start_deadline'] },
  })
  assert.deepEqual(await told(), [2, backoff, 1, 900, 5_000])
  const change = { schedule: { scheduleId: 's', description: 'as the queue is now' } }
  await fixture.schedules('UpdateSchedule', { ...change, updateMask: { paths: ['description'] } })
  assert.deepEqual(await told(), [2, backoff, 1, 60, 5_000])
})
