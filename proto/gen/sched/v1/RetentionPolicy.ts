// Original file: proto/sched/v1/policy.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { StateRetention as _sched_v1_StateRetention, StateRetention__Output as _sched_v1_StateRetention__Output } from '../../sched/v1/StateRetention.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * How long finished tasks stay to be looked at. What reaches any bound goes, the oldest first.
 */
export interface RetentionPolicy {
  /**
   * Unset: inherited, in the end 7 days. 0 seconds to 366 days.
   */
  'maxAge'?: (_google_protobuf_Duration | null);
  /**
   * Of one schedule or one queue. 0: no bound. At most 10,000,000.
   */
  'maxCount'?: (number | string | Long);
  /**
   * Other ages for some states. At most one per state.
   */
  'byState'?: (_sched_v1_StateRetention)[];
}

/**
 * How long finished tasks stay to be looked at. What reaches any bound goes, the oldest first.
 */
export interface RetentionPolicy__Output {
  /**
   * Unset: inherited, in the end 7 days. 0 seconds to 366 days.
   */
  'maxAge': (_google_protobuf_Duration__Output | null);
  /**
   * Of one schedule or one queue. 0: no bound. At most 10,000,000.
   */
  'maxCount': (string);
  /**
   * Other ages for some states. At most one per state.
   */
  'byState': (_sched_v1_StateRetention__Output)[];
}
