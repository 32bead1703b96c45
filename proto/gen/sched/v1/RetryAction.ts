// Original file: proto/sched/v1/policy.proto

/**
 * What follows an attempt.
 */
export const RetryAction = {
  /**
   * RETRY.
   */
  RETRY_ACTION_UNSPECIFIED: 'RETRY_ACTION_UNSPECIFIED',
  /**
   * Try again after the backoff, if the limits allow.
   */
  RETRY_ACTION_RETRY: 'RETRY_ACTION_RETRY',
  /**
   * The task is FAILED at once.
   */
  RETRY_ACTION_FAIL: 'RETRY_ACTION_FAIL',
  /**
   * As RETRY, and the target's host and the task's concurrency key get fewer attempts for a while.
   */
  RETRY_ACTION_THROTTLE: 'RETRY_ACTION_THROTTLE',
  /**
   * The task is FAILED, and so is every task for the same host and credential until the target is enabled.
   */
  RETRY_ACTION_DISABLE_TARGET: 'RETRY_ACTION_DISABLE_TARGET',
  /**
   * The attempt was a success.
   */
  RETRY_ACTION_SUCCEED: 'RETRY_ACTION_SUCCEED',
} as const;

/**
 * What follows an attempt.
 */
export type RetryAction =
  /**
   * RETRY.
   */
  | 'RETRY_ACTION_UNSPECIFIED'
  | 0
  /**
   * Try again after the backoff, if the limits allow.
   */
  | 'RETRY_ACTION_RETRY'
  | 1
  /**
   * The task is FAILED at once.
   */
  | 'RETRY_ACTION_FAIL'
  | 2
  /**
   * As RETRY, and the target's host and the task's concurrency key get fewer attempts for a while.
   */
  | 'RETRY_ACTION_THROTTLE'
  | 3
  /**
   * The task is FAILED, and so is every task for the same host and credential until the target is enabled.
   */
  | 'RETRY_ACTION_DISABLE_TARGET'
  | 4
  /**
   * The attempt was a success.
   */
  | 'RETRY_ACTION_SUCCEED'
  | 5

/**
 * What follows an attempt.
 */
export type RetryAction__Output = typeof RetryAction[keyof typeof RetryAction]
