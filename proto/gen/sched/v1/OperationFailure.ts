// Original file: proto/sched/v1/operation.proto

import type { Status as _google_rpc_Status, Status__Output as _google_rpc_Status__Output } from '../../google/rpc/Status.ts';

/**
 * One resource that an operation could not change.
 */
export interface OperationFailure {
  /**
   * Its id.
   */
  'resourceId'?: (string);
  /**
   * Why.
   */
  'error'?: (_google_rpc_Status | null);
}

/**
 * One resource that an operation could not change.
 */
export interface OperationFailure__Output {
  /**
   * Its id.
   */
  'resourceId': (string);
  /**
   * Why.
   */
  'error': (_google_rpc_Status__Output | null);
}
