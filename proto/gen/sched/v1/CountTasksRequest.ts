// Original file: proto/sched/v1/task_service.proto

import type { TaskFilter as _sched_v1_TaskFilter, TaskFilter__Output as _sched_v1_TaskFilter__Output } from '../../sched/v1/TaskFilter.ts';
import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See TaskService.CountTasks.
 */
export interface CountTasksRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Which tasks. Only `states` and `queues` are counted without looking at each task.
   */
  'filter'?: (_sched_v1_TaskFilter | null);
  /**
   * Default LINEARIZABLE.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See TaskService.CountTasks.
 */
export interface CountTasksRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * Which tasks. Only `states` and `queues` are counted without looking at each task.
   */
  'filter': (_sched_v1_TaskFilter__Output | null);
  /**
   * Default LINEARIZABLE.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
