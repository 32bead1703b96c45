// Original file: proto/sched/v1/policy.proto

/**
 * What a callback is for.
 */
export const CallbackEvent = {
  /**
   * Not set.
   */
  CALLBACK_EVENT_UNSPECIFIED: 'CALLBACK_EVENT_UNSPECIFIED',
  /**
   * The task is COMPLETED.
   */
  CALLBACK_EVENT_SUCCESS: 'CALLBACK_EVENT_SUCCESS',
  /**
   * An attempt failed.
   */
  CALLBACK_EVENT_ATTEMPT_FAILURE: 'CALLBACK_EVENT_ATTEMPT_FAILURE',
  /**
   * The task is FAILED, that is, among the dead letters.
   */
  CALLBACK_EVENT_DEAD_LETTER: 'CALLBACK_EVENT_DEAD_LETTER',
  /**
   * The task is CANCELLED.
   */
  CALLBACK_EVENT_CANCELLED: 'CALLBACK_EVENT_CANCELLED',
  /**
   * The task is EXPIRED or the occurrence SKIPPED.
   */
  CALLBACK_EVENT_MISSED: 'CALLBACK_EVENT_MISSED',
  /**
   * The schedule's runs failed several times in a row.
   */
  CALLBACK_EVENT_CONSECUTIVE_FAILURES: 'CALLBACK_EVENT_CONSECUTIVE_FAILURES',
  /**
   * The schedule's run succeeded after CONSECUTIVE_FAILURES was sent.
   */
  CALLBACK_EVENT_RECOVERY: 'CALLBACK_EVENT_RECOVERY',
} as const;

/**
 * What a callback is for.
 */
export type CallbackEvent =
  /**
   * Not set.
   */
  | 'CALLBACK_EVENT_UNSPECIFIED'
  | 0
  /**
   * The task is COMPLETED.
   */
  | 'CALLBACK_EVENT_SUCCESS'
  | 1
  /**
   * An attempt failed.
   */
  | 'CALLBACK_EVENT_ATTEMPT_FAILURE'
  | 2
  /**
   * The task is FAILED, that is, among the dead letters.
   */
  | 'CALLBACK_EVENT_DEAD_LETTER'
  | 3
  /**
   * The task is CANCELLED.
   */
  | 'CALLBACK_EVENT_CANCELLED'
  | 4
  /**
   * The task is EXPIRED or the occurrence SKIPPED.
   */
  | 'CALLBACK_EVENT_MISSED'
  | 5
  /**
   * The schedule's runs failed several times in a row.
   */
  | 'CALLBACK_EVENT_CONSECUTIVE_FAILURES'
  | 6
  /**
   * The schedule's run succeeded after CONSECUTIVE_FAILURES was sent.
   */
  | 'CALLBACK_EVENT_RECOVERY'
  | 7

/**
 * What a callback is for.
 */
export type CallbackEvent__Output = typeof CallbackEvent[keyof typeof CallbackEvent]
