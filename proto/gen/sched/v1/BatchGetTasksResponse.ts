// Original file: proto/sched/v1/task_service.proto

import type { BatchTaskResult as _sched_v1_BatchTaskResult, BatchTaskResult__Output as _sched_v1_BatchTaskResult__Output } from '../../sched/v1/BatchTaskResult.ts';

/**
 * See TaskService.BatchGetTasks.
 */
export interface BatchGetTasksResponse {
  /**
   * One per id, in the order of the request.
   */
  'results'?: (_sched_v1_BatchTaskResult)[];
}

/**
 * See TaskService.BatchGetTasks.
 */
export interface BatchGetTasksResponse__Output {
  /**
   * One per id, in the order of the request.
   */
  'results': (_sched_v1_BatchTaskResult__Output)[];
}
