// ScheduleService, what reads schedules: get, list, count, preview of times.
// Owns: order and paging over all shards.  Does not: occurrences (occurrences.ts), explanations
// (schedule-explain.ts).

import type { GroupId } from '#base/brand'
import { lifeOf, occurrenceKey, type ScheduleRecord, type TaskRecord } from '#machine'
import { apiCodec, apiLimits, type MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import { jitterMs as randomPlace, SpecError, tzdataVersion } from '../schedule/index.ts'
import { compiledOf, type ScheduleTimes } from '../shard/schedule-times.ts'
import { checkPaging } from './paging.ts'
import type { ScheduleCalls } from './schedule-calls.ts'
import { type Match, type ScheduleFilter, scheduleMatcher } from './schedule-filter.ts'
import { nextRunMs, scheduleToWire, stateOf } from './schedule-output.ts'
import { type MatchingTime, matchingTimes } from './matching-times.ts'
import type { CallContext } from './status.ts'
import { checkNamespace } from './task-input.ts'
import { splitKey } from './task-output.ts'
import { durationMs, timestampMs, Violations } from './validate.ts'

type ListRequest = MessageOutputs['ListSchedulesRequest']

/** Schedules that one page of a shard brings. */
const shardPageMax = 500
/** Schedules that an order other than by id, or a count, looks at. */
export const schedulesSortedMax = 100_000

/** A schedule and the shard that it was found on. */
interface Found {
  readonly schedule: ScheduleRecord
  readonly shard: GroupId
  readonly clockMs: number
}

export class ScheduleReads {
  private readonly calls: ScheduleCalls

  constructor(calls: ScheduleCalls) {
    this.calls = calls
  }

  async get(request: MessageOutputs['GetScheduleRequest'], call: CallContext): Promise<object> {
    const read = await this.calls.read(request, call)
    const full = request.view !== 'VIEW_BASIC'
    return { schedule: await this.calls.told(read, { ...read, full }, call) }
  }

  async list(request: ListRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const namespace = namespaceOf(v, request.namespace)
    const { pageSize, pageToken } = checkPaging(v, request)
    const matches = this.matcherOf(v, request.filter)
    const order = orderOf(v, request.orderBy)
    v.check()
    const stale = request.consistency === 'READ_CONSISTENCY_STALE'
    const source = { namespace, stale, call, matches }
    const found =
      order.by === 'schedule_id' && !order.descending
        ? await this.pageById(source, pageToken, pageSize)
        : await this.pageByOrder(source, order, { pageToken, pageSize })
    return {
      schedules: await this.told(found.page, request.view === 'VIEW_FULL', call),
      nextPageToken: found.nextPageToken,
    }
  }

  async count(
    request: MessageOutputs['CountSchedulesRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const namespace = namespaceOf(v, request.namespace)
    const matches = this.matcherOf(v, request.filter)
    v.check()
    const stale = request.consistency === 'READ_CONSISTENCY_STALE'
    const all = await this.all({ namespace, stale, call, matches })
    const states = all.map(({ schedule }) => stateOf(schedule))
    const countOf = (wanted: string): string =>
      String(states.filter((state) => state === wanted).length)
    return {
      count: String(all.length),
      activeCount: countOf('SCHEDULE_STATE_ACTIVE'),
      pausedCount: countOf('SCHEDULE_STATE_PAUSED'),
    }
  }

  // -------------------------------------------------------------------------------------- pages

  /** The shards' pages, merged: each is in order of its keys. */
  private async pageById(
    source: Source,
    pageToken: string,
    pageSize: number,
  ): Promise<{ readonly page: readonly Found[]; readonly nextPageToken: string }> {
    const merged = await Promise.all(
      this.shards().map((shard) => this.upTo(source, { shard, afterId: pageToken, pageSize })),
    )
    const idOf = ({ schedule }: Found): string =>
      source.namespace === '' ? schedule.key : splitKey(schedule.key).id
    const sorted = merged.flatMap(({ found }) => found).sort((a, b) => compare(idOf(a), idOf(b)))
    // A shard that was cut may have more before what the others brought.
    const cuts = merged.flatMap(({ cutAt }) => (cutAt === undefined ? [] : [cutAt]))
    const cut = cuts.length === 0 ? undefined : cuts.reduce((a, b) => (a < b ? a : b))
    const sure = cut === undefined ? sorted : sorted.filter((one) => idOf(one) <= cut)
    const page = sure.slice(0, pageSize)
    const last = page.at(-1)
    if (page.length < sure.length && last !== undefined) {
      return { page, nextPageToken: idOf(last) }
    }
    return { page, nextPageToken: cut ?? '' }
  }

  private async upTo(
    source: Source,
    of: { readonly shard: GroupId; readonly afterId: string; readonly pageSize: number },
  ): Promise<{ readonly found: Found[]; readonly cutAt: string | undefined }> {
    const found: Found[] = []
    let afterId: string | undefined = of.afterId
    for (let pages = 0; pages < 4 && afterId !== undefined; pages += 1) {
      const page = await this.shardPage(source, of.shard, afterId)
      found.push(...page.found)
      afterId = page.nextAfterId
      if (found.length >= of.pageSize) break
    }
    return { found, cutAt: afterId }
  }

  private async pageByOrder(
    source: Source,
    order: Order,
    paging: { readonly pageToken: string; readonly pageSize: number },
  ): Promise<{ readonly page: readonly Found[]; readonly nextPageToken: string }> {
    const all = await this.all(source)
    const keyed = all.map((found) => ({ found, place: this.placeIn(order, found.schedule) }))
    keyed.sort((a, b) => compare(a.place, b.place) * (order.descending ? -1 : 1))
    const isAfter = (place: string): boolean =>
      paging.pageToken === '' || compare(place, paging.pageToken) * (order.descending ? -1 : 1) > 0
    const rest = keyed.filter(({ place }) => isAfter(place))
    const page = rest.slice(0, paging.pageSize)
    const nextPageToken = rest.length > page.length ? (page.at(-1)?.place ?? '') : ''
    return { page: page.map(({ found }) => found), nextPageToken }
  }

  /** A text that sorts as the order does, and names the place of a page's end. */
  private placeIn({ by }: Order, schedule: ScheduleRecord): string {
    const padded = (ms: number): string => String(ms).padStart(16, '0')
    const { key, createdAtMs, updatedAtMs } = schedule
    switch (by) {
      case 'create_time':
        return `${padded(createdAtMs)} ${key}`
      case 'update_time':
        return `${padded(updatedAtMs)} ${key}`
      case 'next_run_time': {
        const nextMs = nextRunMs(schedule, this.calls.timesOf(schedule))
        // Those that run no more come last.
        return `${padded(nextMs === 0 ? Number.MAX_SAFE_INTEGER : nextMs)} ${key}`
      }
      default:
        return key
    }
  }

  private async all(source: Source): Promise<Found[]> {
    const found: Found[] = []
    for (const shard of this.shards()) {
      for (let afterId: string | undefined = ''; afterId !== undefined; ) {
        const page: ShardPage = await this.shardPage(source, shard, afterId)
        found.push(...page.found)
        afterId = page.nextAfterId
        if (found.length <= schedulesSortedMax) continue
        throw new SchedulerError(
          'OVERLOADED',
          `more than ${schedulesSortedMax} schedules match; narrow the filter, or order by ` +
            'schedule_id',
          { metadata: { limit: 'schedulesSortedMax' } },
        )
      }
    }
    return found
  }

  private async shardPage(source: Source, shard: GroupId, afterId: string): Promise<ShardPage> {
    const { namespace, stale, call, matches } = source
    const { router } = this.calls.context
    const list = { kind: 'schedule' as const, namespace, afterId, filter: {}, stale }
    const bounds = { scanMax: shardPageMax, limit: shardPageMax }
    const deadlineMs = this.calls.deadlineMs(call)
    const page = await router.list(shard, { ...list, ...bounds }, deadlineMs)
    const { clockMs, nextAfterId } = page
    const found = page.schedules.filter(matches).map((schedule) => ({ schedule, shard, clockMs }))
    return { found, nextAfterId }
  }

  private shards(): GroupId[] {
    const count = this.calls.context.shardCount()
    return Array.from({ length: count }, (_, at) => (at + 1) as GroupId)
  }

  /** With the states of their newest tasks, one call to each shard. */
  private async told(page: readonly Found[], full: boolean, call: CallContext): Promise<object[]> {
    const lastKey = ({ schedule }: Found): string =>
      occurrenceKey(schedule.key, lifeOf(schedule).lastTaskMs)
    const lastTasks = new Map<string, TaskRecord>()
    const shards = [...new Set(page.map(({ shard }) => shard))]
    const deadlineMs = this.calls.deadlineMs(call)
    await Promise.all(
      shards.map(async (shard) => {
        const tasks = page.filter((one) => one.shard === shard).map(lastKey)
        const read = { tasks, schedules: [], stale: true }
        const answer = await this.calls.context.router.read(shard, read, deadlineMs)
        for (const task of answer.tasks) if (task !== undefined) lastTasks.set(task.key, task)
      }),
    )
    return page.map((found) => {
      const { schedule, shard, clockMs } = found
      const lastTask = lastTasks.get(lastKey(found))
      const times = this.calls.timesOf(schedule)
      return scheduleToWire(schedule, { shard, clockMs, full, times, lastTask })
    })
  }

  // ------------------------------------------------------------------------------------- filter

  private matcherOf(v: Violations, filter: ScheduleFilter | null): Match {
    const timesOf = (schedule: ScheduleRecord) => this.calls.timesOf(schedule)
    return scheduleMatcher(v, filter, { nowMs: this.calls.nowMs, timesOf })
  }

  // ---------------------------------------------------------------------------- matching times

  async matchingTimes(
    request: MessageOutputs['ListScheduleMatchingTimesRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const count = request.count || apiLimits.matchingTimesDefault
    if (count < 1 || count > apiLimits.matchingTimesMax) {
      v.add('count', `must be 1 to ${apiLimits.matchingTimesMax}`)
    }
    const isNamed = request.scheduleId !== ''
    if (isNamed === (request.spec !== null)) {
      v.add('schedule_id', 'give the id of a saved schedule, or a spec; one of the two')
    }
    const maxMs = durationMs(request.jitter?.max) ?? 0
    if (maxMs < 0 || maxMs > apiLimits.jitterMsMax) {
      v.add('jitter.max', `must be 0s to ${apiLimits.jitterMsMax / 1_000}s`)
    }
    v.check()
    const fromMs = timestampMs(request.startTime) ?? this.calls.nowMs
    const untilMs = timestampMs(request.endTime) ?? Infinity
    const saved = isNamed ? (await this.calls.read(request, call)).schedule : undefined
    const times = saved === undefined ? this.unsaved(request) : this.calls.timesOrError(saved)
    const jitter = jitterFor(request, times, saved !== undefined)
    const found = matchingTimes(times, { fromMs, untilMs, count, jitter })
    return { times: found.times, tzdataVersion, endReached: found.endReached }
  }

  private unsaved(request: MessageOutputs['ListScheduleMatchingTimesRequest']): ScheduleTimes {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    v.check()
    return timesOfSpec(this.calls, { namespace, spec: request.spec, path: 'spec.' })
  }
}

interface Source {
  /** '' : all of them. */
  readonly namespace: string
  readonly stale: boolean
  readonly call: CallContext
  readonly matches: Match
}

interface ShardPage {
  readonly found: Found[]
  readonly nextAfterId: string | undefined
}

interface Order {
  readonly by: 'schedule_id' | 'create_time' | 'update_time' | 'next_run_time'
  readonly descending: boolean
}

const orders: readonly string[] = ['schedule_id', 'create_time', 'update_time', 'next_run_time']

function orderOf(v: Violations, text: string): Order {
  const [by = '', direction = 'asc', more] = text.trim().split(/\s+/)
  const isDirection = direction === 'asc' || direction === 'desc'
  if (text !== '' && (!orders.includes(by) || !isDirection || more !== undefined)) {
    v.add('order_by', `must be one of ${orders.join(', ')}, with " desc" to turn it round`)
  }
  const known = orders.includes(by) ? (by as Order['by']) : 'schedule_id'
  return { by: known, descending: direction === 'desc' }
}

function namespaceOf(v: Violations, name: string): string {
  return name === '-' ? '' : checkNamespace(v, 'namespace', name)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The times of a definition that is not saved. Throws every violation. */
export function timesOfSpec(
  calls: ScheduleCalls,
  of: {
    readonly namespace: string
    readonly spec: MessageOutputs['ScheduleSpec'] | null
    readonly path: string
    readonly id?: string
  },
): ScheduleTimes {
  const { namespace, spec, path, id = 'unsaved' } = of
  const codec = apiCodec('Schedule')
  const message = codec.decode(codec.encode({ spec } as object))
  const anchorMs = timestampMs(spec?.startTime) ?? calls.nowMs
  const stored = { message, anchorMs, jitter: { maxMs: 0, isRandom: false } }
  const v = new Violations()
  if (spec === null) v.add(path.slice(0, -1), 'is required')
  v.check()
  try {
    return compiledOf(`${namespace}/${id}`, stored, calls.sources)
  } catch (error) {
    if (!(error instanceof SpecError)) throw error
    for (const { field, description } of error.violations) v.add(path + field, description)
    throw v.toError()
  }
}

function jitterFor(
  request: MessageOutputs['ListScheduleMatchingTimesRequest'],
  times: ScheduleTimes,
  isSaved: boolean,
): ((nominalMs: number) => number) | undefined {
  const maxMs = durationMs(request.jitter?.max) ?? 0
  if (maxMs > 0) {
    const seed = `${request.namespace}/${request.scheduleId}`
    const isRandom = request.jitter?.mode === 'JITTER_MODE_RANDOM'
    // A random place is drawn when it comes: this one stands for any.
    return (nominalMs) => randomPlace(seed, isRandom ? nominalMs : 0, maxMs)
  }
  const has = isSaved && times.stored.jitter.maxMs > 0
  return has ? (nominalMs) => times.jitterMs(nominalMs) : undefined
}

export type { MatchingTime }
