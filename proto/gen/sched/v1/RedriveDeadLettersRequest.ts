// Original file: proto/sched/v1/queue_service.proto

import type { TaskFilter as _sched_v1_TaskFilter, TaskFilter__Output as _sched_v1_TaskFilter__Output } from '../../sched/v1/TaskFilter.ts';
import type { TaskOverrides as _sched_v1_TaskOverrides, TaskOverrides__Output as _sched_v1_TaskOverrides__Output } from '../../sched/v1/TaskOverrides.ts';
import type { BulkOptions as _sched_v1_BulkOptions, BulkOptions__Output as _sched_v1_BulkOptions__Output } from '../../sched/v1/BulkOptions.ts';

/**
 * See QueueService.RedriveDeadLetters.
 */
export interface RedriveDeadLettersRequest {
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
   * What is changed before they run again.
   */
  'overrides'?: (_sched_v1_TaskOverrides | null);
  /**
   * How. `max_per_second` 0 is 10.
   */
  'options'?: (_sched_v1_BulkOptions | null);
}

/**
 * See QueueService.RedriveDeadLetters.
 */
export interface RedriveDeadLettersRequest__Output {
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
   * What is changed before they run again.
   */
  'overrides': (_sched_v1_TaskOverrides__Output | null);
  /**
   * How. `max_per_second` 0 is 10.
   */
  'options': (_sched_v1_BulkOptions__Output | null);
}
