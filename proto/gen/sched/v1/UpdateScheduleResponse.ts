// Original file: proto/sched/v1/schedule_service.proto

import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from '../../sched/v1/Schedule.ts';
import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from '../../sched/v1/InFlightAttempt.ts';

/**
 * See ScheduleService.UpdateSchedule.
 */
export interface UpdateScheduleResponse {
  /**
   * As it is now, in FULL view.
   */
  'schedule'?: (_sched_v1_Schedule | null);
  /**
   * An attempt with the old definition that was under way; unset if there is none.
   */
  'inFlightAttempt'?: (_sched_v1_InFlightAttempt | null);
}

/**
 * See ScheduleService.UpdateSchedule.
 */
export interface UpdateScheduleResponse__Output {
  /**
   * As it is now, in FULL view.
   */
  'schedule': (_sched_v1_Schedule__Output | null);
  /**
   * An attempt with the old definition that was under way; unset if there is none.
   */
  'inFlightAttempt': (_sched_v1_InFlightAttempt__Output | null);
}
