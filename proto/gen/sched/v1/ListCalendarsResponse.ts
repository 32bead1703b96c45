// Original file: proto/sched/v1/calendar_service.proto

import type { Calendar as _sched_v1_Calendar, Calendar__Output as _sched_v1_Calendar__Output } from '../../sched/v1/Calendar.ts';

/**
 * See CalendarService.ListCalendars.
 */
export interface ListCalendarsResponse {
  /**
   * The page.
   */
  'calendars'?: (_sched_v1_Calendar)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See CalendarService.ListCalendars.
 */
export interface ListCalendarsResponse__Output {
  /**
   * The page.
   */
  'calendars': (_sched_v1_Calendar__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
