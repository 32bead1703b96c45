// Original file: proto/sched/v1/queue_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateQueueRequest as _sched_v1_CreateQueueRequest, CreateQueueRequest__Output as _sched_v1_CreateQueueRequest__Output } from '../../sched/v1/CreateQueueRequest.ts';
import type { CreateQueueResponse as _sched_v1_CreateQueueResponse, CreateQueueResponse__Output as _sched_v1_CreateQueueResponse__Output } from '../../sched/v1/CreateQueueResponse.ts';
import type { DeleteQueueRequest as _sched_v1_DeleteQueueRequest, DeleteQueueRequest__Output as _sched_v1_DeleteQueueRequest__Output } from '../../sched/v1/DeleteQueueRequest.ts';
import type { DeleteQueueResponse as _sched_v1_DeleteQueueResponse, DeleteQueueResponse__Output as _sched_v1_DeleteQueueResponse__Output } from '../../sched/v1/DeleteQueueResponse.ts';
import type { GetDeadLetterRequest as _sched_v1_GetDeadLetterRequest, GetDeadLetterRequest__Output as _sched_v1_GetDeadLetterRequest__Output } from '../../sched/v1/GetDeadLetterRequest.ts';
import type { GetDeadLetterResponse as _sched_v1_GetDeadLetterResponse, GetDeadLetterResponse__Output as _sched_v1_GetDeadLetterResponse__Output } from '../../sched/v1/GetDeadLetterResponse.ts';
import type { GetQueueRequest as _sched_v1_GetQueueRequest, GetQueueRequest__Output as _sched_v1_GetQueueRequest__Output } from '../../sched/v1/GetQueueRequest.ts';
import type { GetQueueResponse as _sched_v1_GetQueueResponse, GetQueueResponse__Output as _sched_v1_GetQueueResponse__Output } from '../../sched/v1/GetQueueResponse.ts';
import type { GetQueueStatsRequest as _sched_v1_GetQueueStatsRequest, GetQueueStatsRequest__Output as _sched_v1_GetQueueStatsRequest__Output } from '../../sched/v1/GetQueueStatsRequest.ts';
import type { GetQueueStatsResponse as _sched_v1_GetQueueStatsResponse, GetQueueStatsResponse__Output as _sched_v1_GetQueueStatsResponse__Output } from '../../sched/v1/GetQueueStatsResponse.ts';
import type { ListDeadLettersRequest as _sched_v1_ListDeadLettersRequest, ListDeadLettersRequest__Output as _sched_v1_ListDeadLettersRequest__Output } from '../../sched/v1/ListDeadLettersRequest.ts';
import type { ListDeadLettersResponse as _sched_v1_ListDeadLettersResponse, ListDeadLettersResponse__Output as _sched_v1_ListDeadLettersResponse__Output } from '../../sched/v1/ListDeadLettersResponse.ts';
import type { ListKeysRequest as _sched_v1_ListKeysRequest, ListKeysRequest__Output as _sched_v1_ListKeysRequest__Output } from '../../sched/v1/ListKeysRequest.ts';
import type { ListKeysResponse as _sched_v1_ListKeysResponse, ListKeysResponse__Output as _sched_v1_ListKeysResponse__Output } from '../../sched/v1/ListKeysResponse.ts';
import type { ListQueuesRequest as _sched_v1_ListQueuesRequest, ListQueuesRequest__Output as _sched_v1_ListQueuesRequest__Output } from '../../sched/v1/ListQueuesRequest.ts';
import type { ListQueuesResponse as _sched_v1_ListQueuesResponse, ListQueuesResponse__Output as _sched_v1_ListQueuesResponse__Output } from '../../sched/v1/ListQueuesResponse.ts';
import type { PauseKeyRequest as _sched_v1_PauseKeyRequest, PauseKeyRequest__Output as _sched_v1_PauseKeyRequest__Output } from '../../sched/v1/PauseKeyRequest.ts';
import type { PauseKeyResponse as _sched_v1_PauseKeyResponse, PauseKeyResponse__Output as _sched_v1_PauseKeyResponse__Output } from '../../sched/v1/PauseKeyResponse.ts';
import type { PauseQueueRequest as _sched_v1_PauseQueueRequest, PauseQueueRequest__Output as _sched_v1_PauseQueueRequest__Output } from '../../sched/v1/PauseQueueRequest.ts';
import type { PauseQueueResponse as _sched_v1_PauseQueueResponse, PauseQueueResponse__Output as _sched_v1_PauseQueueResponse__Output } from '../../sched/v1/PauseQueueResponse.ts';
import type { PurgeDeadLettersRequest as _sched_v1_PurgeDeadLettersRequest, PurgeDeadLettersRequest__Output as _sched_v1_PurgeDeadLettersRequest__Output } from '../../sched/v1/PurgeDeadLettersRequest.ts';
import type { PurgeDeadLettersResponse as _sched_v1_PurgeDeadLettersResponse, PurgeDeadLettersResponse__Output as _sched_v1_PurgeDeadLettersResponse__Output } from '../../sched/v1/PurgeDeadLettersResponse.ts';
import type { PurgeQueueRequest as _sched_v1_PurgeQueueRequest, PurgeQueueRequest__Output as _sched_v1_PurgeQueueRequest__Output } from '../../sched/v1/PurgeQueueRequest.ts';
import type { PurgeQueueResponse as _sched_v1_PurgeQueueResponse, PurgeQueueResponse__Output as _sched_v1_PurgeQueueResponse__Output } from '../../sched/v1/PurgeQueueResponse.ts';
import type { RedriveDeadLetterRequest as _sched_v1_RedriveDeadLetterRequest, RedriveDeadLetterRequest__Output as _sched_v1_RedriveDeadLetterRequest__Output } from '../../sched/v1/RedriveDeadLetterRequest.ts';
import type { RedriveDeadLetterResponse as _sched_v1_RedriveDeadLetterResponse, RedriveDeadLetterResponse__Output as _sched_v1_RedriveDeadLetterResponse__Output } from '../../sched/v1/RedriveDeadLetterResponse.ts';
import type { RedriveDeadLettersRequest as _sched_v1_RedriveDeadLettersRequest, RedriveDeadLettersRequest__Output as _sched_v1_RedriveDeadLettersRequest__Output } from '../../sched/v1/RedriveDeadLettersRequest.ts';
import type { RedriveDeadLettersResponse as _sched_v1_RedriveDeadLettersResponse, RedriveDeadLettersResponse__Output as _sched_v1_RedriveDeadLettersResponse__Output } from '../../sched/v1/RedriveDeadLettersResponse.ts';
import type { ResumeKeyRequest as _sched_v1_ResumeKeyRequest, ResumeKeyRequest__Output as _sched_v1_ResumeKeyRequest__Output } from '../../sched/v1/ResumeKeyRequest.ts';
import type { ResumeKeyResponse as _sched_v1_ResumeKeyResponse, ResumeKeyResponse__Output as _sched_v1_ResumeKeyResponse__Output } from '../../sched/v1/ResumeKeyResponse.ts';
import type { ResumeQueueRequest as _sched_v1_ResumeQueueRequest, ResumeQueueRequest__Output as _sched_v1_ResumeQueueRequest__Output } from '../../sched/v1/ResumeQueueRequest.ts';
import type { ResumeQueueResponse as _sched_v1_ResumeQueueResponse, ResumeQueueResponse__Output as _sched_v1_ResumeQueueResponse__Output } from '../../sched/v1/ResumeQueueResponse.ts';
import type { SetKeyLimitRequest as _sched_v1_SetKeyLimitRequest, SetKeyLimitRequest__Output as _sched_v1_SetKeyLimitRequest__Output } from '../../sched/v1/SetKeyLimitRequest.ts';
import type { SetKeyLimitResponse as _sched_v1_SetKeyLimitResponse, SetKeyLimitResponse__Output as _sched_v1_SetKeyLimitResponse__Output } from '../../sched/v1/SetKeyLimitResponse.ts';
import type { UpdateQueueRequest as _sched_v1_UpdateQueueRequest, UpdateQueueRequest__Output as _sched_v1_UpdateQueueRequest__Output } from '../../sched/v1/UpdateQueueRequest.ts';
import type { UpdateQueueResponse as _sched_v1_UpdateQueueResponse, UpdateQueueResponse__Output as _sched_v1_UpdateQueueResponse__Output } from '../../sched/v1/UpdateQueueResponse.ts';

/**
 * Queues and dead letters. Errors as in TaskService. Every namespace has the queue `default`.
 */
export interface QueueServiceClient extends grpc.Client {
  /**
   * Makes a queue. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  CreateQueue(argument: _sched_v1_CreateQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateQueueResponse__Output>): grpc.ClientUnaryCall;
  CreateQueue(argument: _sched_v1_CreateQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateQueueResponse__Output>): grpc.ClientUnaryCall;
  CreateQueue(argument: _sched_v1_CreateQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateQueueResponse__Output>): grpc.ClientUnaryCall;
  CreateQueue(argument: _sched_v1_CreateQueueRequest, callback: grpc.requestCallback<_sched_v1_CreateQueueResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes a queue. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  createQueue(argument: _sched_v1_CreateQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateQueueResponse__Output>): grpc.ClientUnaryCall;
  createQueue(argument: _sched_v1_CreateQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateQueueResponse__Output>): grpc.ClientUnaryCall;
  createQueue(argument: _sched_v1_CreateQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateQueueResponse__Output>): grpc.ClientUnaryCall;
  createQueue(argument: _sched_v1_CreateQueueRequest, callback: grpc.requestCallback<_sched_v1_CreateQueueResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a queue. FAILED_PRECONDITION if it has tasks that are not terminal, unless `force`; the queue
   * `default` cannot be deleted.
   */
  DeleteQueue(argument: _sched_v1_DeleteQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteQueueResponse__Output>): grpc.ClientUnaryCall;
  DeleteQueue(argument: _sched_v1_DeleteQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteQueueResponse__Output>): grpc.ClientUnaryCall;
  DeleteQueue(argument: _sched_v1_DeleteQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteQueueResponse__Output>): grpc.ClientUnaryCall;
  DeleteQueue(argument: _sched_v1_DeleteQueueRequest, callback: grpc.requestCallback<_sched_v1_DeleteQueueResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes a queue. FAILED_PRECONDITION if it has tasks that are not terminal, unless `force`; the queue
   * `default` cannot be deleted.
   */
  deleteQueue(argument: _sched_v1_DeleteQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteQueueResponse__Output>): grpc.ClientUnaryCall;
  deleteQueue(argument: _sched_v1_DeleteQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteQueueResponse__Output>): grpc.ClientUnaryCall;
  deleteQueue(argument: _sched_v1_DeleteQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteQueueResponse__Output>): grpc.ClientUnaryCall;
  deleteQueue(argument: _sched_v1_DeleteQueueRequest, callback: grpc.requestCallback<_sched_v1_DeleteQueueResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads one dead letter.
   */
  GetDeadLetter(argument: _sched_v1_GetDeadLetterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  GetDeadLetter(argument: _sched_v1_GetDeadLetterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  GetDeadLetter(argument: _sched_v1_GetDeadLetterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  GetDeadLetter(argument: _sched_v1_GetDeadLetterRequest, callback: grpc.requestCallback<_sched_v1_GetDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads one dead letter.
   */
  getDeadLetter(argument: _sched_v1_GetDeadLetterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  getDeadLetter(argument: _sched_v1_GetDeadLetterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  getDeadLetter(argument: _sched_v1_GetDeadLetterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  getDeadLetter(argument: _sched_v1_GetDeadLetterRequest, callback: grpc.requestCallback<_sched_v1_GetDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads one queue.
   */
  GetQueue(argument: _sched_v1_GetQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetQueueResponse__Output>): grpc.ClientUnaryCall;
  GetQueue(argument: _sched_v1_GetQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetQueueResponse__Output>): grpc.ClientUnaryCall;
  GetQueue(argument: _sched_v1_GetQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetQueueResponse__Output>): grpc.ClientUnaryCall;
  GetQueue(argument: _sched_v1_GetQueueRequest, callback: grpc.requestCallback<_sched_v1_GetQueueResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads one queue.
   */
  getQueue(argument: _sched_v1_GetQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetQueueResponse__Output>): grpc.ClientUnaryCall;
  getQueue(argument: _sched_v1_GetQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetQueueResponse__Output>): grpc.ClientUnaryCall;
  getQueue(argument: _sched_v1_GetQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetQueueResponse__Output>): grpc.ClientUnaryCall;
  getQueue(argument: _sched_v1_GetQueueRequest, callback: grpc.requestCallback<_sched_v1_GetQueueResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads what a queue is doing.
   */
  GetQueueStats(argument: _sched_v1_GetQueueStatsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetQueueStatsResponse__Output>): grpc.ClientUnaryCall;
  GetQueueStats(argument: _sched_v1_GetQueueStatsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetQueueStatsResponse__Output>): grpc.ClientUnaryCall;
  GetQueueStats(argument: _sched_v1_GetQueueStatsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetQueueStatsResponse__Output>): grpc.ClientUnaryCall;
  GetQueueStats(argument: _sched_v1_GetQueueStatsRequest, callback: grpc.requestCallback<_sched_v1_GetQueueStatsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads what a queue is doing.
   */
  getQueueStats(argument: _sched_v1_GetQueueStatsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetQueueStatsResponse__Output>): grpc.ClientUnaryCall;
  getQueueStats(argument: _sched_v1_GetQueueStatsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetQueueStatsResponse__Output>): grpc.ClientUnaryCall;
  getQueueStats(argument: _sched_v1_GetQueueStatsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetQueueStatsResponse__Output>): grpc.ClientUnaryCall;
  getQueueStats(argument: _sched_v1_GetQueueStatsRequest, callback: grpc.requestCallback<_sched_v1_GetQueueStatsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists dead letters, the newest first.
   */
  ListDeadLetters(argument: _sched_v1_ListDeadLettersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  ListDeadLetters(argument: _sched_v1_ListDeadLettersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  ListDeadLetters(argument: _sched_v1_ListDeadLettersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  ListDeadLetters(argument: _sched_v1_ListDeadLettersRequest, callback: grpc.requestCallback<_sched_v1_ListDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists dead letters, the newest first.
   */
  listDeadLetters(argument: _sched_v1_ListDeadLettersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  listDeadLetters(argument: _sched_v1_ListDeadLettersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  listDeadLetters(argument: _sched_v1_ListDeadLettersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  listDeadLetters(argument: _sched_v1_ListDeadLettersRequest, callback: grpc.requestCallback<_sched_v1_ListDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists the keys of a queue: those with tasks, a limit or a pause.
   */
  ListKeys(argument: _sched_v1_ListKeysRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListKeysResponse__Output>): grpc.ClientUnaryCall;
  ListKeys(argument: _sched_v1_ListKeysRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListKeysResponse__Output>): grpc.ClientUnaryCall;
  ListKeys(argument: _sched_v1_ListKeysRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListKeysResponse__Output>): grpc.ClientUnaryCall;
  ListKeys(argument: _sched_v1_ListKeysRequest, callback: grpc.requestCallback<_sched_v1_ListKeysResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists the keys of a queue: those with tasks, a limit or a pause.
   */
  listKeys(argument: _sched_v1_ListKeysRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListKeysResponse__Output>): grpc.ClientUnaryCall;
  listKeys(argument: _sched_v1_ListKeysRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListKeysResponse__Output>): grpc.ClientUnaryCall;
  listKeys(argument: _sched_v1_ListKeysRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListKeysResponse__Output>): grpc.ClientUnaryCall;
  listKeys(argument: _sched_v1_ListKeysRequest, callback: grpc.requestCallback<_sched_v1_ListKeysResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists queues page by page.
   */
  ListQueues(argument: _sched_v1_ListQueuesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListQueuesResponse__Output>): grpc.ClientUnaryCall;
  ListQueues(argument: _sched_v1_ListQueuesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListQueuesResponse__Output>): grpc.ClientUnaryCall;
  ListQueues(argument: _sched_v1_ListQueuesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListQueuesResponse__Output>): grpc.ClientUnaryCall;
  ListQueues(argument: _sched_v1_ListQueuesRequest, callback: grpc.requestCallback<_sched_v1_ListQueuesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists queues page by page.
   */
  listQueues(argument: _sched_v1_ListQueuesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListQueuesResponse__Output>): grpc.ClientUnaryCall;
  listQueues(argument: _sched_v1_ListQueuesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListQueuesResponse__Output>): grpc.ClientUnaryCall;
  listQueues(argument: _sched_v1_ListQueuesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListQueuesResponse__Output>): grpc.ClientUnaryCall;
  listQueues(argument: _sched_v1_ListQueuesRequest, callback: grpc.requestCallback<_sched_v1_ListQueuesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Pauses a key: no task with it starts.
   */
  PauseKey(argument: _sched_v1_PauseKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseKeyResponse__Output>): grpc.ClientUnaryCall;
  PauseKey(argument: _sched_v1_PauseKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PauseKeyResponse__Output>): grpc.ClientUnaryCall;
  PauseKey(argument: _sched_v1_PauseKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseKeyResponse__Output>): grpc.ClientUnaryCall;
  PauseKey(argument: _sched_v1_PauseKeyRequest, callback: grpc.requestCallback<_sched_v1_PauseKeyResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Pauses a key: no task with it starts.
   */
  pauseKey(argument: _sched_v1_PauseKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseKeyResponse__Output>): grpc.ClientUnaryCall;
  pauseKey(argument: _sched_v1_PauseKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PauseKeyResponse__Output>): grpc.ClientUnaryCall;
  pauseKey(argument: _sched_v1_PauseKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseKeyResponse__Output>): grpc.ClientUnaryCall;
  pauseKey(argument: _sched_v1_PauseKeyRequest, callback: grpc.requestCallback<_sched_v1_PauseKeyResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Pauses a queue; a paused one gets the new reason and end.
   */
  PauseQueue(argument: _sched_v1_PauseQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseQueueResponse__Output>): grpc.ClientUnaryCall;
  PauseQueue(argument: _sched_v1_PauseQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PauseQueueResponse__Output>): grpc.ClientUnaryCall;
  PauseQueue(argument: _sched_v1_PauseQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseQueueResponse__Output>): grpc.ClientUnaryCall;
  PauseQueue(argument: _sched_v1_PauseQueueRequest, callback: grpc.requestCallback<_sched_v1_PauseQueueResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Pauses a queue; a paused one gets the new reason and end.
   */
  pauseQueue(argument: _sched_v1_PauseQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseQueueResponse__Output>): grpc.ClientUnaryCall;
  pauseQueue(argument: _sched_v1_PauseQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PauseQueueResponse__Output>): grpc.ClientUnaryCall;
  pauseQueue(argument: _sched_v1_PauseQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseQueueResponse__Output>): grpc.ClientUnaryCall;
  pauseQueue(argument: _sched_v1_PauseQueueRequest, callback: grpc.requestCallback<_sched_v1_PauseQueueResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes dead letters, as an operation.
   */
  PurgeDeadLetters(argument: _sched_v1_PurgeDeadLettersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PurgeDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  PurgeDeadLetters(argument: _sched_v1_PurgeDeadLettersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PurgeDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  PurgeDeadLetters(argument: _sched_v1_PurgeDeadLettersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PurgeDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  PurgeDeadLetters(argument: _sched_v1_PurgeDeadLettersRequest, callback: grpc.requestCallback<_sched_v1_PurgeDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes dead letters, as an operation.
   */
  purgeDeadLetters(argument: _sched_v1_PurgeDeadLettersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PurgeDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  purgeDeadLetters(argument: _sched_v1_PurgeDeadLettersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PurgeDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  purgeDeadLetters(argument: _sched_v1_PurgeDeadLettersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PurgeDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  purgeDeadLetters(argument: _sched_v1_PurgeDeadLettersRequest, callback: grpc.requestCallback<_sched_v1_PurgeDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Cancels every task of the queue that is PENDING, READY or RETRYING.
   */
  PurgeQueue(argument: _sched_v1_PurgeQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PurgeQueueResponse__Output>): grpc.ClientUnaryCall;
  PurgeQueue(argument: _sched_v1_PurgeQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PurgeQueueResponse__Output>): grpc.ClientUnaryCall;
  PurgeQueue(argument: _sched_v1_PurgeQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PurgeQueueResponse__Output>): grpc.ClientUnaryCall;
  PurgeQueue(argument: _sched_v1_PurgeQueueRequest, callback: grpc.requestCallback<_sched_v1_PurgeQueueResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Cancels every task of the queue that is PENDING, READY or RETRYING.
   */
  purgeQueue(argument: _sched_v1_PurgeQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PurgeQueueResponse__Output>): grpc.ClientUnaryCall;
  purgeQueue(argument: _sched_v1_PurgeQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PurgeQueueResponse__Output>): grpc.ClientUnaryCall;
  purgeQueue(argument: _sched_v1_PurgeQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PurgeQueueResponse__Output>): grpc.ClientUnaryCall;
  purgeQueue(argument: _sched_v1_PurgeQueueRequest, callback: grpc.requestCallback<_sched_v1_PurgeQueueResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Puts one dead letter back to work, changed or not, with fresh attempts. If it fails again it is a dead
   * letter again. FAILED_PRECONDITION if the task is not FAILED.
   */
  RedriveDeadLetter(argument: _sched_v1_RedriveDeadLetterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RedriveDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  RedriveDeadLetter(argument: _sched_v1_RedriveDeadLetterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RedriveDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  RedriveDeadLetter(argument: _sched_v1_RedriveDeadLetterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RedriveDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  RedriveDeadLetter(argument: _sched_v1_RedriveDeadLetterRequest, callback: grpc.requestCallback<_sched_v1_RedriveDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Puts one dead letter back to work, changed or not, with fresh attempts. If it fails again it is a dead
   * letter again. FAILED_PRECONDITION if the task is not FAILED.
   */
  redriveDeadLetter(argument: _sched_v1_RedriveDeadLetterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RedriveDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  redriveDeadLetter(argument: _sched_v1_RedriveDeadLetterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RedriveDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  redriveDeadLetter(argument: _sched_v1_RedriveDeadLetterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RedriveDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  redriveDeadLetter(argument: _sched_v1_RedriveDeadLetterRequest, callback: grpc.requestCallback<_sched_v1_RedriveDeadLetterResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Puts dead letters back to work, as an operation.
   */
  RedriveDeadLetters(argument: _sched_v1_RedriveDeadLettersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RedriveDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  RedriveDeadLetters(argument: _sched_v1_RedriveDeadLettersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RedriveDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  RedriveDeadLetters(argument: _sched_v1_RedriveDeadLettersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RedriveDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  RedriveDeadLetters(argument: _sched_v1_RedriveDeadLettersRequest, callback: grpc.requestCallback<_sched_v1_RedriveDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Puts dead letters back to work, as an operation.
   */
  redriveDeadLetters(argument: _sched_v1_RedriveDeadLettersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RedriveDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  redriveDeadLetters(argument: _sched_v1_RedriveDeadLettersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RedriveDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  redriveDeadLetters(argument: _sched_v1_RedriveDeadLettersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RedriveDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  redriveDeadLetters(argument: _sched_v1_RedriveDeadLettersRequest, callback: grpc.requestCallback<_sched_v1_RedriveDeadLettersResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Resumes a key.
   */
  ResumeKey(argument: _sched_v1_ResumeKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeKeyResponse__Output>): grpc.ClientUnaryCall;
  ResumeKey(argument: _sched_v1_ResumeKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ResumeKeyResponse__Output>): grpc.ClientUnaryCall;
  ResumeKey(argument: _sched_v1_ResumeKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeKeyResponse__Output>): grpc.ClientUnaryCall;
  ResumeKey(argument: _sched_v1_ResumeKeyRequest, callback: grpc.requestCallback<_sched_v1_ResumeKeyResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Resumes a key.
   */
  resumeKey(argument: _sched_v1_ResumeKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeKeyResponse__Output>): grpc.ClientUnaryCall;
  resumeKey(argument: _sched_v1_ResumeKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ResumeKeyResponse__Output>): grpc.ClientUnaryCall;
  resumeKey(argument: _sched_v1_ResumeKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeKeyResponse__Output>): grpc.ClientUnaryCall;
  resumeKey(argument: _sched_v1_ResumeKeyRequest, callback: grpc.requestCallback<_sched_v1_ResumeKeyResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Resumes a queue, with slow start.
   */
  ResumeQueue(argument: _sched_v1_ResumeQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeQueueResponse__Output>): grpc.ClientUnaryCall;
  ResumeQueue(argument: _sched_v1_ResumeQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ResumeQueueResponse__Output>): grpc.ClientUnaryCall;
  ResumeQueue(argument: _sched_v1_ResumeQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeQueueResponse__Output>): grpc.ClientUnaryCall;
  ResumeQueue(argument: _sched_v1_ResumeQueueRequest, callback: grpc.requestCallback<_sched_v1_ResumeQueueResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Resumes a queue, with slow start.
   */
  resumeQueue(argument: _sched_v1_ResumeQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeQueueResponse__Output>): grpc.ClientUnaryCall;
  resumeQueue(argument: _sched_v1_ResumeQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ResumeQueueResponse__Output>): grpc.ClientUnaryCall;
  resumeQueue(argument: _sched_v1_ResumeQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeQueueResponse__Output>): grpc.ClientUnaryCall;
  resumeQueue(argument: _sched_v1_ResumeQueueRequest, callback: grpc.requestCallback<_sched_v1_ResumeQueueResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Gives a key limits and a weight of its own, or takes them away.
   */
  SetKeyLimit(argument: _sched_v1_SetKeyLimitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SetKeyLimitResponse__Output>): grpc.ClientUnaryCall;
  SetKeyLimit(argument: _sched_v1_SetKeyLimitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_SetKeyLimitResponse__Output>): grpc.ClientUnaryCall;
  SetKeyLimit(argument: _sched_v1_SetKeyLimitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SetKeyLimitResponse__Output>): grpc.ClientUnaryCall;
  SetKeyLimit(argument: _sched_v1_SetKeyLimitRequest, callback: grpc.requestCallback<_sched_v1_SetKeyLimitResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Gives a key limits and a weight of its own, or takes them away.
   */
  setKeyLimit(argument: _sched_v1_SetKeyLimitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SetKeyLimitResponse__Output>): grpc.ClientUnaryCall;
  setKeyLimit(argument: _sched_v1_SetKeyLimitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_SetKeyLimitResponse__Output>): grpc.ClientUnaryCall;
  setKeyLimit(argument: _sched_v1_SetKeyLimitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SetKeyLimitResponse__Output>): grpc.ClientUnaryCall;
  setKeyLimit(argument: _sched_v1_SetKeyLimitRequest, callback: grpc.requestCallback<_sched_v1_SetKeyLimitResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes the fields that the mask names; limits hold in the whole cluster within 2 seconds. ABORTED if
   * the etag does not match.
   */
  UpdateQueue(argument: _sched_v1_UpdateQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateQueueResponse__Output>): grpc.ClientUnaryCall;
  UpdateQueue(argument: _sched_v1_UpdateQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateQueueResponse__Output>): grpc.ClientUnaryCall;
  UpdateQueue(argument: _sched_v1_UpdateQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateQueueResponse__Output>): grpc.ClientUnaryCall;
  UpdateQueue(argument: _sched_v1_UpdateQueueRequest, callback: grpc.requestCallback<_sched_v1_UpdateQueueResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes the fields that the mask names; limits hold in the whole cluster within 2 seconds. ABORTED if
   * the etag does not match.
   */
  updateQueue(argument: _sched_v1_UpdateQueueRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateQueueResponse__Output>): grpc.ClientUnaryCall;
  updateQueue(argument: _sched_v1_UpdateQueueRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateQueueResponse__Output>): grpc.ClientUnaryCall;
  updateQueue(argument: _sched_v1_UpdateQueueRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateQueueResponse__Output>): grpc.ClientUnaryCall;
  updateQueue(argument: _sched_v1_UpdateQueueRequest, callback: grpc.requestCallback<_sched_v1_UpdateQueueResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Queues and dead letters. Errors as in TaskService. Every namespace has the queue `default`.
 */
export interface QueueServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Makes a queue. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  CreateQueue: grpc.handleUnaryCall<_sched_v1_CreateQueueRequest__Output, _sched_v1_CreateQueueResponse>;
  
  /**
   * Deletes a queue. FAILED_PRECONDITION if it has tasks that are not terminal, unless `force`; the queue
   * `default` cannot be deleted.
   */
  DeleteQueue: grpc.handleUnaryCall<_sched_v1_DeleteQueueRequest__Output, _sched_v1_DeleteQueueResponse>;
  
  /**
   * Reads one dead letter.
   */
  GetDeadLetter: grpc.handleUnaryCall<_sched_v1_GetDeadLetterRequest__Output, _sched_v1_GetDeadLetterResponse>;
  
  /**
   * Reads one queue.
   */
  GetQueue: grpc.handleUnaryCall<_sched_v1_GetQueueRequest__Output, _sched_v1_GetQueueResponse>;
  
  /**
   * Reads what a queue is doing.
   */
  GetQueueStats: grpc.handleUnaryCall<_sched_v1_GetQueueStatsRequest__Output, _sched_v1_GetQueueStatsResponse>;
  
  /**
   * Lists dead letters, the newest first.
   */
  ListDeadLetters: grpc.handleUnaryCall<_sched_v1_ListDeadLettersRequest__Output, _sched_v1_ListDeadLettersResponse>;
  
  /**
   * Lists the keys of a queue: those with tasks, a limit or a pause.
   */
  ListKeys: grpc.handleUnaryCall<_sched_v1_ListKeysRequest__Output, _sched_v1_ListKeysResponse>;
  
  /**
   * Lists queues page by page.
   */
  ListQueues: grpc.handleUnaryCall<_sched_v1_ListQueuesRequest__Output, _sched_v1_ListQueuesResponse>;
  
  /**
   * Pauses a key: no task with it starts.
   */
  PauseKey: grpc.handleUnaryCall<_sched_v1_PauseKeyRequest__Output, _sched_v1_PauseKeyResponse>;
  
  /**
   * Pauses a queue; a paused one gets the new reason and end.
   */
  PauseQueue: grpc.handleUnaryCall<_sched_v1_PauseQueueRequest__Output, _sched_v1_PauseQueueResponse>;
  
  /**
   * Deletes dead letters, as an operation.
   */
  PurgeDeadLetters: grpc.handleUnaryCall<_sched_v1_PurgeDeadLettersRequest__Output, _sched_v1_PurgeDeadLettersResponse>;
  
  /**
   * Cancels every task of the queue that is PENDING, READY or RETRYING.
   */
  PurgeQueue: grpc.handleUnaryCall<_sched_v1_PurgeQueueRequest__Output, _sched_v1_PurgeQueueResponse>;
  
  /**
   * Puts one dead letter back to work, changed or not, with fresh attempts. If it fails again it is a dead
   * letter again. FAILED_PRECONDITION if the task is not FAILED.
   */
  RedriveDeadLetter: grpc.handleUnaryCall<_sched_v1_RedriveDeadLetterRequest__Output, _sched_v1_RedriveDeadLetterResponse>;
  
  /**
   * Puts dead letters back to work, as an operation.
   */
  RedriveDeadLetters: grpc.handleUnaryCall<_sched_v1_RedriveDeadLettersRequest__Output, _sched_v1_RedriveDeadLettersResponse>;
  
  /**
   * Resumes a key.
   */
  ResumeKey: grpc.handleUnaryCall<_sched_v1_ResumeKeyRequest__Output, _sched_v1_ResumeKeyResponse>;
  
  /**
   * Resumes a queue, with slow start.
   */
  ResumeQueue: grpc.handleUnaryCall<_sched_v1_ResumeQueueRequest__Output, _sched_v1_ResumeQueueResponse>;
  
  /**
   * Gives a key limits and a weight of its own, or takes them away.
   */
  SetKeyLimit: grpc.handleUnaryCall<_sched_v1_SetKeyLimitRequest__Output, _sched_v1_SetKeyLimitResponse>;
  
  /**
   * Changes the fields that the mask names; limits hold in the whole cluster within 2 seconds. ABORTED if
   * the etag does not match.
   */
  UpdateQueue: grpc.handleUnaryCall<_sched_v1_UpdateQueueRequest__Output, _sched_v1_UpdateQueueResponse>;
  
}

export interface QueueServiceDefinition extends grpc.ServiceDefinition {
  CreateQueue: MethodDefinition<_sched_v1_CreateQueueRequest, _sched_v1_CreateQueueResponse, _sched_v1_CreateQueueRequest__Output, _sched_v1_CreateQueueResponse__Output>
  DeleteQueue: MethodDefinition<_sched_v1_DeleteQueueRequest, _sched_v1_DeleteQueueResponse, _sched_v1_DeleteQueueRequest__Output, _sched_v1_DeleteQueueResponse__Output>
  GetDeadLetter: MethodDefinition<_sched_v1_GetDeadLetterRequest, _sched_v1_GetDeadLetterResponse, _sched_v1_GetDeadLetterRequest__Output, _sched_v1_GetDeadLetterResponse__Output>
  GetQueue: MethodDefinition<_sched_v1_GetQueueRequest, _sched_v1_GetQueueResponse, _sched_v1_GetQueueRequest__Output, _sched_v1_GetQueueResponse__Output>
  GetQueueStats: MethodDefinition<_sched_v1_GetQueueStatsRequest, _sched_v1_GetQueueStatsResponse, _sched_v1_GetQueueStatsRequest__Output, _sched_v1_GetQueueStatsResponse__Output>
  ListDeadLetters: MethodDefinition<_sched_v1_ListDeadLettersRequest, _sched_v1_ListDeadLettersResponse, _sched_v1_ListDeadLettersRequest__Output, _sched_v1_ListDeadLettersResponse__Output>
  ListKeys: MethodDefinition<_sched_v1_ListKeysRequest, _sched_v1_ListKeysResponse, _sched_v1_ListKeysRequest__Output, _sched_v1_ListKeysResponse__Output>
  ListQueues: MethodDefinition<_sched_v1_ListQueuesRequest, _sched_v1_ListQueuesResponse, _sched_v1_ListQueuesRequest__Output, _sched_v1_ListQueuesResponse__Output>
  PauseKey: MethodDefinition<_sched_v1_PauseKeyRequest, _sched_v1_PauseKeyResponse, _sched_v1_PauseKeyRequest__Output, _sched_v1_PauseKeyResponse__Output>
  PauseQueue: MethodDefinition<_sched_v1_PauseQueueRequest, _sched_v1_PauseQueueResponse, _sched_v1_PauseQueueRequest__Output, _sched_v1_PauseQueueResponse__Output>
  PurgeDeadLetters: MethodDefinition<_sched_v1_PurgeDeadLettersRequest, _sched_v1_PurgeDeadLettersResponse, _sched_v1_PurgeDeadLettersRequest__Output, _sched_v1_PurgeDeadLettersResponse__Output>
  PurgeQueue: MethodDefinition<_sched_v1_PurgeQueueRequest, _sched_v1_PurgeQueueResponse, _sched_v1_PurgeQueueRequest__Output, _sched_v1_PurgeQueueResponse__Output>
  RedriveDeadLetter: MethodDefinition<_sched_v1_RedriveDeadLetterRequest, _sched_v1_RedriveDeadLetterResponse, _sched_v1_RedriveDeadLetterRequest__Output, _sched_v1_RedriveDeadLetterResponse__Output>
  RedriveDeadLetters: MethodDefinition<_sched_v1_RedriveDeadLettersRequest, _sched_v1_RedriveDeadLettersResponse, _sched_v1_RedriveDeadLettersRequest__Output, _sched_v1_RedriveDeadLettersResponse__Output>
  ResumeKey: MethodDefinition<_sched_v1_ResumeKeyRequest, _sched_v1_ResumeKeyResponse, _sched_v1_ResumeKeyRequest__Output, _sched_v1_ResumeKeyResponse__Output>
  ResumeQueue: MethodDefinition<_sched_v1_ResumeQueueRequest, _sched_v1_ResumeQueueResponse, _sched_v1_ResumeQueueRequest__Output, _sched_v1_ResumeQueueResponse__Output>
  SetKeyLimit: MethodDefinition<_sched_v1_SetKeyLimitRequest, _sched_v1_SetKeyLimitResponse, _sched_v1_SetKeyLimitRequest__Output, _sched_v1_SetKeyLimitResponse__Output>
  UpdateQueue: MethodDefinition<_sched_v1_UpdateQueueRequest, _sched_v1_UpdateQueueResponse, _sched_v1_UpdateQueueRequest__Output, _sched_v1_UpdateQueueResponse__Output>
}
