// Original file: proto/sched/v1/task_state.proto

/**
 * Why a FAILED task is among the dead letters.
 */
export const DeadLetterReason = {
  /**
   * The task is not FAILED.
   */
  DEAD_LETTER_REASON_UNSPECIFIED: 'DEAD_LETTER_REASON_UNSPECIFIED',
  /**
   * `max_attempts` was reached.
   */
  DEAD_LETTER_REASON_MAX_ATTEMPTS: 'DEAD_LETTER_REASON_MAX_ATTEMPTS',
  /**
   * `max_age` was reached.
   */
  DEAD_LETTER_REASON_MAX_AGE: 'DEAD_LETTER_REASON_MAX_AGE',
  /**
   * A failure that the retry rules do not retry.
   */
  DEAD_LETTER_REASON_PERMANENT_ERROR: 'DEAD_LETTER_REASON_PERMANENT_ERROR',
  /**
   * The target was disabled.
   */
  DEAD_LETTER_REASON_TARGET_DISABLED: 'DEAD_LETTER_REASON_TARGET_DISABLED',
  /**
   * The lease was lost in every attempt.
   */
  DEAD_LETTER_REASON_LEASE_LOST: 'DEAD_LETTER_REASON_LEASE_LOST',
  /**
   * The outcome was lost and the task may run at most once.
   */
  DEAD_LETTER_REASON_OUTCOME_UNKNOWN: 'DEAD_LETTER_REASON_OUTCOME_UNKNOWN',
} as const;

/**
 * Why a FAILED task is among the dead letters.
 */
export type DeadLetterReason =
  /**
   * The task is not FAILED.
   */
  | 'DEAD_LETTER_REASON_UNSPECIFIED'
  | 0
  /**
   * `max_attempts` was reached.
   */
  | 'DEAD_LETTER_REASON_MAX_ATTEMPTS'
  | 1
  /**
   * `max_age` was reached.
   */
  | 'DEAD_LETTER_REASON_MAX_AGE'
  | 2
  /**
   * A failure that the retry rules do not retry.
   */
  | 'DEAD_LETTER_REASON_PERMANENT_ERROR'
  | 3
  /**
   * The target was disabled.
   */
  | 'DEAD_LETTER_REASON_TARGET_DISABLED'
  | 4
  /**
   * The lease was lost in every attempt.
   */
  | 'DEAD_LETTER_REASON_LEASE_LOST'
  | 5
  /**
   * The outcome was lost and the task may run at most once.
   */
  | 'DEAD_LETTER_REASON_OUTCOME_UNKNOWN'
  | 6

/**
 * Why a FAILED task is among the dead letters.
 */
export type DeadLetterReason__Output = typeof DeadLetterReason[keyof typeof DeadLetterReason]
