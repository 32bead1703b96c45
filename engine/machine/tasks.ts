// What a task record means: its legal transitions, its visible state, its one timer.
// Owns: the table and the pure functions over one record.  Does not: change records (state.ts).
//   T1. One terminal result, recorded once, never changed: but for a FAILED task that a client
//       starts anew, which the record counts (`redriveCount`) and which goes on with higher attempt
//       numbers and tokens. Every other end is for ever.
//   T2. A record has exactly one timer, a pure function of the record.

import type { DeadRow, DueRow, StoredTaskPart, TimerKind } from './machine.ts'
import type {
  ClaimRecord,
  DefinitionExtra,
  TaskDefinition,
  TaskExtra,
  TaskRecord,
  TaskState,
  VisibleTaskState,
} from './records.ts'
import type { ScheduleRecord } from './schedule-records.ts'

/** From each state, the states a change may lead to. All else is our bug and asserts. */
const transitions: Readonly<Record<TaskState, readonly TaskState[]>> = {
  PENDING: ['PENDING', 'CLAIMED', 'RUNNING', 'CANCELLED', 'EXPIRED'],
  RETRYING: ['RETRYING', 'CLAIMED', 'RUNNING', 'CANCELLED'],
  CLAIMED: ['CLAIMED', 'RUNNING', 'RETRYING', 'COMPLETED', 'FAILED', 'CANCELLED'],
  RUNNING: ['RUNNING', 'RETRYING', 'COMPLETED', 'FAILED', 'CANCELLED'],
  COMPLETED: [],
  FAILED: ['PENDING'],
  CANCELLED: [],
  EXPIRED: [],
  SKIPPED: [],
}

/** Numbers of the states in the digest: for ever. */
export const stateCode: Readonly<Record<TaskState, number>> = {
  PENDING: 1,
  CLAIMED: 2,
  RUNNING: 3,
  RETRYING: 4,
  COMPLETED: 5,
  FAILED: 6,
  CANCELLED: 7,
  EXPIRED: 8,
  SKIPPED: 9,
}

export function isLegal(from: TaskState, to: TaskState): boolean {
  return transitions[from].includes(to)
}

export function hasEnded(task: { readonly state: TaskState }): boolean {
  const { state } = task
  return state === 'COMPLETED' || transitions[state].length === 0 || state === 'FAILED'
}

/** What a task has of which its record says nothing. */
export const plainTask: TaskExtra = {
  cancelReason: '',
  snoozeCount: 0,
  redriveCount: 0,
  attemptsBefore: 0,
  claim: undefined,
  cause: undefined,
}

export const plainDefinition: DefinitionExtra = {
  jitterMs: 0,
  callbacks: [],
  basicSpec: new Uint8Array(0),
}

/** When its first attempt is due: its time and its place in the jitter window. */
export function dueAtMs(definition: TaskDefinition): number {
  return definition.fireAtMs + (definition.extra?.jitterMs ?? 0)
}

/** Attempts that count for the retry policy: those since the last redrive. */
export function countedAttempts(task: TaskRecord): number {
  return task.attemptCount - (task.extra?.attemptsBefore ?? 0)
}

/** Waits for an attempt, due or not. */
export function isWaiting(task: TaskRecord): boolean {
  return task.state === 'PENDING' || task.state === 'RETRYING'
}

export function isReady(task: TaskRecord, clockMs: number): boolean {
  return isWaiting(task) && task.nextAttemptAtMs <= clockMs
}

/** It waited too long for its first attempt. */
export function missedStart(task: TaskRecord, clockMs: number): boolean {
  const { startDeadlineMs } = task.definition
  if (startDeadlineMs === 0 || task.state !== 'PENDING') return false
  return clockMs > dueAtMs(task.definition) + startDeadlineMs
}

export function stateAt(task: TaskRecord, clockMs: number): VisibleTaskState {
  return isReady(task, clockMs) ? 'READY' : task.state
}

export function timerKind(task: TaskRecord): TimerKind {
  if (isWaiting(task)) return 'FIRE'
  return task.lease === undefined ? 'RETENTION' : 'LEASE'
}

export function timerDueMs(task: TaskRecord): number {
  if (isWaiting(task)) return task.nextAttemptAtMs
  return task.lease === undefined ? task.endedAtMs + retentionMsOf(task) : task.lease.deadlineMs
}

/** How long it stays readable when it is over, by the state that it is in. */
export function retentionMsOf({ definition, state }: TaskRecord): number {
  const own = definition.extra?.retentions?.find((retention) => retention.state === state)
  return own?.ms ?? definition.retentionMs
}

export function timerOfTask(task: TaskRecord): DueRow {
  const kind = timerKind(task)
  return {
    dueMs: timerDueMs(task),
    number: task.number,
    kind,
    priority: kind === 'FIRE' ? task.definition.priority : 0,
    key: task.key,
  }
}

/** When the leader has to look at a schedule; 0: never. */
export function scheduleDueMs({ paused, life, nextNominalMs }: ScheduleRecord): number {
  if (paused) return life?.pause?.untilMs ?? 0
  if (life === undefined) return nextNominalMs
  if (life.endedAtMs > 0) {
    const { deleteAfterMs } = life.policy
    return deleteAfterMs === undefined ? 0 : life.endedAtMs + deleteAfterMs
  }
  if (life.lookAtMs === 0) return nextNominalMs
  return nextNominalMs === 0 ? life.lookAtMs : Math.min(nextNominalMs, life.lookAtMs)
}

/** A schedule that waits for nothing has no timer. */
export function timerOfSchedule(schedule: ScheduleRecord): DueRow | undefined {
  const dueMs = scheduleDueMs(schedule)
  if (dueMs === 0) return undefined
  const { number, key } = schedule
  return { dueMs, number, kind: 'SCHEDULE', priority: 0, key }
}

/** A claim that its task's end sets free has no timer. */
export function timerOfClaim(claim: ClaimRecord): DueRow | undefined {
  if (claim.untilMs === 0) return undefined
  return {
    dueMs: claim.untilMs,
    number: claim.number,
    kind: 'CLAIM',
    priority: 0,
    key: claim.key,
  }
}

export function storedPartOf(task: TaskRecord): StoredTaskPart {
  const { number, state, endedAtMs, definition } = task
  return { number, state, endedAtMs, definition }
}

/** A task's row in the index of dead letters; undefined: it is none. */
export function deadRowOf(key: string, task: StoredTaskPart | undefined): DeadRow | undefined {
  if (task?.state !== 'FAILED') return undefined
  const { number, endedAtMs, definition } = task
  const namespace = key.slice(0, Math.max(0, key.indexOf('/')))
  return { namespace, queue: definition.queue, endedAtMs, number }
}

export function isSameRow(a: DueRow | undefined, b: DueRow | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a.dueMs !== b.dueMs || a.number !== b.number) return false
  return a.kind === b.kind && a.priority === b.priority && a.key === b.key
}
