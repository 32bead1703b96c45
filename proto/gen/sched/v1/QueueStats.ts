// Original file: proto/sched/v1/queue.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { BlockReason as _sched_v1_BlockReason, BlockReason__Output as _sched_v1_BlockReason__Output } from '../../sched/v1/BlockReason.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * What a queue is doing. Counts may be some seconds behind.
 */
export interface QueueStats {
  /**
   * Tasks not due.
   */
  'pendingCount'?: (number | string | Long);
  /**
   * Tasks due and waiting.
   */
  'readyCount'?: (number | string | Long);
  /**
   * Tasks with an attempt in flight.
   */
  'inFlightCount'?: (number | string | Long);
  /**
   * Tasks between attempts.
   */
  'retryingCount'?: (number | string | Long);
  /**
   * Dead letters.
   */
  'deadLetterCount'?: (number | string | Long);
  /**
   * When the oldest READY task was due; unset if there is none.
   */
  'oldestReadyTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Attempts started per second, over the last minute.
   */
  'dispatchRate'?: (number | string);
  /**
   * Attempts that failed per second, over the last minute.
   */
  'failureRate'?: (number | string);
  /**
   * From due to sent, the median over the last minute.
   */
  'latencyP50'?: (_google_protobuf_Duration | null);
  /**
   * From due to sent, the 99th percentile over the last minute.
   */
  'latencyP99'?: (_google_protobuf_Duration | null);
  /**
   * What READY tasks wait for.
   */
  'blockedBy'?: (_sched_v1_BlockReason)[];
  /**
   * Workers that take tasks of the queue.
   */
  'workerCount'?: (number);
  /**
   * Credits of these workers not used.
   */
  'workerCredits'?: (number);
  /**
   * The rate now: the limit, or less in slow start or by throttling. 0: no limit.
   */
  'currentRateLimit'?: (number | string);
}

/**
 * What a queue is doing. Counts may be some seconds behind.
 */
export interface QueueStats__Output {
  /**
   * Tasks not due.
   */
  'pendingCount': (string);
  /**
   * Tasks due and waiting.
   */
  'readyCount': (string);
  /**
   * Tasks with an attempt in flight.
   */
  'inFlightCount': (string);
  /**
   * Tasks between attempts.
   */
  'retryingCount': (string);
  /**
   * Dead letters.
   */
  'deadLetterCount': (string);
  /**
   * When the oldest READY task was due; unset if there is none.
   */
  'oldestReadyTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Attempts started per second, over the last minute.
   */
  'dispatchRate': (number);
  /**
   * Attempts that failed per second, over the last minute.
   */
  'failureRate': (number);
  /**
   * From due to sent, the median over the last minute.
   */
  'latencyP50': (_google_protobuf_Duration__Output | null);
  /**
   * From due to sent, the 99th percentile over the last minute.
   */
  'latencyP99': (_google_protobuf_Duration__Output | null);
  /**
   * What READY tasks wait for.
   */
  'blockedBy': (_sched_v1_BlockReason__Output)[];
  /**
   * Workers that take tasks of the queue.
   */
  'workerCount': (number);
  /**
   * Credits of these workers not used.
   */
  'workerCredits': (number);
  /**
   * The rate now: the limit, or less in slow start or by throttling. 0: no limit.
   */
  'currentRateLimit': (number);
}
