// What the calls of the client take and give, beside tasks and schedules themselves.

import type { SchedulerEvent } from './event-codec.ts'
import type { SchedulerError } from './errors.ts'
import type { CallOptions } from './options.ts'
import type { TaskFilterOptions } from './task-filter.ts'
import type { InFlightAttempt, Payload, Task, TaskState, Webhook } from './task-types.ts'

/** What became of one task of a batch. `error` tells whether it was created. */
export type BatchResult =
  | {
      readonly taskId: string
      readonly error: undefined
      /** It was there already, made by an earlier try under the same request id. */
      readonly existing: boolean
      /** Only with `returnTasks`. */
      readonly task: Task | undefined
    }
  | {
      readonly taskId: string
      readonly error: SchedulerError
      readonly existing: false
      readonly task: undefined
    }

export interface BatchCreateOptions extends CallOptions {
  /** Default false: the ids are enough for most, and half the work. */
  readonly returnTasks?: boolean
}

export interface SubmittedTask {
  readonly taskId: string
  /** It was there already, made by an earlier try under the same request id. */
  readonly existing: boolean
}

export interface NamespaceOptions extends CallOptions {
  /** Default: the client's. */
  readonly namespace?: string
}

export interface ReadOptions extends NamespaceOptions {
  /** A replica may answer with what it knows. Default false: linearizable. */
  readonly stale?: boolean
}

export interface PageOptions extends ReadOptions {
  /** 1 to 1,000. Default 100. */
  readonly pageSize?: number
  /** From the page before. */
  readonly pageToken?: string
}

export interface ListTasksOptions extends PageOptions, TaskFilterOptions {
  /** With payload, metadata, headers and result data. Default false. */
  readonly full?: boolean
}

export interface TaskPage {
  readonly tasks: readonly Task[]
  /** Empty: there are no more. A page may be short, even empty, and still have a next one. */
  readonly nextPageToken: string
}

export interface ChangeOptions extends NamespaceOptions {
  /** Only if the task is still as it was when this was its etag. */
  readonly etag?: string
}

export interface CancelOptions extends ChangeOptions {
  readonly reason?: string
}

/** A changed task. An attempt that was under way is named. */
export interface ChangedTask {
  readonly task: Task
  readonly inFlightAttempt: InFlightAttempt | undefined
}

export interface DeleteScheduleOptions extends NamespaceOptions {
  /** It is no error if there is none. Default false. */
  readonly allowMissing?: boolean
}

export interface PreviewOptions extends NamespaceOptions {
  /** 1 to 1,000. Default 10. */
  readonly count?: number
  /** Default: now. */
  readonly from?: Date | number
  /** Excluded. Default: none. */
  readonly until?: Date | number
}

export interface RetryOptions extends ChangeOptions {
  /** Default: now. */
  readonly at?: Date | number
}

/** What is changed before a dead letter runs again. */
export interface RedriveOptions extends RetryOptions {
  readonly payload?: Payload
  /** Added; these win. */
  readonly labels?: Readonly<Record<string, string>>
  /** Added; these win. */
  readonly metadata?: Readonly<Record<string, string>>
  readonly queue?: string
  readonly priority?: number
  readonly webhook?: Webhook | string
}

export interface DeleteTaskOptions extends ChangeOptions {
  /** Cancels the task first if it has not ended. Default false. */
  readonly force?: boolean
  /** It is no error if there is none. Default false. */
  readonly allowMissing?: boolean
}

export interface WaitOptions extends NamespaceOptions {
  /** Default: any end. */
  readonly states?: readonly TaskState[]
  /** Default 30,000. */
  readonly timeoutMs?: number
}

export interface DeadLetterOptions extends PageOptions {
  /** Default: of all queues. */
  readonly queue?: string
  readonly labelSelector?: string
  readonly errorContains?: string
}

export interface TaskCount {
  readonly count: number
  readonly byState: Readonly<Partial<Record<TaskState, number>>>
  /** There are at least so many: counting stopped at a limit. */
  readonly lowerBound: boolean
}

export interface WatchOptions {
  /** `-`: all. Default: the client's. */
  readonly namespace?: string
  /** Only these, such as `TASK_FAILED`. Default: all. */
  readonly types?: readonly string[]
  /** Only of tasks with these labels, such as `tenant=a`. */
  readonly labelSelector?: string
  /** Only of tasks of these queues. */
  readonly queues?: readonly string[]
  /** Events bring their task along, as it is when they are sent. Default false. */
  readonly includeTask?: boolean
  /** Goes on behind what was taken under this token. Default: from now on. */
  readonly resumeToken?: string
  readonly signal?: AbortSignal
}

/** What one message of a watch brought; without events it is a sign of life. */
export interface EventBatch {
  readonly events: readonly SchedulerEvent[]
  /** Keep it where you keep what you did with the events: a watch goes on behind it. */
  readonly resumeToken: string
}
