// Original file: proto/sched/v1/task_service.proto

import type { Status as _google_rpc_Status, Status__Output as _google_rpc_Status__Output } from '../../google/rpc/Status.ts';
import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * What became of one task of the batch.
 */
export interface BatchCreateTasksResult {
  /**
   * The id, given or made; empty only if the task was refused without one.
   */
  'taskId'?: (string);
  /**
   * Why this one was not made; unset if it was.
   */
  'error'?: (_google_rpc_Status | null);
  /**
   * The task was there before this call: same `request_id`, or dedupe.
   */
  'existing'?: (boolean);
  /**
   * As made, in BASIC view; only with `return_tasks`.
   */
  'task'?: (_sched_v1_Task | null);
}

/**
 * What became of one task of the batch.
 */
export interface BatchCreateTasksResult__Output {
  /**
   * The id, given or made; empty only if the task was refused without one.
   */
  'taskId': (string);
  /**
   * Why this one was not made; unset if it was.
   */
  'error': (_google_rpc_Status__Output | null);
  /**
   * The task was there before this call: same `request_id`, or dedupe.
   */
  'existing': (boolean);
  /**
   * As made, in BASIC view; only with `return_tasks`.
   */
  'task': (_sched_v1_Task__Output | null);
}
