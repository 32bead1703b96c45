// Original file: proto/sched/v1/task_service.proto

import type { Status as _google_rpc_Status, Status__Output as _google_rpc_Status__Output } from '../../google/rpc/Status.ts';
import type { TaskState as _sched_v1_TaskState, TaskState__Output as _sched_v1_TaskState__Output } from '../../sched/v1/TaskState.ts';
import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from '../../sched/v1/InFlightAttempt.ts';
import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * What became of one task of the batch.
 */
export interface BatchCancelTasksResult {
  /**
   * The id.
   */
  'taskId'?: (string);
  /**
   * Why it failed; unset if it did not.
   */
  'error'?: (_google_rpc_Status | null);
  /**
   * The state the task is in now.
   */
  'state'?: (_sched_v1_TaskState);
  /**
   * An attempt that was under way. Unset if there is none.
   */
  'inFlightAttempt'?: (_sched_v1_InFlightAttempt | null);
  /**
   * The task, in BASIC view; only with `return_tasks`.
   */
  'task'?: (_sched_v1_Task | null);
}

/**
 * What became of one task of the batch.
 */
export interface BatchCancelTasksResult__Output {
  /**
   * The id.
   */
  'taskId': (string);
  /**
   * Why it failed; unset if it did not.
   */
  'error': (_google_rpc_Status__Output | null);
  /**
   * The state the task is in now.
   */
  'state': (_sched_v1_TaskState__Output);
  /**
   * An attempt that was under way. Unset if there is none.
   */
  'inFlightAttempt': (_sched_v1_InFlightAttempt__Output | null);
  /**
   * The task, in BASIC view; only with `return_tasks`.
   */
  'task': (_sched_v1_Task__Output | null);
}
