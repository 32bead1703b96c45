// Original file: proto/sched/v1/operation_service.proto

import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from '../../sched/v1/Operation.ts';

/**
 * See OperationService.CancelOperation.
 */
export interface CancelOperationResponse {
  /**
   * As it is now.
   */
  'operation'?: (_sched_v1_Operation | null);
}

/**
 * See OperationService.CancelOperation.
 */
export interface CancelOperationResponse__Output {
  /**
   * As it is now.
   */
  'operation': (_sched_v1_Operation__Output | null);
}
