// Original file: proto/sched/v1/schedule.proto

/**
 * What the days of a calendar do to a schedule.
 */
export const CalendarMode = {
  /**
   * EXCLUDE.
   */
  CALENDAR_MODE_UNSPECIFIED: 'CALENDAR_MODE_UNSPECIFIED',
  /**
   * Times on its days do not count.
   */
  CALENDAR_MODE_EXCLUDE: 'CALENDAR_MODE_EXCLUDE',
  /**
   * Only times on its days count.
   */
  CALENDAR_MODE_ONLY: 'CALENDAR_MODE_ONLY',
  /**
   * Times on its days move to the same time on the next day that is not in it.
   */
  CALENDAR_MODE_NEXT_DAY: 'CALENDAR_MODE_NEXT_DAY',
} as const;

/**
 * What the days of a calendar do to a schedule.
 */
export type CalendarMode =
  /**
   * EXCLUDE.
   */
  | 'CALENDAR_MODE_UNSPECIFIED'
  | 0
  /**
   * Times on its days do not count.
   */
  | 'CALENDAR_MODE_EXCLUDE'
  | 1
  /**
   * Only times on its days count.
   */
  | 'CALENDAR_MODE_ONLY'
  | 2
  /**
   * Times on its days move to the same time on the next day that is not in it.
   */
  | 'CALENDAR_MODE_NEXT_DAY'
  | 3

/**
 * What the days of a calendar do to a schedule.
 */
export type CalendarMode__Output = typeof CalendarMode[keyof typeof CalendarMode]
