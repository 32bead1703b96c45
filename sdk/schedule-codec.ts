// Schedules between the SDK's form and messages.
// Owns: names and units.  Does not: check what the server checks.

import type {
  Schedule as WireSchedule,
  ScheduleFilter,
  ScheduleSpec as WireSpec,
} from '../proto/index.ts'
import { invalidArgument } from './errors.ts'
import type {
  ScheduleCallback,
  ScheduleFilterOptions,
  ScheduleInput,
  ScheduleSettings,
  ScheduleTimes,
  TaskTemplate,
} from './schedule-types.ts'
import { wireChangesOf, wireTaskOf } from './task-codec.ts'
import { targetOf } from './task-extras.ts'
import { newTaskId } from './task-id.ts'
import { wireDuration, wireTime } from './wire-values.ts'

const timesNames = [
  'cron',
  'intervals',
  'rrules',
  'calendars',
  'times',
  'excludeCron',
  'excludeTimes',
  'startTime',
  'endTime',
  'timeZone',
  'dstGapPolicy',
  'dstOverlapPolicy',
] as const satisfies readonly (keyof ScheduleTimes)[]

const settingNames = [
  ...timesNames,
  'description',
  'labels',
  'metadata',
  'task',
  'overlap',
  'maxConcurrentRuns',
  'bufferLimit',
  'catchup',
  'jitterMs',
  'jitterMode',
  'maxRuns',
  'pauseAfterFailures',
  'resumeAfterMs',
  'deleteAfterMs',
  'retentionMs',
  'callbacks',
] as const satisfies readonly (keyof ScheduleSettings)[]

const inputNames: ReadonlySet<string> = new Set([
  ...settingNames,
  'scheduleId',
  'namespace',
  'pausedFor',
] satisfies (keyof ScheduleInput)[])

/** A schedule to create, with its id. */
export function wireScheduleOf(
  input: ScheduleInput,
): WireSchedule & { readonly scheduleId: string } {
  checkNames(input, inputNames)
  return {
    ...settingsOf(input),
    namespace: input.namespace ?? '',
    scheduleId: input.scheduleId || newTaskId(),
    spec: specOf(input),
    taskTemplate: templateOf(input.task),
    initialPauseReason: input.pausedFor ?? '',
  }
}

/** What the server's update mask calls the fields of a change. */
const maskNames: Readonly<Record<string, string>> = {
  description: 'description',
  labels: 'labels',
  metadata: 'metadata',
  overlap: 'overlap_policy',
  maxConcurrentRuns: 'max_concurrent_runs',
  bufferLimit: 'buffer_limit',
  jitterMs: 'jitter',
  jitterMode: 'jitter.mode',
  maxRuns: 'max_runs',
  pauseAfterFailures: 'pause_policy.after_consecutive_failures',
  resumeAfterMs: 'pause_policy.resume_after',
  deleteAfterMs: 'completion',
  retentionMs: 'retention',
  callbacks: 'callbacks',
  cron: 'spec.cron',
  intervals: 'spec.intervals',
  rrules: 'spec.rrules',
  calendars: 'spec.calendars',
  times: 'spec.times',
  excludeCron: 'spec.exclude_cron',
  excludeTimes: 'spec.exclude_times',
  startTime: 'spec.start_time',
  endTime: 'spec.end_time',
  timeZone: 'spec.time_zone',
  dstGapPolicy: 'spec.dst_gap_policy',
  dstOverlapPolicy: 'spec.dst_overlap_policy',
}

const catchupNames: Readonly<Record<string, string>> = {
  mode: 'catchup.mode',
  windowMs: 'catchup.window',
  maxRuns: 'catchup.max_catchup_runs',
  graceMs: 'catchup.misfire_grace',
}

/** What is given of a schedule, and the paths that say so. */
export function wireScheduleChangesOf(changes: ScheduleSettings): {
  readonly schedule: WireSchedule
  readonly paths: string[]
} {
  checkNames(changes, new Set(settingNames))
  const given = (of: object): string[] =>
    Object.entries(of)
      .filter(([, value]) => value !== undefined)
      .map(([name]) => name)
  const paths = given(changes).flatMap((name) => maskNames[name] ?? [])
  const schedule: WireSchedule = { ...settingsOf(changes), spec: specOf(changes) }
  paths.push(...given(changes.catchup ?? {}).flatMap((name) => catchupNames[name] ?? []))
  if (changes.task !== undefined) {
    const { task, paths: fields } = wireChangesOf(changes.task)
    schedule.taskTemplate = templateFields({ ...task, taskId: '-' })
    paths.push(...fields.map((path) => `task_template.${path}`))
  }
  if (paths.length === 0) throw invalidArgument('changes', 'are empty: say what to change')
  return { schedule, paths }
}

function settingsOf(input: ScheduleSettings): WireSchedule {
  const { catchup = {}, deleteAfterMs, retentionMs, jitterMs = 0 } = input
  const { mode, windowMs, maxRuns, graceMs } = catchup
  return {
    description: input.description ?? '',
    labels: { ...input.labels },
    metadata: { ...input.metadata },
    overlapPolicy: input.overlap === undefined ? 0 : (`OVERLAP_POLICY_${input.overlap}` as const),
    maxConcurrentRuns: input.maxConcurrentRuns ?? 0,
    bufferLimit: input.bufferLimit ?? 0,
    catchup: {
      mode: mode === undefined ? 0 : (`CATCHUP_MODE_${mode}` as const),
      window: wireDuration(windowMs, 'catchup.windowMs') ?? null,
      maxCatchupRuns: maxRuns ?? 0,
      misfireGrace: wireDuration(graceMs, 'catchup.graceMs') ?? null,
    },
    jitter:
      jitterMs === 0
        ? null
        : {
            max: wireDuration(jitterMs, 'jitterMs') ?? null,
            mode: `JITTER_MODE_${input.jitterMode ?? 'STABLE'}` as const,
          },
    maxRuns: input.maxRuns ?? 0,
    pausePolicy: {
      afterConsecutiveFailures: input.pauseAfterFailures ?? 0,
      resumeAfter: wireDuration(input.resumeAfterMs, 'resumeAfterMs') ?? null,
    },
    completion:
      deleteAfterMs === undefined
        ? null
        : { deleteAfter: wireDuration(deleteAfterMs, 'deleteAfterMs') ?? null },
    retention:
      retentionMs === undefined
        ? null
        : { maxAge: wireDuration(retentionMs, 'retentionMs') ?? null },
    callbacks: (input.callbacks ?? []).map(wireCallbackOf),
  }
}

function wireCallbackOf(
  callback: ScheduleCallback,
): NonNullable<WireSchedule['callbacks']>[number] {
  const { events, consecutiveFailures, webhook, includePayload = false } = callback
  return {
    events: events.map((event) => `CALLBACK_EVENT_${event}` as const),
    target: targetOf(webhook),
    consecutiveFailures,
    includePayload,
  }
}

export function scheduleFilterOf(filter: ScheduleFilterOptions): ScheduleFilter {
  return {
    states: (filter.states ?? []).map((state) => `SCHEDULE_STATE_${state}` as const),
    labelSelector: filter.labelSelector ?? '',
    scheduleIdPrefix: filter.scheduleIdPrefix ?? '',
    queues: [...(filter.queues ?? [])],
    target: filter.target ?? '',
    minConsecutiveFailures: filter.minConsecutiveFailures ?? 0,
    nextRunFrom: wireTime(filter.nextRunFrom, 'nextRunFrom') ?? null,
    nextRunUntil: wireTime(filter.nextRunUntil, 'nextRunUntil') ?? null,
    overdueBy: wireDuration(filter.overdueByMs, 'overdueByMs') ?? null,
  }
}

/** Times alone, for a preview of what was not created. */
export function wireTimesOf(times: ScheduleTimes): WireSpec {
  checkNames(times, new Set(timesNames))
  return specOf(times)
}

function checkNames(input: object, known: ReadonlySet<string>): void {
  for (const name in input) {
    if (known.has(name)) continue
    throw invalidArgument(name, `is not a field; these are: ${[...known].join(', ')}`)
  }
}

function specOf(input: ScheduleTimes): WireSpec {
  return {
    cron: listOf(input.cron),
    intervals: (input.intervals ?? []).map((interval, i) => ({
      every: wireDuration(interval.everyMs, `intervals[${i}].everyMs`) ?? null,
      anchor: `INTERVAL_ANCHOR_${interval.anchor ?? 'EPOCH'}` as const,
      phase: wireDuration(interval.phaseMs, `intervals[${i}].phaseMs`) ?? null,
    })),
    rrules: listOf(input.rrules),
    calendars: (input.calendars ?? []).map(({ calendarId, mode = 'EXCLUDE' }) => {
      return { calendarId, mode: `CALENDAR_MODE_${mode}` as const }
    }),
    times: timesOf(input.times, 'times'),
    excludeCron: listOf(input.excludeCron),
    excludeTimes: timesOf(input.excludeTimes, 'excludeTimes'),
    startTime: wireTime(input.startTime, 'startTime') ?? null,
    endTime: wireTime(input.endTime, 'endTime') ?? null,
    timeZone: input.timeZone ?? '',
    dstGapPolicy:
      input.dstGapPolicy === undefined ? 0 : (`DST_GAP_POLICY_${input.dstGapPolicy}` as const),
    dstOverlapPolicy:
      input.dstOverlapPolicy === undefined
        ? 0
        : (`DST_OVERLAP_POLICY_${input.dstOverlapPolicy}` as const),
  }
}

function listOf(value: string | readonly string[] | undefined): string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : [...value]
}

function timesOf(
  times: readonly (Date | number)[] | undefined,
  field: string,
): { seconds: number; nanos: number }[] {
  return (times ?? []).flatMap((time, i) => wireTime(time, `${field}[${i}]`) ?? [])
}

/** The fields that a template shares with a task. */
function templateOf(template: TaskTemplate): NonNullable<WireSchedule['taskTemplate']> {
  if (typeof template !== 'object' || template === null) {
    throw invalidArgument('task', 'is required: what the occurrences are like')
  }
  for (const name of ['at', 'delayMs', 'retentionMs', 'taskId', 'namespace']) {
    if (!(name in template)) continue
    throw invalidArgument(
      `task.${name}`,
      'is of a single task; occurrences take it from the schedule',
    )
  }
  return templateFields(wireTaskOf({ ...template, taskId: '-' }))
}

function templateFields(
  task: ReturnType<typeof wireTaskOf>,
): NonNullable<WireSchedule['taskTemplate']> {
  return {
    queue: task.queue ?? '',
    target: task.target ?? null,
    payload: task.payload ?? '',
    contentType: task.contentType ?? '',
    priority: task.priority ?? 0,
    labels: task.labels ?? {},
    metadata: task.metadata ?? {},
    retryPolicy: task.retryPolicy ?? null,
    startDeadline: task.startDeadline ?? null,
    attemptTimeout: task.attemptTimeout ?? null,
    deliveryGuarantee: task.deliveryGuarantee ?? 0,
    callbacks: task.callbacks ?? [],
  }
}
