// Original file: proto/sched/v1/schedule.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { IntervalAnchor as _sched_v1_IntervalAnchor, IntervalAnchor__Output as _sched_v1_IntervalAnchor__Output } from '../../sched/v1/IntervalAnchor.ts';

/**
 * Every so often.
 */
export interface IntervalSpec {
  /**
   * 1 second to 366 days.
   */
  'every'?: (_google_protobuf_Duration | null);
  /**
   * What is counted from.
   */
  'anchor'?: (_sched_v1_IntervalAnchor);
  /**
   * Added to every time. Less than `every`.
   */
  'phase'?: (_google_protobuf_Duration | null);
}

/**
 * Every so often.
 */
export interface IntervalSpec__Output {
  /**
   * 1 second to 366 days.
   */
  'every': (_google_protobuf_Duration__Output | null);
  /**
   * What is counted from.
   */
  'anchor': (_sched_v1_IntervalAnchor__Output);
  /**
   * Added to every time. Less than `every`.
   */
  'phase': (_google_protobuf_Duration__Output | null);
}
