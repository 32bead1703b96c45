// Original file: proto/sched/v1/schedule_service.proto

import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from '../../sched/v1/Schedule.ts';

/**
 * See ScheduleService.PauseSchedule.
 */
export interface PauseScheduleResponse {
  /**
   * As it is now, in BASIC view.
   */
  'schedule'?: (_sched_v1_Schedule | null);
}

/**
 * See ScheduleService.PauseSchedule.
 */
export interface PauseScheduleResponse__Output {
  /**
   * As it is now, in BASIC view.
   */
  'schedule': (_sched_v1_Schedule__Output | null);
}
