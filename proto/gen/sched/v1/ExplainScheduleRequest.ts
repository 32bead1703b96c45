// Original file: proto/sched/v1/schedule_service.proto

import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from '../../sched/v1/Schedule.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * See ScheduleService.ExplainSchedule.
 */
export interface ExplainScheduleRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * A saved schedule, or `schedule`.
   */
  'scheduleId'?: (string);
  /**
   * A definition that is not saved.
   */
  'schedule'?: (_sched_v1_Schedule | null);
  /**
   * Why it ran or did not at this time. Unset: what it means and when it runs next.
   */
  'atTime'?: (_google_protobuf_Timestamp | null);
  /**
   * How far ahead special days (DST, calendars) are told. Unset: 366 days.
   */
  'horizon'?: (_google_protobuf_Duration | null);
}

/**
 * See ScheduleService.ExplainSchedule.
 */
export interface ExplainScheduleRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * A saved schedule, or `schedule`.
   */
  'scheduleId': (string);
  /**
   * A definition that is not saved.
   */
  'schedule': (_sched_v1_Schedule__Output | null);
  /**
   * Why it ran or did not at this time. Unset: what it means and when it runs next.
   */
  'atTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * How far ahead special days (DST, calendars) are told. Unset: 366 days.
   */
  'horizon': (_google_protobuf_Duration__Output | null);
}
