// Original file: proto/sched/v1/operation_service.proto

import type { OperationState as _sched_v1_OperationState, OperationState__Output as _sched_v1_OperationState__Output } from '../../sched/v1/OperationState.ts';
import type { OperationKind as _sched_v1_OperationKind, OperationKind__Output as _sched_v1_OperationKind__Output } from '../../sched/v1/OperationKind.ts';

/**
 * See OperationService.ListOperations.
 */
export interface ListOperationsRequest {
  /**
   * Empty: all that the caller may read.
   */
  'namespace'?: (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
  /**
   * Any of these states. Empty: all.
   */
  'states'?: (_sched_v1_OperationState)[];
  /**
   * Any of these kinds. Empty: all.
   */
  'kinds'?: (_sched_v1_OperationKind)[];
}

/**
 * See OperationService.ListOperations.
 */
export interface ListOperationsRequest__Output {
  /**
   * Empty: all that the caller may read.
   */
  'namespace': (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
  /**
   * Any of these states. Empty: all.
   */
  'states': (_sched_v1_OperationState__Output)[];
  /**
   * Any of these kinds. Empty: all.
   */
  'kinds': (_sched_v1_OperationKind__Output)[];
}
