// Original file: proto/sched/v1/operation_service.proto


/**
 * See OperationService.GetOperation.
 */
export interface GetOperationRequest {
  /**
   * The operation.
   */
  'operationId'?: (string);
}

/**
 * See OperationService.GetOperation.
 */
export interface GetOperationRequest__Output {
  /**
   * The operation.
   */
  'operationId': (string);
}
