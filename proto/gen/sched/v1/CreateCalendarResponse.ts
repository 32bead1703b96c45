// Original file: proto/sched/v1/calendar_service.proto

import type { Calendar as _sched_v1_Calendar, Calendar__Output as _sched_v1_Calendar__Output } from '../../sched/v1/Calendar.ts';

/**
 * See CalendarService.CreateCalendar.
 */
export interface CreateCalendarResponse {
  /**
   * As made.
   */
  'calendar'?: (_sched_v1_Calendar | null);
}

/**
 * See CalendarService.CreateCalendar.
 */
export interface CreateCalendarResponse__Output {
  /**
   * As made.
   */
  'calendar': (_sched_v1_Calendar__Output | null);
}
