// Original file: proto/sched/v1/task_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See TaskService.GetTask.
 */
export interface GetTaskResponse {
  /**
   * The task.
   */
  'task'?: (_sched_v1_Task | null);
}

/**
 * See TaskService.GetTask.
 */
export interface GetTaskResponse__Output {
  /**
   * The task.
   */
  'task': (_sched_v1_Task__Output | null);
}
