// Original file: proto/sched/v1/operation_service.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * See OperationService.WaitOperation.
 */
export interface WaitOperationRequest {
  /**
   * The operation.
   */
  'operationId'?: (string);
  /**
   * Unset: 30 seconds. At most 5 minutes.
   */
  'timeout'?: (_google_protobuf_Duration | null);
}

/**
 * See OperationService.WaitOperation.
 */
export interface WaitOperationRequest__Output {
  /**
   * The operation.
   */
  'operationId': (string);
  /**
   * Unset: 30 seconds. At most 5 minutes.
   */
  'timeout': (_google_protobuf_Duration__Output | null);
}
