// Original file: proto/sched/v1/task_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BatchCancelTasksRequest as _sched_v1_BatchCancelTasksRequest, BatchCancelTasksRequest__Output as _sched_v1_BatchCancelTasksRequest__Output } from '../../sched/v1/BatchCancelTasksRequest.ts';
import type { BatchCancelTasksResponse as _sched_v1_BatchCancelTasksResponse, BatchCancelTasksResponse__Output as _sched_v1_BatchCancelTasksResponse__Output } from '../../sched/v1/BatchCancelTasksResponse.ts';
import type { BatchCreateTasksRequest as _sched_v1_BatchCreateTasksRequest, BatchCreateTasksRequest__Output as _sched_v1_BatchCreateTasksRequest__Output } from '../../sched/v1/BatchCreateTasksRequest.ts';
import type { BatchCreateTasksResponse as _sched_v1_BatchCreateTasksResponse, BatchCreateTasksResponse__Output as _sched_v1_BatchCreateTasksResponse__Output } from '../../sched/v1/BatchCreateTasksResponse.ts';
import type { BatchGetTasksRequest as _sched_v1_BatchGetTasksRequest, BatchGetTasksRequest__Output as _sched_v1_BatchGetTasksRequest__Output } from '../../sched/v1/BatchGetTasksRequest.ts';
import type { BatchGetTasksResponse as _sched_v1_BatchGetTasksResponse, BatchGetTasksResponse__Output as _sched_v1_BatchGetTasksResponse__Output } from '../../sched/v1/BatchGetTasksResponse.ts';
import type { CancelTaskRequest as _sched_v1_CancelTaskRequest, CancelTaskRequest__Output as _sched_v1_CancelTaskRequest__Output } from '../../sched/v1/CancelTaskRequest.ts';
import type { CancelTaskResponse as _sched_v1_CancelTaskResponse, CancelTaskResponse__Output as _sched_v1_CancelTaskResponse__Output } from '../../sched/v1/CancelTaskResponse.ts';
import type { CountTasksRequest as _sched_v1_CountTasksRequest, CountTasksRequest__Output as _sched_v1_CountTasksRequest__Output } from '../../sched/v1/CountTasksRequest.ts';
import type { CountTasksResponse as _sched_v1_CountTasksResponse, CountTasksResponse__Output as _sched_v1_CountTasksResponse__Output } from '../../sched/v1/CountTasksResponse.ts';
import type { CreateTaskRequest as _sched_v1_CreateTaskRequest, CreateTaskRequest__Output as _sched_v1_CreateTaskRequest__Output } from '../../sched/v1/CreateTaskRequest.ts';
import type { CreateTaskResponse as _sched_v1_CreateTaskResponse, CreateTaskResponse__Output as _sched_v1_CreateTaskResponse__Output } from '../../sched/v1/CreateTaskResponse.ts';
import type { DeleteTaskRequest as _sched_v1_DeleteTaskRequest, DeleteTaskRequest__Output as _sched_v1_DeleteTaskRequest__Output } from '../../sched/v1/DeleteTaskRequest.ts';
import type { DeleteTaskResponse as _sched_v1_DeleteTaskResponse, DeleteTaskResponse__Output as _sched_v1_DeleteTaskResponse__Output } from '../../sched/v1/DeleteTaskResponse.ts';
import type { ExplainTaskRequest as _sched_v1_ExplainTaskRequest, ExplainTaskRequest__Output as _sched_v1_ExplainTaskRequest__Output } from '../../sched/v1/ExplainTaskRequest.ts';
import type { ExplainTaskResponse as _sched_v1_ExplainTaskResponse, ExplainTaskResponse__Output as _sched_v1_ExplainTaskResponse__Output } from '../../sched/v1/ExplainTaskResponse.ts';
import type { GetTaskRequest as _sched_v1_GetTaskRequest, GetTaskRequest__Output as _sched_v1_GetTaskRequest__Output } from '../../sched/v1/GetTaskRequest.ts';
import type { GetTaskResponse as _sched_v1_GetTaskResponse, GetTaskResponse__Output as _sched_v1_GetTaskResponse__Output } from '../../sched/v1/GetTaskResponse.ts';
import type { GetTaskResultRequest as _sched_v1_GetTaskResultRequest, GetTaskResultRequest__Output as _sched_v1_GetTaskResultRequest__Output } from '../../sched/v1/GetTaskResultRequest.ts';
import type { GetTaskResultResponse as _sched_v1_GetTaskResultResponse, GetTaskResultResponse__Output as _sched_v1_GetTaskResultResponse__Output } from '../../sched/v1/GetTaskResultResponse.ts';
import type { ListAttemptsRequest as _sched_v1_ListAttemptsRequest, ListAttemptsRequest__Output as _sched_v1_ListAttemptsRequest__Output } from '../../sched/v1/ListAttemptsRequest.ts';
import type { ListAttemptsResponse as _sched_v1_ListAttemptsResponse, ListAttemptsResponse__Output as _sched_v1_ListAttemptsResponse__Output } from '../../sched/v1/ListAttemptsResponse.ts';
import type { ListTasksRequest as _sched_v1_ListTasksRequest, ListTasksRequest__Output as _sched_v1_ListTasksRequest__Output } from '../../sched/v1/ListTasksRequest.ts';
import type { ListTasksResponse as _sched_v1_ListTasksResponse, ListTasksResponse__Output as _sched_v1_ListTasksResponse__Output } from '../../sched/v1/ListTasksResponse.ts';
import type { RescheduleTaskRequest as _sched_v1_RescheduleTaskRequest, RescheduleTaskRequest__Output as _sched_v1_RescheduleTaskRequest__Output } from '../../sched/v1/RescheduleTaskRequest.ts';
import type { RescheduleTaskResponse as _sched_v1_RescheduleTaskResponse, RescheduleTaskResponse__Output as _sched_v1_RescheduleTaskResponse__Output } from '../../sched/v1/RescheduleTaskResponse.ts';
import type { RetryTaskRequest as _sched_v1_RetryTaskRequest, RetryTaskRequest__Output as _sched_v1_RetryTaskRequest__Output } from '../../sched/v1/RetryTaskRequest.ts';
import type { RetryTaskResponse as _sched_v1_RetryTaskResponse, RetryTaskResponse__Output as _sched_v1_RetryTaskResponse__Output } from '../../sched/v1/RetryTaskResponse.ts';
import type { RunTaskRequest as _sched_v1_RunTaskRequest, RunTaskRequest__Output as _sched_v1_RunTaskRequest__Output } from '../../sched/v1/RunTaskRequest.ts';
import type { RunTaskResponse as _sched_v1_RunTaskResponse, RunTaskResponse__Output as _sched_v1_RunTaskResponse__Output } from '../../sched/v1/RunTaskResponse.ts';
import type { UpdateTaskRequest as _sched_v1_UpdateTaskRequest, UpdateTaskRequest__Output as _sched_v1_UpdateTaskRequest__Output } from '../../sched/v1/UpdateTaskRequest.ts';
import type { UpdateTaskResponse as _sched_v1_UpdateTaskResponse, UpdateTaskResponse__Output as _sched_v1_UpdateTaskResponse__Output } from '../../sched/v1/UpdateTaskResponse.ts';
import type { WaitTaskRequest as _sched_v1_WaitTaskRequest, WaitTaskRequest__Output as _sched_v1_WaitTaskRequest__Output } from '../../sched/v1/WaitTaskRequest.ts';
import type { WaitTaskResponse as _sched_v1_WaitTaskResponse, WaitTaskResponse__Output as _sched_v1_WaitTaskResponse__Output } from '../../sched/v1/WaitTaskResponse.ts';

/**
 * Tasks. An acknowledged write is on the disks of a majority of its shard's replicas.
 * 
 * Errors of every method: INVALID_ARGUMENT with BadRequest naming the fields; UNAUTHENTICATED and
 * PERMISSION_DENIED; RESOURCE_EXHAUSTED with QuotaFailure (which limit) and RetryInfo; UNAVAILABLE with
 * RetryInfo when the shard has no leader (nothing happened, try again); DEADLINE_EXCEEDED when the outcome
 * is not known (try again with the same `request_id`). ErrorInfo carries a stable reason, domain `schedd`.
 */
export interface TaskServiceClient extends grpc.Client {
  /**
   * Cancels up to 1000 tasks by id. Each is a write of its own.
   */
  BatchCancelTasks(argument: _sched_v1_BatchCancelTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  BatchCancelTasks(argument: _sched_v1_BatchCancelTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BatchCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  BatchCancelTasks(argument: _sched_v1_BatchCancelTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  BatchCancelTasks(argument: _sched_v1_BatchCancelTasksRequest, callback: grpc.requestCallback<_sched_v1_BatchCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Cancels up to 1000 tasks by id. Each is a write of its own.
   */
  batchCancelTasks(argument: _sched_v1_BatchCancelTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  batchCancelTasks(argument: _sched_v1_BatchCancelTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BatchCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  batchCancelTasks(argument: _sched_v1_BatchCancelTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  batchCancelTasks(argument: _sched_v1_BatchCancelTasksRequest, callback: grpc.requestCallback<_sched_v1_BatchCancelTasksResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes up to 1000 tasks. Each is a write of its own: some may fail while others are made.
   */
  BatchCreateTasks(argument: _sched_v1_BatchCreateTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchCreateTasksResponse__Output>): grpc.ClientUnaryCall;
  BatchCreateTasks(argument: _sched_v1_BatchCreateTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BatchCreateTasksResponse__Output>): grpc.ClientUnaryCall;
  BatchCreateTasks(argument: _sched_v1_BatchCreateTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchCreateTasksResponse__Output>): grpc.ClientUnaryCall;
  BatchCreateTasks(argument: _sched_v1_BatchCreateTasksRequest, callback: grpc.requestCallback<_sched_v1_BatchCreateTasksResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes up to 1000 tasks. Each is a write of its own: some may fail while others are made.
   */
  batchCreateTasks(argument: _sched_v1_BatchCreateTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchCreateTasksResponse__Output>): grpc.ClientUnaryCall;
  batchCreateTasks(argument: _sched_v1_BatchCreateTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BatchCreateTasksResponse__Output>): grpc.ClientUnaryCall;
  batchCreateTasks(argument: _sched_v1_BatchCreateTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchCreateTasksResponse__Output>): grpc.ClientUnaryCall;
  batchCreateTasks(argument: _sched_v1_BatchCreateTasksRequest, callback: grpc.requestCallback<_sched_v1_BatchCreateTasksResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads up to 1000 tasks by id.
   */
  BatchGetTasks(argument: _sched_v1_BatchGetTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchGetTasksResponse__Output>): grpc.ClientUnaryCall;
  BatchGetTasks(argument: _sched_v1_BatchGetTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BatchGetTasksResponse__Output>): grpc.ClientUnaryCall;
  BatchGetTasks(argument: _sched_v1_BatchGetTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchGetTasksResponse__Output>): grpc.ClientUnaryCall;
  BatchGetTasks(argument: _sched_v1_BatchGetTasksRequest, callback: grpc.requestCallback<_sched_v1_BatchGetTasksResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads up to 1000 tasks by id.
   */
  batchGetTasks(argument: _sched_v1_BatchGetTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchGetTasksResponse__Output>): grpc.ClientUnaryCall;
  batchGetTasks(argument: _sched_v1_BatchGetTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BatchGetTasksResponse__Output>): grpc.ClientUnaryCall;
  batchGetTasks(argument: _sched_v1_BatchGetTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BatchGetTasksResponse__Output>): grpc.ClientUnaryCall;
  batchGetTasks(argument: _sched_v1_BatchGetTasksRequest, callback: grpc.requestCallback<_sched_v1_BatchGetTasksResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Cancels a task. After the answer no attempt starts; one that was under way is named in the answer, its
   * executor is told, and a success of it no longer counts. A terminal task is the answer as it is.
   */
  CancelTask(argument: _sched_v1_CancelTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CancelTaskResponse__Output>): grpc.ClientUnaryCall;
  CancelTask(argument: _sched_v1_CancelTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CancelTaskResponse__Output>): grpc.ClientUnaryCall;
  CancelTask(argument: _sched_v1_CancelTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CancelTaskResponse__Output>): grpc.ClientUnaryCall;
  CancelTask(argument: _sched_v1_CancelTaskRequest, callback: grpc.requestCallback<_sched_v1_CancelTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Cancels a task. After the answer no attempt starts; one that was under way is named in the answer, its
   * executor is told, and a success of it no longer counts. A terminal task is the answer as it is.
   */
  cancelTask(argument: _sched_v1_CancelTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CancelTaskResponse__Output>): grpc.ClientUnaryCall;
  cancelTask(argument: _sched_v1_CancelTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CancelTaskResponse__Output>): grpc.ClientUnaryCall;
  cancelTask(argument: _sched_v1_CancelTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CancelTaskResponse__Output>): grpc.ClientUnaryCall;
  cancelTask(argument: _sched_v1_CancelTaskRequest, callback: grpc.requestCallback<_sched_v1_CancelTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Counts tasks.
   */
  CountTasks(argument: _sched_v1_CountTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CountTasksResponse__Output>): grpc.ClientUnaryCall;
  CountTasks(argument: _sched_v1_CountTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CountTasksResponse__Output>): grpc.ClientUnaryCall;
  CountTasks(argument: _sched_v1_CountTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CountTasksResponse__Output>): grpc.ClientUnaryCall;
  CountTasks(argument: _sched_v1_CountTasksRequest, callback: grpc.requestCallback<_sched_v1_CountTasksResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Counts tasks.
   */
  countTasks(argument: _sched_v1_CountTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CountTasksResponse__Output>): grpc.ClientUnaryCall;
  countTasks(argument: _sched_v1_CountTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CountTasksResponse__Output>): grpc.ClientUnaryCall;
  countTasks(argument: _sched_v1_CountTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CountTasksResponse__Output>): grpc.ClientUnaryCall;
  countTasks(argument: _sched_v1_CountTasksRequest, callback: grpc.requestCallback<_sched_v1_CountTasksResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes one task. ALREADY_EXISTS if the id or the dedupe key is taken, unless by the same `request_id`;
   * NOT_FOUND if the queue, a secret or a connection is missing.
   */
  CreateTask(argument: _sched_v1_CreateTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateTaskResponse__Output>): grpc.ClientUnaryCall;
  CreateTask(argument: _sched_v1_CreateTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateTaskResponse__Output>): grpc.ClientUnaryCall;
  CreateTask(argument: _sched_v1_CreateTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateTaskResponse__Output>): grpc.ClientUnaryCall;
  CreateTask(argument: _sched_v1_CreateTaskRequest, callback: grpc.requestCallback<_sched_v1_CreateTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes one task. ALREADY_EXISTS if the id or the dedupe key is taken, unless by the same `request_id`;
   * NOT_FOUND if the queue, a secret or a connection is missing.
   */
  createTask(argument: _sched_v1_CreateTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateTaskResponse__Output>): grpc.ClientUnaryCall;
  createTask(argument: _sched_v1_CreateTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateTaskResponse__Output>): grpc.ClientUnaryCall;
  createTask(argument: _sched_v1_CreateTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateTaskResponse__Output>): grpc.ClientUnaryCall;
  createTask(argument: _sched_v1_CreateTaskRequest, callback: grpc.requestCallback<_sched_v1_CreateTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes the record of a task. FAILED_PRECONDITION if the task is not terminal, unless `force`, which
   * cancels it first. Nothing of the record is left: a creation that is repeated under its `request_id`
   * after it makes the task anew.
   */
  DeleteTask(argument: _sched_v1_DeleteTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteTaskResponse__Output>): grpc.ClientUnaryCall;
  DeleteTask(argument: _sched_v1_DeleteTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteTaskResponse__Output>): grpc.ClientUnaryCall;
  DeleteTask(argument: _sched_v1_DeleteTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteTaskResponse__Output>): grpc.ClientUnaryCall;
  DeleteTask(argument: _sched_v1_DeleteTaskRequest, callback: grpc.requestCallback<_sched_v1_DeleteTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes the record of a task. FAILED_PRECONDITION if the task is not terminal, unless `force`, which
   * cancels it first. Nothing of the record is left: a creation that is repeated under its `request_id`
   * after it makes the task anew.
   */
  deleteTask(argument: _sched_v1_DeleteTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteTaskResponse__Output>): grpc.ClientUnaryCall;
  deleteTask(argument: _sched_v1_DeleteTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteTaskResponse__Output>): grpc.ClientUnaryCall;
  deleteTask(argument: _sched_v1_DeleteTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteTaskResponse__Output>): grpc.ClientUnaryCall;
  deleteTask(argument: _sched_v1_DeleteTaskRequest, callback: grpc.requestCallback<_sched_v1_DeleteTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Says in sentences why a task has or has not run, and what has to happen for it to run.
   */
  ExplainTask(argument: _sched_v1_ExplainTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExplainTaskResponse__Output>): grpc.ClientUnaryCall;
  ExplainTask(argument: _sched_v1_ExplainTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ExplainTaskResponse__Output>): grpc.ClientUnaryCall;
  ExplainTask(argument: _sched_v1_ExplainTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExplainTaskResponse__Output>): grpc.ClientUnaryCall;
  ExplainTask(argument: _sched_v1_ExplainTaskRequest, callback: grpc.requestCallback<_sched_v1_ExplainTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Says in sentences why a task has or has not run, and what has to happen for it to run.
   */
  explainTask(argument: _sched_v1_ExplainTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExplainTaskResponse__Output>): grpc.ClientUnaryCall;
  explainTask(argument: _sched_v1_ExplainTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ExplainTaskResponse__Output>): grpc.ClientUnaryCall;
  explainTask(argument: _sched_v1_ExplainTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExplainTaskResponse__Output>): grpc.ClientUnaryCall;
  explainTask(argument: _sched_v1_ExplainTaskRequest, callback: grpc.requestCallback<_sched_v1_ExplainTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads one task. NOT_FOUND if there is none or its record has expired.
   */
  GetTask(argument: _sched_v1_GetTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  GetTask(argument: _sched_v1_GetTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  GetTask(argument: _sched_v1_GetTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  GetTask(argument: _sched_v1_GetTaskRequest, callback: grpc.requestCallback<_sched_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads one task. NOT_FOUND if there is none or its record has expired.
   */
  getTask(argument: _sched_v1_GetTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  getTask(argument: _sched_v1_GetTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  getTask(argument: _sched_v1_GetTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  getTask(argument: _sched_v1_GetTaskRequest, callback: grpc.requestCallback<_sched_v1_GetTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads what a COMPLETED task gave back. FAILED_PRECONDITION if it is not COMPLETED.
   */
  GetTaskResult(argument: _sched_v1_GetTaskResultRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetTaskResultResponse__Output>): grpc.ClientUnaryCall;
  GetTaskResult(argument: _sched_v1_GetTaskResultRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetTaskResultResponse__Output>): grpc.ClientUnaryCall;
  GetTaskResult(argument: _sched_v1_GetTaskResultRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetTaskResultResponse__Output>): grpc.ClientUnaryCall;
  GetTaskResult(argument: _sched_v1_GetTaskResultRequest, callback: grpc.requestCallback<_sched_v1_GetTaskResultResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads what a COMPLETED task gave back. FAILED_PRECONDITION if it is not COMPLETED.
   */
  getTaskResult(argument: _sched_v1_GetTaskResultRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetTaskResultResponse__Output>): grpc.ClientUnaryCall;
  getTaskResult(argument: _sched_v1_GetTaskResultRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetTaskResultResponse__Output>): grpc.ClientUnaryCall;
  getTaskResult(argument: _sched_v1_GetTaskResultRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetTaskResultResponse__Output>): grpc.ClientUnaryCall;
  getTaskResult(argument: _sched_v1_GetTaskResultRequest, callback: grpc.requestCallback<_sched_v1_GetTaskResultResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists the attempts of a task, the newest first.
   */
  ListAttempts(argument: _sched_v1_ListAttemptsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListAttemptsResponse__Output>): grpc.ClientUnaryCall;
  ListAttempts(argument: _sched_v1_ListAttemptsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListAttemptsResponse__Output>): grpc.ClientUnaryCall;
  ListAttempts(argument: _sched_v1_ListAttemptsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListAttemptsResponse__Output>): grpc.ClientUnaryCall;
  ListAttempts(argument: _sched_v1_ListAttemptsRequest, callback: grpc.requestCallback<_sched_v1_ListAttemptsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists the attempts of a task, the newest first.
   */
  listAttempts(argument: _sched_v1_ListAttemptsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListAttemptsResponse__Output>): grpc.ClientUnaryCall;
  listAttempts(argument: _sched_v1_ListAttemptsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListAttemptsResponse__Output>): grpc.ClientUnaryCall;
  listAttempts(argument: _sched_v1_ListAttemptsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListAttemptsResponse__Output>): grpc.ClientUnaryCall;
  listAttempts(argument: _sched_v1_ListAttemptsRequest, callback: grpc.requestCallback<_sched_v1_ListAttemptsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists tasks page by page. A task that exists, unchanged, during the whole listing is listed once.
   */
  ListTasks(argument: _sched_v1_ListTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  ListTasks(argument: _sched_v1_ListTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  ListTasks(argument: _sched_v1_ListTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  ListTasks(argument: _sched_v1_ListTasksRequest, callback: grpc.requestCallback<_sched_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists tasks page by page. A task that exists, unchanged, during the whole listing is listed once.
   */
  listTasks(argument: _sched_v1_ListTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  listTasks(argument: _sched_v1_ListTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  listTasks(argument: _sched_v1_ListTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  listTasks(argument: _sched_v1_ListTasksRequest, callback: grpc.requestCallback<_sched_v1_ListTasksResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Moves a task in time. As UpdateTask with only the time; RETRYING tasks start at the new time too.
   */
  RescheduleTask(argument: _sched_v1_RescheduleTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RescheduleTaskResponse__Output>): grpc.ClientUnaryCall;
  RescheduleTask(argument: _sched_v1_RescheduleTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RescheduleTaskResponse__Output>): grpc.ClientUnaryCall;
  RescheduleTask(argument: _sched_v1_RescheduleTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RescheduleTaskResponse__Output>): grpc.ClientUnaryCall;
  RescheduleTask(argument: _sched_v1_RescheduleTaskRequest, callback: grpc.requestCallback<_sched_v1_RescheduleTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Moves a task in time. As UpdateTask with only the time; RETRYING tasks start at the new time too.
   */
  rescheduleTask(argument: _sched_v1_RescheduleTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RescheduleTaskResponse__Output>): grpc.ClientUnaryCall;
  rescheduleTask(argument: _sched_v1_RescheduleTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RescheduleTaskResponse__Output>): grpc.ClientUnaryCall;
  rescheduleTask(argument: _sched_v1_RescheduleTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RescheduleTaskResponse__Output>): grpc.ClientUnaryCall;
  rescheduleTask(argument: _sched_v1_RescheduleTaskRequest, callback: grpc.requestCallback<_sched_v1_RescheduleTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Starts a FAILED task anew: it leaves the dead letters, its attempt numbers and tokens go on, its limits
   * count anew. ALREADY_EXISTS if another task has its dedupe key by now.
   * FAILED_PRECONDITION in any other state: every other terminal result is for ever.
   */
  RetryTask(argument: _sched_v1_RetryTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RetryTaskResponse__Output>): grpc.ClientUnaryCall;
  RetryTask(argument: _sched_v1_RetryTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RetryTaskResponse__Output>): grpc.ClientUnaryCall;
  RetryTask(argument: _sched_v1_RetryTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RetryTaskResponse__Output>): grpc.ClientUnaryCall;
  RetryTask(argument: _sched_v1_RetryTaskRequest, callback: grpc.requestCallback<_sched_v1_RetryTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Starts a FAILED task anew: it leaves the dead letters, its attempt numbers and tokens go on, its limits
   * count anew. ALREADY_EXISTS if another task has its dedupe key by now.
   * FAILED_PRECONDITION in any other state: every other terminal result is for ever.
   */
  retryTask(argument: _sched_v1_RetryTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RetryTaskResponse__Output>): grpc.ClientUnaryCall;
  retryTask(argument: _sched_v1_RetryTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RetryTaskResponse__Output>): grpc.ClientUnaryCall;
  retryTask(argument: _sched_v1_RetryTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RetryTaskResponse__Output>): grpc.ClientUnaryCall;
  retryTask(argument: _sched_v1_RetryTaskRequest, callback: grpc.requestCallback<_sched_v1_RetryTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes a PENDING or RETRYING task due now, its place in a jitter window given up. Limits and order still
   * hold. A READY task is due already and is the answer. FAILED_PRECONDITION otherwise.
   */
  RunTask(argument: _sched_v1_RunTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RunTaskResponse__Output>): grpc.ClientUnaryCall;
  RunTask(argument: _sched_v1_RunTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RunTaskResponse__Output>): grpc.ClientUnaryCall;
  RunTask(argument: _sched_v1_RunTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RunTaskResponse__Output>): grpc.ClientUnaryCall;
  RunTask(argument: _sched_v1_RunTaskRequest, callback: grpc.requestCallback<_sched_v1_RunTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes a PENDING or RETRYING task due now, its place in a jitter window given up. Limits and order still
   * hold. A READY task is due already and is the answer. FAILED_PRECONDITION otherwise.
   */
  runTask(argument: _sched_v1_RunTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RunTaskResponse__Output>): grpc.ClientUnaryCall;
  runTask(argument: _sched_v1_RunTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RunTaskResponse__Output>): grpc.ClientUnaryCall;
  runTask(argument: _sched_v1_RunTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RunTaskResponse__Output>): grpc.ClientUnaryCall;
  runTask(argument: _sched_v1_RunTaskRequest, callback: grpc.requestCallback<_sched_v1_RunTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes the fields that the mask names. After the answer no attempt starts with the old definition;
   * one that was under way is named in the answer. FAILED_PRECONDITION if the task is terminal, ABORTED if
   * the etag does not match.
   */
  UpdateTask(argument: _sched_v1_UpdateTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateTaskResponse__Output>): grpc.ClientUnaryCall;
  UpdateTask(argument: _sched_v1_UpdateTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateTaskResponse__Output>): grpc.ClientUnaryCall;
  UpdateTask(argument: _sched_v1_UpdateTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateTaskResponse__Output>): grpc.ClientUnaryCall;
  UpdateTask(argument: _sched_v1_UpdateTaskRequest, callback: grpc.requestCallback<_sched_v1_UpdateTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes the fields that the mask names. After the answer no attempt starts with the old definition;
   * one that was under way is named in the answer. FAILED_PRECONDITION if the task is terminal, ABORTED if
   * the etag does not match.
   */
  updateTask(argument: _sched_v1_UpdateTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateTaskResponse__Output>): grpc.ClientUnaryCall;
  updateTask(argument: _sched_v1_UpdateTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateTaskResponse__Output>): grpc.ClientUnaryCall;
  updateTask(argument: _sched_v1_UpdateTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateTaskResponse__Output>): grpc.ClientUnaryCall;
  updateTask(argument: _sched_v1_UpdateTaskRequest, callback: grpc.requestCallback<_sched_v1_UpdateTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Answers when the task is terminal, or when `timeout` has passed, with the task as it is then.
   */
  WaitTask(argument: _sched_v1_WaitTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_WaitTaskResponse__Output>): grpc.ClientUnaryCall;
  WaitTask(argument: _sched_v1_WaitTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_WaitTaskResponse__Output>): grpc.ClientUnaryCall;
  WaitTask(argument: _sched_v1_WaitTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_WaitTaskResponse__Output>): grpc.ClientUnaryCall;
  WaitTask(argument: _sched_v1_WaitTaskRequest, callback: grpc.requestCallback<_sched_v1_WaitTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Answers when the task is terminal, or when `timeout` has passed, with the task as it is then.
   */
  waitTask(argument: _sched_v1_WaitTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_WaitTaskResponse__Output>): grpc.ClientUnaryCall;
  waitTask(argument: _sched_v1_WaitTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_WaitTaskResponse__Output>): grpc.ClientUnaryCall;
  waitTask(argument: _sched_v1_WaitTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_WaitTaskResponse__Output>): grpc.ClientUnaryCall;
  waitTask(argument: _sched_v1_WaitTaskRequest, callback: grpc.requestCallback<_sched_v1_WaitTaskResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Tasks. An acknowledged write is on the disks of a majority of its shard's replicas.
 * 
 * Errors of every method: INVALID_ARGUMENT with BadRequest naming the fields; UNAUTHENTICATED and
 * PERMISSION_DENIED; RESOURCE_EXHAUSTED with QuotaFailure (which limit) and RetryInfo; UNAVAILABLE with
 * RetryInfo when the shard has no leader (nothing happened, try again); DEADLINE_EXCEEDED when the outcome
 * is not known (try again with the same `request_id`). ErrorInfo carries a stable reason, domain `schedd`.
 */
export interface TaskServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Cancels up to 1000 tasks by id. Each is a write of its own.
   */
  BatchCancelTasks: grpc.handleUnaryCall<_sched_v1_BatchCancelTasksRequest__Output, _sched_v1_BatchCancelTasksResponse>;
  
  /**
   * Makes up to 1000 tasks. Each is a write of its own: some may fail while others are made.
   */
  BatchCreateTasks: grpc.handleUnaryCall<_sched_v1_BatchCreateTasksRequest__Output, _sched_v1_BatchCreateTasksResponse>;
  
  /**
   * Reads up to 1000 tasks by id.
   */
  BatchGetTasks: grpc.handleUnaryCall<_sched_v1_BatchGetTasksRequest__Output, _sched_v1_BatchGetTasksResponse>;
  
  /**
   * Cancels a task. After the answer no attempt starts; one that was under way is named in the answer, its
   * executor is told, and a success of it no longer counts. A terminal task is the answer as it is.
   */
  CancelTask: grpc.handleUnaryCall<_sched_v1_CancelTaskRequest__Output, _sched_v1_CancelTaskResponse>;
  
  /**
   * Counts tasks.
   */
  CountTasks: grpc.handleUnaryCall<_sched_v1_CountTasksRequest__Output, _sched_v1_CountTasksResponse>;
  
  /**
   * Makes one task. ALREADY_EXISTS if the id or the dedupe key is taken, unless by the same `request_id`;
   * NOT_FOUND if the queue, a secret or a connection is missing.
   */
  CreateTask: grpc.handleUnaryCall<_sched_v1_CreateTaskRequest__Output, _sched_v1_CreateTaskResponse>;
  
  /**
   * Deletes the record of a task. FAILED_PRECONDITION if the task is not terminal, unless `force`, which
   * cancels it first. Nothing of the record is left: a creation that is repeated under its `request_id`
   * after it makes the task anew.
   */
  DeleteTask: grpc.handleUnaryCall<_sched_v1_DeleteTaskRequest__Output, _sched_v1_DeleteTaskResponse>;
  
  /**
   * Says in sentences why a task has or has not run, and what has to happen for it to run.
   */
  ExplainTask: grpc.handleUnaryCall<_sched_v1_ExplainTaskRequest__Output, _sched_v1_ExplainTaskResponse>;
  
  /**
   * Reads one task. NOT_FOUND if there is none or its record has expired.
   */
  GetTask: grpc.handleUnaryCall<_sched_v1_GetTaskRequest__Output, _sched_v1_GetTaskResponse>;
  
  /**
   * Reads what a COMPLETED task gave back. FAILED_PRECONDITION if it is not COMPLETED.
   */
  GetTaskResult: grpc.handleUnaryCall<_sched_v1_GetTaskResultRequest__Output, _sched_v1_GetTaskResultResponse>;
  
  /**
   * Lists the attempts of a task, the newest first.
   */
  ListAttempts: grpc.handleUnaryCall<_sched_v1_ListAttemptsRequest__Output, _sched_v1_ListAttemptsResponse>;
  
  /**
   * Lists tasks page by page. A task that exists, unchanged, during the whole listing is listed once.
   */
  ListTasks: grpc.handleUnaryCall<_sched_v1_ListTasksRequest__Output, _sched_v1_ListTasksResponse>;
  
  /**
   * Moves a task in time. As UpdateTask with only the time; RETRYING tasks start at the new time too.
   */
  RescheduleTask: grpc.handleUnaryCall<_sched_v1_RescheduleTaskRequest__Output, _sched_v1_RescheduleTaskResponse>;
  
  /**
   * Starts a FAILED task anew: it leaves the dead letters, its attempt numbers and tokens go on, its limits
   * count anew. ALREADY_EXISTS if another task has its dedupe key by now.
   * FAILED_PRECONDITION in any other state: every other terminal result is for ever.
   */
  RetryTask: grpc.handleUnaryCall<_sched_v1_RetryTaskRequest__Output, _sched_v1_RetryTaskResponse>;
  
  /**
   * Makes a PENDING or RETRYING task due now, its place in a jitter window given up. Limits and order still
   * hold. A READY task is due already and is the answer. FAILED_PRECONDITION otherwise.
   */
  RunTask: grpc.handleUnaryCall<_sched_v1_RunTaskRequest__Output, _sched_v1_RunTaskResponse>;
  
  /**
   * Changes the fields that the mask names. After the answer no attempt starts with the old definition;
   * one that was under way is named in the answer. FAILED_PRECONDITION if the task is terminal, ABORTED if
   * the etag does not match.
   */
  UpdateTask: grpc.handleUnaryCall<_sched_v1_UpdateTaskRequest__Output, _sched_v1_UpdateTaskResponse>;
  
  /**
   * Answers when the task is terminal, or when `timeout` has passed, with the task as it is then.
   */
  WaitTask: grpc.handleUnaryCall<_sched_v1_WaitTaskRequest__Output, _sched_v1_WaitTaskResponse>;
  
}

export interface TaskServiceDefinition extends grpc.ServiceDefinition {
  BatchCancelTasks: MethodDefinition<_sched_v1_BatchCancelTasksRequest, _sched_v1_BatchCancelTasksResponse, _sched_v1_BatchCancelTasksRequest__Output, _sched_v1_BatchCancelTasksResponse__Output>
  BatchCreateTasks: MethodDefinition<_sched_v1_BatchCreateTasksRequest, _sched_v1_BatchCreateTasksResponse, _sched_v1_BatchCreateTasksRequest__Output, _sched_v1_BatchCreateTasksResponse__Output>
  BatchGetTasks: MethodDefinition<_sched_v1_BatchGetTasksRequest, _sched_v1_BatchGetTasksResponse, _sched_v1_BatchGetTasksRequest__Output, _sched_v1_BatchGetTasksResponse__Output>
  CancelTask: MethodDefinition<_sched_v1_CancelTaskRequest, _sched_v1_CancelTaskResponse, _sched_v1_CancelTaskRequest__Output, _sched_v1_CancelTaskResponse__Output>
  CountTasks: MethodDefinition<_sched_v1_CountTasksRequest, _sched_v1_CountTasksResponse, _sched_v1_CountTasksRequest__Output, _sched_v1_CountTasksResponse__Output>
  CreateTask: MethodDefinition<_sched_v1_CreateTaskRequest, _sched_v1_CreateTaskResponse, _sched_v1_CreateTaskRequest__Output, _sched_v1_CreateTaskResponse__Output>
  DeleteTask: MethodDefinition<_sched_v1_DeleteTaskRequest, _sched_v1_DeleteTaskResponse, _sched_v1_DeleteTaskRequest__Output, _sched_v1_DeleteTaskResponse__Output>
  ExplainTask: MethodDefinition<_sched_v1_ExplainTaskRequest, _sched_v1_ExplainTaskResponse, _sched_v1_ExplainTaskRequest__Output, _sched_v1_ExplainTaskResponse__Output>
  GetTask: MethodDefinition<_sched_v1_GetTaskRequest, _sched_v1_GetTaskResponse, _sched_v1_GetTaskRequest__Output, _sched_v1_GetTaskResponse__Output>
  GetTaskResult: MethodDefinition<_sched_v1_GetTaskResultRequest, _sched_v1_GetTaskResultResponse, _sched_v1_GetTaskResultRequest__Output, _sched_v1_GetTaskResultResponse__Output>
  ListAttempts: MethodDefinition<_sched_v1_ListAttemptsRequest, _sched_v1_ListAttemptsResponse, _sched_v1_ListAttemptsRequest__Output, _sched_v1_ListAttemptsResponse__Output>
  ListTasks: MethodDefinition<_sched_v1_ListTasksRequest, _sched_v1_ListTasksResponse, _sched_v1_ListTasksRequest__Output, _sched_v1_ListTasksResponse__Output>
  RescheduleTask: MethodDefinition<_sched_v1_RescheduleTaskRequest, _sched_v1_RescheduleTaskResponse, _sched_v1_RescheduleTaskRequest__Output, _sched_v1_RescheduleTaskResponse__Output>
  RetryTask: MethodDefinition<_sched_v1_RetryTaskRequest, _sched_v1_RetryTaskResponse, _sched_v1_RetryTaskRequest__Output, _sched_v1_RetryTaskResponse__Output>
  RunTask: MethodDefinition<_sched_v1_RunTaskRequest, _sched_v1_RunTaskResponse, _sched_v1_RunTaskRequest__Output, _sched_v1_RunTaskResponse__Output>
  UpdateTask: MethodDefinition<_sched_v1_UpdateTaskRequest, _sched_v1_UpdateTaskResponse, _sched_v1_UpdateTaskRequest__Output, _sched_v1_UpdateTaskResponse__Output>
  WaitTask: MethodDefinition<_sched_v1_WaitTaskRequest, _sched_v1_WaitTaskResponse, _sched_v1_WaitTaskRequest__Output, _sched_v1_WaitTaskResponse__Output>
}
