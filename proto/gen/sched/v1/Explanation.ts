// Original file: proto/sched/v1/task_service.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * One sentence of an explanation.
 */
export interface Explanation {
  /**
   * UPPER_SNAKE, for programs, such as `QUEUE_RATE` or `RETRY_BACKOFF`.
   */
  'code'?: (string);
  /**
   * For people.
   */
  'message'?: (string);
  /**
   * When it happened or will happen; unset if that is not known.
   */
  'time'?: (_google_protobuf_Timestamp | null);
}

/**
 * One sentence of an explanation.
 */
export interface Explanation__Output {
  /**
   * UPPER_SNAKE, for programs, such as `QUEUE_RATE` or `RETRY_BACKOFF`.
   */
  'code': (string);
  /**
   * For people.
   */
  'message': (string);
  /**
   * When it happened or will happen; unset if that is not known.
   */
  'time': (_google_protobuf_Timestamp__Output | null);
}
