// Schedules, occurrences and previews as the SDK gives them.
// Owns: names and units of what comes back.  Does not: make requests (schedule-codec.ts).

import type { Schedule__Output } from '../proto/index.ts'
import { explanationOf } from './task-life-codec.ts'
import type { ResponseOf } from './methods.ts'
import type {
  BegunOperation,
  CalendarUse,
  Catchup,
  Interval,
  MatchingTime,
  Occurrence,
  OverlapPolicy,
  Schedule,
  ScheduleExplanation,
  SchedulePause,
  ScheduleState,
  ScheduleStats,
  SkipReason,
} from './schedule-types.ts'
import type { TaskState } from './task-types.ts'
import { webhookOf } from './task-codec.ts'
import { dateOf, msOf, optionalName, shortName } from './wire-values.ts'

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
      anchor: (optionalName('INTERVAL_ANCHOR_', interval.anchor) ??
        'EPOCH') as Required<Interval>['anchor'],
      phaseMs: msOf(interval.phase) ?? 0,
    })),
    rrules: spec?.rrules ?? [],
    calendars: (spec?.calendars ?? []).map(({ calendarId, mode }) => ({
      calendarId,
      mode: (optionalName('CALENDAR_MODE_', mode) ?? 'EXCLUDE') as Required<CalendarUse>['mode'],
    })),
    times: datesOf(spec?.times),
    timeZone: spec?.timeZone || 'UTC',
    startTime: dateOf(spec?.startTime),
    endTime: dateOf(spec?.endTime),
    webhook: webhookOf(wire.taskTemplate?.target),
    jitterMs: msOf(wire.jitter?.max) ?? 0,
    ...policiesOf(wire),
    state: shortName('SCHEDULE_STATE_', wire.state) as ScheduleState,
    pause: pauseOf(wire.pause),
    etag: wire.etag,
    version: Number(wire.version),
    createTime: dateOf(wire.createTime),
    updateTime: dateOf(wire.updateTime),
    nextTimes: datesOf(wire.nextTimes),
    nextRunTime: dateOf(wire.nextRunTime),
    lastNominalTime: dateOf(wire.lastNominalTime),
    lastTaskId: wire.lastTaskId || undefined,
    lastTaskState: optionalName('TASK_STATE_', wire.lastTaskState) as TaskState | undefined,
    runningTaskIds: wire.runningTaskIds,
    runCount: Number(wire.stats?.runCount ?? 0),
    stats: statsOf(wire.stats),
    shard: wire.shard,
  }
}

function policiesOf(
  wire: Schedule__Output,
): Pick<Schedule, 'overlap' | 'maxConcurrentRuns' | 'bufferLimit' | 'catchup' | 'maxRuns'> {
  const { catchup } = wire
  return {
    overlap: (optionalName('OVERLAP_POLICY_', wire.overlapPolicy) ?? 'SKIP') as OverlapPolicy,
    maxConcurrentRuns: wire.maxConcurrentRuns,
    bufferLimit: wire.bufferLimit,
    catchup: {
      mode: (optionalName('CATCHUP_MODE_', catchup?.mode ?? 0) ??
        'ONCE') as Required<Catchup>['mode'],
      windowMs: msOf(catchup?.window) ?? 0,
      maxRuns: catchup?.maxCatchupRuns ?? 0,
      graceMs: msOf(catchup?.misfireGrace) ?? 0,
    },
    maxRuns: Number(wire.maxRuns),
  }
}

function pauseOf(wire: Schedule__Output['pause']): SchedulePause | undefined {
  if (wire === null) return undefined
  const { reason, pausedBy: by } = wire
  return { reason, by, since: dateOf(wire.pauseTime), until: dateOf(wire.until) }
}

function statsOf(wire: Schedule__Output['stats']): ScheduleStats {
  const skipped = (wire?.skipped ?? []).map(({ reason, count }) => {
    return [shortName('SKIP_REASON_', reason), Number(count)] as const
  })
  return {
    completedCount: Number(wire?.completedCount ?? 0),
    failedCount: Number(wire?.failedCount ?? 0),
    cancelledCount: Number(wire?.cancelledCount ?? 0),
    skipped: Object.fromEntries(skipped),
    missedCount: Number(wire?.missedCount ?? 0),
    consecutiveFailures: wire?.consecutiveFailures ?? 0,
    bufferedCount: wire?.bufferedCount ?? 0,
    runningCount: wire?.runningCount ?? 0,
  }
}

function datesOf(times: Schedule__Output['nextTimes'] | undefined): Date[] {
  return (times ?? []).flatMap((time) => dateOf(time) ?? [])
}

type WireMatching = ResponseOf<'ListScheduleMatchingTimes'>['times'][number]

export function matchingTimesOf(times: readonly WireMatching[]): MatchingTime[] {
  return times.flatMap((time) => {
    const nominalTime = dateOf(time.nominalTime)
    if (nominalTime === undefined) return []
    const { localTime, note } = time
    const skipReason = skipReasonOf(time.skipReason)
    return { nominalTime, localTime, runTime: dateOf(time.runTime), skipReason, note }
  })
}

function skipReasonOf(reason: string | number): SkipReason | undefined {
  return optionalName('SKIP_REASON_', reason) as SkipReason | undefined
}

export function occurrenceOf(
  wire: ResponseOf<'ListOccurrences'>['tasks'][number],
): Occurrence | undefined {
  const nominalTime = dateOf(wire.nominalTime)
  if (nominalTime === undefined) return undefined
  return {
    taskId: wire.taskId,
    nominalTime,
    state: shortName('TASK_STATE_', wire.state) as TaskState,
    skipReason: skipReasonOf(wire.skipReason),
    triggerSource: shortName('TRIGGER_SOURCE_', wire.triggerSource),
    missedCount: wire.missedCount,
    endTime: dateOf(wire.endTime),
  }
}

export function scheduleExplanationOf(wire: ResponseOf<'ExplainSchedule'>): ScheduleExplanation {
  return {
    summary: wire.summary,
    explanations: wire.explanations.map(explanationOf),
    nextTimes: matchingTimesOf(wire.nextTimes),
  }
}

export function operationOf(
  wire: NonNullable<ResponseOf<'BackfillSchedule'>['operation']>,
): BegunOperation {
  return {
    operationId: wire.operationId,
    state: shortName('OPERATION_STATE_', wire.state) as BegunOperation['state'],
    detail: wire.detail,
    succeededCount: Number(wire.succeededCount),
    totalCount: Number(wire.totalCount),
    unchangedCount: Number(wire.unchangedCount),
    failedCount: Number(wire.failedCount),
    error: wire.error?.message,
  }
}
