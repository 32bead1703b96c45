// Original file: proto/sched/v1/task_service.proto

import type { BatchCreateTasksResult as _sched_v1_BatchCreateTasksResult, BatchCreateTasksResult__Output as _sched_v1_BatchCreateTasksResult__Output } from '../../sched/v1/BatchCreateTasksResult.ts';

/**
 * See TaskService.BatchCreateTasks.
 */
export interface BatchCreateTasksResponse {
  /**
   * One per task, in the order of the request.
   */
  'results'?: (_sched_v1_BatchCreateTasksResult)[];
  /**
   * How many results have no error.
   */
  'succeededCount'?: (number);
}

/**
 * See TaskService.BatchCreateTasks.
 */
export interface BatchCreateTasksResponse__Output {
  /**
   * One per task, in the order of the request.
   */
  'results': (_sched_v1_BatchCreateTasksResult__Output)[];
  /**
   * How many results have no error.
   */
  'succeededCount': (number);
}
