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
   * An attempt whose outcome is unknown is never repeated: the task is FAILED as OUTCOME_UNKNOWN. An
   * attempt known to have failed is retried as the policy says.
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
   * An attempt whose outcome is unknown is never repeated: the task is FAILED as OUTCOME_UNKNOWN. An
   * attempt known to have failed is retried as the policy says.
   */
  | 'DELIVERY_GUARANTEE_AT_MOST_ONCE'
  | 2

/**
 * How often one task may be attempted.
 */
export type DeliveryGuarantee__Output = typeof DeliveryGuarantee[keyof typeof DeliveryGuarantee]
