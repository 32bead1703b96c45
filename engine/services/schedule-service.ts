// ScheduleService, first part: create, get, list, delete, preview.
// Owns: checks of schedules.  Overlap, catch-up and pause follow; what is not built is refused by
// name. Every occurrence runs (overlap ALLOW_ALL), and after an outage every missed one is caught
// up (ALL).

import type { GroupId } from '#base/brand'
import type { ScheduleRecord } from '#machine'
import { apiLimits, namePatterns, shardOf } from '#proto'
import { commandToFields } from '../codec/command-codec.ts'
import { SchedulerError } from '../errors.ts'
import { compileSpec, type Evaluator, SpecError, tzdataVersion } from '../schedule/index.ts'
import type { ListAnswer, WriteAnswer } from '../shard/local-calls.ts'
import { plainSpecOf, scheduleToWire, specRecordOf, type WireSchedule } from './schedule-wire.ts'
import { encodeScheduleSpec } from './schedule-spec.ts'
import type { CallContext } from './status.ts'
import { checkNamespace, checkRequestId, definitionOf } from './task-input.ts'
import type { ServiceContext } from './task-service.ts'
import { hash53, timestampMs, toTimestamp, Violations, type WireTimestamp } from './validate.ts'

interface CreateRequest {
  readonly schedule?: WireSchedule | null
  readonly requestId?: string
  readonly validateOnly?: boolean
}

interface NameRequest {
  readonly namespace?: string
  readonly scheduleId?: string
  readonly requestId?: string
  readonly allowMissing?: boolean
  readonly cancelTasks?: boolean
}

interface ListRequest {
  readonly namespace?: string
  readonly pageSize?: number
  readonly pageToken?: string
}

interface MatchingTimesRequest extends NameRequest {
  readonly spec?: WireSchedule['spec']
  readonly startTime?: WireTimestamp | null
  readonly endTime?: WireTimestamp | null
  readonly count?: number
}

export class ScheduleService {
  private readonly context: ServiceContext

  constructor(context: ServiceContext) {
    this.context = context
  }

  async create(request: CreateRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const { schedule } = request
    if (schedule === null || schedule === undefined) {
      v.add('schedule', 'is required')
      throw v.toError()
    }
    const { namespace, id } = this.name(v, 'schedule.', schedule)
    const key = `${namespace}/${id}`
    const nowMs = this.context.clock.wallMs()
    const record = specRecordOf(v, schedule)
    const evaluator = compile(v, record.times, key)
    const template = definitionOf(schedule.taskTemplate ?? {}, {
      violations: v,
      path: 'schedule.task_template.',
      nowMs,
    })
    v.check()
    const nextNominalMs = evaluator?.next(nowMs) ?? 0
    if (nextNominalMs === 0) v.add('schedule.spec', 'has no time in the future: it would never run')
    v.check()
    if (request.validateOnly === true) return { schedule: null, existing: false }
    const spec = encodeScheduleSpec(record)
    const requestHash = requestId === '' ? 0 : hash53(`createSchedule ${requestId}`)
    const command = commandToFields({
      type: 'CreateSchedule',
      key,
      spec,
      template,
      nextNominalMs,
      requestHash,
    })
    const shard = this.shardOf(namespace, id)
    const bytes = spec.length + template.spec.length + 256
    const answer = await this.write(shard, call, { command, bytes, key })
    const outcome = answer.outcomes[0]
    if (outcome === undefined || !outcome.ok) {
      throw new SchedulerError(
        'SCHEDULE_EXISTS',
        `schedule ${key} exists already; choose another schedule_id, or delete it first`,
        { metadata: { schedule: key } },
      )
    }
    const stored = answer.schedules[0]
    const view = stored === undefined ? null : scheduleToWire(stored, { shard, evaluator })
    return { schedule: view, existing: outcome.repeated }
  }

  async get(request: NameRequest, call: CallContext): Promise<object> {
    const { schedule, shard } = await this.read(request, call)
    return { schedule: scheduleToWire(schedule, { shard, evaluator: undefined }) }
  }

  async delete(request: NameRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const { namespace, id } = this.name(v, '', request)
    const requestId = checkRequestId(v, request.requestId)
    if (request.cancelTasks === true) {
      v.add('cancel_tasks', 'is not supported by this version yet; cancel the tasks by their ids')
    }
    v.check()
    const key = `${namespace}/${id}`
    const requestHash = requestId === '' ? 0 : hash53(`deleteSchedule ${requestId}`)
    const command = commandToFields({ type: 'DeleteSchedule', key, requestHash })
    const answer = await this.write(this.shardOf(namespace, id), call, { command, bytes: 128, key })
    const outcome = answer.outcomes[0]
    if (outcome?.ok !== true && request.allowMissing !== true) throw notFound(key)
    return { cancelledCount: 0, inFlightAttempt: null }
  }

  async list(request: ListRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const size = request.pageSize || apiLimits.pageSizeDefault
    if (size < 1 || size > apiLimits.pageSizeMax) {
      v.add('page_size', `must be 1 to ${apiLimits.pageSizeMax}`)
    }
    const place = /^([1-9]\d{0,8})\.(.*)$/.exec(request.pageToken ?? '')
    if (request.pageToken && place === null) v.add('page_token', 'is not a token of this service')
    v.check()
    const deadlineMs = this.context.clock.monotonicMs() + call.timeoutMs
    const schedules: object[] = []
    let shard = Number(place?.[1] ?? 1)
    let afterId = place?.[2] ?? ''
    const count = this.context.shardCount()
    while (shard <= count && schedules.length < size) {
      const group = shard as GroupId
      const limit = size - schedules.length
      const list = { kind: 'schedule' as const, namespace, afterId, scanMax: limit, limit }
      const page: ListAnswer = await this.context.router.list(
        group,
        { ...list, filter: {}, stale: false },
        deadlineMs,
      )
      for (const schedule of page.schedules) {
        schedules.push(scheduleToWire(schedule, { shard, evaluator: undefined }))
      }
      afterId = page.nextAfterId ?? ''
      if (page.nextAfterId === undefined) shard += 1
    }
    return { schedules, nextPageToken: shard > count ? '' : `${shard}.${afterId}` }
  }

  async matchingTimes(request: MatchingTimesRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const count = request.count || apiLimits.matchingTimesDefault
    if (count < 1 || count > apiLimits.matchingTimesMax) {
      v.add('count', `must be 1 to ${apiLimits.matchingTimesMax}`)
    }
    v.check()
    const saved = request.scheduleId ? await this.read(request, call) : undefined
    const spec = request.spec ?? undefined
    const times =
      saved === undefined
        ? plainSpecOf(v, spec, 'spec.')
        : plainSpecOf(v, scheduleSpecOf(saved.schedule, saved.shard), 'spec.')
    const seed = `${request.namespace ?? ''}/${request.scheduleId ?? ''}`
    const evaluator = compile(v, times, seed)
    v.check()
    const fromMs = timestampMs(request.startTime) ?? this.context.clock.wallMs()
    const untilMs = timestampMs(request.endTime) ?? Number.POSITIVE_INFINITY
    const all = evaluator?.preview(fromMs, count) ?? []
    const matching = all.filter((timeMs) => timeMs < untilMs)
    return {
      times: matching.map((timeMs) => ({
        nominalTime: toTimestamp(timeMs),
        localTime: localTime(timeMs, times.timeZone),
        runTime: toTimestamp(timeMs),
      })),
      tzdataVersion: tzdataVersion,
      endReached: matching.length < count,
    }
  }

  private async read(
    request: NameRequest,
    call: CallContext,
  ): Promise<{ schedule: ScheduleRecord; shard: GroupId }> {
    const v = new Violations()
    const { namespace, id } = this.name(v, '', request)
    v.check()
    const key = `${namespace}/${id}`
    const shard = this.shardOf(namespace, id)
    const deadlineMs = this.context.clock.monotonicMs() + call.timeoutMs
    const read = { tasks: [], schedules: [key], stale: false }
    const answer = await this.context.router.read(shard, read, deadlineMs)
    const schedule = answer.schedules[0]
    if (schedule === undefined) throw notFound(key)
    return { schedule, shard }
  }

  private name(
    v: Violations,
    path: string,
    named: { readonly namespace?: string; readonly scheduleId?: string },
  ): { namespace: string; id: string } {
    const namespace = checkNamespace(v, `${path}namespace`, named.namespace)
    const id = named.scheduleId ?? ''
    if (!namePatterns.scheduleId.test(id)) {
      v.add(`${path}schedule_id`, 'must be 1 to 160 of [A-Za-z0-9_.:~-]')
    }
    return { namespace, id }
  }

  private write(
    shard: GroupId,
    call: CallContext,
    write: {
      readonly command: ReturnType<typeof commandToFields>
      readonly bytes: number
      readonly key: string
    },
  ): Promise<WriteAnswer> {
    const deadlineMs = this.context.clock.monotonicMs() + call.timeoutMs
    const { command, bytes, key } = write
    return this.context.router.write(
      shard,
      { commands: [command], bytes, returnTasks: [], returnSchedules: [key] },
      deadlineMs,
    )
  }

  private shardOf(namespace: string, id: string): GroupId {
    return shardOf(namespace, id, this.context.shardCount()) as GroupId
  }
}

function compile(
  v: Violations,
  times: ReturnType<typeof plainSpecOf>,
  seed: string,
): Evaluator | undefined {
  try {
    return compileSpec(times, seed)
  } catch (error) {
    if (!(error instanceof SpecError)) throw error
    for (const { field, description } of error.violations) v.add(`spec.${field}`, description)
    return undefined
  }
}

function scheduleSpecOf(schedule: ScheduleRecord, shard: GroupId): WireSchedule['spec'] {
  return (scheduleToWire(schedule, { shard, evaluator: undefined }) as WireSchedule).spec
}

function notFound(key: string): SchedulerError {
  return new SchedulerError('SCHEDULE_NOT_FOUND', `there is no schedule ${key}`, {
    metadata: { schedule: key },
  })
}

function localTime(timeMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: timeZone === '' ? 'UTC' : timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(timeMs)
}
