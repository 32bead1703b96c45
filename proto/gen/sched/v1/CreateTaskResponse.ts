// Original file: proto/sched/v1/task_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See TaskService.CreateTask.
 */
export interface CreateTaskResponse {
  /**
   * As made, in BASIC view.
   */
  'task'?: (_sched_v1_Task | null);
  /**
   * The task was there before this call: same `request_id`, or dedupe.
   */
  'existing'?: (boolean);
}

/**
 * See TaskService.CreateTask.
 */
export interface CreateTaskResponse__Output {
  /**
   * As made, in BASIC view.
   */
  'task': (_sched_v1_Task__Output | null);
  /**
   * The task was there before this call: same `request_id`, or dedupe.
   */
  'existing': (boolean);
}
