// Original file: proto/sched/v1/schedule_service.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { SkipReason as _sched_v1_SkipReason, SkipReason__Output as _sched_v1_SkipReason__Output } from '../../sched/v1/SkipReason.ts';

/**
 * One time of a schedule.
 */
export interface MatchingTime {
  /**
   * The time.
   */
  'nominalTime'?: (_google_protobuf_Timestamp | null);
  /**
   * The same in the schedule's zone, such as `2027-03-28T03:00:00+02:00[Europe/Berlin]`.
   */
  'localTime'?: (string);
  /**
   * With jitter; unset without.
   */
  'runTime'?: (_google_protobuf_Timestamp | null);
  /**
   * It does not run for this reason (calendar, DST gap); unspecified: it does.
   */
  'skipReason'?: (_sched_v1_SkipReason);
  /**
   * Something to know, such as `moved out of the DST gap`.
   */
  'note'?: (string);
}

/**
 * One time of a schedule.
 */
export interface MatchingTime__Output {
  /**
   * The time.
   */
  'nominalTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * The same in the schedule's zone, such as `2027-03-28T03:00:00+02:00[Europe/Berlin]`.
   */
  'localTime': (string);
  /**
   * With jitter; unset without.
   */
  'runTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * It does not run for this reason (calendar, DST gap); unspecified: it does.
   */
  'skipReason': (_sched_v1_SkipReason__Output);
  /**
   * Something to know, such as `moved out of the DST gap`.
   */
  'note': (string);
}
