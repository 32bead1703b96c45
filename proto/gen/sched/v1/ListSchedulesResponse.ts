// Original file: proto/sched/v1/schedule_service.proto

import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from '../../sched/v1/Schedule.ts';

/**
 * See ScheduleService.ListSchedules.
 */
export interface ListSchedulesResponse {
  /**
   * The page.
   */
  'schedules'?: (_sched_v1_Schedule)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See ScheduleService.ListSchedules.
 */
export interface ListSchedulesResponse__Output {
  /**
   * The page.
   */
  'schedules': (_sched_v1_Schedule__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
