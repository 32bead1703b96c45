// Original file: proto/sched/v1/schedule_service.proto

import type { View as _sched_v1_View, View__Output as _sched_v1_View__Output } from '../../sched/v1/View.ts';
import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See ScheduleService.GetSchedule.
 */
export interface GetScheduleRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The schedule.
   */
  'scheduleId'?: (string);
  /**
   * Default FULL.
   */
  'view'?: (_sched_v1_View);
  /**
   * Default LINEARIZABLE.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See ScheduleService.GetSchedule.
 */
export interface GetScheduleRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The schedule.
   */
  'scheduleId': (string);
  /**
   * Default FULL.
   */
  'view': (_sched_v1_View__Output);
  /**
   * Default LINEARIZABLE.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
