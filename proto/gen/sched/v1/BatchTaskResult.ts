// Original file: proto/sched/v1/task_service.proto

import type { Status as _google_rpc_Status, Status__Output as _google_rpc_Status__Output } from '../../google/rpc/Status.ts';
import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * What became of one task of a batch.
 */
export interface BatchTaskResult {
  /**
   * The id.
   */
  'taskId'?: (string);
  /**
   * Why it failed; unset if it did not.
   */
  'error'?: (_google_rpc_Status | null);
  /**
   * The task; unset if there is an error.
   */
  'task'?: (_sched_v1_Task | null);
}

/**
 * What became of one task of a batch.
 */
export interface BatchTaskResult__Output {
  /**
   * The id.
   */
  'taskId': (string);
  /**
   * Why it failed; unset if it did not.
   */
  'error': (_google_rpc_Status__Output | null);
  /**
   * The task; unset if there is an error.
   */
  'task': (_sched_v1_Task__Output | null);
}
