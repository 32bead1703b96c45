// Original file: proto/sched/v1/task_state.proto

/**
 * Why an occurrence did not run.
 */
export const SkipReason = {
  /**
   * The task is not SKIPPED.
   */
  SKIP_REASON_UNSPECIFIED: 'SKIP_REASON_UNSPECIFIED',
  /**
   * The run before was not over and the policy is SKIP.
   */
  SKIP_REASON_OVERLAP: 'SKIP_REASON_OVERLAP',
  /**
   * The schedule, its queue or its namespace was paused.
   */
  SKIP_REASON_PAUSED: 'SKIP_REASON_PAUSED',
  /**
   * Missed longer ago than the catch-up window.
   */
  SKIP_REASON_CATCHUP_WINDOW: 'SKIP_REASON_CATCHUP_WINDOW',
  /**
   * Missed, and `max_catchup_runs` newer ones had been missed too.
   */
  SKIP_REASON_CATCHUP_LIMIT: 'SKIP_REASON_CATCHUP_LIMIT',
  /**
   * Missed, and the catch-up policy is SKIP, or ONCE and a newer one stands for it.
   */
  SKIP_REASON_CATCHUP_POLICY: 'SKIP_REASON_CATCHUP_POLICY',
  /**
   * The buffer of the overlap policy was full.
   */
  SKIP_REASON_BUFFER_FULL: 'SKIP_REASON_BUFFER_FULL',
  /**
   * An exclusion or a calendar.
   */
  SKIP_REASON_CALENDAR: 'SKIP_REASON_CALENDAR',
  /**
   * The local time did not exist that day.
   */
  SKIP_REASON_DST_GAP: 'SKIP_REASON_DST_GAP',
  /**
   * A quota of the namespace.
   */
  SKIP_REASON_QUOTA: 'SKIP_REASON_QUOTA',
  /**
   * The schedule had ended: end time, runs used up, or deleted.
   */
  SKIP_REASON_SCHEDULE_ENDED: 'SKIP_REASON_SCHEDULE_ENDED',
} as const;

/**
 * Why an occurrence did not run.
 */
export type SkipReason =
  /**
   * The task is not SKIPPED.
   */
  | 'SKIP_REASON_UNSPECIFIED'
  | 0
  /**
   * The run before was not over and the policy is SKIP.
   */
  | 'SKIP_REASON_OVERLAP'
  | 1
  /**
   * The schedule, its queue or its namespace was paused.
   */
  | 'SKIP_REASON_PAUSED'
  | 2
  /**
   * Missed longer ago than the catch-up window.
   */
  | 'SKIP_REASON_CATCHUP_WINDOW'
  | 3
  /**
   * Missed, and `max_catchup_runs` newer ones had been missed too.
   */
  | 'SKIP_REASON_CATCHUP_LIMIT'
  | 4
  /**
   * Missed, and the catch-up policy is SKIP, or ONCE and a newer one stands for it.
   */
  | 'SKIP_REASON_CATCHUP_POLICY'
  | 5
  /**
   * The buffer of the overlap policy was full.
   */
  | 'SKIP_REASON_BUFFER_FULL'
  | 6
  /**
   * An exclusion or a calendar.
   */
  | 'SKIP_REASON_CALENDAR'
  | 7
  /**
   * The local time did not exist that day.
   */
  | 'SKIP_REASON_DST_GAP'
  | 8
  /**
   * A quota of the namespace.
   */
  | 'SKIP_REASON_QUOTA'
  | 9
  /**
   * The schedule had ended: end time, runs used up, or deleted.
   */
  | 'SKIP_REASON_SCHEDULE_ENDED'
  | 10

/**
 * Why an occurrence did not run.
 */
export type SkipReason__Output = typeof SkipReason[keyof typeof SkipReason]
