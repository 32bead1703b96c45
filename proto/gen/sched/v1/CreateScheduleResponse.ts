// Original file: proto/sched/v1/schedule_service.proto

import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from '../../sched/v1/Schedule.ts';

/**
 * See ScheduleService.CreateSchedule.
 */
export interface CreateScheduleResponse {
  /**
   * As made, in FULL view.
   */
  'schedule'?: (_sched_v1_Schedule | null);
  /**
   * It was there before this call.
   */
  'existing'?: (boolean);
}

/**
 * See ScheduleService.CreateSchedule.
 */
export interface CreateScheduleResponse__Output {
  /**
   * As made, in FULL view.
   */
  'schedule': (_sched_v1_Schedule__Output | null);
  /**
   * It was there before this call.
   */
  'existing': (boolean);
}
