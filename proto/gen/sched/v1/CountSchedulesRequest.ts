// Original file: proto/sched/v1/schedule_service.proto

import type { ScheduleFilter as _sched_v1_ScheduleFilter, ScheduleFilter__Output as _sched_v1_ScheduleFilter__Output } from '../../sched/v1/ScheduleFilter.ts';
import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See ScheduleService.CountSchedules.
 */
export interface CountSchedulesRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Which schedules.
   */
  'filter'?: (_sched_v1_ScheduleFilter | null);
  /**
   * Default LINEARIZABLE.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See ScheduleService.CountSchedules.
 */
export interface CountSchedulesRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * Which schedules.
   */
  'filter': (_sched_v1_ScheduleFilter__Output | null);
  /**
   * Default LINEARIZABLE.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
