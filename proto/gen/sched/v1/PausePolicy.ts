// Original file: proto/sched/v1/schedule.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * When a schedule pauses by itself.
 */
export interface PausePolicy {
  /**
   * After this many runs in a row that ended FAILED. 0: never. At most 1000.
   */
  'afterConsecutiveFailures'?: (number);
  /**
   * Tries again after this long; the next failure pauses again. Unset: stays paused.
   */
  'resumeAfter'?: (_google_protobuf_Duration | null);
}

/**
 * When a schedule pauses by itself.
 */
export interface PausePolicy__Output {
  /**
   * After this many runs in a row that ended FAILED. 0: never. At most 1000.
   */
  'afterConsecutiveFailures': (number);
  /**
   * Tries again after this long; the next failure pauses again. Unset: stays paused.
   */
  'resumeAfter': (_google_protobuf_Duration__Output | null);
}
