// Original file: proto/sched/v1/task_service.proto

import type { View as _sched_v1_View, View__Output as _sched_v1_View__Output } from '../../sched/v1/View.ts';
import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See TaskService.BatchGetTasks.
 */
export interface BatchGetTasksRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * 1 to 1000 ids.
   */
  'taskIds'?: (string)[];
  /**
   * Default BASIC.
   */
  'view'?: (_sched_v1_View);
  /**
   * Default LINEARIZABLE.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See TaskService.BatchGetTasks.
 */
export interface BatchGetTasksRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * 1 to 1000 ids.
   */
  'taskIds': (string)[];
  /**
   * Default BASIC.
   */
  'view': (_sched_v1_View__Output);
  /**
   * Default LINEARIZABLE.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
