// Original file: proto/sched/v1/schedule.proto

import type { CatchupMode as _sched_v1_CatchupMode, CatchupMode__Output as _sched_v1_CatchupMode__Output } from '../../sched/v1/CatchupMode.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * What happens to occurrences that were missed.
 */
export interface CatchupPolicy {
  /**
   * Which of them run. Default ONCE.
   */
  'mode'?: (_sched_v1_CatchupMode);
  /**
   * Missed longer ago than this: SKIPPED. Unset: 1 day. 10 seconds to 366 days.
   */
  'window'?: (_google_protobuf_Duration | null);
  /**
   * With ALL: at most this many, the newest. 0: 100. At most 10,000.
   */
  'maxCatchupRuns'?: (number);
  /**
   * Later than this is missed; up to it is only late. Unset: 60 seconds. 1 second to 1 hour.
   */
  'misfireGrace'?: (_google_protobuf_Duration | null);
}

/**
 * What happens to occurrences that were missed.
 */
export interface CatchupPolicy__Output {
  /**
   * Which of them run. Default ONCE.
   */
  'mode': (_sched_v1_CatchupMode__Output);
  /**
   * Missed longer ago than this: SKIPPED. Unset: 1 day. 10 seconds to 366 days.
   */
  'window': (_google_protobuf_Duration__Output | null);
  /**
   * With ALL: at most this many, the newest. 0: 100. At most 10,000.
   */
  'maxCatchupRuns': (number);
  /**
   * Later than this is missed; up to it is only late. Unset: 60 seconds. 1 second to 1 hour.
   */
  'misfireGrace': (_google_protobuf_Duration__Output | null);
}
