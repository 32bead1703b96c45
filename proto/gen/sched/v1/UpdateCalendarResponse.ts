// Original file: proto/sched/v1/calendar_service.proto

import type { Calendar as _sched_v1_Calendar, Calendar__Output as _sched_v1_Calendar__Output } from '../../sched/v1/Calendar.ts';

/**
 * See CalendarService.UpdateCalendar.
 */
export interface UpdateCalendarResponse {
  /**
   * As it is now.
   */
  'calendar'?: (_sched_v1_Calendar | null);
}

/**
 * See CalendarService.UpdateCalendar.
 */
export interface UpdateCalendarResponse__Output {
  /**
   * As it is now.
   */
  'calendar': (_sched_v1_Calendar__Output | null);
}
