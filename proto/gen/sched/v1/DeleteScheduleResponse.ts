// Original file: proto/sched/v1/schedule_service.proto

import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from '../../sched/v1/InFlightAttempt.ts';

/**
 * See ScheduleService.DeleteSchedule.
 */
export interface DeleteScheduleResponse {
  /**
   * Tasks that were cancelled.
   */
  'cancelledCount'?: (number);
  /**
   * An attempt that was under way; unset if there is none.
   */
  'inFlightAttempt'?: (_sched_v1_InFlightAttempt | null);
}

/**
 * See ScheduleService.DeleteSchedule.
 */
export interface DeleteScheduleResponse__Output {
  /**
   * Tasks that were cancelled.
   */
  'cancelledCount': (number);
  /**
   * An attempt that was under way; unset if there is none.
   */
  'inFlightAttempt': (_sched_v1_InFlightAttempt__Output | null);
}
