// BackfillSchedule: the occurrences of a range of the past, run as an operation, page by page.
// Owns: the request's checks and the step.  Does not: pace, count or record (operation-runner.ts).
//   J10. A page may be done twice: an occurrence has one name, and what has run does not run again.

import type { GroupId } from '#base/brand'
import { lifeOf, occurrenceKey, type Outcome, type ScheduleRecord } from '#machine'
import { apiCodec, apiLimits, type MessageOutputs, shardOf } from '#proto'
import { commandToFields } from '../codec/command-codec.ts'
import { SchedulerError } from '../errors.ts'
import type { OperationService } from '../operations/operation-service.ts'
import type { OperationRequest } from '../operations/operation-record.ts'
import type { OperationStep, PageOptions, PageResult } from '../operations/operation-runner.ts'
import type { Router } from '../router.ts'
import { newestTimes } from '../shard/newest-times.ts'
import { ScheduleCache, type ScheduleTimes, type TimeSources } from '../shard/schedule-times.ts'
import type { Clock } from '#base/clock'
import { overlapOf, type ScheduleActions } from './schedule-actions.ts'
import type { ScheduleCalls } from './schedule-calls.ts'
import type { CallContext } from './status.ts'
import { checkRequestId } from './task-input.ts'
import { checkOverrides, withOverrides } from './task-overrides.ts'
import { timestampMs, Violations } from './validate.ts'

type Request = MessageOutputs['BackfillScheduleRequest']

/** Times that one page looks at when it only counts. */
const countedPerPage = 10_000

export class Backfills {
  private readonly calls: ScheduleCalls
  private readonly actions: ScheduleActions
  private readonly operations: OperationService

  constructor(calls: ScheduleCalls, actions: ScheduleActions, operations: OperationService) {
    this.calls = calls
    this.actions = actions
    this.operations = operations
  }

  async start(request: Request, call: CallContext): Promise<object> {
    const v = new Violations()
    const place = this.calls.place(v, request)
    const requestId = checkRequestId(v, request.requestId)
    const { overrides } = request
    if (overrides !== null) {
      checkOverrides(overrides, { violations: v, path: 'overrides.', nowMs: 0 })
    }
    const fromMs = timestampMs(request.startTime)
    const untilMs = timestampMs(request.endTime)
    checkRange(v, { fromMs, untilMs, nowMs: this.calls.nowMs })
    const maxAffected = Number(request.maxAffected) || apiLimits.backfillCountDefault
    if (maxAffected < 0 || maxAffected > apiLimits.backfillCountMax) {
      v.add('max_affected', `must be 1 to ${apiLimits.backfillCountMax}`)
    }
    const maxPerSecond = request.maxPerSecond || apiLimits.backfillPerSecondDefault
    if (!(maxPerSecond > 0 && maxPerSecond <= apiLimits.backfillPerSecondMax)) {
      v.add('max_per_second', `must be above 0, up to ${apiLimits.backfillPerSecondMax}`)
    }
    v.check()
    await this.actions.prepareQueue(place.namespace, overrides, call)
    const read = await this.calls.read(request, call)
    // What can not be evaluated is said now, not by the operation.
    this.calls.timesOrError(read.schedule)
    const bytes =
      overrides === null ? {} : { overrides: apiCodec('TaskOverrides').encode(overrides) }
    const details = {
      scheduleId: place.id,
      fromMs,
      untilMs,
      overlap: overlapOf(request.overlapPolicy) ?? '',
      newestFirst: request.newestFirst,
      ...bytes,
    }
    const options = {
      dryRun: request.dryRun,
      maxAffected: String(maxAffected),
      maxPerSecond,
      reason: '',
      requestId,
    }
    const kind = 'OPERATION_KIND_BACKFILL'
    const what = `runs occurrences of ${place.id}`
    return await this.operations.start(
      { kind, namespace: place.namespace, details, what },
      options,
      call,
    )
  }
}

function checkRange(
  v: Violations,
  range: {
    readonly fromMs: number | undefined
    readonly untilMs: number | undefined
    readonly nowMs: number
  },
): void {
  const { fromMs, untilMs, nowMs } = range
  if (fromMs === undefined) v.add('start_time', 'is required')
  if (untilMs === undefined) v.add('end_time', 'is required')
  if (fromMs === undefined || untilMs === undefined) return
  if (untilMs > nowMs) v.add('end_time', 'lies in the future; what is to come runs by itself')
  if (untilMs <= fromMs) v.add('end_time', 'must be later than start_time')
}

// -------------------------------------------------------------------------------------- the step

export interface BackfillContext extends TimeSources {
  readonly router: Router
  readonly clock: Clock
  readonly shardCount: () => number
}

interface Wanted {
  readonly scheduleId: string
  readonly fromMs: number
  readonly untilMs: number
  readonly overlap: string
  readonly newestFirst: boolean
  readonly overrides?: Uint8Array
}

/** The cursor is a nominal time: what lies behind it is done. */
export function backfillStep(context: BackfillContext): OperationStep {
  const cache = new ScheduleCache(context)
  return async (request, cursor, options) => {
    const wanted = request.details as unknown as Wanted
    const key = `${request.namespace}/${wanted.scheduleId}`
    const count = context.shardCount()
    const shard = shardOf(request.namespace, wanted.scheduleId, count) as GroupId
    const deadlineMs = context.clock.monotonicMs() + options.timeoutMs
    const read = { tasks: [], schedules: [key], stale: false }
    const { schedules } = await context.router.read(shard, read, deadlineMs)
    const schedule = schedules[0]
    if (schedule === undefined) {
      throw new SchedulerError('SCHEDULE_NOT_FOUND', `there is no schedule ${key} any more`)
    }
    const limit = options.onlyCounts ? countedPerPage : options.limit
    const times = timesOfPage(cache.timesOf(schedule), { wanted, cursor, limit })
    const result = options.onlyCounts
      ? { succeeded: times.length, unchanged: 0, failures: [] }
      : await runPage(context, { schedule, shard, request, times, deadlineMs, options })
    const last = times.at(-1)
    const isDone = times.length < limit || last === undefined
    return { ...result, cursor: isDone ? undefined : String(last) }
  }
}

/** The next times of the range, in the order that was asked for. */
function timesOfPage(
  { evaluator }: ScheduleTimes,
  page: { readonly wanted: Wanted; readonly cursor: string; readonly limit: number },
): number[] {
  const { wanted, cursor, limit } = page
  const { fromMs, untilMs, newestFirst } = wanted
  if (newestFirst) {
    const before = cursor === '' ? untilMs : Number(cursor)
    const isWanted = (): boolean => true
    const found = newestTimes(evaluator, { fromMs, untilMs: before, count: limit, isWanted })
    return found.times.toReversed()
  }
  const times: number[] = []
  let timeMs = evaluator.next(cursor === '' ? fromMs - 1 : Number(cursor))
  while (timeMs !== undefined && timeMs < untilMs && times.length < limit) {
    times.push(timeMs)
    timeMs = evaluator.next(timeMs)
  }
  return times
}

async function runPage(
  { router, clock }: BackfillContext,
  page: {
    readonly schedule: ScheduleRecord
    readonly shard: GroupId
    readonly request: OperationRequest
    readonly times: readonly number[]
    readonly deadlineMs: number
    readonly options: PageOptions
  },
): Promise<Omit<PageResult, 'cursor'>> {
  const { schedule, shard, request, times, deadlineMs } = page
  if (times.length === 0) return { succeeded: 0, unchanged: 0, failures: [] }
  const wanted = request.details as unknown as Wanted
  const nowMs = clock.wallMs()
  const overrides =
    wanted.overrides === undefined ? undefined : apiCodec('TaskOverrides').decode(wanted.overrides)
  const definition =
    overrides === undefined ? undefined : withOverrides(schedule.template, overrides)
  const overlap = wanted.overlap === '' ? undefined : (wanted.overlap as OverlapOf)
  const command = commandToFields({
    type: 'TriggerSchedule',
    key: schedule.key,
    expectedVersion: definition === undefined ? 0 : schedule.version,
    source: 'BACKFILL',
    runs: times.map((nominalMs) => ({ nominalMs, fireAtMs: nowMs })),
    isExact: true,
    overlap,
    definition,
    requestHash: 0,
  })
  const bytes = 256 + (definition?.spec.length ?? 0) + times.length * 20
  const write = { commands: [command], bytes, returnTasks: [], returnSchedules: [] }
  const { outcomes } = await router.write(shard, write, deadlineMs)
  return resultOf(schedule, outcomes[0])
}

type OverlapOf = ReturnType<typeof lifeOf>['policy']['overlap']

function resultOf(
  schedule: ScheduleRecord,
  outcome: Outcome | undefined,
): Omit<PageResult, 'cursor'> {
  if (outcome?.ok !== true) {
    // Changed meanwhile: the page is tried again with what it is now.
    throw new SchedulerError('PROPOSAL_DROPPED', `schedule ${schedule.key} was changed meanwhile`)
  }
  const runs = outcome.runs ?? []
  const failures = runs
    .filter(({ answer }) => answer === 'SKIPPED')
    .map(({ nominalMs }) => {
      const message = 'it was skipped, by the overlap policy'
      const resourceId = occurrenceKey(schedule.key, nominalMs)
      return { resourceId, error: { code: 9, message, details: [] } }
    })
  const unchanged = runs.filter(({ answer }) => answer === 'EXISTS').length
  return { succeeded: runs.length - failures.length - unchanged, unchanged, failures }
}
