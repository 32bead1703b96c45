// One shard's state, and the only doors through which its records change.
// Owns: facts (overlays, sessions, clock, numbers), what is derived from them, and that every
// change marks its record dirty, is digested and moves its timer.  Does not: decide what changes.

import { assert } from '#base/assert'
import { TaskCounts } from './counts.ts'
import { type Digest, mix } from './digest.ts'
import {
  type MachineEvent,
  noteChanged,
  noteCreated,
  noteSchedule,
  noteScheduleChanged,
} from './events.ts'
import { LeaseIndex } from './leases.ts'
import { limits } from './limits.ts'
import type { FactReader, Outcome, RevokedLease, StoredTaskPart } from './machine.ts'
import { Overlay } from './overlay.ts'
import { ReadyLanes } from './ready.ts'
import type {
  ClaimRecord,
  RequestMark,
  SessionRecord,
  ShardMeta,
  TaskDefinition,
  TaskExtra,
  TaskRecord,
  TaskState,
} from './records.ts'
import type { BufferedRun, ScheduleRecord } from './schedule-records.ts'
import { SessionTable } from './session-table.ts'
import * as tasks from './tasks.ts'
import { Timers } from './timers.ts'

export const priorityMax = 9
const recordBytes = 200
const claimBytes = 100
const bufferedRunBytes = 30
const numberBytes = 9

/** Bounds that tests narrow; everything else runs with `limits`. */
export interface Bounds {
  readonly upkeepPerEntryMax: number
  readonly leasesLostPerEntryMax: number
  readonly cleanRecordsMax: number
  readonly sweepFromTimers: number
}

export interface State {
  appliedIndex: number
  appliedTerm: number
  clockMs: number
  nextNumber: number
  taskCount: number
  readonly digest: Digest
  readonly tasks: Overlay<TaskRecord, StoredTaskPart>
  readonly schedules: Overlay<ScheduleRecord, undefined>
  readonly claims: Overlay<ClaimRecord, undefined>
  readonly counts: TaskCounts
  readonly sessions: SessionTable
  readonly leases: LeaseIndex
  readonly timers: Timers
  readonly ready: ReadyLanes
  /** One lane. */
  readonly dueSchedules: ReadyLanes
  readonly bounds: Bounds
  /** What happened since it was last asked for; no facts. */
  events: MachineEvent[]
  /** The entry being applied: the proposer's wall clock, and the work it may still do. */
  atMs: number
  upkeepLeft: number
  leasesLostLeft: number
  /** Tasks that the command being applied has ended (T3). */
  readonly ended: TaskRecord[]
  /** Leases that the entry has taken from their executors. */
  revoked: RevokedLease[]
  /** Keys of tasks that somebody of this node waits for, and which of them changed. No facts. */
  readonly watched: Set<string>
  touched: string[]
}

export function createState(facts: FactReader, meta: ShardMeta, bounds: Bounds): State {
  const sessions = new SessionTable()
  for (const session of meta.sessions) sessions.put({ ...session })
  return {
    appliedIndex: meta.appliedIndex,
    appliedTerm: meta.appliedTerm,
    clockMs: meta.clockMs,
    nextNumber: meta.nextNumber,
    taskCount: meta.taskCount,
    digest: { high: meta.digestHigh, low: meta.digestLow },
    tasks: new Overlay<TaskRecord, StoredTaskPart>(
      {
        timerOf: tasks.timerOfTask,
        partOf: tasks.storedPartOf,
        bytesOf: bytesOfTask,
        readFact: (key) => facts.readTask(key),
      },
      bounds.cleanRecordsMax,
    ),
    schedules: new Overlay<ScheduleRecord, undefined>(
      {
        timerOf: tasks.timerOfSchedule,
        partOf: () => undefined,
        bytesOf: bytesOfSchedule,
        readFact: (key) => facts.readSchedule(key),
      },
      bounds.cleanRecordsMax,
    ),
    claims: new Overlay<ClaimRecord, undefined>(
      {
        timerOf: tasks.timerOfClaim,
        partOf: () => undefined,
        bytesOf: () => claimBytes,
        readFact: (key) => facts.readClaim(key),
      },
      bounds.cleanRecordsMax,
    ),
    counts: new TaskCounts(meta.counts ?? []),
    sessions,
    leases: new LeaseIndex(),
    timers: new Timers(bounds.sweepFromTimers),
    ready: new ReadyLanes(priorityMax + 1),
    dueSchedules: new ReadyLanes(1),
    bounds,
    events: [],
    atMs: 0,
    upkeepLeft: 0,
    leasesLostLeft: 0,
    ended: [],
    revoked: [],
    watched: new Set(),
    touched: [],
  }
}

function bytesOfSchedule({ spec, template, life }: ScheduleRecord): number {
  const bytes = recordBytes + spec.length + template.spec.length
  if (life === undefined) return bytes
  const waiting = life.buffer.length * bufferedRunBytes + bufferedBytes(life.buffer)
  return bytes + life.skippedSpec.length + life.runs.length * numberBytes + waiting
}

/** Of runs that wait with words of their own. */
export function bufferedBytes(buffer: readonly BufferedRun[]): number {
  let bytes = 0
  for (const { definition } of buffer) bytes += definition?.spec.length ?? 0
  return bytes
}

function bytesOfTask(task: TaskRecord): number {
  const event = task.extra?.cause?.task.definition.spec.length ?? 0
  return recordBytes + task.definition.spec.length + event
}

// ---- tasks

/** Changes a task and moves it to the state `to`: the only place that does. */
export function changeTask(
  state: State,
  task: TaskRecord,
  to: TaskState,
  change: (task: TaskRecord) => void,
): void {
  assert(tasks.isLegal(task.state, to), 'a legal transition', () => [task.key, task.state, to])
  state.tasks.beforeChange(task)
  const was = tasks.timerOfTask(task)
  const wasLease = task.lease
  const wasState = task.state
  const wasAttempts = task.attempts
  const wasQueue = task.definition.queue
  change(task)
  task.state = to
  task.version += 1
  task.updatedAtMs = state.atMs
  if (wasLease !== task.lease) {
    if (wasLease !== undefined) state.leases.remove(task.number)
    if (task.lease !== undefined) state.leases.add(task)
  }
  if (wasQueue === task.definition.queue) {
    if (wasState !== to) state.counts.move(task, wasState)
  } else {
    state.counts.remove(task, wasQueue, wasState)
    state.counts.add(task, task.definition.queue, to)
  }
  state.tasks.afterChange(task)
  digestTask(state, task)
  touch(state, task.key)
  noteChanged(state, task, { state: wasState, attempts: wasAttempts })
  if (tasks.hasEnded(task)) state.ended.push(task)
  const timer = tasks.timerOfTask(task)
  if (timer.kind !== 'FIRE') state.ready.forget(task.key)
  // Held back for what it was: whoever takes it next judges it as it is now.
  if (state.ready.unhold(task.key)) state.ready.add(task.key, task.definition.priority)
  if (tasks.isSameRow(was, timer)) return
  // A new timer leads to the lanes anew, perhaps to a more urgent one.
  state.ready.leave(task.key)
  state.timers.set(timer)
}

export interface NewTask {
  readonly key: string
  readonly definition: TaskDefinition
  readonly requests: TaskRecord['requests']
  readonly origin: TaskRecord['origin']
  readonly extra?: TaskExtra | undefined
}

export function insertTask(state: State, fresh: NewTask): TaskRecord {
  const { definition } = fresh
  assertDefinition(definition)
  const task: TaskRecord = {
    key: fresh.key,
    number: takeNumber(state),
    state: 'PENDING',
    version: 1,
    definition,
    createdAtMs: state.atMs,
    updatedAtMs: state.atMs,
    nextAttemptAtMs: tasks.dueAtMs(definition),
    attemptCount: 0,
    lease: undefined,
    attempts: [],
    endedAtMs: 0,
    endReason: 'NONE',
    requests: fresh.requests,
    origin: fresh.origin,
  }
  if (fresh.extra !== undefined) task.extra = fresh.extra
  addTask(state, task)
  return task
}

/** The record of an occurrence that does not run: it is made at its end. */
export function insertSkipped(
  state: State,
  fresh: Pick<TaskRecord, 'key' | 'definition' | 'origin'>,
): void {
  assertDefinition(fresh.definition)
  const task: TaskRecord = {
    ...fresh,
    number: takeNumber(state),
    state: 'SKIPPED',
    version: 1,
    createdAtMs: state.atMs,
    updatedAtMs: state.atMs,
    nextAttemptAtMs: 0,
    attemptCount: 0,
    lease: undefined,
    attempts: [],
    endedAtMs: 0,
    endReason: 'NONE',
    requests: [],
  }
  markEnded(state, task, 'SKIPPED')
  addTask(state, task)
  state.ended.push(task)
}

function addTask(state: State, task: TaskRecord): void {
  state.tasks.insert(task)
  state.taskCount += 1
  state.counts.add(task, task.definition.queue, task.state)
  digestTask(state, task)
  touch(state, task.key)
  noteCreated(state, task)
  state.timers.set(tasks.timerOfTask(task))
}

export function removeTask(state: State, task: TaskRecord): void {
  assert(tasks.hasEnded(task), 'only what ended is removed', () => task.key)
  state.tasks.remove(task)
  state.taskCount -= 1
  state.counts.remove(task, task.definition.queue, task.state)
  touch(state, task.key)
  mix(state.digest, task.number)
  mix(state.digest, 0)
}

function touch(state: State, key: string): void {
  if (state.watched.size > 0 && state.watched.has(key)) state.touched.push(key)
}

/** What most tasks do not have is added to what it has; called inside `changeTask`. */
export function addExtra(task: TaskRecord, more: Partial<TaskExtra>): void {
  task.extra = { ...(task.extra ?? tasks.plainTask), ...more }
}

/** Ends a task for good (T1); called inside `changeTask`. */
export function markEnded(state: State, task: TaskRecord, reason: TaskRecord['endReason']): void {
  task.nextAttemptAtMs = 0
  // The shard clock may lag behind when nothing was due for long; retention counts from the later.
  task.endedAtMs = Math.max(state.clockMs, state.atMs)
  task.endReason = reason
}

/** Checked at the edge; here it is our bug. A fraction would end the order of timers. */
export function assertDefinition(definition: TaskDefinition): void {
  const { fireAtMs, priority, attemptTimeoutMs, startDeadlineMs, retentionMs, retry } = definition
  assertCount(fireAtMs)
  assertCount(priority)
  assertCount(attemptTimeoutMs)
  assertCount(startDeadlineMs)
  assertCount(retentionMs)
  assertCount(retry.maxAttempts)
  assertCount(retry.minBackoffMs)
  assertCount(retry.maxBackoffMs)
  assertCount(retry.multiplierPercent)
  assertCount(retry.jitterPercent)
  assertCount(retry.maxAgeMs)
  if (definition.extra !== undefined) assertCount(definition.extra.jitterMs)
  for (const { ms } of definition.extra?.retentions ?? []) assertCount(ms)
  assert(priority <= priorityMax, 'a priority is at most 9', () => priority)
}

function assertCount(value: number): void {
  assert(Number.isSafeInteger(value), 'a definition holds whole numbers', () => value)
  assert(value >= 0, 'a definition holds no negative numbers', () => value)
}

// ---- schedules

export function changeSchedule(
  state: State,
  schedule: ScheduleRecord,
  change: (schedule: ScheduleRecord) => void,
): void {
  state.schedules.beforeChange(schedule)
  const was = tasks.timerOfSchedule(schedule)
  const { version, paused } = schedule
  change(schedule)
  state.schedules.afterChange(schedule)
  digestSchedule(state, schedule)
  noteScheduleChanged(state, schedule, { version, paused })
  const timer = tasks.timerOfSchedule(schedule)
  // What is handed out for the same time stays so: nothing else would bring it back.
  if (tasks.isSameRow(was, timer)) return
  state.dueSchedules.forget(schedule.key)
  if (timer !== undefined) state.timers.set(timer)
}

export function insertSchedule(state: State, schedule: ScheduleRecord): void {
  assertDefinition(schedule.template)
  state.schedules.insert(schedule)
  digestSchedule(state, schedule)
  noteSchedule(state, schedule, 'SCHEDULE_CREATED')
  const timer = tasks.timerOfSchedule(schedule)
  if (timer !== undefined) state.timers.set(timer)
}

export function removeSchedule(state: State, schedule: ScheduleRecord): void {
  noteSchedule(state, schedule, 'SCHEDULE_DELETED')
  state.schedules.remove(schedule)
  state.dueSchedules.forget(schedule.key)
  mix(state.digest, schedule.number)
  mix(state.digest, 0)
}

// ---- sessions

export function putSession(state: State, session: SessionRecord): void {
  state.sessions.put(session)
  mix(state.digest, session.id)
  mix(state.digest, session.expiresAtMs)
}

export function removeSession(state: State, session: SessionRecord): void {
  assert(state.leases.countOf(session.id) === 0, 'a session goes after its leases')
  state.sessions.remove(session)
  mix(state.digest, session.id)
  mix(state.digest, 0)
}

// ---- helpers

export function takeNumber(state: State): number {
  const number = state.nextNumber
  state.nextNumber += 1
  return number
}

export type Done = Extract<Outcome, { readonly ok: true }>

export function ok(version: number, repeated = false): Done {
  return { ok: true, version, repeated }
}

/** The mark of a request that was answered before; hash 0 stands for no request id. */
export function findMark(
  record: { readonly requests: readonly RequestMark[] },
  hash: number,
): RequestMark | undefined {
  return hash === 0 ? undefined : record.requests.find((mark) => mark.hash === hash)
}

/** Of a request's hash so much says who asks; the rest says what is asked. */
export const requestSpan: number = 2 ** 32

/** The same request id as one that was answered before, and other content: nobody meant that. */
export function reuseRefusal(
  record: { readonly requests: readonly RequestMark[]; readonly version: number },
  hash: number,
): Outcome | undefined {
  if (hash === 0) return undefined
  const isReused = record.requests.some(
    (mark) => mark.hash !== hash && mark.hash % requestSpan === hash % requestSpan,
  )
  return isReused ? { ok: false, code: 'REQUEST_REUSED', version: record.version } : undefined
}

export function withMark(marks: readonly RequestMark[], mark: RequestMark): readonly RequestMark[] {
  if (mark.hash === 0) return marks
  return [...marks, mark].slice(-limits.requestMarksMax)
}

function digestTask(state: State, task: TaskRecord): void {
  const { digest } = state
  mix(digest, task.number)
  mix(digest, tasks.stateCode[task.state])
  mix(digest, task.version)
  mix(digest, task.attemptCount)
  mix(digest, task.nextAttemptAtMs)
  mix(digest, task.definition.fireAtMs)
  mix(digest, tasks.timerDueMs(task))
}

function digestSchedule(state: State, schedule: ScheduleRecord): void {
  const { digest } = state
  mix(digest, schedule.number)
  mix(digest, schedule.version)
  mix(digest, schedule.nextNominalMs)
  mix(digest, schedule.firedCount)
  const { life } = schedule
  if (life === undefined) return
  mix(digest, life.settledMs)
  mix(digest, life.runningCount)
  mix(digest, life.buffer.length)
  mix(digest, life.counts.runs)
  mix(digest, tasks.scheduleDueMs(schedule))
}
