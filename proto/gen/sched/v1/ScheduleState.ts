// Original file: proto/sched/v1/schedule.proto

/**
 * Where a schedule is in its life.
 */
export const ScheduleState = {
  /**
   * Not set.
   */
  SCHEDULE_STATE_UNSPECIFIED: 'SCHEDULE_STATE_UNSPECIFIED',
  /**
   * Makes tasks.
   */
  SCHEDULE_STATE_ACTIVE: 'SCHEDULE_STATE_ACTIVE',
  /**
   * Makes none until it is resumed; each occurrence meanwhile is SKIPPED with the reason PAUSED.
   */
  SCHEDULE_STATE_PAUSED: 'SCHEDULE_STATE_PAUSED',
  /**
   * Its end time has passed or its runs are used up.
   */
  SCHEDULE_STATE_COMPLETED: 'SCHEDULE_STATE_COMPLETED',
} as const;

/**
 * Where a schedule is in its life.
 */
export type ScheduleState =
  /**
   * Not set.
   */
  | 'SCHEDULE_STATE_UNSPECIFIED'
  | 0
  /**
   * Makes tasks.
   */
  | 'SCHEDULE_STATE_ACTIVE'
  | 1
  /**
   * Makes none until it is resumed; each occurrence meanwhile is SKIPPED with the reason PAUSED.
   */
  | 'SCHEDULE_STATE_PAUSED'
  | 2
  /**
   * Its end time has passed or its runs are used up.
   */
  | 'SCHEDULE_STATE_COMPLETED'
  | 3

/**
 * Where a schedule is in its life.
 */
export type ScheduleState__Output = typeof ScheduleState[keyof typeof ScheduleState]
