// Original file: proto/sched/v1/task_state.proto

/**
 * Why a task is in its terminal state.
 */
export const EndReason = {
  /**
   * The task is not terminal.
   */
  END_REASON_UNSPECIFIED: 'END_REASON_UNSPECIFIED',
  /**
   * An attempt succeeded (COMPLETED).
   */
  END_REASON_SUCCEEDED: 'END_REASON_SUCCEEDED',
  /**
   * `max_attempts` was reached (FAILED).
   */
  END_REASON_MAX_ATTEMPTS: 'END_REASON_MAX_ATTEMPTS',
  /**
   * `max_age` was reached (FAILED).
   */
  END_REASON_MAX_AGE: 'END_REASON_MAX_AGE',
  /**
   * A failure that the retry rules do not retry (FAILED).
   */
  END_REASON_PERMANENT_ERROR: 'END_REASON_PERMANENT_ERROR',
  /**
   * The target was disabled (FAILED).
   */
  END_REASON_TARGET_DISABLED: 'END_REASON_TARGET_DISABLED',
  /**
   * The outcome was lost with the executor and the task may run at most once (FAILED).
   */
  END_REASON_OUTCOME_UNKNOWN: 'END_REASON_OUTCOME_UNKNOWN',
  /**
   * A caller cancelled it (CANCELLED).
   */
  END_REASON_CANCELLED_BY_REQUEST: 'END_REASON_CANCELLED_BY_REQUEST',
  /**
   * A later occurrence took its place, by the overlap policy (CANCELLED).
   */
  END_REASON_REPLACED: 'END_REASON_REPLACED',
  /**
   * The start deadline passed (EXPIRED).
   */
  END_REASON_START_DEADLINE: 'END_REASON_START_DEADLINE',
  /**
   * The occurrence was skipped (SKIPPED).
   */
  END_REASON_SKIPPED: 'END_REASON_SKIPPED',
  /**
   * The lease was lost too often (FAILED).
   */
  END_REASON_LEASE_LOST: 'END_REASON_LEASE_LOST',
  /**
   * Its schedule was deleted with its tasks (CANCELLED).
   */
  END_REASON_SCHEDULE_DELETED: 'END_REASON_SCHEDULE_DELETED',
} as const;

/**
 * Why a task is in its terminal state.
 */
export type EndReason =
  /**
   * The task is not terminal.
   */
  | 'END_REASON_UNSPECIFIED'
  | 0
  /**
   * An attempt succeeded (COMPLETED).
   */
  | 'END_REASON_SUCCEEDED'
  | 1
  /**
   * `max_attempts` was reached (FAILED).
   */
  | 'END_REASON_MAX_ATTEMPTS'
  | 2
  /**
   * `max_age` was reached (FAILED).
   */
  | 'END_REASON_MAX_AGE'
  | 3
  /**
   * A failure that the retry rules do not retry (FAILED).
   */
  | 'END_REASON_PERMANENT_ERROR'
  | 4
  /**
   * The target was disabled (FAILED).
   */
  | 'END_REASON_TARGET_DISABLED'
  | 5
  /**
   * The outcome was lost with the executor and the task may run at most once (FAILED).
   */
  | 'END_REASON_OUTCOME_UNKNOWN'
  | 6
  /**
   * A caller cancelled it (CANCELLED).
   */
  | 'END_REASON_CANCELLED_BY_REQUEST'
  | 7
  /**
   * A later occurrence took its place, by the overlap policy (CANCELLED).
   */
  | 'END_REASON_REPLACED'
  | 8
  /**
   * The start deadline passed (EXPIRED).
   */
  | 'END_REASON_START_DEADLINE'
  | 9
  /**
   * The occurrence was skipped (SKIPPED).
   */
  | 'END_REASON_SKIPPED'
  | 10
  /**
   * The lease was lost too often (FAILED).
   */
  | 'END_REASON_LEASE_LOST'
  | 11
  /**
   * Its schedule was deleted with its tasks (CANCELLED).
   */
  | 'END_REASON_SCHEDULE_DELETED'
  | 12

/**
 * Why a task is in its terminal state.
 */
export type EndReason__Output = typeof EndReason[keyof typeof EndReason]
