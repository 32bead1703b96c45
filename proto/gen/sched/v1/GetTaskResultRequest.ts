// Original file: proto/sched/v1/task_service.proto

import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See TaskService.GetTaskResult.
 */
export interface GetTaskResultRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The task.
   */
  'taskId'?: (string);
  /**
   * Default LINEARIZABLE.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See TaskService.GetTaskResult.
 */
export interface GetTaskResultRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The task.
   */
  'taskId': (string);
  /**
   * Default LINEARIZABLE.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
