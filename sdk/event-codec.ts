// Events as the SDK gives them.

import type { Event__Output } from '../proto/index.ts'
import { attemptOf, taskOf } from './task-codec.ts'
import type { Attempt, Task, TaskState } from './task-types.ts'
import { dateOf, optionalName, shortName } from './wire-values.ts'

/** Something that happened to a task or schedule. */
export interface SchedulerEvent {
  /** Unique; one that comes twice has the same. */
  readonly eventId: string
  /** `TASK_COMPLETED`, `SCHEDULE_PAUSED`, … */
  readonly type: string
  readonly at: Date | undefined
  readonly namespace: string
  /** '' for events of schedules. */
  readonly taskId: string
  /** The schedule, or the one that made the task. */
  readonly scheduleId: string
  readonly queueId: string
  readonly shard: number
  /** The task's state after it. */
  readonly taskState: TaskState | undefined
  /** The attempt it is about, while it is kept. */
  readonly attempt: Attempt | undefined
  /** The task as it is now; only with `includeTask`. */
  readonly task: Task | undefined
}

export function eventOf(wire: Event__Output): SchedulerEvent {
  return {
    eventId: wire.eventId,
    type: shortName('EVENT_TYPE_', wire.type),
    at: dateOf(wire.time),
    namespace: wire.namespace,
    taskId: wire.taskId,
    scheduleId: wire.scheduleId,
    queueId: wire.queueId,
    shard: wire.shard,
    taskState: optionalName('TASK_STATE_', wire.taskState) as TaskState | undefined,
    attempt: wire.attempt === null ? undefined : attemptOf(wire.attempt),
    task: wire.task === null ? undefined : taskOf(wire.task),
  }
}
