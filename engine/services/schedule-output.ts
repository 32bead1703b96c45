// Schedules as the public API shows them.
// Owns: the mapping.  Does not: decide who may see them.

import {
  lifeOf,
  occurrenceKey,
  type ScheduleLife,
  type ScheduleRecord,
  skipReasons,
  type TaskRecord,
} from '#machine'
import { apiLimits, type MessageOutputs } from '#proto'
import { type Evaluator, tzdataVersion } from '../schedule/index.ts'
import type { ScheduleTimes } from '../shard/schedule-times.ts'
import { type ScheduleMessage, decodeSchedule } from './schedule-spec.ts'
import { specToWire } from './spec.ts'
import { etagOf, splitKey, visibleState } from './task-output.ts'
import { toDuration, toTimestamp } from './validate.ts'

/** Runs named at most. */
const runningNamedMax = 100

export interface ScheduleView {
  readonly shard: number
  readonly clockMs: number
  /** BASIC leaves out the payload, the metadata, the runs and all but one of the next times. */
  readonly full: boolean
  /** Undefined: its times can not be computed here. */
  readonly times: ScheduleTimes | undefined
  /** The newest occurrence's, if it is still there. */
  readonly lastTask: TaskRecord | undefined
}

export function scheduleToWire(schedule: ScheduleRecord, view: ScheduleView): object {
  const { namespace, id } = splitKey(schedule.key)
  const life = lifeOf(schedule)
  const { message } = view.times?.stored ?? decodeSchedule(schedule.spec)
  const { pause } = life
  const { lastTask } = view
  return {
    ...message,
    namespace,
    scheduleId: id,
    metadata: view.full ? message.metadata : {},
    taskTemplate: templateToWire(schedule, message, view.full),
    state: stateOf(schedule),
    etag: etagOf(schedule.version),
    version: String(schedule.version),
    createTime: toTimestamp(schedule.createdAtMs),
    updateTime: toTimestamp(schedule.updatedAtMs),
    pause:
      pause === undefined
        ? null
        : {
            reason: pause.reason,
            pausedBy: pause.by,
            pauseTime: toTimestamp(pause.atMs),
            until: toTimestamp(pause.untilMs),
          },
    nextTimes: nextTimes(schedule, view).map(toTimestamp),
    nextRunTime: toTimestamp(nextRunMs(schedule, view.times)),
    lastNominalTime: toTimestamp(schedule.lastNominalMs),
    lastTaskId:
      life.lastTaskMs === 0 ? '' : splitKey(occurrenceKey(schedule.key, life.lastTaskMs)).id,
    lastTaskState:
      lastTask === undefined
        ? 'TASK_STATE_UNSPECIFIED'
        : `TASK_STATE_${visibleState(lastTask, view.clockMs)}`,
    remainingRuns: String(remainingRuns(life)),
    runningTaskIds: view.full ? runningIds(schedule, life) : [],
    stats: statsOf(life),
    tzdataVersion,
    shard: view.shard,
    expireTime: toTimestamp(expiresMs(life)),
  }
}

/** Without times: those of a schedule that is being made. */
export function draftToWire(
  message: ScheduleMessage,
  draft: {
    readonly key: string
    readonly payload: Uint8Array
    readonly evaluator: Evaluator
    readonly nowMs: number
  },
): object {
  const { namespace, id } = splitKey(draft.key)
  const { taskTemplate } = message
  const next = draft.evaluator.preview(draft.nowMs + 1, apiLimits.nextTimesCount)
  return {
    ...message,
    namespace,
    scheduleId: id,
    taskTemplate: taskTemplate === null ? null : { ...taskTemplate, payload: draft.payload },
    nextTimes: next.map(toTimestamp),
    tzdataVersion,
  }
}

export function stateOf(schedule: ScheduleRecord): ScheduleMessage['state'] {
  if (lifeOf(schedule).isExhausted) return 'SCHEDULE_STATE_COMPLETED'
  return schedule.paused ? 'SCHEDULE_STATE_PAUSED' : 'SCHEDULE_STATE_ACTIVE'
}

function templateToWire(
  schedule: ScheduleRecord,
  message: ScheduleMessage,
  full: boolean,
): object | null {
  const told = specToWire(schedule.template.spec)
  // Records of the first format have no words of their own for it.
  if (message.taskTemplate === null) return oldTemplate(schedule, told, full)
  return {
    ...message.taskTemplate,
    payload: full ? told.payload : new Uint8Array(0),
    metadata: full ? message.taskTemplate.metadata : {},
  }
}

function oldTemplate(
  { template }: ScheduleRecord,
  told: MessageOutputs['Task'],
  full: boolean,
): object {
  return {
    queue: template.queue,
    target: told.target,
    payload: full ? told.payload : new Uint8Array(0),
    contentType: told.contentType,
    priority: template.priority,
    labels: told.labels,
    metadata: full ? told.metadata : {},
    attemptTimeout: toDuration(template.attemptTimeoutMs),
    deliveryGuarantee: `DELIVERY_GUARANTEE_${template.guarantee}`,
  }
}

/** While it is paused: those after its end by itself, or none. */
function nextTimes(schedule: ScheduleRecord, view: ScheduleView): number[] {
  const life = lifeOf(schedule)
  const { times } = view
  const count = view.full ? apiLimits.nextTimesCount : 1
  if (life.isExhausted || times === undefined) return []
  if (schedule.paused) {
    const untilMs = life.pause?.untilMs ?? 0
    return untilMs === 0 ? [] : times.evaluator.preview(untilMs, count)
  }
  const next = awaitedMs(schedule, times)
  if (next === 0) return []
  // A time that is counted from the end of a run is not among the listed ones.
  const listed = times.evaluator.preview(next, count)
  return listed[0] === next ? listed : [next, ...listed].slice(0, count)
}

/** The next one that runs: those of a pause that is over do not, settled already or not. */
export function awaitedMs(schedule: ScheduleRecord, times: ScheduleTimes | undefined): number {
  let nextMs = schedule.nextNominalMs
  if (times === undefined || times.evaluator.followsRuns) return nextMs
  for (const { fromMs, untilMs } of lifeOf(schedule).pauses) {
    const isOfPause = nextMs !== 0 && nextMs >= fromMs && nextMs < untilMs
    if (isOfPause) nextMs = times.evaluator.next(untilMs - 1) ?? 0
  }
  return nextMs
}

export function nextRunMs(schedule: ScheduleRecord, times: ScheduleTimes | undefined): number {
  const nextNominalMs = awaitedMs(schedule, times)
  if (schedule.paused || nextNominalMs === 0) return 0
  const jitter = times?.stored.jitter
  // Another place every time: nobody knows yet.
  if (times === undefined || jitter?.isRandom === true) return nextNominalMs
  return nextNominalMs + times.jitterMs(nextNominalMs)
}

function remainingRuns({ policy, counts }: ScheduleLife): number {
  return policy.runsMax === 0 ? 0 : Math.max(0, policy.runsMax - counts.ownRuns)
}

function runningIds({ key }: ScheduleRecord, { runs }: ScheduleLife): string[] {
  return runs
    .slice(0, runningNamedMax)
    .map((nominalMs) => splitKey(occurrenceKey(key, nominalMs)).id)
}

function expiresMs({ endedAtMs, policy }: ScheduleLife): number {
  const { deleteAfterMs } = policy
  return endedAtMs === 0 || deleteAfterMs === undefined ? 0 : endedAtMs + deleteAfterMs
}

function statsOf(life: ScheduleLife): object {
  const { counts } = life
  const skipped = skipReasons.flatMap((reason, at) => {
    const count = counts.skipped[at] ?? 0
    return count === 0 ? [] : [{ reason: `SKIP_REASON_${reason}`, count: String(count) }]
  })
  return {
    runCount: String(counts.runs),
    completedCount: String(counts.completed),
    failedCount: String(counts.failed),
    cancelledCount: String(counts.cancelled),
    skipped,
    missedCount: String(counts.missed),
    consecutiveFailures: life.failuresInRow,
    bufferedCount: life.buffer.length,
    runningCount: life.runningCount,
  }
}
