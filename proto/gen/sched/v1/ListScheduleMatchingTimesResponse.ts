// Original file: proto/sched/v1/schedule_service.proto

import type { MatchingTime as _sched_v1_MatchingTime, MatchingTime__Output as _sched_v1_MatchingTime__Output } from '../../sched/v1/MatchingTime.ts';

/**
 * See ScheduleService.ListScheduleMatchingTimes.
 */
export interface ListScheduleMatchingTimesResponse {
  /**
   * In the order of time.
   */
  'times'?: (_sched_v1_MatchingTime)[];
  /**
   * The version of the time zone data.
   */
  'tzdataVersion'?: (string);
  /**
   * There are no times after these.
   */
  'endReached'?: (boolean);
}

/**
 * See ScheduleService.ListScheduleMatchingTimes.
 */
export interface ListScheduleMatchingTimesResponse__Output {
  /**
   * In the order of time.
   */
  'times': (_sched_v1_MatchingTime__Output)[];
  /**
   * The version of the time zone data.
   */
  'tzdataVersion': (string);
  /**
   * There are no times after these.
   */
  'endReached': (boolean);
}
