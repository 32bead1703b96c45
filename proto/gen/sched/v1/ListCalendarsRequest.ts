// Original file: proto/sched/v1/calendar_service.proto


/**
 * See CalendarService.ListCalendars.
 */
export interface ListCalendarsRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
}

/**
 * See CalendarService.ListCalendars.
 */
export interface ListCalendarsRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
}
