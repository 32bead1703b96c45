// Original file: proto/sched/v1/operation_service.proto

import type { TaskFilter as _sched_v1_TaskFilter, TaskFilter__Output as _sched_v1_TaskFilter__Output } from '../../sched/v1/TaskFilter.ts';
import type { BulkOptions as _sched_v1_BulkOptions, BulkOptions__Output as _sched_v1_BulkOptions__Output } from '../../sched/v1/BulkOptions.ts';

/**
 * See OperationService.BulkRunTasks.
 */
export interface BulkRunTasksRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Which tasks. Has to be set; an empty one means all.
   */
  'filter'?: (_sched_v1_TaskFilter | null);
  /**
   * How.
   */
  'options'?: (_sched_v1_BulkOptions | null);
}

/**
 * See OperationService.BulkRunTasks.
 */
export interface BulkRunTasksRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * Which tasks. Has to be set; an empty one means all.
   */
  'filter': (_sched_v1_TaskFilter__Output | null);
  /**
   * How.
   */
  'options': (_sched_v1_BulkOptions__Output | null);
}
