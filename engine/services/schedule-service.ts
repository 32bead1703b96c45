// ScheduleService, what changes schedules: create, update, delete.
// Owns: ids that clients leave out, the fields that an update may change, and that an update loses
// no occurrence (J5).  Does not: drive schedules (schedule-actions.ts), read (schedule-reads.ts).

import { createHash } from 'node:crypto'
import { pause } from '#base/clock'
import { drawHex } from '#base/prng'
import { lifeOf, type ScheduleRecord, type ScheduleStep } from '#machine'
import { apiCodec, type MessageOutputs } from '#proto'
import { afterWrite, SchedulerError } from '../errors.ts'
import { checkQuota } from '../resources/task-quotas.ts'
import { usageReader } from '../resources/usage-reader.ts'
import { mergeMasked } from '../resources/field-mask.ts'
import { refresh } from '../resources/resource-calls.ts'
import { planStep } from '../shard/schedule-steps.ts'
import {
  accepted,
  notFound,
  type ReadSchedule,
  ScheduleCalls,
  type SchedulePlace,
} from './schedule-calls.ts'
import { type CheckedSchedule, checkSchedule } from './schedule-input.ts'
import { draftToWire } from './schedule-output.ts'
import { decodeSchedule, encodeSchedule, type ScheduleMessage } from './schedule-spec.ts'
import { specToWire } from './spec.ts'
import type { CallContext } from './status.ts'
import { checkEtag, commandBytes, hashOf, type ServiceContext } from './task-calls.ts'
import { checkRequestId, defaultQueue } from './task-input.ts'
import { cancelRunsOf, hasUnlistedRuns } from './unlisted-runs.ts'
import { contentBits, Violations } from './validate.ts'

type CreateRequest = MessageOutputs['CreateScheduleRequest']
type UpdateRequest = MessageOutputs['UpdateScheduleRequest']
type DeleteRequest = MessageOutputs['DeleteScheduleRequest']

/** Fields that UpdateSchedule may name. */
export const scheduleFields = [
  'description',
  'labels',
  'metadata',
  'spec',
  'task_template',
  'overlap_policy',
  'max_concurrent_runs',
  'buffer_limit',
  'catchup',
  'jitter',
  'max_runs',
  'pause_policy',
  'completion',
  'retention',
  'callbacks',
] as const

/** Tries of an update while occurrences come or others write. */
const updateTriesMax = 30
const updateRetryMs = 20
/** Times that an update settles by the old definition, at once. */
const settleLooksMax = 100_000
const settleRunsMax = 256
/** How long a repeated deletion is known as such. */
const deletionMemoryMs = 3_600_000

/** Whether a definition has a time; or why not. */
interface FirstTime {
  readonly nextNominalMs: number
  readonly awaitsEnd: boolean
}

export class ScheduleService {
  private readonly calls: ScheduleCalls

  constructor(calls: ScheduleCalls) {
    this.calls = calls
  }

  async create(request: CreateRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const { schedule } = request
    if (schedule === null) v.add('schedule', 'is required')
    v.check()
    const given = schedule as ScheduleMessage
    const scheduleId = given.scheduleId || newId(this.calls.context, given.namespace, requestId)
    const place = this.calls.place(v, { ...given, scheduleId }, 'schedule.')
    v.check()
    const { nowMs } = this.calls
    const checked = await this.check(place, given, { createdMs: nowMs, call })
    const first = firstTime(checked, nowMs, { nowMs, isRunning: false, lastEndMs: 0 })
    if (request.validateOnly) return { schedule: this.draft(place, checked), existing: false }
    await this.checkCount(place, call)
    const { initialPauseReason: reason } = given
    const {
      outcome,
      schedule: made,
      answer,
    } = await this.define(place, checked, {
      call,
      expectedVersion: 0,
      settledMs: nowMs,
      first,
      requestHash: hashOf(this.calls.context, 'createSchedule', requestId, contentBits(request)),
      pause: reason === '' ? undefined : { reason, by: '' },
    })
    const isTaken = outcome?.ok === false && outcome.code === 'SCHEDULE_EXISTS'
    if (isTaken && request.allowExisting) return await this.existing(place, checked, call)
    const existing = accepted(outcome, place.key).repeated
    if (made === undefined) throw notFound(place.key)
    const { clockMs } = answer
    const full = { schedule: made, clockMs, full: true }
    const told = await afterWrite(this.calls.told(place, full, call))
    return { schedule: told, existing }
  }

  /** Whether the namespace may have one more; what is there already is no more. */
  private async checkCount(place: SchedulePlace, call: CallContext): Promise<void> {
    const { resources, context } = this.calls
    const { namespace } = place
    const max = Number(resources.view.namespace(namespace)?.message.quotas?.maxSchedules ?? 0)
    if (max === 0 || (await this.calls.tryRead(place, call)) !== undefined) return
    const query = { namespace, queue: '', countsSchedules: true }
    const { scheduleCount: used } = await usageReader(context)(query, call)
    checkQuota({ limit: 'max_schedules', namespace, used, max })
  }

  /** The same definition under the same id is the answer; another one is an error. */
  private async existing(
    place: SchedulePlace,
    checked: CheckedSchedule,
    call: CallContext,
  ): Promise<object> {
    const read = await this.calls.read({ namespace: place.namespace, scheduleId: place.id }, call)
    const { schedule, clockMs } = read
    if (!isSame(schedule, checked)) {
      const message =
        `schedule ${place.key} exists already with another definition; update it, or choose ` +
        'another schedule_id'
      throw new SchedulerError('SCHEDULE_EXISTS', message, { metadata: { schedule: place.key } })
    }
    const told = await this.calls.told(place, { schedule, clockMs, full: true }, call)
    return { schedule: told, existing: true }
  }

  async update(request: UpdateRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    if (request.schedule === null) v.add('schedule', 'is required')
    v.check()
    const changes = request.schedule as ScheduleMessage
    const place = this.calls.place(v, changes, 'schedule.')
    const etag = checkEtag(v, 'schedule.etag', changes.etag)
    v.check()
    const requestHash = hashOf(
      this.calls.context,
      'updateSchedule',
      requestId,
      contentBits(request),
    )
    for (let tries = 1; ; tries += 1) {
      const read = await this.calls.tryRead(place, call)
      if (read === undefined) return await this.missing(request, place, call)
      const written = await this.tryUpdate(read, request, { call, etag, requestHash })
      if (written === 'AGAIN' && tries < updateTriesMax) {
        await pause(this.calls.context.clock, updateRetryMs)
        continue
      }
      if (written !== 'AGAIN') return written
      const message = `schedule ${place.key} is changing all the time; try again in a moment`
      throw new SchedulerError('OVERLOADED', message, { retryAfterMs: 500 })
    }
  }

  private async missing(
    request: UpdateRequest,
    place: SchedulePlace,
    call: CallContext,
  ): Promise<object> {
    if (!request.allowMissing) throw notFound(place.key)
    const { requestId, validateOnly, schedule } = request
    const create = { schedule, requestId, validateOnly, allowExisting: false }
    const made = (await this.create(create, call)) as { schedule: object }
    return { schedule: made.schedule, inFlightAttempt: null }
  }

  private async tryUpdate(
    read: ReadSchedule,
    request: UpdateRequest,
    of: {
      readonly call: CallContext
      readonly etag: number | undefined
      readonly requestHash: number
    },
  ): Promise<object | 'AGAIN'> {
    const { schedule } = read
    const { call, etag, requestHash } = of
    const v = new Violations()
    const changes = request.schedule as ScheduleMessage
    const mask = request.updateMask?.paths ?? []
    const merged = mergeMasked(v, {
      current: currentOf(schedule),
      changes,
      mask,
      changeable: scheduleFields,
    })
    v.check()
    const checked = await this.check(read, merged, { createdMs: schedule.createdAtMs, call })
    if (request.validateOnly) {
      return { schedule: this.draft(read, checked), inFlightAttempt: null }
    }
    const { nowMs } = this.calls
    const step = this.settlingStep(schedule, nowMs)
    if (step === 'MORE') {
      await this.settleSome(read, call)
      return 'AGAIN'
    }
    const settledMs = Math.max(nowMs, step?.settledMs ?? 0)
    const { runningCount, buffer, lastEndMs } = lifeOf(schedule)
    const isRunning = runningCount + buffer.length + (step?.items.length ?? 0) > 0
    const first = firstTime(checked, settledMs, { nowMs, isRunning, lastEndMs })
    const {
      outcome,
      schedule: changed,
      answer,
    } = await this.define(read, checked, {
      call,
      expectedVersion: etag ?? schedule.version,
      settledMs,
      first,
      requestHash,
      step,
      updatesRuns: request.updatePendingTasks,
    })
    const lost = outcome?.ok === false ? outcome.code : ''
    const isRace = lost === 'VERSION_MISMATCH' && etag === undefined
    if (lost === 'STALE_OCCURRENCE' || isRace) return 'AGAIN'
    const ok = accepted(outcome, read.key)
    if (changed === undefined) throw notFound(read.key)
    const { clockMs } = answer
    return {
      schedule: await afterWrite(
        this.calls.told(read, { schedule: changed, clockMs, full: true }, call),
      ),
      inFlightAttempt: await afterWrite(this.calls.inFlight(read, ok, call)),
    }
  }

  /**
   * What is due by the old definition, as the leader would decide it (S-15). Undefined: there is
   * nothing; 'MORE': more than one change should do.
   */
  private settlingStep(schedule: ScheduleRecord, nowMs: number): ScheduleStep | undefined | 'MORE' {
    const { nextNominalMs, paused } = schedule
    if (nextNominalMs === 0 || nextNominalMs > nowMs) return undefined
    const times = this.calls.timesOf(schedule)
    // What can not be evaluated can be mended only by a new definition.
    if (times === undefined) return undefined
    const bounds = { nowMs, runsMax: settleRunsMax, looksMax: settleLooksMax }
    const { step } = planStep(schedule, times, bounds)
    if (step.nextNominalMs === 0 || step.nextNominalMs > nowMs) return step
    if (!paused) return 'MORE'
    throw new SchedulerError(
      'OVERLOADED',
      `schedule ${schedule.key} has passed over more than ${settleLooksMax} times since it was ` +
        'paused; resume it before it is changed',
    )
  }

  /** The leader does the same; whoever is first. */
  private async settleSome(read: ReadSchedule, call: CallContext): Promise<void> {
    const { schedule } = read
    const times = this.calls.timesOrError(schedule)
    const bounds = { nowMs: this.calls.nowMs, runsMax: settleRunsMax, looksMax: settleLooksMax }
    const { step } = planStep(schedule, times, bounds)
    const bytes = commandBytes + step.items.length * 24
    await this.calls.write(read, call, { type: 'StepSchedule', key: read.key, step }, bytes)
  }

  async delete(request: DeleteRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const place = this.calls.place(v, request)
    const requestId = checkRequestId(v, request.requestId)
    const etag = checkEtag(v, 'etag', request.etag)
    v.check()
    const before = request.cancelTasks ? await this.calls.tryRead(place, call) : undefined
    const { outcome } = await this.calls.write(place, call, {
      type: 'RemoveSchedule',
      key: place.key,
      expectedVersion: etag ?? 0,
      cancelsRuns: request.cancelTasks,
      requestHash: hashOf(this.calls.context, 'deleteSchedule', requestId, contentBits(request)),
      memoryMs: requestId === '' ? 0 : deletionMemoryMs,
    })
    const isMissing = outcome?.ok === false && outcome.code === 'SCHEDULE_NOT_FOUND'
    if (isMissing && request.allowMissing) return { cancelledCount: 0, inFlightAttempt: null }
    const ok = accepted(outcome, place.key)
    const hasUnlisted = before !== undefined && hasUnlistedRuns(before.schedule)
    const { router } = this.calls.context
    const deadlineMs = this.calls.deadlineMs(call)
    const more = hasUnlisted ? await afterWrite(cancelRunsOf(router, place, deadlineMs)) : 0
    return {
      cancelledCount: (ok.changedCount ?? 0) + more,
      inFlightAttempt: await afterWrite(this.calls.inFlight(place, ok, call)),
    }
  }

  // ------------------------------------------------------------------------------------- shared

  private async check(
    place: SchedulePlace,
    given: ScheduleMessage,
    of: { readonly createdMs: number; readonly call: CallContext },
  ): Promise<CheckedSchedule> {
    const { context, sources, resources, nowMs } = this.calls
    const queue = given.taskTemplate?.queue || defaultQueue
    await context.defaults.prepare([{ namespace: place.namespace, queue }], of.call)
    const uses = given.spec?.calendars ?? []
    const isKnown = (id: string): boolean =>
      sources.calendars.calendar(place.namespace, id) !== undefined
    if (uses.some(({ calendarId }) => !isKnown(calendarId))) await refresh(resources, of.call)
    const v = new Violations()
    const { defaults } = context
    const { createdMs } = of
    const checked = checkSchedule(given, {
      v,
      key: place.key,
      createdMs,
      nowMs,
      defaults,
      ...sources,
    })
    v.check()
    if (checked === undefined) throw new SchedulerError('INTERNAL', 'nothing was found wrong')
    return checked
  }

  private draft(place: SchedulePlace, checked: CheckedSchedule): object {
    const { nowMs } = this.calls
    const { payload } = specToWire(checked.template.spec)
    const { evaluator } = checked.times
    return draftToWire(checked.stored.message, { key: place.key, payload, evaluator, nowMs })
  }

  private define(
    place: SchedulePlace,
    checked: CheckedSchedule,
    of: {
      readonly call: CallContext
      readonly expectedVersion: number
      readonly settledMs: number
      readonly first: FirstTime
      readonly requestHash: number
      readonly pause?: { readonly reason: string; readonly by: string } | undefined
      readonly step?: ScheduleStep | undefined
      readonly updatesRuns?: boolean
    },
  ): ReturnType<ScheduleCalls['write']> {
    const { template, skippedSpec, policy } = checked
    const { call, expectedVersion, settledMs, first, requestHash, updatesRuns = false } = of
    const spec = encodeSchedule(checked.stored)
    const stepItems = of.step?.items.length ?? 0
    const bytes = spec.length + template.spec.length + skippedSpec.length + 512 + stepItems * 24
    return this.calls.write(
      place,
      call,
      {
        type: 'DefineSchedule',
        key: place.key,
        expectedVersion,
        spec,
        template,
        skippedSpec,
        policy,
        settledMs,
        ...first,
        pause: of.pause,
        step: of.step,
        updatesRuns,
        requestHash,
      },
      bytes,
    )
  }
}

/** Its first time after everything that is settled. Throws when there is none. */
function firstTime(
  checked: CheckedSchedule,
  settledMs: number,
  of: { readonly nowMs: number; readonly isRunning: boolean; readonly lastEndMs: number },
): FirstTime {
  const { evaluator } = checked.times
  const { timeMs, isComplete } = evaluator.search(settledMs)
  const awaitsEnd = evaluator.followsRuns && of.isRunning
  const countedMs =
    evaluator.followsRuns && !of.isRunning
      ? evaluator.nextAfterEnd(of.lastEndMs, settledMs)
      : undefined
  const nextMs = Math.min(timeMs ?? Infinity, countedMs ?? Infinity)
  if (nextMs !== Infinity) return { nextNominalMs: nextMs, awaitsEnd }
  if (awaitsEnd) return { nextNominalMs: 0, awaitsEnd }
  const v = new Violations()
  v.add(
    'schedule.spec',
    isComplete
      ? 'has no time in the future: it would never run'
      : 'has no time that a bounded search finds: its exclusions hide them; list them otherwise',
  )
  throw v.toError()
}

/** The client's fields as they are, the payload included. */
function currentOf(schedule: ScheduleRecord): ScheduleMessage {
  const { message } = decodeSchedule(schedule.spec)
  const { payload, target, contentType, labels } = specToWire(schedule.template.spec)
  const { taskTemplate } = message
  if (taskTemplate !== null) return { ...message, taskTemplate: { ...taskTemplate, payload } }
  const { queue, priority } = schedule.template
  const codec = apiCodec('TaskTemplate')
  const words = { queue, priority, target, contentType, labels, payload } as object
  return { ...message, taskTemplate: codec.decode(codec.encode(words)) }
}

function isSame(schedule: ScheduleRecord, { stored, template }: CheckedSchedule): boolean {
  const codec = apiCodec('Schedule')
  const bytesOf = (message: ScheduleMessage): Buffer => Buffer.from(codec.encode(message))
  const old = decodeSchedule(schedule.spec)
  if (!bytesOf(old.message).equals(bytesOf(stored.message))) return false
  return Buffer.from(schedule.template.spec).equals(template.spec)
}

/** Unguessable; the same for a repeated request. */
function newId({ random }: ServiceContext, namespace: string, requestId: string): string {
  if (requestId === '') return `s-${drawHex(random, 16)}`
  const digest = createHash('sha256').update(`${namespace}\n${requestId}`).digest('hex')
  return `s-${digest.slice(0, 32)}`
}
