// Original file: proto/sched/v1/calendar_service.proto


/**
 * One day.
 */
export interface CalendarDay {
  /**
   * `YYYY-MM-DD`.
   */
  'date'?: (string);
  /**
   * For people. At most 128 characters.
   */
  'name'?: (string);
}

/**
 * One day.
 */
export interface CalendarDay__Output {
  /**
   * `YYYY-MM-DD`.
   */
  'date': (string);
  /**
   * For people. At most 128 characters.
   */
  'name': (string);
}
