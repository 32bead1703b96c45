// Original file: proto/sched/v1/schedule_service.proto

import type { ScheduleFilter as _sched_v1_ScheduleFilter, ScheduleFilter__Output as _sched_v1_ScheduleFilter__Output } from '../../sched/v1/ScheduleFilter.ts';
import type { View as _sched_v1_View, View__Output as _sched_v1_View__Output } from '../../sched/v1/View.ts';
import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See ScheduleService.ListSchedules.
 */
export interface ListSchedulesRequest {
  /**
   * Empty: `default`. `-`: all namespaces the caller may read.
   */
  'namespace'?: (string);
  /**
   * At most this many; fewer may come before the end. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before; the other fields have to be the same. Empty: the first page.
   */
  'pageToken'?: (string);
  /**
   * Which schedules.
   */
  'filter'?: (_sched_v1_ScheduleFilter | null);
  /**
   * `schedule_id`, `create_time`, `update_time` or `next_run_time`, with ` desc` to turn it round. Empty:
   * `schedule_id`.
   */
  'orderBy'?: (string);
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
 * See ScheduleService.ListSchedules.
 */
export interface ListSchedulesRequest__Output {
  /**
   * Empty: `default`. `-`: all namespaces the caller may read.
   */
  'namespace': (string);
  /**
   * At most this many; fewer may come before the end. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before; the other fields have to be the same. Empty: the first page.
   */
  'pageToken': (string);
  /**
   * Which schedules.
   */
  'filter': (_sched_v1_ScheduleFilter__Output | null);
  /**
   * `schedule_id`, `create_time`, `update_time` or `next_run_time`, with ` desc` to turn it round. Empty:
   * `schedule_id`.
   */
  'orderBy': (string);
  /**
   * Default BASIC.
   */
  'view': (_sched_v1_View__Output);
  /**
   * Default LINEARIZABLE.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
