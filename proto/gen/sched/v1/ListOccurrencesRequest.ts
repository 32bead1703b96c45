// Original file: proto/sched/v1/schedule_service.proto

import type { TaskState as _sched_v1_TaskState, TaskState__Output as _sched_v1_TaskState__Output } from '../../sched/v1/TaskState.ts';
import type { TimeRange as _sched_v1_TimeRange, TimeRange__Output as _sched_v1_TimeRange__Output } from '../../sched/v1/TimeRange.ts';
import type { View as _sched_v1_View, View__Output as _sched_v1_View__Output } from '../../sched/v1/View.ts';
import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See ScheduleService.ListOccurrences.
 */
export interface ListOccurrencesRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The schedule.
   */
  'scheduleId'?: (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
  /**
   * Any of these states. Empty: all.
   */
  'states'?: (_sched_v1_TaskState)[];
  /**
   * `nominal_time` in the range.
   */
  'nominalTime'?: (_sched_v1_TimeRange | null);
  /**
   * Default BASIC.
   */
  'view'?: (_sched_v1_View);
  /**
   * Default LINEARIZABLE.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See ScheduleService.ListOccurrences.
 */
export interface ListOccurrencesRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The schedule.
   */
  'scheduleId': (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
  /**
   * Any of these states. Empty: all.
   */
  'states': (_sched_v1_TaskState__Output)[];
  /**
   * `nominal_time` in the range.
   */
  'nominalTime': (_sched_v1_TimeRange__Output | null);
  /**
   * Default BASIC.
   */
  'view': (_sched_v1_View__Output);
  /**
   * Default LINEARIZABLE.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
