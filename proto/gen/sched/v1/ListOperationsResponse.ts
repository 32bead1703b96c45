// Original file: proto/sched/v1/operation_service.proto

import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from '../../sched/v1/Operation.ts';

/**
 * See OperationService.ListOperations.
 */
export interface ListOperationsResponse {
  /**
   * The page.
   */
  'operations'?: (_sched_v1_Operation)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See OperationService.ListOperations.
 */
export interface ListOperationsResponse__Output {
  /**
   * The page.
   */
  'operations': (_sched_v1_Operation__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
