// Original file: proto/sched/v1/queue_service.proto

import type { RateLimit as _sched_v1_RateLimit, RateLimit__Output as _sched_v1_RateLimit__Output } from '../../sched/v1/RateLimit.ts';

/**
 * See QueueService.SetKeyLimit.
 */
export interface SetKeyLimitRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The queue.
   */
  'queueId'?: (string);
  /**
   * The key.
   */
  'key'?: (string);
  /**
   * Unset: the queue's default again.
   */
  'limit'?: (_sched_v1_RateLimit | null);
  /**
   * Its share in fairness. 0: the tasks' own again. 1 to 100.
   */
  'weight'?: (number);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See QueueService.SetKeyLimit.
 */
export interface SetKeyLimitRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The queue.
   */
  'queueId': (string);
  /**
   * The key.
   */
  'key': (string);
  /**
   * Unset: the queue's default again.
   */
  'limit': (_sched_v1_RateLimit__Output | null);
  /**
   * Its share in fairness. 0: the tasks' own again. 1 to 100.
   */
  'weight': (number);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
