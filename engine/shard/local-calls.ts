// What a shard's leader answers: writes and reads, for this node's API and for other nodes alike.
// Owns: nothing.  Does not: find the leader (router.ts).

import { defined } from '#base/assert'
import { type GroupId, nodeOf } from '#base/brand'
import type { Clock } from '#base/clock'
import type { Outcome, ScheduleRecord, TaskRecord } from '#machine'
import type { GroupHandle } from '#raft/host'
import { keys, type StateStore } from '#storage'
import type { CommandFields } from '../codec/command-codec.ts'
import { decodeSchedule } from '../codec/record-codec.ts'
import { SchedulerError } from '../errors.ts'
import type { Allowance } from '../limits/allowance-bank.ts'
import { AllowanceDesk, type AllowanceRequest } from '../limits/allowance-desk.ts'
import type { LimitView } from '../limits/limit-view.ts'
import type { Proposer } from '../proposer.ts'
import { type DeadCursor, type DeadLetterQuery, findDeadLetters } from '../query/dead-letters.ts'
import { type CountedTasks, countTasks, type TaskCountQuery } from '../query/task-counts.ts'
import { type QueueKeys, type QueueKeysQuery, queueKeys } from '../query/queue-keys.ts'
import { type Usage, type UsageQuery, usageOf } from '../query/usage.ts'
import { DueTally } from '../query/due-tally.ts'
import {
  type QueueStatsQuery,
  type ShardQueueStats,
  shardQueueStats,
} from '../query/queue-stats.ts'
import type { TaskFilter } from '../query/task-filter.ts'
import type { TaskSource } from '../query/task-scan.ts'
import { scanOccurrences } from '../query/occurrence-scan.ts'
import { searchTasks } from '../query/task-search.ts'
import type { EventLog, EventPosition, ShardEvent } from './event-log.ts'
import type { ShardReplica } from './replica.ts'
import type {
  AwaitWorkAnswer,
  AwaitWorkRequest,
  LeaseWorkAnswer,
  LeaseWorkRequest,
  TouchWorkAnswer,
  TouchWorkRequest,
} from './work-calls.ts'
import type { WorkDesk } from './work-desk.ts'
import { type TaskWait, TaskWaits } from './task-waits.ts'

export interface WriteRequest {
  readonly commands: readonly CommandFields[]
  /** Estimate of their encoded size. */
  readonly bytes: number
  /** Keys of tasks to return as they are after the write. */
  readonly returnTasks: readonly string[]
  readonly returnSchedules: readonly string[]
}

export interface WriteAnswer {
  readonly outcomes: readonly Outcome[]
  readonly tasks: readonly (TaskRecord | undefined)[]
  readonly schedules: readonly (ScheduleRecord | undefined)[]
  /** Shard time of the answer: what READY means in it. */
  readonly clockMs: number
}

export interface ReadRequest {
  readonly tasks: readonly string[]
  readonly schedules: readonly string[]
  /** False: linearizable, by a read index; true: what this replica has. */
  readonly stale: boolean
  /** Answers when this task is in one of the states, is gone, or the time is up. */
  readonly wait?: TaskWait
}

export interface CountRequest extends TaskCountQuery {
  readonly stale: boolean
}

export interface CountAnswer extends CountedTasks {
  readonly tasks: readonly TaskRecord[]
  readonly schedules: readonly ScheduleRecord[]
}

export interface DeadLetterRequest extends DeadLetterQuery {
  readonly stale: boolean
}

export interface DeadLetterAnswer {
  readonly tasks: readonly TaskRecord[]
  readonly schedules: readonly ScheduleRecord[]
  readonly next: DeadCursor | undefined
  readonly clockMs: number
}

export interface QueueStatsRequest extends QueueStatsQuery {
  readonly stale: boolean
}

export interface QueueStatsAnswer extends ShardQueueStats {
  readonly tasks: readonly []
  readonly schedules: readonly []
}

export interface AllowanceAnswer {
  /** One for each place that was asked for, in the same order. */
  readonly allowances: readonly Allowance[]
  readonly tasks: readonly []
  readonly schedules: readonly []
}

export interface QueueKeysRequest extends QueueKeysQuery {
  readonly stale: boolean
}

export interface QueueKeysAnswer extends QueueKeys {
  readonly tasks: readonly []
  readonly schedules: readonly []
}

export interface UsageRequest extends UsageQuery {
  readonly stale: boolean
}

export interface UsageAnswer extends Usage {
  readonly tasks: readonly []
  readonly schedules: readonly []
}

export interface ListRequest {
  /** Occurrences: those of the schedule that the filter names, the newest first. */
  readonly kind: 'task' | 'schedule' | 'occurrence'
  /** Of schedules: '' stands for all, and `afterId` then names the namespace too. */
  readonly namespace: string
  /** Ids after this one; '' from the start. Of occurrences: nominal times before this one. */
  readonly afterId: string
  /** Records looked at, matching or not: bounds the work of one call. */
  readonly scanMax: number
  readonly limit: number
  /** Which tasks; schedules are all meant. */
  readonly filter: TaskFilter
  readonly stale: boolean
}

export interface ListAnswer {
  readonly tasks: readonly TaskRecord[]
  readonly schedules: readonly ScheduleRecord[]
  /** Where the next page starts; undefined: there is none. */
  readonly nextAfterId: string | undefined
  readonly clockMs: number
}

export interface EventsRequest {
  /** Behind this position; undefined: from now on. */
  readonly after: EventPosition | undefined
  /** Backwards: before the position, the newest first; undefined: from the newest. */
  readonly backwards: boolean
  readonly limit: number
  /** Waits this long for an event if there is none. */
  readonly waitMs: number
}

export interface EventsAnswer {
  readonly events: readonly ShardEvent[]
  /** Of each event, the task as it is now, in the same order; absent: it is gone, or none. */
  readonly tasks: readonly (TaskRecord | undefined)[]
  readonly schedules: readonly []
  /** Where to go on. */
  readonly next: EventPosition
  /** False: events behind the position are not kept any more. */
  readonly reaches: boolean
  readonly clockMs: number
}

export class LocalShard {
  readonly group: GroupId
  readonly handle: GroupHandle
  readonly replica: ShardReplica
  private readonly proposer: Proposer
  private readonly store: StateStore
  private readonly clock: Clock
  private readonly work: WorkDesk | undefined
  private readonly waits: TaskWaits
  private readonly dueTally: DueTally
  private readonly desk: AllowanceDesk

  constructor(options: {
    readonly handle: GroupHandle
    readonly replica: ShardReplica
    readonly proposer: Proposer
    readonly store: StateStore
    readonly clock: Clock
    /** Absent: nothing is limited. */
    readonly limits?: Pick<LimitView, 'limitOf'>
    readonly work?: WorkDesk
  }) {
    this.group = options.handle.id
    this.handle = options.handle
    this.replica = options.replica
    this.proposer = options.proposer
    this.store = options.store
    this.clock = options.clock
    this.work = options.work
    this.waits = new TaskWaits(() => this.replica.machine, this.clock)
    this.desk = new AllowanceDesk(options.limits ?? { limitOf: () => undefined }, this.clock)
    this.dueTally = new DueTally(() => this.replica.machine, this.clock)
    this.replica.listen({ touched: (keys) => this.waits.touched(keys) })
  }

  /** Proposes and waits until it is committed and applied here. */
  write(request: WriteRequest, timeoutMs: number): Promise<WriteAnswer> {
    return new Promise((resolve, reject) => {
      const deadlineMs = this.clock.monotonicMs() + timeoutMs
      const { commands, bytes } = request
      this.proposer.propose(commands, { bytes, deadlineMs }, (error, outcomes) => {
        if (error !== undefined) {
          reject(error)
          return
        }
        const { machine } = this.replica
        resolve({
          outcomes,
          tasks: request.returnTasks.map((key) => machine.readTask(key)),
          schedules: request.returnSchedules.map((key) => machine.readSchedule(key)),
          clockMs: machine.clockMs,
        })
      })
    })
  }

  async read(request: ReadRequest, timeoutMs: number): Promise<WriteAnswer> {
    if (!request.stale) await this.readIndex(timeoutMs)
    if (request.wait !== undefined) await this.waits.until(request.wait)
    const { machine } = this.replica
    return {
      outcomes: [],
      tasks: request.tasks.map((key) => machine.readTask(key)),
      schedules: request.schedules.map((key) => machine.readSchedule(key)),
      clockMs: machine.clockMs,
    }
  }

  async list(request: ListRequest, timeoutMs: number): Promise<ListAnswer> {
    if (!request.stale) await this.readIndex(timeoutMs)
    switch (request.kind) {
      case 'task':
        return await this.listTasks(request)
      case 'schedule':
        return await this.listSchedules(request)
      case 'occurrence':
        return await this.listOccurrences(request)
    }
  }

  async count(request: CountRequest, timeoutMs: number): Promise<CountAnswer> {
    if (!request.stale) await this.readIndex(timeoutMs)
    const counted = await countTasks(this.source, request, () => this.replica.written())
    return { ...counted, tasks: [], schedules: [] }
  }

  async deadLetters(request: DeadLetterRequest, timeoutMs: number): Promise<DeadLetterAnswer> {
    if (!request.stale) await this.readIndex(timeoutMs)
    const found = await findDeadLetters(this.source, request, this.written)
    return { ...found, schedules: [], clockMs: this.replica.machine.clockMs }
  }

  async queueStats(request: QueueStatsRequest, timeoutMs: number): Promise<QueueStatsAnswer> {
    if (!request.stale) await this.readIndex(timeoutMs)
    const { namespace, queue } = request
    const due = await this.dueTally.of(namespace, queue)
    const { machine, rates: book } = this.replica
    const rates = book.of(namespace, queue, this.clock.wallMs())
    const stats = shardQueueStats(machine, request, { due, rates })
    return { ...stats, tasks: [], schedules: [] }
  }

  async queueKeys(request: QueueKeysRequest, timeoutMs: number): Promise<QueueKeysAnswer> {
    if (!request.stale) await this.readIndex(timeoutMs)
    const keysFound = await queueKeys(this.source, request, () => this.replica.written())
    return { ...keysFound, tasks: [], schedules: [] }
  }

  /** This replica leads, or leads no more. */
  leadershipChanged(): void {
    this.desk.reset()
  }

  /** As the home of the places: only while this replica leads. */
  allowances(request: AllowanceRequest): AllowanceAnswer {
    const { handle } = this
    if (!handle.isLeader) throw readRefused(handle, 'notLeader', nodeOf(handle.leader))
    const allowances = this.desk.answer(request)
    return { allowances, tasks: [], schedules: [] }
  }

  async usage(request: UsageRequest, timeoutMs: number): Promise<UsageAnswer> {
    if (!request.stale) await this.readIndex(timeoutMs)
    const scheduleCount = request.countsSchedules ? await this.countSchedules(request) : 0
    const { machine, rates } = this.replica
    const usage = usageOf(machine, request, { rates, nowMs: this.clock.wallMs(), scheduleCount })
    return { ...usage, tasks: [], schedules: [] }
  }

  awaitWork(request: AwaitWorkRequest): Promise<AwaitWorkAnswer> {
    return this.workDesk().await(request)
  }

  leaseWork(request: LeaseWorkRequest, timeoutMs: number): Promise<LeaseWorkAnswer> {
    return this.workDesk().lease(request, timeoutMs)
  }

  touchWork(request: TouchWorkRequest, timeoutMs: number): Promise<TouchWorkAnswer> {
    return this.workDesk().touch(request, timeoutMs)
  }

  private workDesk(): WorkDesk {
    return defined(this.work, 'a shard that is served has a desk for workers')
  }

  private async countSchedules({ namespace }: UsageRequest): Promise<number> {
    await this.replica.flush()
    const range = keys.scheduleRange(this.group, { prefix: `${namespace}/` })
    let count = 0
    for await (const page of this.store.scan(range)) count += page.length
    return count
  }

  private get source(): TaskSource {
    return { group: this.group, store: this.store, machine: this.replica.machine }
  }

  async events(request: EventsRequest): Promise<EventsAnswer> {
    const { events: log, machine } = this.replica
    const { after, backwards, limit, waitMs } = request
    const from = after ?? log.end
    const reaches = backwards || log.reaches(from)
    let events: readonly ShardEvent[] = []
    if (reaches) {
      const read = (): Promise<ShardEvent[]> =>
        backwards ? log.before(from, limit) : log.after(from, limit)
      events = await read()
      if (events.length === 0 && waitMs > 0 && !backwards) {
        await moreEvents(log, this.clock, waitMs)
        events = await read()
      }
    }
    const last = events.at(-1)
    const behind = last && { index: last.index, place: last.place + 1 }
    const next = backwards ? (last ?? from) : (behind ?? from)
    return {
      events,
      tasks: events.map(({ key, state }) =>
        state === undefined ? undefined : machine.readTask(key),
      ),
      schedules: [],
      next: { index: next.index, place: next.place },
      reaches,
      clockMs: machine.clockMs,
    }
  }

  private readonly written = (isFirst: boolean): Promise<void> =>
    isFirst ? this.replica.written() : this.replica.writtenBefore()

  private readIndex(timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.handle.read(this.clock.monotonicMs() + timeoutMs, (outcome) => {
        if (outcome.type === 'ready') resolve()
        else reject(readRefused(this.handle, outcome.reason, nodeOf(outcome.leader)))
      })
    })
  }

  private async listTasks(request: ListRequest): Promise<ListAnswer> {
    const { machine } = this.replica
    const query = { ...request, after: request.afterId }
    const found = await searchTasks(this.source, query, this.written)
    const { tasks, next: nextAfterId } = found
    return { tasks, schedules: [], nextAfterId, clockMs: machine.clockMs }
  }

  private async listOccurrences(request: ListRequest): Promise<ListAnswer> {
    const { namespace, filter, afterId, limit } = request
    await this.replica.flush()
    const { machine } = this.replica
    const scheduleKey = `${namespace}/${filter.scheduleId ?? ''}`
    const source = { group: this.group, store: this.store, machine }
    const query = { scheduleKey, beforeMs: Number(afterId), limit }
    const { tasks, isCut } = await scanOccurrences(source, query)
    const schedule = machine.readSchedule(scheduleKey)
    const schedules = schedule === undefined ? [] : [schedule]
    const nextAfterId = isCut ? String(tasks.at(-1)?.origin?.nominalMs ?? 0) : undefined
    return { tasks, schedules, nextAfterId, clockMs: machine.clockMs }
  }

  private async listSchedules(request: ListRequest): Promise<ListAnswer> {
    // Few and rarely written: a flush first is cheaper than merging.
    await this.replica.flush()
    const { machine } = this.replica
    const prefix = request.namespace === '' ? '' : `${request.namespace}/`
    const range = keys.scheduleRange(this.group, pageOf(prefix, `${prefix}${request.afterId}`))
    const found: ScheduleRecord[] = []
    for await (const page of this.store.scan({ ...range, limitRows: request.limit })) {
      for (const row of page) {
        const stored = decodeSchedule(row.value)
        const schedule = machine.readSchedule(stored.key)
        if (schedule !== undefined) found.push(schedule)
        const id = stored.key.slice(prefix.length)
        if (found.length >= request.limit) return this.page(found, id)
      }
    }
    return this.page(found, '')
  }

  private page(schedules: ScheduleRecord[], last: string): ListAnswer {
    return {
      tasks: [],
      schedules,
      nextAfterId: last === '' ? undefined : last,
      clockMs: this.replica.machine.clockMs,
    }
  }
}

function moreEvents(log: EventLog, clock: Clock, waitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = clock.after(waitMs, () => {
      stop()
      resolve()
    })
    const stop = log.whenMore(() => {
      timer.cancel()
      resolve()
    })
  })
}

function pageOf(prefix: string, after: string): keys.TextPage {
  return after === prefix ? { prefix } : { prefix, after }
}

function readRefused(handle: GroupHandle, reason: string, leader: number): SchedulerError {
  if (reason === 'tooManyReads') {
    return new SchedulerError('OVERLOADED', `shard ${handle.id} has too many reads waiting`, {
      metadata: { limit: 'pendingReadsMax' },
      retryAfterMs: 50,
    })
  }
  if (leader === 0 || leader === undefined) {
    return new SchedulerError('NO_LEADER', `shard ${handle.id} has no leader at the moment`)
  }
  return new SchedulerError('NOT_LEADER', `shard ${handle.id} is led by node ${leader}`, {
    metadata: { leader: String(leader) },
  })
}
