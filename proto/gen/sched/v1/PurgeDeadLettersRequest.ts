// Original file: proto/sched/v1/queue_service.proto

import type { TaskFilter as _sched_v1_TaskFilter, TaskFilter__Output as _sched_v1_TaskFilter__Output } from '../../sched/v1/TaskFilter.ts';
import type { BulkOptions as _sched_v1_BulkOptions, BulkOptions__Output as _sched_v1_BulkOptions__Output } from '../../sched/v1/BulkOptions.ts';

/**
 * See QueueService.PurgeDeadLetters.
 */
export interface PurgeDeadLettersRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Empty: of all queues.
   */
  'queueId'?: (string);
  /**
   * Which ones. `states` has to be empty.
   */
  'filter'?: (_sched_v1_TaskFilter | null);
  /**
   * How.
   */
  'options'?: (_sched_v1_BulkOptions | null);
}

/**
 * See QueueService.PurgeDeadLetters.
 */
export interface PurgeDeadLettersRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * Empty: of all queues.
   */
  'queueId': (string);
  /**
   * Which ones. `states` has to be empty.
   */
  'filter': (_sched_v1_TaskFilter__Output | null);
  /**
   * How.
   */
  'options': (_sched_v1_BulkOptions__Output | null);
}
