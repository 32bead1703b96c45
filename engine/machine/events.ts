// What happened, as others are told: one event per transition of a task or schedule.
// Owns: which transition is which event.  Does not: keep events (the shell does), tell anybody.
// Events are no facts: nothing in here depends on them. They are equal on all replicas, because
// they follow from the entries alone: an event is named by its entry's index and its place in it.

import type { TaskRecord, TaskState } from './records.ts'
import type { ScheduleRecord } from './schedule-records.ts'

export type MachineEventType =
  | 'TASK_CREATED'
  | 'TASK_UPDATED'
  | 'TASK_CLAIMED'
  | 'TASK_STARTED'
  | 'TASK_RETRYING'
  | 'TASK_COMPLETED'
  | 'TASK_FAILED'
  | 'TASK_CANCELLED'
  | 'TASK_EXPIRED'
  | 'TASK_SKIPPED'
  | 'TASK_REDRIVEN'
  | 'LEASE_LOST'
  | 'SCHEDULE_CREATED'
  | 'SCHEDULE_UPDATED'
  | 'SCHEDULE_DELETED'
  | 'SCHEDULE_PAUSED'
  | 'SCHEDULE_RESUMED'

export interface MachineEvent {
  readonly type: MachineEventType
  /** The proposer's wall clock. */
  readonly atMs: number
  /** Of the task or schedule, with its namespace. */
  readonly key: string
  /** '' for schedules. */
  readonly queue: string
  /** After it; undefined for schedules. */
  readonly state: TaskState | undefined
  /** Attempts begun. */
  readonly attempt: number
}

const byState: Readonly<Record<TaskState, MachineEventType>> = {
  PENDING: 'TASK_UPDATED',
  CLAIMED: 'TASK_CLAIMED',
  RUNNING: 'TASK_STARTED',
  RETRYING: 'TASK_RETRYING',
  COMPLETED: 'TASK_COMPLETED',
  FAILED: 'TASK_FAILED',
  CANCELLED: 'TASK_CANCELLED',
  EXPIRED: 'TASK_EXPIRED',
  SKIPPED: 'TASK_SKIPPED',
}

export interface EventSink {
  readonly atMs: number
  readonly events: MachineEvent[]
}

export function noteCreated(sink: EventSink, task: TaskRecord): void {
  note(sink, task, task.state === 'SKIPPED' ? 'TASK_SKIPPED' : 'TASK_CREATED')
}

/** `was`: the state before the change, and the attempts on record. */
export function noteChanged(
  sink: EventSink,
  task: TaskRecord,
  was: { readonly state: TaskState; readonly attempts: TaskRecord['attempts'] },
): void {
  const { state } = task
  const last = task.attempts === was.attempts ? undefined : task.attempts.at(-1)
  if (last?.outcome === 'LEASE_EXPIRED') note(sink, task, 'LEASE_LOST')
  if (was.state === state) note(sink, task, 'TASK_UPDATED')
  else if (was.state === 'FAILED') note(sink, task, 'TASK_REDRIVEN')
  else note(sink, task, byState[state])
}

function note(sink: EventSink, task: TaskRecord, type: MachineEventType): void {
  const { key, state, attemptCount } = task
  const { queue } = task.definition
  sink.events.push({ type, atMs: sink.atMs, key, queue, state, attempt: attemptCount })
}

export function noteSchedule(
  sink: EventSink,
  schedule: ScheduleRecord,
  type: Extract<MachineEventType, `SCHEDULE_${string}`>,
): void {
  const { key } = schedule
  sink.events.push({ type, atMs: sink.atMs, key, queue: '', state: undefined, attempt: 0 })
}

/** Runs change a schedule too; they are told as tasks. */
export function noteScheduleChanged(
  sink: EventSink,
  schedule: ScheduleRecord,
  was: { readonly version: number; readonly paused: boolean },
): void {
  const { version, paused } = schedule
  if (paused !== was.paused) {
    noteSchedule(sink, schedule, paused ? 'SCHEDULE_PAUSED' : 'SCHEDULE_RESUMED')
  } else if (version !== was.version) noteSchedule(sink, schedule, 'SCHEDULE_UPDATED')
}
