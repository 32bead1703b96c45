// Original file: proto/sched/v1/schedule.proto

import type { ScheduleState as _sched_v1_ScheduleState, ScheduleState__Output as _sched_v1_ScheduleState__Output } from '../../sched/v1/ScheduleState.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * Which schedules are meant. Fields are joined by AND, the values of a repeated field by OR. Empty: all.
 */
export interface ScheduleFilter {
  /**
   * Any of these states.
   */
  'states'?: (_sched_v1_ScheduleState)[];
  /**
   * As in TaskFilter.
   */
  'labelSelector'?: (string);
  /**
   * `schedule_id` begins with this.
   */
  'scheduleIdPrefix'?: (string);
  /**
   * The queue of the template.
   */
  'queues'?: (string)[];
  /**
   * As in TaskFilter.
   */
  'target'?: (string);
  /**
   * `next_run_time` in the range given by these two. Unset: no bound.
   */
  'nextRunFrom'?: (_google_protobuf_Timestamp | null);
  /**
   * The end of the range, excluded.
   */
  'nextRunUntil'?: (_google_protobuf_Timestamp | null);
  /**
   * At least this many failures in a row.
   */
  'minConsecutiveFailures'?: (number);
  /**
   * The next run should have been longer ago than this.
   */
  'overdueBy'?: (_google_protobuf_Duration | null);
}

/**
 * Which schedules are meant. Fields are joined by AND, the values of a repeated field by OR. Empty: all.
 */
export interface ScheduleFilter__Output {
  /**
   * Any of these states.
   */
  'states': (_sched_v1_ScheduleState__Output)[];
  /**
   * As in TaskFilter.
   */
  'labelSelector': (string);
  /**
   * `schedule_id` begins with this.
   */
  'scheduleIdPrefix': (string);
  /**
   * The queue of the template.
   */
  'queues': (string)[];
  /**
   * As in TaskFilter.
   */
  'target': (string);
  /**
   * `next_run_time` in the range given by these two. Unset: no bound.
   */
  'nextRunFrom': (_google_protobuf_Timestamp__Output | null);
  /**
   * The end of the range, excluded.
   */
  'nextRunUntil': (_google_protobuf_Timestamp__Output | null);
  /**
   * At least this many failures in a row.
   */
  'minConsecutiveFailures': (number);
  /**
   * The next run should have been longer ago than this.
   */
  'overdueBy': (_google_protobuf_Duration__Output | null);
}
