// Original file: proto/sched/v1/schedule_service.proto

import type { Explanation as _sched_v1_Explanation, Explanation__Output as _sched_v1_Explanation__Output } from '../../sched/v1/Explanation.ts';
import type { MatchingTime as _sched_v1_MatchingTime, MatchingTime__Output as _sched_v1_MatchingTime__Output } from '../../sched/v1/MatchingTime.ts';

/**
 * See ScheduleService.ExplainSchedule.
 */
export interface ExplainScheduleResponse {
  /**
   * One line for people, such as `every day at 02:00, Europe/Berlin`.
   */
  'summary'?: (string);
  /**
   * The details.
   */
  'explanations'?: (_sched_v1_Explanation)[];
  /**
   * The next times.
   */
  'nextTimes'?: (_sched_v1_MatchingTime)[];
}

/**
 * See ScheduleService.ExplainSchedule.
 */
export interface ExplainScheduleResponse__Output {
  /**
   * One line for people, such as `every day at 02:00, Europe/Berlin`.
   */
  'summary': (string);
  /**
   * The details.
   */
  'explanations': (_sched_v1_Explanation__Output)[];
  /**
   * The next times.
   */
  'nextTimes': (_sched_v1_MatchingTime__Output)[];
}
