// Original file: proto/sched/v1/operation_service.proto

import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from '../../sched/v1/Operation.ts';

/**
 * See OperationService.WaitOperation.
 */
export interface WaitOperationResponse {
  /**
   * The operation, ended or not.
   */
  'operation'?: (_sched_v1_Operation | null);
}

/**
 * See OperationService.WaitOperation.
 */
export interface WaitOperationResponse__Output {
  /**
   * The operation, ended or not.
   */
  'operation': (_sched_v1_Operation__Output | null);
}
