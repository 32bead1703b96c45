// Original file: proto/sched/v1/schedule.proto

import type { IntervalSpec as _sched_v1_IntervalSpec, IntervalSpec__Output as _sched_v1_IntervalSpec__Output } from '../../sched/v1/IntervalSpec.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { CalendarUse as _sched_v1_CalendarUse, CalendarUse__Output as _sched_v1_CalendarUse__Output } from '../../sched/v1/CalendarUse.ts';
import type { DstGapPolicy as _sched_v1_DstGapPolicy, DstGapPolicy__Output as _sched_v1_DstGapPolicy__Output } from '../../sched/v1/DstGapPolicy.ts';
import type { DstOverlapPolicy as _sched_v1_DstOverlapPolicy, DstOverlapPolicy__Output as _sched_v1_DstOverlapPolicy__Output } from '../../sched/v1/DstOverlapPolicy.ts';

/**
 * The times of a schedule: the union of everything listed, minus what is excluded, from `start_time` to
 * `end_time`. A time listed twice is one occurrence. At most one occurrence per second.
 */
export interface ScheduleSpec {
  /**
   * Cron expressions: 5 fields, 6 with seconds first, or 7 with the year last; `@hourly` and the other
   * aliases; names, ranges, steps, lists, `L`, `#`, `H` (a hash of the schedule's id). Day of month and
   * day of week together mean OR, as in Vixie cron, unless one begins with `*`. At most 16 of at most 256
   * characters.
   */
  'cron'?: (string)[];
  /**
   * Fixed intervals. At most 16.
   */
  'intervals'?: (_sched_v1_IntervalSpec)[];
  /**
   * RFC 5545 recurrence rules, without `DTSTART`. At most 16 of at most 512 characters.
   */
  'rrules'?: (string)[];
  /**
   * Single times. At most 1000.
   */
  'times'?: (_google_protobuf_Timestamp)[];
  /**
   * Cron expressions of times that do not count. At most 16.
   */
  'excludeCron'?: (string)[];
  /**
   * Single times that do not count. At most 1000.
   */
  'excludeTimes'?: (_google_protobuf_Timestamp)[];
  /**
   * Names of calendars of the namespace. At most 16.
   */
  'calendars'?: (_sched_v1_CalendarUse)[];
  /**
   * First possible time. Unset: the creation.
   */
  'startTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Last possible time, included. Unset: no end.
   */
  'endTime'?: (_google_protobuf_Timestamp | null);
  /**
   * IANA name for cron, rules and calendars. Empty: `UTC`. What is not known is refused.
   */
  'timeZone'?: (string);
  /**
   * For local times that do not exist. Default SHIFT_FORWARD.
   */
  'dstGapPolicy'?: (_sched_v1_DstGapPolicy);
  /**
   * For local times that exist twice. Default FIRST.
   */
  'dstOverlapPolicy'?: (_sched_v1_DstOverlapPolicy);
}

/**
 * The times of a schedule: the union of everything listed, minus what is excluded, from `start_time` to
 * `end_time`. A time listed twice is one occurrence. At most one occurrence per second.
 */
export interface ScheduleSpec__Output {
  /**
   * Cron expressions: 5 fields, 6 with seconds first, or 7 with the year last; `@hourly` and the other
   * aliases; names, ranges, steps, lists, `L`, `#`, `H` (a hash of the schedule's id). Day of month and
   * day of week together mean OR, as in Vixie cron, unless one begins with `*`. At most 16 of at most 256
   * characters.
   */
  'cron': (string)[];
  /**
   * Fixed intervals. At most 16.
   */
  'intervals': (_sched_v1_IntervalSpec__Output)[];
  /**
   * RFC 5545 recurrence rules, without `DTSTART`. At most 16 of at most 512 characters.
   */
  'rrules': (string)[];
  /**
   * Single times. At most 1000.
   */
  'times': (_google_protobuf_Timestamp__Output)[];
  /**
   * Cron expressions of times that do not count. At most 16.
   */
  'excludeCron': (string)[];
  /**
   * Single times that do not count. At most 1000.
   */
  'excludeTimes': (_google_protobuf_Timestamp__Output)[];
  /**
   * Names of calendars of the namespace. At most 16.
   */
  'calendars': (_sched_v1_CalendarUse__Output)[];
  /**
   * First possible time. Unset: the creation.
   */
  'startTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Last possible time, included. Unset: no end.
   */
  'endTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * IANA name for cron, rules and calendars. Empty: `UTC`. What is not known is refused.
   */
  'timeZone': (string);
  /**
   * For local times that do not exist. Default SHIFT_FORWARD.
   */
  'dstGapPolicy': (_sched_v1_DstGapPolicy__Output);
  /**
   * For local times that exist twice. Default FIRST.
   */
  'dstOverlapPolicy': (_sched_v1_DstOverlapPolicy__Output);
}
