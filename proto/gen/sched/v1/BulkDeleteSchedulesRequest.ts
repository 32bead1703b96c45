// Original file: proto/sched/v1/operation_service.proto

import type { ScheduleFilter as _sched_v1_ScheduleFilter, ScheduleFilter__Output as _sched_v1_ScheduleFilter__Output } from '../../sched/v1/ScheduleFilter.ts';
import type { BulkOptions as _sched_v1_BulkOptions, BulkOptions__Output as _sched_v1_BulkOptions__Output } from '../../sched/v1/BulkOptions.ts';

/**
 * See OperationService.BulkDeleteSchedules.
 */
export interface BulkDeleteSchedulesRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Which schedules. Has to be set; an empty one means all.
   */
  'filter'?: (_sched_v1_ScheduleFilter | null);
  /**
   * How.
   */
  'options'?: (_sched_v1_BulkOptions | null);
  /**
   * Their tasks that are not terminal are cancelled. Default false.
   */
  'cancelTasks'?: (boolean);
}

/**
 * See OperationService.BulkDeleteSchedules.
 */
export interface BulkDeleteSchedulesRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * Which schedules. Has to be set; an empty one means all.
   */
  'filter': (_sched_v1_ScheduleFilter__Output | null);
  /**
   * How.
   */
  'options': (_sched_v1_BulkOptions__Output | null);
  /**
   * Their tasks that are not terminal are cancelled. Default false.
   */
  'cancelTasks': (boolean);
}
