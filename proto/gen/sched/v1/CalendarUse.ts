// Original file: proto/sched/v1/schedule.proto

import type { CalendarMode as _sched_v1_CalendarMode, CalendarMode__Output as _sched_v1_CalendarMode__Output } from '../../sched/v1/CalendarMode.ts';

/**
 * How a calendar is used.
 */
export interface CalendarUse {
  /**
   * The calendar's id.
   */
  'calendarId'?: (string);
  /**
   * What its days do.
   */
  'mode'?: (_sched_v1_CalendarMode);
}

/**
 * How a calendar is used.
 */
export interface CalendarUse__Output {
  /**
   * The calendar's id.
   */
  'calendarId': (string);
  /**
   * What its days do.
   */
  'mode': (_sched_v1_CalendarMode__Output);
}
