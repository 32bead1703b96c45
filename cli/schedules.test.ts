// `schedctl schedule …` as a process. If a test in here breaks, what an operator types about
// schedules is not what is asked, or is answered with something else.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { exitCodes } from './exit-codes.ts'
import { dueMs, given, lines, schedctlOfFile } from './schedctl-process.ts'

const { node, run } = schedctlOfFile()

type Fields = Record<string, unknown>

const sent = (at = 0): Fields => given(node.calls[at]?.request) as Fields
const dueAt = { seconds: String(dueMs / 1_000) }
const due = '2027-01-31T09:00:00Z'

const schedule = (scheduleId: string, more: object = {}): object => ({
  namespace: 'default',
  scheduleId,
  spec: { cron: ['0 9 * * 1-5'], timeZone: 'Europe/Berlin' },
  taskTemplate: { target: { webhook: { url: 'http://127.0.0.1:9/hook' } } },
  overlapPolicy: 'OVERLAP_POLICY_SKIP',
  maxConcurrentRuns: 1,
  catchup: { mode: 'CATCHUP_MODE_ONCE', window: { seconds: 86_400 } },
  state: 'SCHEDULE_STATE_ACTIVE',
  nextTimes: [{ seconds: dueMs / 1_000 }],
  nextRunTime: { seconds: dueMs / 1_000 },
  etag: 'v1',
  version: 1,
  ...more,
})

describe('definitions', () => {
  const everyOption = [
    ...['--cron', '0 9 * * 1-5', '--every', '1h,anchor=start,phase=10s', '--rrule', 'FREQ=DAILY'],
    ...['--time', due, '--exclude-cron', '0 12 * * *', '--exclude-time', due],
    ...['--calendar', 'holidays=next-day', '--calendar', 'days', '--time-zone', 'Europe/Berlin'],
    ...['--start', due, '--end', due, '--dst-gap', 'skip', '--dst-overlap', 'both'],
    ...['--description', 'all', '--label', 'a=b', '--metadata', 'm=n', '--task-label', 'c=d'],
    ...['--task-metadata', 'o=p', '--overlap', 'buffer-all', '--max-concurrent', '2'],
    ...['--buffer', '7', '--catchup', 'all', '--catchup-window', '2h', '--catchup-max', '5'],
    ...['--catchup-grace', '10s', '--jitter', '30s', '--jitter-mode', 'random'],
    ...['--max-runs', '100', '--pause-after-failures', '3', '--resume-after', '10m'],
    ...['--delete-after', '1d', '--retention', '3d', '--on-failures', 'http://127.0.0.1:9/a'],
    ...['--on-failures-count', '4', '--on-recovery', 'http://127.0.0.1:9/b'],
    ...['--url', 'http://127.0.0.1:9/hook', '--queue', 'mail', '--priority', '7'],
  ]
  const everyField = {
    spec: {
      cron: ['0 9 * * 1-5'],
      intervals: [
        { every: { seconds: '3600' }, anchor: 'INTERVAL_ANCHOR_START', phase: { seconds: '10' } },
      ],
      rrules: ['FREQ=DAILY'],
      times: [dueAt],
      excludeCron: ['0 12 * * *'],
      excludeTimes: [dueAt],
      calendars: [
        { calendarId: 'holidays', mode: 'CALENDAR_MODE_NEXT_DAY' },
        { calendarId: 'days', mode: 'CALENDAR_MODE_EXCLUDE' },
      ],
      startTime: dueAt,
      endTime: dueAt,
      timeZone: 'Europe/Berlin',
      dstGapPolicy: 'DST_GAP_POLICY_SKIP',
      dstOverlapPolicy: 'DST_OVERLAP_POLICY_BOTH',
    },
    description: 'all',
    labels: { a: 'b' },
    metadata: { m: 'n' },
    overlapPolicy: 'OVERLAP_POLICY_BUFFER_ALL',
    maxConcurrentRuns: 2,
    bufferLimit: 7,
    catchup: {
      mode: 'CATCHUP_MODE_ALL',
      window: { seconds: '7200' },
      maxCatchupRuns: 5,
      misfireGrace: { seconds: '10' },
    },
    jitter: { max: { seconds: '30' }, mode: 'JITTER_MODE_RANDOM' },
    maxRuns: '100',
    pausePolicy: { afterConsecutiveFailures: 3, resumeAfter: { seconds: '600' } },
    completion: { deleteAfter: { seconds: '86400' } },
    retention: { maxAge: { seconds: '259200' } },
  }

  test('create: every option reaches its field', async () => {
    node.answers = { CreateSchedule: { schedule: schedule('s') } }
    const ran = await run([
      'schedule',
      'create',
      '--id',
      's',
      ...everyOption,
      '--paused',
      'not yet',
    ])
    assert.equal(ran.stdout, 'schedule/s created, runs 2027-01-31T09:00:00.000Z\n')
    const { taskTemplate, callbacks, ...told } = sent()['schedule'] as Fields
    const place = { namespace: 'default', scheduleId: 's', initialPauseReason: 'not yet' }
    assert.deepEqual(told, { ...everyField, ...place })
    const { queue, priority, labels, metadata } = taskTemplate as Fields
    const template = { queue, priority, labels, metadata }
    const wanted = { queue: 'mail', priority: 7, labels: { c: 'd' }, metadata: { o: 'p' } }
    assert.deepEqual(template, wanted)
    const events = (callbacks as Fields[]).map((one) => [one['events'], one['consecutiveFailures']])
    assert.deepEqual(events, [
      [['CALLBACK_EVENT_CONSECUTIVE_FAILURES'], 4],
      [['CALLBACK_EVENT_RECOVERY'], 4],
    ])
  })

  test('update: only what is named, and what is cleared', async () => {
    node.answers = {
      UpdateSchedule: { schedule: schedule('s'), inFlightAttempt: { attemptNumber: 2 } },
    }
    const args = ['schedule', 'update', 's', '--every', '10m', '--max-attempts', '4']
    const ran = await run([
      ...args,
      '--clear',
      'end,jitter,cron',
      '--etag',
      'v7',
      '--pending-tasks',
    ])
    assert.equal(ran.code, exitCodes.ok, ran.stderr)
    assert.match(ran.stderr, /attempt 2 is under way .* old definition/)
    const { updateMask, updatePendingTasks, schedule: changed } = sent()
    assert.deepEqual((updateMask as Fields)['paths'], [
      'spec.intervals',
      'task_template.retry_policy',
      'spec.end_time',
      'jitter',
      'spec.cron',
    ])
    assert.equal(updatePendingTasks, true)
    assert.equal((changed as Fields)['etag'], 'v7')
    node.calls.length = 0
    await run(['schedule', 'update', 's', '--clear', 'overlap'])
    assert.deepEqual((sent()['updateMask'] as Fields)['paths'], ['overlap_policy'])
  })

  test('what the server finds wrong is told by the option', async () => {
    // Nobody types task_template.attempt_timeout.
    const fieldViolations = [
      { field: 'schedule.spec.cron[1]', description: 'has 4 fields' },
      { field: 'schedule.task_template.attempt_timeout', description: 'is too short' },
      { field: 'schedule.elsewhere', description: 'is odd' },
    ]
    node.answers = {
      CreateSchedule: {
        refuse: 'INVALID_ARGUMENT',
        grpc: 'INVALID_ARGUMENT',
        tryAgain: 'no',
        message: 'no',
        details: [{ type: 'BadRequest', fieldViolations }],
      },
    }
    const ran = await run(['schedule', 'create', ...everyOption])
    assert.equal(ran.code, exitCodes.usage)
    const [what, why] = lines(ran.stderr)
    assert.equal(what, 'error: --cron: has 4 fields')
    assert.match(why ?? '', /--attempt-timeout: is too short; schedule.elsewhere: is odd$/)
  })

  test('details: all that an operator has to know, in a fixed order', async () => {
    // Golden.
    const more = {
      state: 'SCHEDULE_STATE_PAUSED',
      pause: { reason: '3 failures', pausedBy: 'auto', until: { seconds: dueMs / 1_000 } },
      overlapPolicy: 'OVERLAP_POLICY_BUFFER_ALL',
      bufferLimit: 9,
      pausePolicy: { afterConsecutiveFailures: 3, resumeAfter: { seconds: 600 } },
      lastNominalTime: { seconds: dueMs / 1_000 },
      lastTaskId: 's@x',
      lastTaskState: 'TASK_STATE_FAILED',
      stats: {
        runCount: 8,
        completedCount: 5,
        failedCount: 3,
        consecutiveFailures: 3,
        skipped: [{ reason: 'SKIP_REASON_PAUSED', count: 2 }],
      },
    }
    node.answers = { GetSchedule: { schedule: schedule('s', more) } }
    assert.deepEqual(lines((await run(['schedule', 'get', 's'])).stdout), [
      'schedule:   s',
      'namespace:  default',
      'state:      PAUSED',
      'pause:      3 failures, by itself, resumes 2027-01-31T09:00:00.000Z',
      'when:       0 9 * * 1-5',
      'time zone:  Europe/Berlin',
      'overlap:    buffer-all, up to 9 wait',
      'catch-up:   once within 1d',
      'pauses:     by itself after 3 failures in a row, again after 10m',
      'next:       2027-01-31T09:00:00Z',
      'last:       2027-01-31T09:00:00.000Z FAILED',
      'last task:  s@x',
      'runs:       8, 5 completed, 3 failed',
      'failures:   3 in a row',
      'skipped:    2 PAUSED',
      'target:     http://127.0.0.1:9/hook',
      'etag:       v1',
    ])
  })
})

describe('lists', () => {
  test('list and count by every field of a filter', async () => {
    node.answers = {
      ListSchedules: { schedules: [schedule('s')] },
      CountSchedules: { count: 6, activeCount: 3, pausedCount: 2 },
    }
    const ran = await run([
      ...['schedule', 'list', '--filter', 'state=active,paused', '--filter', 'id=re'],
      ...['--filter', 'labels=team=a,!old', '--filter', 'failures=3', '--filter', 'overdue=10m'],
      ...['--filter', `next-from=${due}`, '--filter', `next-until=${due}`, '--queue', 'mail'],
      ...['--filter', 'target=http://127.0.0.1:9/hook', '--order-by', 'next-run desc'],
    ])
    const [header, row] = lines(ran.stdout)
    assert.match(header ?? '', /^SCHEDULE {2}STATE {3}WHEN {9}NEXT {22}LAST {2}RUNS {2}TARGET$/)
    assert.match(row ?? '', /^s {9}ACTIVE {2}0 9 \* \* 1-5 {2}2027-01-31T09:00:00.000Z {8}0 /)
    assert.equal(sent()['orderBy'], 'next_run_time desc')
    assert.deepEqual(sent()['filter'], {
      states: ['SCHEDULE_STATE_ACTIVE', 'SCHEDULE_STATE_PAUSED'],
      scheduleIdPrefix: 're',
      labelSelector: 'team=a,!old',
      queues: ['mail'],
      target: 'http://127.0.0.1:9/hook',
      nextRunFrom: dueAt,
      nextRunUntil: dueAt,
      minConsecutiveFailures: 3,
      overdueBy: { seconds: '600' },
    })
    const counted = await run(['schedule', 'count', '--no-headers'])
    const rows = ['ACTIVE     3', 'PAUSED     2', 'COMPLETED  1', 'ALL        6']
    assert.deepEqual(lines(counted.stdout), rows)
  })

  test('times that are not stored, occurrences with why, and an explanation', async () => {
    const time = { nominalTime: dueAt, localTime: 'then', skipReason: 'SKIP_REASON_DST_GAP' }
    const task = { taskId: 's@x', nominalTime: dueAt, triggerSource: 'TRIGGER_SOURCE_SCHEDULE' }
    const skipped = { state: 'TASK_STATE_SKIPPED', skipReason: 'SKIP_REASON_OVERLAP' }
    node.answers = {
      ListScheduleMatchingTimes: { times: [time], endReached: true },
      ListOccurrences: { tasks: [{ ...task, ...skipped }] },
      ExplainSchedule: {
        summary: 'every day',
        explanations: [{ code: 'NEXT', message: 'soon' }],
        nextTimes: [time],
      },
    }
    const args = ['schedule', 'times', '--rrule', 'FREQ=DAILY', '--from', due, '--until', due]
    const times = await run([...args, '--count', '3', '--jitter', '5s', '--columns', 'local,note'])
    assert.deepEqual(lines(times.stdout), ['LOCAL  NOTE', 'then   SKIPPED: DST_GAP'])
    assert.equal(times.stderr, 'there are no later ones\n')
    const { startTime, endTime, count, jitter } = sent()
    const max = { seconds: '5' }
    assert.deepEqual([startTime, endTime, count], [dueAt, dueAt, 3])
    assert.deepEqual(jitter, { max, mode: 'JITTER_MODE_STABLE' })
    const columns = ['--columns', 'state,why,source', '--no-headers']
    const ran = await run(['schedule', 'occurrences', 's', '--state', 'skipped', ...columns])
    assert.equal(ran.stdout, 'SKIPPED  OVERLAP  schedule\n')
    assert.deepEqual(sent(1)['states'], ['TASK_STATE_SKIPPED'])
    const told = await run(['schedule', 'explain', '--every', '1d', '--id', 's', '--at', due])
    assert.deepEqual(lines(told.stdout).slice(0, 4), [
      'every day',
      '',
      'TIME  CODE  WHY',
      '      NEXT  soon',
    ])
    assert.deepEqual(sent(2)['atTime'], dueAt)
    const json = JSON.parse(
      (await run(['schedule', 'explain', 's', '-o', 'json'])).stdout,
    ) as Fields
    assert.equal(json['summary'], 'every day')
  })
})

describe('driving', () => {
  const operation = { operationId: 'op-1', state: 'OPERATION_STATE_RUNNING', detail: 'pauses' }

  test('pause, resume, delete: ids one by one', async () => {
    node.answers = {
      PauseSchedule: { schedule: schedule('s') },
      ResumeSchedule: { schedule: schedule('s'), releasedCount: 2 },
      DeleteSchedule: { cancelledCount: 3 },
    }
    const paused = await run(['schedule', 'pause', 's', '--until', due, '--reason', 'down'])
    assert.match(paused.stdout, /^schedule\/s paused until 2027-01-31T09:00:00.000Z/)
    assert.deepEqual([sent()['until'], sent()['reason']], [dueAt, 'down'])
    const dry = await run(['schedule', 'resume', 's', '--catch-up', '--dry-run'])
    assert.match(dry.stdout, /would be resumed .*; 2 occurrences would run because of it/)
    assert.deepEqual([sent(1)['catchUp'], sent(1)['validateOnly']], [true, true])
    const gone = await run(['schedule', 'delete', 'a', 'b', '--cancel-tasks', '--if-exists'])
    assert.deepEqual(lines(gone.stdout), [
      'schedule/a deleted; 3 tasks cancelled',
      'schedule/b deleted; 3 tasks cancelled',
    ])
    assert.equal(sent(3)['allowMissing'], true)
  })

  test('pause, resume, delete: all that a filter means, as an operation', async () => {
    const done = {
      ...operation,
      state: 'OPERATION_STATE_SUCCEEDED',
      succeededCount: 4,
      dryRun: true,
    }
    node.answers = {
      BulkPauseSchedules: { operation },
      BulkResumeSchedules: { operation: { ...done, totalCount: 4 } },
      BulkDeleteSchedules: { operation },
    }
    const until = ['--until', due]
    const paused = await run([
      'schedule',
      'pause',
      '--filter',
      'queue=mail',
      '--rate',
      '5',
      ...until,
    ])
    assert.match(paused.stdout, /operation\/op-1 begun: pauses/)
    const dry = await run(['schedule', 'resume', '--all', '--catch-up', '--dry-run', '--max', '9'])
    assert.equal(dry.stdout, 'operation/op-1 succeeded (4 of 4 would be changed)\n')
    await run(['schedule', 'delete', '--filter', 'state=completed', '--cancel-tasks'])
    const [pause, resume, remove] = [sent(0), sent(1), sent(2)]
    assert.deepEqual([pause['filter'], pause['until']], [{ queues: ['mail'] }, dueAt])
    assert.equal((pause['options'] as Fields)['maxPerSecond'], 5)
    assert.equal(resume['catchUp'], true)
    const { dryRun, maxAffected } = resume['options'] as Fields
    assert.deepEqual([dryRun, maxAffected], [true, '9'])
    assert.deepEqual(remove['filter'], { states: ['SCHEDULE_STATE_COMPLETED'] })
    assert.equal(remove['cancelTasks'], true)
  })

  test('trigger: what it does otherwise; 1 if it is SKIPPED', async () => {
    const task = { taskId: 's@x', state: 'TASK_STATE_READY' }
    node.answers = { TriggerSchedule: { task } }
    const args = ['schedule', 'trigger', 's', '--overlap', 'allow-all', '--data', 'hi']
    const ran = await run([...args, '--nominal-time', due, '--priority', '0', '--label', 'a=b'])
    assert.equal(ran.stdout, 'schedule/s triggered: task/s@x READY\n')
    const { overrides, overlapPolicy, nominalTime } = sent()
    assert.deepEqual([overlapPolicy, nominalTime], ['OVERLAP_POLICY_ALLOW_ALL', dueAt])
    const { payload, overridePayload, labels } = overrides as Fields
    assert.deepEqual([payload, overridePayload, labels], ['hi', true, { a: 'b' }])
    const skipped = { state: 'TASK_STATE_SKIPPED', skipReason: 'SKIP_REASON_OVERLAP' }
    node.answers = { TriggerSchedule: { task: { ...task, ...skipped } } }
    const none = await run(['schedule', 'trigger', 's'])
    assert.equal(none.code, exitCodes.failed)
    assert.match(none.stdout, /SKIPPED \(OVERLAP\)/)
  })

  test('backfill: its range and its bounds', async () => {
    node.answers = { BackfillSchedule: { operation } }
    const range = ['--from', due, '--until', due, '--rate', '50', '--max', '20', '--newest-first']
    await run(['schedule', 'backfill', 's', ...range, '--overlap', 'skip', '--queue', 'slow'])
    const { startTime, endTime, maxPerSecond, maxAffected, newestFirst, overrides } = sent()
    assert.deepEqual([startTime, endTime, maxPerSecond, maxAffected], [dueAt, dueAt, 50, '20'])
    assert.deepEqual([newestFirst, (overrides as Fields)['queue']], [true, 'slow'])
  })
})

describe('wrong arguments', () => {
  const url = ['--url', 'http://127.0.0.1:9']
  const wrong: [string[], RegExp][] = [
    [['create', ...url], /a schedule needs times/],
    [['create', '--every', '5m'], /a schedule needs a target/],
    [['create', '--every', '5x', ...url], /--every: "5x" is not a duration/],
    [['create', '--every', '5m,from=now', ...url], /--every: "from=now" is not known/],
    [['create', '--every', '5m', '--overlap', 'never', ...url], /--overlap: "never" is not one/],
    [['create', '--every', '5m', '--on-failures-count', '3', ...url], /needs --on-failures/],
    [['update', 's'], /nothing to change/],
    [['update', 's', '--clear', 'nonsense'], /--clear: there is no option --nonsense/],
    [['update', 's', '--clear', 'cron', '--cron', '@daily'], /spec.cron is given a value, too/],
    [['times'], /neither was given/],
    [['times', 's', '--every', '5m'], /both were given/],
    [['list', '--filter', 'colour=red'], /there is no field "colour"/],
    [['list', '--filter', 'red'], /"red" is not field=value/],
    [['pause'], /say which schedules/],
    [['pause', 's', '--filter', 'queue=a'], /ids and a filter were given/],
    [['pause', 's', '--rate', '5'], /--rate is for --filter/],
    [['delete', 's', 't', '--etag', 'v1'], /--etag is of one schedule/],
    [['backfill', 's', '--from', due], /a backfill needs --until/],
    [
      ['backfill', 's', '--from', '2027-01-31T09:00:00', '--until', due],
      /--from: .* is not a time/,
    ],
  ]
  for (const [args, message] of wrong) {
    test(`schedctl schedule ${args.join(' ')}`, async () => {
      const ran = await run(['schedule', ...args])
      assert.equal(ran.code, exitCodes.usage, ran.stderr)
      assert.match(ran.stderr, message)
      assert.deepEqual([ran.stdout, node.calls], ['', []])
    })
  }
})
