// Original file: proto/sched/v1/policy.proto

/**
 * How often one task may be attempted.
 */
export const DeliveryGuarantee = {
  /**
   * AT_LEAST_ONCE.
   */
  DELIVERY_GUARANTEE_UNSPECIFIED: 'DELIVERY_GUARANTEE_UNSPECIFIED',
  /**
   * An attempt whose outcome was lost with its executor is repeated, with the same idempotency key, a
   * higher attempt number and a higher fencing token. No other duplicate is ever made.
   */
  DELIVERY_GUARANTEE_AT_LEAST_ONCE: 'DELIVERY_GUARANTEE_AT_LEAST_ONCE',
  /**
   * Only an attempt that never left its executor is repeated. One whose outcome is unknown ends the task
   * FAILED as OUTCOME_UNKNOWN, and any other failure FAILED as well: that a receiver answered with an error
   * does not tell that it did nothing.
   */
  DELIVERY_GUARANTEE_AT_MOST_ONCE: 'DELIVERY_GUARANTEE_AT_MOST_ONCE',
} as const;

/**
 * How often one task may be attempted.
 */
export type DeliveryGuarantee =
  /**
   * AT_LEAST_ONCE.
   */
  | 'DELIVERY_GUARANTEE_UNSPECIFIED'
  | 0
  /**
   * An attempt whose outcome was lost with its executor is repeated, with the same idempotency key, a
   * higher attempt number and a higher fencing token. No other duplicate is ever made.
   */
  | 'DELIVERY_GUARANTEE_AT_LEAST_ONCE'
  | 1
  /**
   * Only an attempt that never left its executor is repeated. One whose outcome is unknown ends the task
   * FAILED as OUTCOME_UNKNOWN, and any other failure FAILED as well: that a receiver answered with an error
   * does not tell that it did nothing.
   */
  | 'DELIVERY_GUARANTEE_AT_MOST_ONCE'
  | 2

/**
 * How often one task may be attempted.
 */
export type DeliveryGuarantee__Output = typeof DeliveryGuarantee[keyof typeof DeliveryGuarantee]
