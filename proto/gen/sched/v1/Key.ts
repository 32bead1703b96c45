// Original file: proto/sched/v1/queue.proto

import type { RateLimit as _sched_v1_RateLimit, RateLimit__Output as _sched_v1_RateLimit__Output } from '../../sched/v1/RateLimit.ts';
import type { PauseInfo as _sched_v1_PauseInfo, PauseInfo__Output as _sched_v1_PauseInfo__Output } from '../../sched/v1/PauseInfo.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * A concurrency key of a queue.
 */
export interface Key {
  /**
   * The tenant.
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
   * Its own limit; unset: the queue's default.
   */
  'limit'?: (_sched_v1_RateLimit | null);
  /**
   * Its share in fairness. 0: the tasks' own.
   */
  'weight'?: (number);
  /**
   * Set while it is paused.
   */
  'pause'?: (_sched_v1_PauseInfo | null);
  /**
   * Tasks due and waiting.
   */
  'readyCount'?: (number | string | Long);
  /**
   * Tasks with an attempt in flight.
   */
  'inFlightCount'?: (number | string | Long);
  /**
   * Tasks not due or between attempts.
   */
  'pendingCount'?: (number | string | Long);
  /**
   * Throttled by answers of the target until then; unset: not.
   */
  'throttledUntil'?: (_google_protobuf_Timestamp | null);
}

/**
 * A concurrency key of a queue.
 */
export interface Key__Output {
  /**
   * The tenant.
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
   * Its own limit; unset: the queue's default.
   */
  'limit': (_sched_v1_RateLimit__Output | null);
  /**
   * Its share in fairness. 0: the tasks' own.
   */
  'weight': (number);
  /**
   * Set while it is paused.
   */
  'pause': (_sched_v1_PauseInfo__Output | null);
  /**
   * Tasks due and waiting.
   */
  'readyCount': (string);
  /**
   * Tasks with an attempt in flight.
   */
  'inFlightCount': (string);
  /**
   * Tasks not due or between attempts.
   */
  'pendingCount': (string);
  /**
   * Throttled by answers of the target until then; unset: not.
   */
  'throttledUntil': (_google_protobuf_Timestamp__Output | null);
}
