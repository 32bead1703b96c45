// Original file: proto/sched/v1/queue_service.proto

import type { BulkOptions as _sched_v1_BulkOptions, BulkOptions__Output as _sched_v1_BulkOptions__Output } from '../../sched/v1/BulkOptions.ts';

/**
 * See QueueService.PurgeQueue.
 */
export interface PurgeQueueRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The queue.
   */
  'queueId'?: (string);
  /**
   * How.
   */
  'options'?: (_sched_v1_BulkOptions | null);
}

/**
 * See QueueService.PurgeQueue.
 */
export interface PurgeQueueRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The queue.
   */
  'queueId': (string);
  /**
   * How.
   */
  'options': (_sched_v1_BulkOptions__Output | null);
}
