// Original file: proto/sched/v1/operation_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BulkCancelTasksRequest as _sched_v1_BulkCancelTasksRequest, BulkCancelTasksRequest__Output as _sched_v1_BulkCancelTasksRequest__Output } from '../../sched/v1/BulkCancelTasksRequest.ts';
import type { BulkCancelTasksResponse as _sched_v1_BulkCancelTasksResponse, BulkCancelTasksResponse__Output as _sched_v1_BulkCancelTasksResponse__Output } from '../../sched/v1/BulkCancelTasksResponse.ts';
import type { BulkDeleteSchedulesRequest as _sched_v1_BulkDeleteSchedulesRequest, BulkDeleteSchedulesRequest__Output as _sched_v1_BulkDeleteSchedulesRequest__Output } from '../../sched/v1/BulkDeleteSchedulesRequest.ts';
import type { BulkDeleteSchedulesResponse as _sched_v1_BulkDeleteSchedulesResponse, BulkDeleteSchedulesResponse__Output as _sched_v1_BulkDeleteSchedulesResponse__Output } from '../../sched/v1/BulkDeleteSchedulesResponse.ts';
import type { BulkDeleteTasksRequest as _sched_v1_BulkDeleteTasksRequest, BulkDeleteTasksRequest__Output as _sched_v1_BulkDeleteTasksRequest__Output } from '../../sched/v1/BulkDeleteTasksRequest.ts';
import type { BulkDeleteTasksResponse as _sched_v1_BulkDeleteTasksResponse, BulkDeleteTasksResponse__Output as _sched_v1_BulkDeleteTasksResponse__Output } from '../../sched/v1/BulkDeleteTasksResponse.ts';
import type { BulkPauseSchedulesRequest as _sched_v1_BulkPauseSchedulesRequest, BulkPauseSchedulesRequest__Output as _sched_v1_BulkPauseSchedulesRequest__Output } from '../../sched/v1/BulkPauseSchedulesRequest.ts';
import type { BulkPauseSchedulesResponse as _sched_v1_BulkPauseSchedulesResponse, BulkPauseSchedulesResponse__Output as _sched_v1_BulkPauseSchedulesResponse__Output } from '../../sched/v1/BulkPauseSchedulesResponse.ts';
import type { BulkResumeSchedulesRequest as _sched_v1_BulkResumeSchedulesRequest, BulkResumeSchedulesRequest__Output as _sched_v1_BulkResumeSchedulesRequest__Output } from '../../sched/v1/BulkResumeSchedulesRequest.ts';
import type { BulkResumeSchedulesResponse as _sched_v1_BulkResumeSchedulesResponse, BulkResumeSchedulesResponse__Output as _sched_v1_BulkResumeSchedulesResponse__Output } from '../../sched/v1/BulkResumeSchedulesResponse.ts';
import type { BulkRunTasksRequest as _sched_v1_BulkRunTasksRequest, BulkRunTasksRequest__Output as _sched_v1_BulkRunTasksRequest__Output } from '../../sched/v1/BulkRunTasksRequest.ts';
import type { BulkRunTasksResponse as _sched_v1_BulkRunTasksResponse, BulkRunTasksResponse__Output as _sched_v1_BulkRunTasksResponse__Output } from '../../sched/v1/BulkRunTasksResponse.ts';
import type { BulkUpdateTaskLabelsRequest as _sched_v1_BulkUpdateTaskLabelsRequest, BulkUpdateTaskLabelsRequest__Output as _sched_v1_BulkUpdateTaskLabelsRequest__Output } from '../../sched/v1/BulkUpdateTaskLabelsRequest.ts';
import type { BulkUpdateTaskLabelsResponse as _sched_v1_BulkUpdateTaskLabelsResponse, BulkUpdateTaskLabelsResponse__Output as _sched_v1_BulkUpdateTaskLabelsResponse__Output } from '../../sched/v1/BulkUpdateTaskLabelsResponse.ts';
import type { CancelOperationRequest as _sched_v1_CancelOperationRequest, CancelOperationRequest__Output as _sched_v1_CancelOperationRequest__Output } from '../../sched/v1/CancelOperationRequest.ts';
import type { CancelOperationResponse as _sched_v1_CancelOperationResponse, CancelOperationResponse__Output as _sched_v1_CancelOperationResponse__Output } from '../../sched/v1/CancelOperationResponse.ts';
import type { GetOperationRequest as _sched_v1_GetOperationRequest, GetOperationRequest__Output as _sched_v1_GetOperationRequest__Output } from '../../sched/v1/GetOperationRequest.ts';
import type { GetOperationResponse as _sched_v1_GetOperationResponse, GetOperationResponse__Output as _sched_v1_GetOperationResponse__Output } from '../../sched/v1/GetOperationResponse.ts';
import type { ListOperationsRequest as _sched_v1_ListOperationsRequest, ListOperationsRequest__Output as _sched_v1_ListOperationsRequest__Output } from '../../sched/v1/ListOperationsRequest.ts';
import type { ListOperationsResponse as _sched_v1_ListOperationsResponse, ListOperationsResponse__Output as _sched_v1_ListOperationsResponse__Output } from '../../sched/v1/ListOperationsResponse.ts';
import type { WaitOperationRequest as _sched_v1_WaitOperationRequest, WaitOperationRequest__Output as _sched_v1_WaitOperationRequest__Output } from '../../sched/v1/WaitOperationRequest.ts';
import type { WaitOperationResponse as _sched_v1_WaitOperationResponse, WaitOperationResponse__Output as _sched_v1_WaitOperationResponse__Output } from '../../sched/v1/WaitOperationResponse.ts';

/**
 * Operations. Every bulk call takes a filter, counts first with `dry_run`, refuses with
 * FAILED_PRECONDITION when more than `max_affected` match, and goes on as an operation.
 */
export interface OperationServiceClient extends grpc.Client {
  /**
   * Cancels tasks.
   */
  BulkCancelTasks(argument: _sched_v1_BulkCancelTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  BulkCancelTasks(argument: _sched_v1_BulkCancelTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  BulkCancelTasks(argument: _sched_v1_BulkCancelTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  BulkCancelTasks(argument: _sched_v1_BulkCancelTasksRequest, callback: grpc.requestCallback<_sched_v1_BulkCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Cancels tasks.
   */
  bulkCancelTasks(argument: _sched_v1_BulkCancelTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  bulkCancelTasks(argument: _sched_v1_BulkCancelTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  bulkCancelTasks(argument: _sched_v1_BulkCancelTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  bulkCancelTasks(argument: _sched_v1_BulkCancelTasksRequest, callback: grpc.requestCallback<_sched_v1_BulkCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes schedules.
   */
  BulkDeleteSchedules(argument: _sched_v1_BulkDeleteSchedulesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkDeleteSchedulesResponse__Output>): grpc.ClientUnaryCall;
  BulkDeleteSchedules(argument: _sched_v1_BulkDeleteSchedulesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkDeleteSchedulesResponse__Output>): grpc.ClientUnaryCall;
  BulkDeleteSchedules(argument: _sched_v1_BulkDeleteSchedulesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkDeleteSchedulesResponse__Output>): grpc.ClientUnaryCall;
  BulkDeleteSchedules(argument: _sched_v1_BulkDeleteSchedulesRequest, callback: grpc.requestCallback<_sched_v1_BulkDeleteSchedulesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes schedules.
   */
  bulkDeleteSchedules(argument: _sched_v1_BulkDeleteSchedulesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkDeleteSchedulesResponse__Output>): grpc.ClientUnaryCall;
  bulkDeleteSchedules(argument: _sched_v1_BulkDeleteSchedulesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkDeleteSchedulesResponse__Output>): grpc.ClientUnaryCall;
  bulkDeleteSchedules(argument: _sched_v1_BulkDeleteSchedulesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkDeleteSchedulesResponse__Output>): grpc.ClientUnaryCall;
  bulkDeleteSchedules(argument: _sched_v1_BulkDeleteSchedulesRequest, callback: grpc.requestCallback<_sched_v1_BulkDeleteSchedulesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes the records of terminal tasks.
   */
  BulkDeleteTasks(argument: _sched_v1_BulkDeleteTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkDeleteTasksResponse__Output>): grpc.ClientUnaryCall;
  BulkDeleteTasks(argument: _sched_v1_BulkDeleteTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkDeleteTasksResponse__Output>): grpc.ClientUnaryCall;
  BulkDeleteTasks(argument: _sched_v1_BulkDeleteTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkDeleteTasksResponse__Output>): grpc.ClientUnaryCall;
  BulkDeleteTasks(argument: _sched_v1_BulkDeleteTasksRequest, callback: grpc.requestCallback<_sched_v1_BulkDeleteTasksResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes the records of terminal tasks.
   */
  bulkDeleteTasks(argument: _sched_v1_BulkDeleteTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkDeleteTasksResponse__Output>): grpc.ClientUnaryCall;
  bulkDeleteTasks(argument: _sched_v1_BulkDeleteTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkDeleteTasksResponse__Output>): grpc.ClientUnaryCall;
  bulkDeleteTasks(argument: _sched_v1_BulkDeleteTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkDeleteTasksResponse__Output>): grpc.ClientUnaryCall;
  bulkDeleteTasks(argument: _sched_v1_BulkDeleteTasksRequest, callback: grpc.requestCallback<_sched_v1_BulkDeleteTasksResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Pauses schedules.
   */
  BulkPauseSchedules(argument: _sched_v1_BulkPauseSchedulesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkPauseSchedulesResponse__Output>): grpc.ClientUnaryCall;
  BulkPauseSchedules(argument: _sched_v1_BulkPauseSchedulesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkPauseSchedulesResponse__Output>): grpc.ClientUnaryCall;
  BulkPauseSchedules(argument: _sched_v1_BulkPauseSchedulesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkPauseSchedulesResponse__Output>): grpc.ClientUnaryCall;
  BulkPauseSchedules(argument: _sched_v1_BulkPauseSchedulesRequest, callback: grpc.requestCallback<_sched_v1_BulkPauseSchedulesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Pauses schedules.
   */
  bulkPauseSchedules(argument: _sched_v1_BulkPauseSchedulesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkPauseSchedulesResponse__Output>): grpc.ClientUnaryCall;
  bulkPauseSchedules(argument: _sched_v1_BulkPauseSchedulesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkPauseSchedulesResponse__Output>): grpc.ClientUnaryCall;
  bulkPauseSchedules(argument: _sched_v1_BulkPauseSchedulesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkPauseSchedulesResponse__Output>): grpc.ClientUnaryCall;
  bulkPauseSchedules(argument: _sched_v1_BulkPauseSchedulesRequest, callback: grpc.requestCallback<_sched_v1_BulkPauseSchedulesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Resumes schedules.
   */
  BulkResumeSchedules(argument: _sched_v1_BulkResumeSchedulesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkResumeSchedulesResponse__Output>): grpc.ClientUnaryCall;
  BulkResumeSchedules(argument: _sched_v1_BulkResumeSchedulesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkResumeSchedulesResponse__Output>): grpc.ClientUnaryCall;
  BulkResumeSchedules(argument: _sched_v1_BulkResumeSchedulesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkResumeSchedulesResponse__Output>): grpc.ClientUnaryCall;
  BulkResumeSchedules(argument: _sched_v1_BulkResumeSchedulesRequest, callback: grpc.requestCallback<_sched_v1_BulkResumeSchedulesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Resumes schedules.
   */
  bulkResumeSchedules(argument: _sched_v1_BulkResumeSchedulesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkResumeSchedulesResponse__Output>): grpc.ClientUnaryCall;
  bulkResumeSchedules(argument: _sched_v1_BulkResumeSchedulesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkResumeSchedulesResponse__Output>): grpc.ClientUnaryCall;
  bulkResumeSchedules(argument: _sched_v1_BulkResumeSchedulesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkResumeSchedulesResponse__Output>): grpc.ClientUnaryCall;
  bulkResumeSchedules(argument: _sched_v1_BulkResumeSchedulesRequest, callback: grpc.requestCallback<_sched_v1_BulkResumeSchedulesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes PENDING and RETRYING tasks due now.
   */
  BulkRunTasks(argument: _sched_v1_BulkRunTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkRunTasksResponse__Output>): grpc.ClientUnaryCall;
  BulkRunTasks(argument: _sched_v1_BulkRunTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkRunTasksResponse__Output>): grpc.ClientUnaryCall;
  BulkRunTasks(argument: _sched_v1_BulkRunTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkRunTasksResponse__Output>): grpc.ClientUnaryCall;
  BulkRunTasks(argument: _sched_v1_BulkRunTasksRequest, callback: grpc.requestCallback<_sched_v1_BulkRunTasksResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes PENDING and RETRYING tasks due now.
   */
  bulkRunTasks(argument: _sched_v1_BulkRunTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkRunTasksResponse__Output>): grpc.ClientUnaryCall;
  bulkRunTasks(argument: _sched_v1_BulkRunTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkRunTasksResponse__Output>): grpc.ClientUnaryCall;
  bulkRunTasks(argument: _sched_v1_BulkRunTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkRunTasksResponse__Output>): grpc.ClientUnaryCall;
  bulkRunTasks(argument: _sched_v1_BulkRunTasksRequest, callback: grpc.requestCallback<_sched_v1_BulkRunTasksResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Sets and removes labels of tasks.
   */
  BulkUpdateTaskLabels(argument: _sched_v1_BulkUpdateTaskLabelsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkUpdateTaskLabelsResponse__Output>): grpc.ClientUnaryCall;
  BulkUpdateTaskLabels(argument: _sched_v1_BulkUpdateTaskLabelsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkUpdateTaskLabelsResponse__Output>): grpc.ClientUnaryCall;
  BulkUpdateTaskLabels(argument: _sched_v1_BulkUpdateTaskLabelsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkUpdateTaskLabelsResponse__Output>): grpc.ClientUnaryCall;
  BulkUpdateTaskLabels(argument: _sched_v1_BulkUpdateTaskLabelsRequest, callback: grpc.requestCallback<_sched_v1_BulkUpdateTaskLabelsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Sets and removes labels of tasks.
   */
  bulkUpdateTaskLabels(argument: _sched_v1_BulkUpdateTaskLabelsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkUpdateTaskLabelsResponse__Output>): grpc.ClientUnaryCall;
  bulkUpdateTaskLabels(argument: _sched_v1_BulkUpdateTaskLabelsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BulkUpdateTaskLabelsResponse__Output>): grpc.ClientUnaryCall;
  bulkUpdateTaskLabels(argument: _sched_v1_BulkUpdateTaskLabelsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BulkUpdateTaskLabelsResponse__Output>): grpc.ClientUnaryCall;
  bulkUpdateTaskLabels(argument: _sched_v1_BulkUpdateTaskLabelsRequest, callback: grpc.requestCallback<_sched_v1_BulkUpdateTaskLabelsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Ends an operation as soon as may be. What was done stays done.
   */
  CancelOperation(argument: _sched_v1_CancelOperationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CancelOperationResponse__Output>): grpc.ClientUnaryCall;
  CancelOperation(argument: _sched_v1_CancelOperationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CancelOperationResponse__Output>): grpc.ClientUnaryCall;
  CancelOperation(argument: _sched_v1_CancelOperationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CancelOperationResponse__Output>): grpc.ClientUnaryCall;
  CancelOperation(argument: _sched_v1_CancelOperationRequest, callback: grpc.requestCallback<_sched_v1_CancelOperationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Ends an operation as soon as may be. What was done stays done.
   */
  cancelOperation(argument: _sched_v1_CancelOperationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CancelOperationResponse__Output>): grpc.ClientUnaryCall;
  cancelOperation(argument: _sched_v1_CancelOperationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CancelOperationResponse__Output>): grpc.ClientUnaryCall;
  cancelOperation(argument: _sched_v1_CancelOperationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CancelOperationResponse__Output>): grpc.ClientUnaryCall;
  cancelOperation(argument: _sched_v1_CancelOperationRequest, callback: grpc.requestCallback<_sched_v1_CancelOperationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads one operation.
   */
  GetOperation(argument: _sched_v1_GetOperationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetOperationResponse__Output>): grpc.ClientUnaryCall;
  GetOperation(argument: _sched_v1_GetOperationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetOperationResponse__Output>): grpc.ClientUnaryCall;
  GetOperation(argument: _sched_v1_GetOperationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetOperationResponse__Output>): grpc.ClientUnaryCall;
  GetOperation(argument: _sched_v1_GetOperationRequest, callback: grpc.requestCallback<_sched_v1_GetOperationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads one operation.
   */
  getOperation(argument: _sched_v1_GetOperationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetOperationResponse__Output>): grpc.ClientUnaryCall;
  getOperation(argument: _sched_v1_GetOperationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetOperationResponse__Output>): grpc.ClientUnaryCall;
  getOperation(argument: _sched_v1_GetOperationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetOperationResponse__Output>): grpc.ClientUnaryCall;
  getOperation(argument: _sched_v1_GetOperationRequest, callback: grpc.requestCallback<_sched_v1_GetOperationResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists operations, the newest first.
   */
  ListOperations(argument: _sched_v1_ListOperationsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  ListOperations(argument: _sched_v1_ListOperationsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  ListOperations(argument: _sched_v1_ListOperationsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  ListOperations(argument: _sched_v1_ListOperationsRequest, callback: grpc.requestCallback<_sched_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists operations, the newest first.
   */
  listOperations(argument: _sched_v1_ListOperationsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  listOperations(argument: _sched_v1_ListOperationsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  listOperations(argument: _sched_v1_ListOperationsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  listOperations(argument: _sched_v1_ListOperationsRequest, callback: grpc.requestCallback<_sched_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Answers when the operation has ended, or when `timeout` has passed, with the operation as it is then.
   */
  WaitOperation(argument: _sched_v1_WaitOperationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_WaitOperationResponse__Output>): grpc.ClientUnaryCall;
  WaitOperation(argument: _sched_v1_WaitOperationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_WaitOperationResponse__Output>): grpc.ClientUnaryCall;
  WaitOperation(argument: _sched_v1_WaitOperationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_WaitOperationResponse__Output>): grpc.ClientUnaryCall;
  WaitOperation(argument: _sched_v1_WaitOperationRequest, callback: grpc.requestCallback<_sched_v1_WaitOperationResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Answers when the operation has ended, or when `timeout` has passed, with the operation as it is then.
   */
  waitOperation(argument: _sched_v1_WaitOperationRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_WaitOperationResponse__Output>): grpc.ClientUnaryCall;
  waitOperation(argument: _sched_v1_WaitOperationRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_WaitOperationResponse__Output>): grpc.ClientUnaryCall;
  waitOperation(argument: _sched_v1_WaitOperationRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_WaitOperationResponse__Output>): grpc.ClientUnaryCall;
  waitOperation(argument: _sched_v1_WaitOperationRequest, callback: grpc.requestCallback<_sched_v1_WaitOperationResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Operations. Every bulk call takes a filter, counts first with `dry_run`, refuses with
 * FAILED_PRECONDITION when more than `max_affected` match, and goes on as an operation.
 */
export interface OperationServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Cancels tasks.
   */
  BulkCancelTasks: grpc.handleUnaryCall<_sched_v1_BulkCancelTasksRequest__Output, _sched_v1_BulkCancelTasksResponse>;
  
  /**
   * Deletes schedules.
   */
  BulkDeleteSchedules: grpc.handleUnaryCall<_sched_v1_BulkDeleteSchedulesRequest__Output, _sched_v1_BulkDeleteSchedulesResponse>;
  
  /**
   * Deletes the records of terminal tasks.
   */
  BulkDeleteTasks: grpc.handleUnaryCall<_sched_v1_BulkDeleteTasksRequest__Output, _sched_v1_BulkDeleteTasksResponse>;
  
  /**
   * Pauses schedules.
   */
  BulkPauseSchedules: grpc.handleUnaryCall<_sched_v1_BulkPauseSchedulesRequest__Output, _sched_v1_BulkPauseSchedulesResponse>;
  
  /**
   * Resumes schedules.
   */
  BulkResumeSchedules: grpc.handleUnaryCall<_sched_v1_BulkResumeSchedulesRequest__Output, _sched_v1_BulkResumeSchedulesResponse>;
  
  /**
   * Makes PENDING and RETRYING tasks due now.
   */
  BulkRunTasks: grpc.handleUnaryCall<_sched_v1_BulkRunTasksRequest__Output, _sched_v1_BulkRunTasksResponse>;
  
  /**
   * Sets and removes labels of tasks.
   */
  BulkUpdateTaskLabels: grpc.handleUnaryCall<_sched_v1_BulkUpdateTaskLabelsRequest__Output, _sched_v1_BulkUpdateTaskLabelsResponse>;
  
  /**
   * Ends an operation as soon as may be. What was done stays done.
   */
  CancelOperation: grpc.handleUnaryCall<_sched_v1_CancelOperationRequest__Output, _sched_v1_CancelOperationResponse>;
  
  /**
   * Reads one operation.
   */
  GetOperation: grpc.handleUnaryCall<_sched_v1_GetOperationRequest__Output, _sched_v1_GetOperationResponse>;
  
  /**
   * Lists operations, the newest first.
   */
  ListOperations: grpc.handleUnaryCall<_sched_v1_ListOperationsRequest__Output, _sched_v1_ListOperationsResponse>;
  
  /**
   * Answers when the operation has ended, or when `timeout` has passed, with the operation as it is then.
   */
  WaitOperation: grpc.handleUnaryCall<_sched_v1_WaitOperationRequest__Output, _sched_v1_WaitOperationResponse>;
  
}

export interface OperationServiceDefinition extends grpc.ServiceDefinition {
  BulkCancelTasks: MethodDefinition<_sched_v1_BulkCancelTasksRequest, _sched_v1_BulkCancelTasksResponse, _sched_v1_BulkCancelTasksRequest__Output, _sched_v1_BulkCancelTasksResponse__Output>
  BulkDeleteSchedules: MethodDefinition<_sched_v1_BulkDeleteSchedulesRequest, _sched_v1_BulkDeleteSchedulesResponse, _sched_v1_BulkDeleteSchedulesRequest__Output, _sched_v1_BulkDeleteSchedulesResponse__Output>
  BulkDeleteTasks: MethodDefinition<_sched_v1_BulkDeleteTasksRequest, _sched_v1_BulkDeleteTasksResponse, _sched_v1_BulkDeleteTasksRequest__Output, _sched_v1_BulkDeleteTasksResponse__Output>
  BulkPauseSchedules: MethodDefinition<_sched_v1_BulkPauseSchedulesRequest, _sched_v1_BulkPauseSchedulesResponse, _sched_v1_BulkPauseSchedulesRequest__Output, _sched_v1_BulkPauseSchedulesResponse__Output>
  BulkResumeSchedules: MethodDefinition<_sched_v1_BulkResumeSchedulesRequest, _sched_v1_BulkResumeSchedulesResponse, _sched_v1_BulkResumeSchedulesRequest__Output, _sched_v1_BulkResumeSchedulesResponse__Output>
  BulkRunTasks: MethodDefinition<_sched_v1_BulkRunTasksRequest, _sched_v1_BulkRunTasksResponse, _sched_v1_BulkRunTasksRequest__Output, _sched_v1_BulkRunTasksResponse__Output>
  BulkUpdateTaskLabels: MethodDefinition<_sched_v1_BulkUpdateTaskLabelsRequest, _sched_v1_BulkUpdateTaskLabelsResponse, _sched_v1_BulkUpdateTaskLabelsRequest__Output, _sched_v1_BulkUpdateTaskLabelsResponse__Output>
  CancelOperation: MethodDefinition<_sched_v1_CancelOperationRequest, _sched_v1_CancelOperationResponse, _sched_v1_CancelOperationRequest__Output, _sched_v1_CancelOperationResponse__Output>
  GetOperation: MethodDefinition<_sched_v1_GetOperationRequest, _sched_v1_GetOperationResponse, _sched_v1_GetOperationRequest__Output, _sched_v1_GetOperationResponse__Output>
  ListOperations: MethodDefinition<_sched_v1_ListOperationsRequest, _sched_v1_ListOperationsResponse, _sched_v1_ListOperationsRequest__Output, _sched_v1_ListOperationsResponse__Output>
  WaitOperation: MethodDefinition<_sched_v1_WaitOperationRequest, _sched_v1_WaitOperationResponse, _sched_v1_WaitOperationRequest__Output, _sched_v1_WaitOperationResponse__Output>
}
