// ScheduleService, what drives schedules: pause, resume, trigger.
// Owns: what a resumption releases, and what a manual run is told as.  Does not: change
// definitions (schedule-service.ts), backfill (schedule-backfill.ts).

import { lifeOf, occurrenceKey, type ScheduleRecord } from '#machine'
import { apiLimits, type MessageOutputs } from '#proto'
import { afterWrite, SchedulerError } from '../errors.ts'
import { checkText } from '../resources/policy-input.ts'
import { planStep } from '../shard/schedule-steps.ts'
import type { ScheduleTimes } from '../shard/schedule-times.ts'
import {
  accepted,
  notFound,
  type ReadSchedule,
  type ScheduleCalls,
  waitingTask,
} from './schedule-calls.ts'
import type { CallContext } from './status.ts'
import { checkEtag, commandBytes, hashOf } from './task-calls.ts'
import { checkRequestId } from './task-input.ts'
import { splitKey, taskToWire } from './task-output.ts'
import { checkOverrides, type Overrides, withOverrides } from './task-overrides.ts'
import { contentBits, timestampMs, Violations } from './validate.ts'

type OverlapName = MessageOutputs['TriggerScheduleRequest']['overlapPolicy']
type Overlap = ReturnType<typeof lifeOf>['policy']['overlap']

/** Times that a preview of a resumption looks at. */
const previewLooksMax = 20_000

export class ScheduleActions {
  private readonly calls: ScheduleCalls

  constructor(calls: ScheduleCalls) {
    this.calls = calls
  }

  async pause(request: MessageOutputs['PauseScheduleRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const place = this.calls.place(v, request)
    const requestId = checkRequestId(v, request.requestId)
    const etag = checkEtag(v, 'etag', request.etag)
    checkText({ v, field: 'reason' }, request.reason, apiLimits.reasonCharsMax)
    const untilMs = timestampMs(request.until) ?? 0
    if (untilMs !== 0 && untilMs <= this.calls.nowMs) {
      v.add('until', 'lies in the past; give a time to come, or leave it unset')
    }
    v.check()
    const { outcome, schedule, answer } = await this.calls.write(place, call, {
      type: 'PauseSchedule',
      key: place.key,
      expectedVersion: etag ?? 0,
      reason: request.reason,
      by: '',
      untilMs,
      requestHash: hashOf(this.calls.context, 'pauseSchedule', requestId, contentBits(request)),
    })
    accepted(outcome, place.key)
    if (schedule === undefined) throw notFound(place.key)
    const { clockMs } = answer
    const told = this.calls.told(place, { schedule, clockMs, full: false }, call)
    return { schedule: await afterWrite(told) }
  }

  async resume(
    request: MessageOutputs['ResumeScheduleRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const etag = checkEtag(v, 'etag', request.etag)
    v.check()
    const read = await this.calls.read(request, call)
    const { nowMs } = this.calls
    const releasedCount = this.released(read.schedule, { nowMs, catchUp: request.catchUp })
    if (request.validateOnly) {
      const told = await this.calls.told(read, { ...read, full: false }, call)
      return { schedule: told, releasedCount }
    }
    const { outcome, schedule, answer } = await this.calls.write(read, call, {
      type: 'ResumeSchedule',
      key: read.key,
      expectedVersion: etag ?? 0,
      atMs: nowMs,
      catchUp: request.catchUp,
      isManual: true,
      requestHash: hashOf(this.calls.context, 'resumeSchedule', requestId, contentBits(request)),
    })
    const { repeated } = accepted(outcome, read.key)
    if (schedule === undefined) throw notFound(read.key)
    const { clockMs } = answer
    return {
      schedule: await afterWrite(this.calls.told(read, { schedule, clockMs, full: false }, call)),
      releasedCount: repeated ? 0 : releasedCount,
    }
  }

  /** Occurrences that run because the pause is over: those that wait, and those caught up with. */
  private released(
    schedule: ScheduleRecord,
    of: { readonly nowMs: number; readonly catchUp: boolean },
  ): number {
    if (!schedule.paused) return 0
    const { nowMs, catchUp } = of
    const life = lifeOf(schedule)
    const waiting = life.buffer.filter(
      ({ source }) => source === 'SCHEDULE' || source === 'CATCHUP',
    )
    const times = catchUp ? this.calls.timesOf(schedule) : undefined
    const runs = times === undefined ? 0 : runsOf(schedule, times, nowMs)
    const { concurrentRunsMax, overlap, bufferMax } = life.policy
    const room = Math.max(0, concurrentRunsMax - life.runningCount)
    const isBuffering = overlap === 'BUFFER_ALL' || overlap === 'BUFFER_ONE'
    const kept = isBuffering ? Math.min(waiting.length, bufferMax) : waiting.length
    const bounds: Readonly<Record<Overlap, number>> = {
      SKIP: Math.max(0, room - kept),
      BUFFER_ONE: Math.max(0, room + 1 - kept),
      BUFFER_ALL: Math.max(0, room + bufferMax - kept),
      CANCEL_OTHER: room + concurrentRunsMax,
      TERMINATE_OTHER: Infinity,
      ALLOW_ALL: Infinity,
    }
    return kept + Math.min(runs, bounds[overlap])
  }

  async trigger(
    request: MessageOutputs['TriggerScheduleRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const place = this.calls.place(v, request)
    const requestId = checkRequestId(v, request.requestId)
    const { overrides } = request
    if (overrides !== null) {
      checkOverrides(overrides, { violations: v, path: 'overrides.', nowMs: 0 })
    }
    const { nowMs } = this.calls
    const nominalMs = timestampMs(request.nominalTime)
    if (nominalMs !== undefined && !(nominalMs > 0 && nominalMs < nowMs + apiLimits.horizonMs)) {
      v.add('nominal_time', 'must be a time after 1970, at most ten years ahead')
    }
    v.check()
    await this.prepareQueue(place.namespace, overrides, call)
    const requestHash = hashOf(
      this.calls.context,
      'triggerSchedule',
      requestId,
      contentBits(request),
    )
    const read = await this.calls.read(request, call)
    const definition =
      overrides === null ? undefined : withOverrides(read.schedule.template, overrides)
    const { outcome, schedule } = await this.calls.write(
      read,
      call,
      {
        type: 'TriggerSchedule',
        key: read.key,
        // The template that the overrides were laid over.
        expectedVersion: definition === undefined ? 0 : read.schedule.version,
        source: 'MANUAL',
        runs: [{ nominalMs: nominalMs ?? nowMs, fireAtMs: nowMs }],
        isExact: nominalMs !== undefined,
        overlap: overlapOf(request.overlapPolicy),
        definition,
        requestHash,
      },
      commandBytes + (definition?.spec.length ?? 0),
    )
    const { runs = [], repeated } = accepted(outcome, read.key)
    const [run] = runs
    if (run === undefined || schedule === undefined) throw notFound(read.key)
    if (run.answer === 'EXISTS' && !repeated) throw alreadyRan(read, run.nominalMs)
    return { task: await afterWrite(this.toldRun({ ...read, schedule }, run.nominalMs, call)) }
  }

  private async toldRun(read: ReadSchedule, nominalMs: number, call: CallContext): Promise<object> {
    const { schedule, shard } = read
    const key = occurrenceKey(schedule.key, nominalMs)
    const found = await this.calls.readTask(read, key, call)
    const waiting = lifeOf(schedule).buffer.find((one) => one.nominalMs === nominalMs)
    const task = found ?? (waiting === undefined ? undefined : waitingTask(schedule, waiting))
    if (task === undefined) throw alreadyRan(read, nominalMs)
    return taskToWire(task, { shard, clockMs: read.clockMs, full: true })
  }

  /** A queue that the overrides name has to be there. */
  async prepareQueue(
    namespace: string,
    overrides: Overrides | null,
    call: CallContext,
  ): Promise<void> {
    const queue = overrides?.queue ?? ''
    if (queue === '') return
    const { defaults } = this.calls.context
    await defaults.prepare([{ namespace, queue }], call)
    const v = new Violations()
    defaults.inherit({}, { namespace, queue }, { v, path: 'overrides.' })
    v.check()
  }
}

function alreadyRan({ key }: ReadSchedule, nominalMs: number): SchedulerError {
  const task = splitKey(occurrenceKey(key, nominalMs)).id
  return new SchedulerError(
    'TASK_EXISTS',
    `there is a task of this time already: ${task}; choose another nominal_time, or leave it unset`,
    { metadata: { task, schedule: key } },
  )
}

export function overlapOf(name: OverlapName): Overlap | undefined {
  return name === 'OVERLAP_POLICY_UNSPECIFIED'
    ? undefined
    : (name.slice('OVERLAP_POLICY_'.length) as Overlap)
}

/** Occurrences of the pause that the catch-up policy would run, if they were taken as missed. */
function runsOf(schedule: ScheduleRecord, times: ScheduleTimes, nowMs: number): number {
  let life = { ...lifeOf(schedule), pause: undefined }
  let nextNominalMs = schedule.nextNominalMs
  let runs = 0
  let looks = 0
  while (nextNominalMs !== 0 && nextNominalMs <= nowMs && looks < previewLooksMax) {
    const resumed = { ...schedule, paused: false, nextNominalMs, life }
    const bounds = { nowMs, runsMax: 1_000, looksMax: previewLooksMax - looks }
    const planned = planStep(resumed, times, bounds)
    looks += planned.looks
    runs += planned.step.items.filter(({ type }) => type === 'run').length
    nextNominalMs = planned.step.nextNominalMs
    life = { ...life, settledMs: planned.step.settledMs, backlog: planned.step.backlog }
  }
  return runs
}
