// ListOccurrences: every occurrence of a schedule, those that ran, those that did not and why, the
// newest first.
// Owns: ranges taken apart into their times, and what is known without a record: times that a pause
// passes over now, runs that wait.  Does not: decide about occurrences.
//   J9. Each occurrence is listed once; a record of its own goes before a range.

import {
  lifeOf,
  occurrenceKey,
  type RunOrigin,
  type ScheduleRecord,
  type SkipReason,
  type TaskRecord,
} from '#machine'
import { apiLimits, type MessageOutputs } from '#proto'
import { newestTimes } from '../shard/newest-times.ts'
import { compiledOf, type ScheduleTimes } from '../shard/schedule-times.ts'
import { checkPaging } from './paging.ts'
import {
  notFound,
  occurrenceTask,
  type ScheduleCalls,
  type SchedulePlace,
  waitingTask,
} from './schedule-calls.ts'
import { decodeSchedule } from './schedule-spec.ts'
import type { CallContext } from './status.ts'
import { taskToWire, visibleState } from './task-output.ts'
import { timestampMs, Violations } from './validate.ts'

type ListRequest = MessageOutputs['ListOccurrencesRequest']

/** Records that one look at the shard brings. */
const looksPerPageMax = 1_000
/** Looks for one page: a filter may leave out most of what is there. */
const roundsMax = 5
/** Between two times that are left out there is less than this: a leap year and some. */
const leftOutAheadMs = 800 * 86_400_000
/** Behind every time that exists for schedules. */
const lastMs = Date.UTC(2200, 0, 1)

interface Query {
  readonly states: ReadonlySet<string>
  readonly fromMs: number
  readonly pageSize: number
  readonly stale: boolean
}

/** Times in a row that did not run for the same reason. */
interface Range {
  readonly firstMs: number
  readonly lastMs: number
  readonly reason: SkipReason
  readonly times: ScheduleTimes | undefined
  readonly endedAtMs: number
}

export class OccurrenceLists {
  private readonly calls: ScheduleCalls

  constructor(calls: ScheduleCalls) {
    this.calls = calls
  }

  async list(request: ListRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const place = this.calls.place(v, request)
    const { pageSize, pageToken } = checkPaging(v, request)
    if (!/^\d{0,15}$/.test(pageToken)) v.add('page_token', 'is not a token of this service')
    v.check()
    const untilMs = timestampMs(request.nominalTime?.until) ?? lastMs
    const query: Query = {
      states: new Set(request.states.map((state) => state.replace('TASK_STATE_', ''))),
      fromMs: timestampMs(request.nominalTime?.from) ?? 0,
      pageSize: Math.min(pageSize, apiLimits.pageSizeMax),
      stale: request.consistency === 'READ_CONSISTENCY_STALE',
    }
    const before = pageToken === '' ? untilMs : Math.min(Number(pageToken), untilMs)
    const full = request.view === 'VIEW_FULL'
    const found = await this.page(place, query, { beforeMs: before, call })
    const { clockMs, shard } = found
    return {
      tasks: found.tasks.map((task) => taskToWire(task, { shard, clockMs, full })),
      nextPageToken: found.nextMs === undefined ? '' : String(found.nextMs),
    }
  }

  /** The occurrence of one time; undefined: nothing says so. */
  async at(
    name: { readonly namespace: string; readonly scheduleId: string },
    nominalMs: number,
    call: CallContext,
  ): Promise<TaskRecord | undefined> {
    const place = this.calls.place(new Violations(), name)
    const query = { states: new Set<string>(), fromMs: nominalMs, pageSize: 10, stale: false }
    const { tasks } = await this.look(place, query, { beforeMs: nominalMs + 1, call })
    return tasks.find((task) => task.origin?.nominalMs === nominalMs)
  }

  private async page(
    place: SchedulePlace,
    query: Query,
    of: { readonly beforeMs: number; readonly call: CallContext },
  ): Promise<{
    readonly tasks: TaskRecord[]
    readonly nextMs: number | undefined
    readonly clockMs: number
    readonly shard: number
  }> {
    const tasks: TaskRecord[] = []
    const { shard } = place
    let beforeMs = of.beforeMs
    let clockMs = 0
    for (let round = 0; round < roundsMax; round += 1) {
      const looked = await this.look(place, query, { ...of, beforeMs })
      clockMs = looked.clockMs
      for (const task of looked.tasks) {
        const nominalMs = task.origin?.nominalMs ?? 0
        if (nominalMs < query.fromMs) return { tasks, nextMs: undefined, clockMs, shard }
        const state = visibleState(task, clockMs)
        if (query.states.size > 0 && !query.states.has(state)) continue
        if (tasks.length === query.pageSize) {
          const last = tasks.at(-1)?.origin?.nominalMs ?? 0
          return { tasks, nextMs: last, clockMs, shard }
        }
        tasks.push(task)
      }
      if (looked.nextMs === undefined || looked.nextMs <= query.fromMs) {
        return { tasks, nextMs: undefined, clockMs, shard }
      }
      beforeMs = looked.nextMs
    }
    return { tasks, nextMs: beforeMs, clockMs, shard }
  }

  /** Occurrences before a time, descending, as far as one look goes. */
  private async look(
    place: SchedulePlace,
    query: Query,
    of: { readonly beforeMs: number; readonly call: CallContext },
  ): Promise<{
    readonly tasks: TaskRecord[]
    readonly nextMs: number | undefined
    readonly clockMs: number
  }> {
    const { beforeMs, call } = of
    const limit = Math.min(looksPerPageMax, query.pageSize + 1)
    const list = {
      kind: 'occurrence' as const,
      namespace: place.namespace,
      filter: { scheduleId: place.id },
      afterId: String(beforeMs),
      scanMax: limit,
      limit,
      stale: query.stale,
    }
    const deadlineMs = this.calls.deadlineMs(call)
    const answer = await this.calls.context.router.list(place.shard, list, deadlineMs)
    const schedule = answer.schedules[0]
    // A schedule that is gone leaves its tasks; without those it never was.
    if (schedule === undefined && answer.tasks.length === 0 && beforeMs === lastMs) {
      throw notFound(place.key)
    }
    const floorMs = answer.nextAfterId === undefined ? 0 : Number(answer.nextAfterId)
    const isRange = (task: TaskRecord): boolean => task.origin?.run?.times !== undefined
    const singles = new Map<number, TaskRecord>()
    for (const task of answer.tasks) {
      const nominalMs = task.origin?.nominalMs ?? 0
      if (!isRange(task) && nominalMs < beforeMs) singles.set(nominalMs, task)
    }
    if (schedule !== undefined) this.addWaiting(schedule, singles, beforeMs)
    const ranges = answer.tasks.filter(isRange).map((task) => this.rangeOf(place.key, task))
    const owner = schedule ?? answer.tasks[0]
    if (schedule !== undefined) ranges.push(...this.pending(schedule))
    let lowestMs = floorMs
    for (const range of ranges) {
      const bounds = { fromMs: Math.max(floorMs, query.fromMs), beforeMs, limit }
      lowestMs = Math.max(lowestMs, this.takeApart(range, owner, bounds, singles))
    }
    const tasks = [...singles.entries()]
      .filter(([nominalMs]) => nominalMs >= lowestMs)
      .sort(([a], [b]) => b - a)
      .map(([, task]) => task)
    const nextMs = lowestMs === 0 ? undefined : lowestMs
    return { tasks, nextMs, clockMs: answer.clockMs }
  }

  /** Adds the range's newest times below a bound; returns from where on all of them are there. */
  private takeApart(
    range: Range,
    owner: ScheduleRecord | TaskRecord | undefined,
    bounds: { readonly fromMs: number; readonly beforeMs: number; readonly limit: number },
    into: Map<number, TaskRecord>,
  ): number {
    const { firstMs, times, reason, endedAtMs } = range
    const fromMs = Math.max(firstMs, bounds.fromMs)
    const untilMs = Math.min(range.lastMs + 1, bounds.beforeMs)
    if (owner === undefined || times === undefined || fromMs >= untilMs) return 0
    const isWanted = (): boolean => true
    const { limit: count } = bounds
    const listed = listedFor(times, reason)
    const found = newestTimes(listed, { fromMs, untilMs, count, isWanted })
    for (const nominalMs of found.times) {
      if (into.has(nominalMs)) continue
      into.set(nominalMs, skippedTask(owner, nominalMs, { reason, endedAtMs }))
    }
    return found.times.length < count ? 0 : (found.times[0] ?? 0)
  }

  private rangeOf(key: string, task: TaskRecord): Range {
    const { nominalMs, run } = task.origin as { nominalMs: number; run: RunOrigin }
    return {
      firstMs: run.firstMissedMs,
      lastMs: nominalMs,
      reason: run.skipReason,
      times: this.timesOf(key, run.times),
      endedAtMs: task.endedAtMs,
    }
  }

  private timesOf(key: string, bytes: Uint8Array | undefined): ScheduleTimes | undefined {
    if (bytes === undefined) return undefined
    try {
      return compiledOf(key, decodeSchedule(bytes), this.calls.sources)
    } catch {
      return undefined
    }
  }

  /** What no step has settled yet: times of a pause, and of days that a calendar leaves out. */
  private pending(schedule: ScheduleRecord): Range[] {
    const { pause, pauses, settledMs } = lifeOf(schedule)
    const times = this.calls.timesOf(schedule)
    const { nowMs } = this.calls
    const open = pause === undefined ? [] : [{ fromMs: pause.atMs, untilMs: nowMs + 1 }]
    const range = (fromMs: number, untilMs: number, reason: SkipReason): Range => ({
      firstMs: Math.max(fromMs, settledMs + 1),
      lastMs: Math.min(untilMs - 1, nowMs),
      reason,
      times,
      endedAtMs: nowMs,
    })
    const ranges = [...pauses, ...open].map(({ fromMs, untilMs }) => {
      return range(fromMs, untilMs, 'PAUSED')
    })
    if (times?.evaluator.skips !== true) return ranges
    return [...ranges, range(0, nowMs + 1, 'CALENDAR'), range(0, nowMs + 1, 'DST_GAP')]
  }

  private addWaiting(
    schedule: ScheduleRecord,
    into: Map<number, TaskRecord>,
    beforeMs: number,
  ): void {
    for (const run of lifeOf(schedule).buffer) {
      if (run.nominalMs < beforeMs) into.set(run.nominalMs, waitingTask(schedule, run))
    }
  }
}

/** The times that a reason is about: those that run, or those that are left out. */
function listedFor(
  { evaluator }: ScheduleTimes,
  reason: SkipReason,
): { next(afterMs: number): number | undefined } {
  if (reason !== 'CALENDAR' && reason !== 'DST_GAP') return evaluator
  return {
    next: (afterMs) => {
      const found = evaluator.skippedBetween(afterMs + 1, afterMs + leftOutAheadMs, 1)
      return found.find((one) => one.reason === reason)?.timeMs
    },
  }
}

/** One time of a range, as a record of its own would say it. */
function skippedTask(
  owner: ScheduleRecord | TaskRecord,
  nominalMs: number,
  of: { readonly reason: SkipReason; readonly endedAtMs: number },
): TaskRecord {
  const source = {
    source: 'SCHEDULE' as const,
    missedCount: 0,
    firstMissedMs: 0,
    skipReason: of.reason,
  }
  const ended = { state: 'SKIPPED' as const, nextAttemptAtMs: 0, endedAtMs: of.endedAtMs, source }
  if ('template' in owner) {
    const { template } = owner
    const { skippedSpec } = lifeOf(owner)
    const definition = { ...template, fireAtMs: nominalMs, spec: skippedSpec }
    return occurrenceTask(owner, nominalMs, { ...ended, definition })
  }
  // Its schedule is gone: another record of it tells what its tasks were like.
  const scheduleKey = owner.origin?.scheduleKey ?? ''
  const run = { ...source, scheduleNumber: owner.origin?.run?.scheduleNumber ?? 0 }
  return {
    ...owner,
    key: occurrenceKey(scheduleKey, nominalMs),
    state: 'SKIPPED',
    attempts: [],
    attemptCount: 0,
    lease: undefined,
    nextAttemptAtMs: 0,
    endedAtMs: of.endedAtMs,
    endReason: 'SKIPPED',
    definition: { ...owner.definition, fireAtMs: nominalMs },
    origin: { scheduleKey, nominalMs, run },
  }
}
