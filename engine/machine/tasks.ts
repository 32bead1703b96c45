// What a task record means: its legal transitions, its visible state, its one timer.
// Owns: the table and the pure functions over one record.  Does not: change records (state.ts).
//   T1. A task that ended never changes again: one terminal result, recorded once.
//   T2. A record has exactly one timer, a pure function of the record.

import type { DueRow, TimerKind } from './machine.ts'
import type { ScheduleRecord, TaskRecord, TaskState, VisibleTaskState } from './records.ts'

/** From each state, the states a change may lead to. All else is our bug and asserts. */
const transitions: Readonly<Record<TaskState, readonly TaskState[]>> = {
  PENDING: ['PENDING', 'CLAIMED', 'RUNNING', 'CANCELLED', 'EXPIRED'],
  RETRYING: ['RETRYING', 'CLAIMED', 'RUNNING', 'CANCELLED'],
  CLAIMED: ['CLAIMED', 'RETRYING', 'COMPLETED', 'FAILED', 'CANCELLED'],
  RUNNING: ['RUNNING', 'RETRYING', 'COMPLETED', 'FAILED', 'CANCELLED'],
  COMPLETED: [],
  FAILED: [],
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

export function hasEnded(task: TaskRecord): boolean {
  return transitions[task.state].length === 0
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
  const { startDeadlineMs, fireAtMs } = task.definition
  if (startDeadlineMs === 0 || task.state !== 'PENDING') return false
  return clockMs > fireAtMs + startDeadlineMs
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
  return task.lease === undefined
    ? task.endedAtMs + task.definition.retentionMs
    : task.lease.deadlineMs
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

/** A schedule that is paused or has no next occurrence has no timer. */
export function timerOfSchedule(schedule: ScheduleRecord): DueRow | undefined {
  if (schedule.paused || schedule.nextNominalMs === 0) return undefined
  return {
    dueMs: schedule.nextNominalMs,
    number: schedule.number,
    kind: 'SCHEDULE',
    priority: 0,
    key: schedule.key,
  }
}

export function isSameRow(a: DueRow | undefined, b: DueRow | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a.dueMs !== b.dueMs || a.number !== b.number) return false
  return a.kind === b.kind && a.priority === b.priority && a.key === b.key
}
