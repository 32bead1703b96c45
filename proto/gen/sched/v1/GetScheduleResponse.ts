// Original file: proto/sched/v1/schedule_service.proto

import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from '../../sched/v1/Schedule.ts';

/**
 * See ScheduleService.GetSchedule.
 */
export interface GetScheduleResponse {
  /**
   * The schedule.
   */
  'schedule'?: (_sched_v1_Schedule | null);
}

/**
 * See ScheduleService.GetSchedule.
 */
export interface GetScheduleResponse__Output {
  /**
   * The schedule.
   */
  'schedule': (_sched_v1_Schedule__Output | null);
}
