// Original file: proto/sched/v1/worker_service.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * The handler failed.
 */
export interface AttemptFailed {
  /**
   * For people. At most 4096 characters; cut, not refused.
   */
  'message'?: (string);
  /**
   * For the retry rules. At most 128 characters.
   */
  'errorType'?: (string);
  /**
   * At most 8 KiB; cut, not refused.
   */
  'stack'?: (string);
  /**
   * No retry makes sense. Default false.
   */
  'permanent'?: (boolean);
  /**
   * Not before this long. Unset: the policy's backoff.
   */
  'retryAfter'?: (_google_protobuf_Duration | null);
}

/**
 * The handler failed.
 */
export interface AttemptFailed__Output {
  /**
   * For people. At most 4096 characters; cut, not refused.
   */
  'message': (string);
  /**
   * For the retry rules. At most 128 characters.
   */
  'errorType': (string);
  /**
   * At most 8 KiB; cut, not refused.
   */
  'stack': (string);
  /**
   * No retry makes sense. Default false.
   */
  'permanent': (boolean);
  /**
   * Not before this long. Unset: the policy's backoff.
   */
  'retryAfter': (_google_protobuf_Duration__Output | null);
}
