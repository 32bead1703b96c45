// Schedules between the SDK's form and messages.
// Owns: names and units.  Does not: check what the server checks.

import type {
  Schedule as WireSchedule,
  Schedule__Output,
  ScheduleSpec as WireSpec,
} from '../proto/index.ts'
import { invalidArgument } from './errors.ts'
import type { ResponseOf } from './methods.ts'
import type {
  MatchingTime,
  Schedule,
  ScheduleInput,
  ScheduleState,
  ScheduleTimes,
  TaskTemplate,
} from './schedule-types.ts'
import { webhookOf, wireTaskOf } from './task-codec.ts'
import { newTaskId } from './task-id.ts'
import { dateOf, msOf, shortName, wireDuration, wireTime } from './wire-values.ts'

const timesNames = [
  'cron',
  'intervals',
  'times',
  'excludeCron',
  'excludeTimes',
  'startTime',
  'endTime',
  'timeZone',
  'dstGapPolicy',
  'dstOverlapPolicy',
] as const satisfies readonly (keyof ScheduleTimes)[]

const inputNames: ReadonlySet<string> = new Set([
  ...timesNames,
  'scheduleId',
  'namespace',
  'description',
  'labels',
  'metadata',
  'task',
  'jitterMs',
] satisfies (keyof ScheduleInput)[])

/** A schedule to create, with its id. */
export function wireScheduleOf(
  input: ScheduleInput,
): WireSchedule & { readonly scheduleId: string } {
  checkNames(input, inputNames)
  const jitterMs = input.jitterMs ?? 0
  return {
    namespace: input.namespace ?? '',
    scheduleId: input.scheduleId || newTaskId(),
    description: input.description ?? '',
    labels: { ...input.labels },
    metadata: { ...input.metadata },
    spec: specOf(input),
    taskTemplate: templateOf(input.task),
    jitter:
      jitterMs === 0
        ? null
        : { max: wireDuration(jitterMs, 'jitterMs') ?? null, mode: 'JITTER_MODE_STABLE' },
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
  const task = wireTaskOf({ ...template, taskId: '-' })
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
  }
}

export function scheduleOf(wire: Schedule__Output): Schedule {
  const { spec } = wire
  return {
    namespace: wire.namespace,
    scheduleId: wire.scheduleId,
    description: wire.description,
    labels: wire.labels,
    metadata: wire.metadata,
    cron: spec?.cron ?? [],
    intervals: (spec?.intervals ?? []).map((interval) => ({
      everyMs: msOf(interval.every) ?? 0,
      anchor: interval.anchor === 'INTERVAL_ANCHOR_START' ? 'START' : 'EPOCH',
      phaseMs: msOf(interval.phase) ?? 0,
    })),
    times: datesOf(spec?.times),
    timeZone: spec?.timeZone || 'UTC',
    startTime: dateOf(spec?.startTime),
    endTime: dateOf(spec?.endTime),
    webhook: webhookOf(wire.taskTemplate?.target),
    jitterMs: msOf(wire.jitter?.max) ?? 0,
    state: shortName('SCHEDULE_STATE_', wire.state) as ScheduleState,
    etag: wire.etag,
    version: Number(wire.version),
    createTime: dateOf(wire.createTime),
    updateTime: dateOf(wire.updateTime),
    nextTimes: datesOf(wire.nextTimes),
    nextRunTime: dateOf(wire.nextRunTime),
    lastNominalTime: dateOf(wire.lastNominalTime),
    runCount: Number(wire.stats?.runCount ?? 0),
    shard: wire.shard,
  }
}

function datesOf(times: Schedule__Output['nextTimes'] | undefined): Date[] {
  return (times ?? []).flatMap((time) => dateOf(time) ?? [])
}

export function matchingTimesOf(wire: ResponseOf<'ListScheduleMatchingTimes'>): MatchingTime[] {
  return wire.times.flatMap((time) => {
    const nominalTime = dateOf(time.nominalTime)
    if (nominalTime === undefined) return []
    const { localTime, note } = time
    return { nominalTime, localTime, runTime: dateOf(time.runTime), note }
  })
}
