// Original file: proto/sched/v1/task_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See TaskService.BatchCreateTasks.
 */
export interface BatchCreateTasksRequest {
  /**
   * The namespace of all tasks. Tasks that name another one are refused.
   */
  'namespace'?: (string);
  /**
   * 1 to 1000 tasks, at most 4 MiB in all.
   */
  'tasks'?: (_sched_v1_Task)[];
  /**
   * As in CreateTask; each task's own is this plus its place in the batch.
   */
  'requestId'?: (string);
  /**
   * The answer contains the tasks, not only their ids. Default false.
   */
  'returnTasks'?: (boolean);
}

/**
 * See TaskService.BatchCreateTasks.
 */
export interface BatchCreateTasksRequest__Output {
  /**
   * The namespace of all tasks. Tasks that name another one are refused.
   */
  'namespace': (string);
  /**
   * 1 to 1000 tasks, at most 4 MiB in all.
   */
  'tasks': (_sched_v1_Task__Output)[];
  /**
   * As in CreateTask; each task's own is this plus its place in the batch.
   */
  'requestId': (string);
  /**
   * The answer contains the tasks, not only their ids. Default false.
   */
  'returnTasks': (boolean);
}
