// Original file: proto/sched/v1/task_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See TaskService.RetryTask.
 */
export interface RetryTaskResponse {
  /**
   * As it is now, in BASIC view.
   */
  'task'?: (_sched_v1_Task | null);
}

/**
 * See TaskService.RetryTask.
 */
export interface RetryTaskResponse__Output {
  /**
   * As it is now, in BASIC view.
   */
  'task': (_sched_v1_Task__Output | null);
}
