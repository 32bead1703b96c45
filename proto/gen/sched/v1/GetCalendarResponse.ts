// Original file: proto/sched/v1/calendar_service.proto

import type { Calendar as _sched_v1_Calendar, Calendar__Output as _sched_v1_Calendar__Output } from '../../sched/v1/Calendar.ts';

/**
 * See CalendarService.GetCalendar.
 */
export interface GetCalendarResponse {
  /**
   * The calendar.
   */
  'calendar'?: (_sched_v1_Calendar | null);
}

/**
 * See CalendarService.GetCalendar.
 */
export interface GetCalendarResponse__Output {
  /**
   * The calendar.
   */
  'calendar': (_sched_v1_Calendar__Output | null);
}
