// Original file: proto/sched/v1/operation.proto

/**
 * Where an operation is.
 */
export const OperationState = {
  /**
   * Not set.
   */
  OPERATION_STATE_UNSPECIFIED: 'OPERATION_STATE_UNSPECIFIED',
  /**
   * Not begun.
   */
  OPERATION_STATE_PENDING: 'OPERATION_STATE_PENDING',
  /**
   * At it.
   */
  OPERATION_STATE_RUNNING: 'OPERATION_STATE_RUNNING',
  /**
   * Done; single resources may have failed.
   */
  OPERATION_STATE_SUCCEEDED: 'OPERATION_STATE_SUCCEEDED',
  /**
   * Given up, see `error`. What was done stays done.
   */
  OPERATION_STATE_FAILED: 'OPERATION_STATE_FAILED',
  /**
   * Cancelled. What was done stays done.
   */
  OPERATION_STATE_CANCELLED: 'OPERATION_STATE_CANCELLED',
} as const;

/**
 * Where an operation is.
 */
export type OperationState =
  /**
   * Not set.
   */
  | 'OPERATION_STATE_UNSPECIFIED'
  | 0
  /**
   * Not begun.
   */
  | 'OPERATION_STATE_PENDING'
  | 1
  /**
   * At it.
   */
  | 'OPERATION_STATE_RUNNING'
  | 2
  /**
   * Done; single resources may have failed.
   */
  | 'OPERATION_STATE_SUCCEEDED'
  | 3
  /**
   * Given up, see `error`. What was done stays done.
   */
  | 'OPERATION_STATE_FAILED'
  | 4
  /**
   * Cancelled. What was done stays done.
   */
  | 'OPERATION_STATE_CANCELLED'
  | 5

/**
 * Where an operation is.
 */
export type OperationState__Output = typeof OperationState[keyof typeof OperationState]
