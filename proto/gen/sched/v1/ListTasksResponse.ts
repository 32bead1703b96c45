// Original file: proto/sched/v1/task_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See TaskService.ListTasks.
 */
export interface ListTasksResponse {
  /**
   * The page.
   */
  'tasks'?: (_sched_v1_Task)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See TaskService.ListTasks.
 */
export interface ListTasksResponse__Output {
  /**
   * The page.
   */
  'tasks': (_sched_v1_Task__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
