// Original file: proto/sched/v1/task_service.proto

import type { TaskResult as _sched_v1_TaskResult, TaskResult__Output as _sched_v1_TaskResult__Output } from '../../sched/v1/TaskResult.ts';

/**
 * See TaskService.GetTaskResult.
 */
export interface GetTaskResultResponse {
  /**
   * The result.
   */
  'result'?: (_sched_v1_TaskResult | null);
}

/**
 * See TaskService.GetTaskResult.
 */
export interface GetTaskResultResponse__Output {
  /**
   * The result.
   */
  'result': (_sched_v1_TaskResult__Output | null);
}
