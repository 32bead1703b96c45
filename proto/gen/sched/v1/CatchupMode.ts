// Original file: proto/sched/v1/schedule.proto

/**
 * Which of the missed occurrences run.
 */
export const CatchupMode = {
  /**
   * ONCE.
   */
  CATCHUP_MODE_UNSPECIFIED: 'CATCHUP_MODE_UNSPECIFIED',
  /**
   * None.
   */
  CATCHUP_MODE_SKIP: 'CATCHUP_MODE_SKIP',
  /**
   * The newest, with `missed_count` and `first_missed_time` of the others.
   */
  CATCHUP_MODE_ONCE: 'CATCHUP_MODE_ONCE',
  /**
   * All, in order, within the window and the maximum.
   */
  CATCHUP_MODE_ALL: 'CATCHUP_MODE_ALL',
} as const;

/**
 * Which of the missed occurrences run.
 */
export type CatchupMode =
  /**
   * ONCE.
   */
  | 'CATCHUP_MODE_UNSPECIFIED'
  | 0
  /**
   * None.
   */
  | 'CATCHUP_MODE_SKIP'
  | 1
  /**
   * The newest, with `missed_count` and `first_missed_time` of the others.
   */
  | 'CATCHUP_MODE_ONCE'
  | 2
  /**
   * All, in order, within the window and the maximum.
   */
  | 'CATCHUP_MODE_ALL'
  | 3

/**
 * Which of the missed occurrences run.
 */
export type CatchupMode__Output = typeof CatchupMode[keyof typeof CatchupMode]
