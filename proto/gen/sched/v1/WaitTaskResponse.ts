// Original file: proto/sched/v1/task_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See TaskService.WaitTask.
 */
export interface WaitTaskResponse {
  /**
   * The task, in the state waited for or not.
   */
  'task'?: (_sched_v1_Task | null);
  /**
   * The timeout passed first.
   */
  'timedOut'?: (boolean);
}

/**
 * See TaskService.WaitTask.
 */
export interface WaitTaskResponse__Output {
  /**
   * The task, in the state waited for or not.
   */
  'task': (_sched_v1_Task__Output | null);
  /**
   * The timeout passed first.
   */
  'timedOut': (boolean);
}
