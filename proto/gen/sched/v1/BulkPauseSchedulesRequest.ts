// Original file: proto/sched/v1/operation_service.proto

import type { ScheduleFilter as _sched_v1_ScheduleFilter, ScheduleFilter__Output as _sched_v1_ScheduleFilter__Output } from '../../sched/v1/ScheduleFilter.ts';
import type { BulkOptions as _sched_v1_BulkOptions, BulkOptions__Output as _sched_v1_BulkOptions__Output } from '../../sched/v1/BulkOptions.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * See OperationService.BulkPauseSchedules.
 */
export interface BulkPauseSchedulesRequest {
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
   * Resume by themselves then. Unset: not by themselves.
   */
  'until'?: (_google_protobuf_Timestamp | null);
}

/**
 * See OperationService.BulkPauseSchedules.
 */
export interface BulkPauseSchedulesRequest__Output {
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
   * Resume by themselves then. Unset: not by themselves.
   */
  'until': (_google_protobuf_Timestamp__Output | null);
}
