// Original file: proto/sched/v1/operation_service.proto


/**
 * See OperationService.CancelOperation.
 */
export interface CancelOperationRequest {
  /**
   * The operation.
   */
  'operationId'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See OperationService.CancelOperation.
 */
export interface CancelOperationRequest__Output {
  /**
   * The operation.
   */
  'operationId': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
