// Original file: proto/sched/v1/task_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See TaskService.RunTask.
 */
export interface RunTaskResponse {
  /**
   * As it is now, in BASIC view.
   */
  'task'?: (_sched_v1_Task | null);
}

/**
 * See TaskService.RunTask.
 */
export interface RunTaskResponse__Output {
  /**
   * As it is now, in BASIC view.
   */
  'task': (_sched_v1_Task__Output | null);
}
