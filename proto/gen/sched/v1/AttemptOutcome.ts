// Original file: proto/sched/v1/task_state.proto

/**
 * How an attempt ended.
 */
export const AttemptOutcome = {
  /**
   * It has not.
   */
  ATTEMPT_OUTCOME_UNSPECIFIED: 'ATTEMPT_OUTCOME_UNSPECIFIED',
  /**
   * Success.
   */
  ATTEMPT_OUTCOME_SUCCEEDED: 'ATTEMPT_OUTCOME_SUCCEEDED',
  /**
   * Failure; another attempt follows if the limits allow.
   */
  ATTEMPT_OUTCOME_FAILED_RETRYABLE: 'ATTEMPT_OUTCOME_FAILED_RETRYABLE',
  /**
   * Failure for good.
   */
  ATTEMPT_OUTCOME_FAILED_PERMANENT: 'ATTEMPT_OUTCOME_FAILED_PERMANENT',
  /**
   * No outcome within the attempt timeout.
   */
  ATTEMPT_OUTCOME_TIMED_OUT: 'ATTEMPT_OUTCOME_TIMED_OUT',
  /**
   * The target asked for less.
   */
  ATTEMPT_OUTCOME_THROTTLED: 'ATTEMPT_OUTCOME_THROTTLED',
  /**
   * The executor's lease ran out: the outcome is unknown.
   */
  ATTEMPT_OUTCOME_LEASE_EXPIRED: 'ATTEMPT_OUTCOME_LEASE_EXPIRED',
  /**
   * It could not be handed over: no connection, address not allowed.
   */
  ATTEMPT_OUTCOME_UNDELIVERABLE: 'ATTEMPT_OUTCOME_UNDELIVERABLE',
  /**
   * Cancelled while it ran.
   */
  ATTEMPT_OUTCOME_CANCELLED: 'ATTEMPT_OUTCOME_CANCELLED',
  /**
   * The worker put it off; this does not count as an attempt.
   */
  ATTEMPT_OUTCOME_SNOOZED: 'ATTEMPT_OUTCOME_SNOOZED',
  /**
   * The executor gave it back before it started; this does not count as an attempt.
   */
  ATTEMPT_OUTCOME_RELEASED: 'ATTEMPT_OUTCOME_RELEASED',
} as const;

/**
 * How an attempt ended.
 */
export type AttemptOutcome =
  /**
   * It has not.
   */
  | 'ATTEMPT_OUTCOME_UNSPECIFIED'
  | 0
  /**
   * Success.
   */
  | 'ATTEMPT_OUTCOME_SUCCEEDED'
  | 1
  /**
   * Failure; another attempt follows if the limits allow.
   */
  | 'ATTEMPT_OUTCOME_FAILED_RETRYABLE'
  | 2
  /**
   * Failure for good.
   */
  | 'ATTEMPT_OUTCOME_FAILED_PERMANENT'
  | 3
  /**
   * No outcome within the attempt timeout.
   */
  | 'ATTEMPT_OUTCOME_TIMED_OUT'
  | 4
  /**
   * The target asked for less.
   */
  | 'ATTEMPT_OUTCOME_THROTTLED'
  | 5
  /**
   * The executor's lease ran out: the outcome is unknown.
   */
  | 'ATTEMPT_OUTCOME_LEASE_EXPIRED'
  | 6
  /**
   * It could not be handed over: no connection, address not allowed.
   */
  | 'ATTEMPT_OUTCOME_UNDELIVERABLE'
  | 7
  /**
   * Cancelled while it ran.
   */
  | 'ATTEMPT_OUTCOME_CANCELLED'
  | 8
  /**
   * The worker put it off; this does not count as an attempt.
   */
  | 'ATTEMPT_OUTCOME_SNOOZED'
  | 9
  /**
   * The executor gave it back before it started; this does not count as an attempt.
   */
  | 'ATTEMPT_OUTCOME_RELEASED'
  | 10

/**
 * How an attempt ended.
 */
export type AttemptOutcome__Output = typeof AttemptOutcome[keyof typeof AttemptOutcome]
