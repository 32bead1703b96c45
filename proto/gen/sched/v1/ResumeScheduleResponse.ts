// Original file: proto/sched/v1/schedule_service.proto

import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from '../../sched/v1/Schedule.ts';

/**
 * See ScheduleService.ResumeSchedule.
 */
export interface ResumeScheduleResponse {
  /**
   * As it is now, in BASIC view.
   */
  'schedule'?: (_sched_v1_Schedule | null);
  /**
   * Occurrences that run because of the resumption.
   */
  'releasedCount'?: (number);
}

/**
 * See ScheduleService.ResumeSchedule.
 */
export interface ResumeScheduleResponse__Output {
  /**
   * As it is now, in BASIC view.
   */
  'schedule': (_sched_v1_Schedule__Output | null);
  /**
   * Occurrences that run because of the resumption.
   */
  'releasedCount': (number);
}
