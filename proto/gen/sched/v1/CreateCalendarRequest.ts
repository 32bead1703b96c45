// Original file: proto/sched/v1/calendar_service.proto

import type { Calendar as _sched_v1_Calendar, Calendar__Output as _sched_v1_Calendar__Output } from '../../sched/v1/Calendar.ts';

/**
 * See CalendarService.CreateCalendar.
 */
export interface CreateCalendarRequest {
  /**
   * The calendar to make.
   */
  'calendar'?: (_sched_v1_Calendar | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly'?: (boolean);
  /**
   * An iCalendar text whose all-day events become days. At most 256 KiB.
   */
  'ics'?: (string);
}

/**
 * See CalendarService.CreateCalendar.
 */
export interface CreateCalendarRequest__Output {
  /**
   * The calendar to make.
   */
  'calendar': (_sched_v1_Calendar__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly': (boolean);
  /**
   * An iCalendar text whose all-day events become days. At most 256 KiB.
   */
  'ics': (string);
}
