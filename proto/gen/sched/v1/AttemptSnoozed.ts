// Original file: proto/sched/v1/worker_service.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * The handler wants to be called again later.
 */
export interface AttemptSnoozed {
  /**
   * This long from now, or `until`. 1 second to 366 days.
   */
  'delay'?: (_google_protobuf_Duration | null);
  /**
   * At this time.
   */
  'until'?: (_google_protobuf_Timestamp | null);
  /**
   * Attempts count from 1 again. Default false.
   */
  'resetAttempts'?: (boolean);
}

/**
 * The handler wants to be called again later.
 */
export interface AttemptSnoozed__Output {
  /**
   * This long from now, or `until`. 1 second to 366 days.
   */
  'delay': (_google_protobuf_Duration__Output | null);
  /**
   * At this time.
   */
  'until': (_google_protobuf_Timestamp__Output | null);
  /**
   * Attempts count from 1 again. Default false.
   */
  'resetAttempts': (boolean);
}
