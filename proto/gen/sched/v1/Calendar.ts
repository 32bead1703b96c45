// Original file: proto/sched/v1/calendar_service.proto

import type { CalendarDay as _sched_v1_CalendarDay, CalendarDay__Output as _sched_v1_CalendarDay__Output } from '../../sched/v1/CalendarDay.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * A named set of days, in the time zone of the schedule that uses it.
 */
export interface Calendar {
  /**
   * The tenant. Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Unique in the namespace. 1 to 100 characters of `[A-Za-z0-9_.-]`.
   */
  'calendarId'?: (string);
  /**
   * For people. At most 1024 characters.
   */
  'description'?: (string);
  /**
   * Single days. At most 3660.
   */
  'days'?: (_sched_v1_CalendarDay)[];
  /**
   * Days of every year, `MM-DD`. At most 366.
   */
  'annualDays'?: (string)[];
  /**
   * Days of every week: 1 is Monday, 7 is Sunday.
   */
  'weekdays'?: (number)[];
  /**
   * Changes with every change.
   */
  'etag'?: (string);
  /**
   * When it was made.
   */
  'createTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it last changed.
   */
  'updateTime'?: (_google_protobuf_Timestamp | null);
  /**
   * How many schedules use it.
   */
  'scheduleCount'?: (number);
}

/**
 * A named set of days, in the time zone of the schedule that uses it.
 */
export interface Calendar__Output {
  /**
   * The tenant. Empty: `default`.
   */
  'namespace': (string);
  /**
   * Unique in the namespace. 1 to 100 characters of `[A-Za-z0-9_.-]`.
   */
  'calendarId': (string);
  /**
   * For people. At most 1024 characters.
   */
  'description': (string);
  /**
   * Single days. At most 3660.
   */
  'days': (_sched_v1_CalendarDay__Output)[];
  /**
   * Days of every year, `MM-DD`. At most 366.
   */
  'annualDays': (string)[];
  /**
   * Days of every week: 1 is Monday, 7 is Sunday.
   */
  'weekdays': (number)[];
  /**
   * Changes with every change.
   */
  'etag': (string);
  /**
   * When it was made.
   */
  'createTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it last changed.
   */
  'updateTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * How many schedules use it.
   */
  'scheduleCount': (number);
}
