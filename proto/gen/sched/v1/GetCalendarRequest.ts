// Original file: proto/sched/v1/calendar_service.proto


/**
 * See CalendarService.GetCalendar.
 */
export interface GetCalendarRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The calendar.
   */
  'calendarId'?: (string);
}

/**
 * See CalendarService.GetCalendar.
 */
export interface GetCalendarRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The calendar.
   */
  'calendarId': (string);
}
