// Original file: proto/sched/v1/calendar_service.proto


/**
 * See CalendarService.DeleteCalendar.
 */
export interface DeleteCalendarRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The calendar.
   */
  'calendarId'?: (string);
  /**
   * Has to match if it is not empty.
   */
  'etag'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * No error if there is none. Default false.
   */
  'allowMissing'?: (boolean);
}

/**
 * See CalendarService.DeleteCalendar.
 */
export interface DeleteCalendarRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The calendar.
   */
  'calendarId': (string);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * No error if there is none. Default false.
   */
  'allowMissing': (boolean);
}
