// Original file: proto/sched/v1/task_service.proto

import type { BatchCancelTasksResult as _sched_v1_BatchCancelTasksResult, BatchCancelTasksResult__Output as _sched_v1_BatchCancelTasksResult__Output } from '../../sched/v1/BatchCancelTasksResult.ts';

/**
 * See TaskService.BatchCancelTasks.
 */
export interface BatchCancelTasksResponse {
  /**
   * One per id, in the order of the request.
   */
  'results'?: (_sched_v1_BatchCancelTasksResult)[];
}

/**
 * See TaskService.BatchCancelTasks.
 */
export interface BatchCancelTasksResponse__Output {
  /**
   * One per id, in the order of the request.
   */
  'results': (_sched_v1_BatchCancelTasksResult__Output)[];
}
