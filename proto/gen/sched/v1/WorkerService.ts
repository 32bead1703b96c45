// Original file: proto/sched/v1/worker_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CompleteTaskRequest as _sched_v1_CompleteTaskRequest, CompleteTaskRequest__Output as _sched_v1_CompleteTaskRequest__Output } from '../../sched/v1/CompleteTaskRequest.ts';
import type { CompleteTaskResponse as _sched_v1_CompleteTaskResponse, CompleteTaskResponse__Output as _sched_v1_CompleteTaskResponse__Output } from '../../sched/v1/CompleteTaskResponse.ts';
import type { FailTaskRequest as _sched_v1_FailTaskRequest, FailTaskRequest__Output as _sched_v1_FailTaskRequest__Output } from '../../sched/v1/FailTaskRequest.ts';
import type { FailTaskResponse as _sched_v1_FailTaskResponse, FailTaskResponse__Output as _sched_v1_FailTaskResponse__Output } from '../../sched/v1/FailTaskResponse.ts';
import type { HeartbeatTaskRequest as _sched_v1_HeartbeatTaskRequest, HeartbeatTaskRequest__Output as _sched_v1_HeartbeatTaskRequest__Output } from '../../sched/v1/HeartbeatTaskRequest.ts';
import type { HeartbeatTaskResponse as _sched_v1_HeartbeatTaskResponse, HeartbeatTaskResponse__Output as _sched_v1_HeartbeatTaskResponse__Output } from '../../sched/v1/HeartbeatTaskResponse.ts';
import type { LeaseTasksRequest as _sched_v1_LeaseTasksRequest, LeaseTasksRequest__Output as _sched_v1_LeaseTasksRequest__Output } from '../../sched/v1/LeaseTasksRequest.ts';
import type { LeaseTasksResponse as _sched_v1_LeaseTasksResponse, LeaseTasksResponse__Output as _sched_v1_LeaseTasksResponse__Output } from '../../sched/v1/LeaseTasksResponse.ts';
import type { ListWorkersRequest as _sched_v1_ListWorkersRequest, ListWorkersRequest__Output as _sched_v1_ListWorkersRequest__Output } from '../../sched/v1/ListWorkersRequest.ts';
import type { ListWorkersResponse as _sched_v1_ListWorkersResponse, ListWorkersResponse__Output as _sched_v1_ListWorkersResponse__Output } from '../../sched/v1/ListWorkersResponse.ts';
import type { PollTasksRequest as _sched_v1_PollTasksRequest, PollTasksRequest__Output as _sched_v1_PollTasksRequest__Output } from '../../sched/v1/PollTasksRequest.ts';
import type { PollTasksResponse as _sched_v1_PollTasksResponse, PollTasksResponse__Output as _sched_v1_PollTasksResponse__Output } from '../../sched/v1/PollTasksResponse.ts';
import type { ReleaseTaskRequest as _sched_v1_ReleaseTaskRequest, ReleaseTaskRequest__Output as _sched_v1_ReleaseTaskRequest__Output } from '../../sched/v1/ReleaseTaskRequest.ts';
import type { ReleaseTaskResponse as _sched_v1_ReleaseTaskResponse, ReleaseTaskResponse__Output as _sched_v1_ReleaseTaskResponse__Output } from '../../sched/v1/ReleaseTaskResponse.ts';
import type { SnoozeTaskRequest as _sched_v1_SnoozeTaskRequest, SnoozeTaskRequest__Output as _sched_v1_SnoozeTaskRequest__Output } from '../../sched/v1/SnoozeTaskRequest.ts';
import type { SnoozeTaskResponse as _sched_v1_SnoozeTaskResponse, SnoozeTaskResponse__Output as _sched_v1_SnoozeTaskResponse__Output } from '../../sched/v1/SnoozeTaskResponse.ts';

/**
 * Work for workers. Every report carries the lease token of the grant; with an older one it is refused with
 * FAILED_PRECONDITION, reason `STALE_LEASE`: someone else has the task, stop.
 */
export interface WorkerServiceClient extends grpc.Client {
  /**
   * Reports success.
   */
  CompleteTask(argument: _sched_v1_CompleteTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompleteTaskResponse__Output>): grpc.ClientUnaryCall;
  CompleteTask(argument: _sched_v1_CompleteTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CompleteTaskResponse__Output>): grpc.ClientUnaryCall;
  CompleteTask(argument: _sched_v1_CompleteTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompleteTaskResponse__Output>): grpc.ClientUnaryCall;
  CompleteTask(argument: _sched_v1_CompleteTaskRequest, callback: grpc.requestCallback<_sched_v1_CompleteTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reports success.
   */
  completeTask(argument: _sched_v1_CompleteTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompleteTaskResponse__Output>): grpc.ClientUnaryCall;
  completeTask(argument: _sched_v1_CompleteTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CompleteTaskResponse__Output>): grpc.ClientUnaryCall;
  completeTask(argument: _sched_v1_CompleteTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompleteTaskResponse__Output>): grpc.ClientUnaryCall;
  completeTask(argument: _sched_v1_CompleteTaskRequest, callback: grpc.requestCallback<_sched_v1_CompleteTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reports failure; the retry policy decides what follows.
   */
  FailTask(argument: _sched_v1_FailTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_FailTaskResponse__Output>): grpc.ClientUnaryCall;
  FailTask(argument: _sched_v1_FailTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_FailTaskResponse__Output>): grpc.ClientUnaryCall;
  FailTask(argument: _sched_v1_FailTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_FailTaskResponse__Output>): grpc.ClientUnaryCall;
  FailTask(argument: _sched_v1_FailTaskRequest, callback: grpc.requestCallback<_sched_v1_FailTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reports failure; the retry policy decides what follows.
   */
  failTask(argument: _sched_v1_FailTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_FailTaskResponse__Output>): grpc.ClientUnaryCall;
  failTask(argument: _sched_v1_FailTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_FailTaskResponse__Output>): grpc.ClientUnaryCall;
  failTask(argument: _sched_v1_FailTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_FailTaskResponse__Output>): grpc.ClientUnaryCall;
  failTask(argument: _sched_v1_FailTaskRequest, callback: grpc.requestCallback<_sched_v1_FailTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Says that the work goes on, renews the lease, and learns whether it was cancelled.
   */
  HeartbeatTask(argument: _sched_v1_HeartbeatTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_HeartbeatTaskResponse__Output>): grpc.ClientUnaryCall;
  HeartbeatTask(argument: _sched_v1_HeartbeatTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_HeartbeatTaskResponse__Output>): grpc.ClientUnaryCall;
  HeartbeatTask(argument: _sched_v1_HeartbeatTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_HeartbeatTaskResponse__Output>): grpc.ClientUnaryCall;
  HeartbeatTask(argument: _sched_v1_HeartbeatTaskRequest, callback: grpc.requestCallback<_sched_v1_HeartbeatTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Says that the work goes on, renews the lease, and learns whether it was cancelled.
   */
  heartbeatTask(argument: _sched_v1_HeartbeatTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_HeartbeatTaskResponse__Output>): grpc.ClientUnaryCall;
  heartbeatTask(argument: _sched_v1_HeartbeatTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_HeartbeatTaskResponse__Output>): grpc.ClientUnaryCall;
  heartbeatTask(argument: _sched_v1_HeartbeatTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_HeartbeatTaskResponse__Output>): grpc.ClientUnaryCall;
  heartbeatTask(argument: _sched_v1_HeartbeatTaskRequest, callback: grpc.requestCallback<_sched_v1_HeartbeatTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Leases up to `max_tasks` tasks, waiting for the first if there are none.
   */
  LeaseTasks(argument: _sched_v1_LeaseTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_LeaseTasksResponse__Output>): grpc.ClientUnaryCall;
  LeaseTasks(argument: _sched_v1_LeaseTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_LeaseTasksResponse__Output>): grpc.ClientUnaryCall;
  LeaseTasks(argument: _sched_v1_LeaseTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_LeaseTasksResponse__Output>): grpc.ClientUnaryCall;
  LeaseTasks(argument: _sched_v1_LeaseTasksRequest, callback: grpc.requestCallback<_sched_v1_LeaseTasksResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Leases up to `max_tasks` tasks, waiting for the first if there are none.
   */
  leaseTasks(argument: _sched_v1_LeaseTasksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_LeaseTasksResponse__Output>): grpc.ClientUnaryCall;
  leaseTasks(argument: _sched_v1_LeaseTasksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_LeaseTasksResponse__Output>): grpc.ClientUnaryCall;
  leaseTasks(argument: _sched_v1_LeaseTasksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_LeaseTasksResponse__Output>): grpc.ClientUnaryCall;
  leaseTasks(argument: _sched_v1_LeaseTasksRequest, callback: grpc.requestCallback<_sched_v1_LeaseTasksResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists the workers that are connected.
   */
  ListWorkers(argument: _sched_v1_ListWorkersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListWorkersResponse__Output>): grpc.ClientUnaryCall;
  ListWorkers(argument: _sched_v1_ListWorkersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListWorkersResponse__Output>): grpc.ClientUnaryCall;
  ListWorkers(argument: _sched_v1_ListWorkersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListWorkersResponse__Output>): grpc.ClientUnaryCall;
  ListWorkers(argument: _sched_v1_ListWorkersRequest, callback: grpc.requestCallback<_sched_v1_ListWorkersResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists the workers that are connected.
   */
  listWorkers(argument: _sched_v1_ListWorkersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListWorkersResponse__Output>): grpc.ClientUnaryCall;
  listWorkers(argument: _sched_v1_ListWorkersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListWorkersResponse__Output>): grpc.ClientUnaryCall;
  listWorkers(argument: _sched_v1_ListWorkersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListWorkersResponse__Output>): grpc.ClientUnaryCall;
  listWorkers(argument: _sched_v1_ListWorkersRequest, callback: grpc.requestCallback<_sched_v1_ListWorkersResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The worker says hello, gives credits, and reports; the server assigns tasks, at most one per credit.
   * Both sides send keepalives; a worker that was not heard for the lease time loses its leases, so it
   * stops its handlers before that. Order: WorkerHello first, then anything.
   */
  PollTasks(metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientDuplexStream<_sched_v1_PollTasksRequest, _sched_v1_PollTasksResponse__Output>;
  PollTasks(options?: grpc.CallOptions): grpc.ClientDuplexStream<_sched_v1_PollTasksRequest, _sched_v1_PollTasksResponse__Output>;
  /**
   * The worker says hello, gives credits, and reports; the server assigns tasks, at most one per credit.
   * Both sides send keepalives; a worker that was not heard for the lease time loses its leases, so it
   * stops its handlers before that. Order: WorkerHello first, then anything.
   */
  pollTasks(metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientDuplexStream<_sched_v1_PollTasksRequest, _sched_v1_PollTasksResponse__Output>;
  pollTasks(options?: grpc.CallOptions): grpc.ClientDuplexStream<_sched_v1_PollTasksRequest, _sched_v1_PollTasksResponse__Output>;
  
  /**
   * Gives the task back before it was started; this does not count as an attempt.
   */
  ReleaseTask(argument: _sched_v1_ReleaseTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ReleaseTaskResponse__Output>): grpc.ClientUnaryCall;
  ReleaseTask(argument: _sched_v1_ReleaseTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ReleaseTaskResponse__Output>): grpc.ClientUnaryCall;
  ReleaseTask(argument: _sched_v1_ReleaseTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ReleaseTaskResponse__Output>): grpc.ClientUnaryCall;
  ReleaseTask(argument: _sched_v1_ReleaseTaskRequest, callback: grpc.requestCallback<_sched_v1_ReleaseTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Gives the task back before it was started; this does not count as an attempt.
   */
  releaseTask(argument: _sched_v1_ReleaseTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ReleaseTaskResponse__Output>): grpc.ClientUnaryCall;
  releaseTask(argument: _sched_v1_ReleaseTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ReleaseTaskResponse__Output>): grpc.ClientUnaryCall;
  releaseTask(argument: _sched_v1_ReleaseTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ReleaseTaskResponse__Output>): grpc.ClientUnaryCall;
  releaseTask(argument: _sched_v1_ReleaseTaskRequest, callback: grpc.requestCallback<_sched_v1_ReleaseTaskResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Puts the task off; this does not count as an attempt.
   */
  SnoozeTask(argument: _sched_v1_SnoozeTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SnoozeTaskResponse__Output>): grpc.ClientUnaryCall;
  SnoozeTask(argument: _sched_v1_SnoozeTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_SnoozeTaskResponse__Output>): grpc.ClientUnaryCall;
  SnoozeTask(argument: _sched_v1_SnoozeTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SnoozeTaskResponse__Output>): grpc.ClientUnaryCall;
  SnoozeTask(argument: _sched_v1_SnoozeTaskRequest, callback: grpc.requestCallback<_sched_v1_SnoozeTaskResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Puts the task off; this does not count as an attempt.
   */
  snoozeTask(argument: _sched_v1_SnoozeTaskRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SnoozeTaskResponse__Output>): grpc.ClientUnaryCall;
  snoozeTask(argument: _sched_v1_SnoozeTaskRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_SnoozeTaskResponse__Output>): grpc.ClientUnaryCall;
  snoozeTask(argument: _sched_v1_SnoozeTaskRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SnoozeTaskResponse__Output>): grpc.ClientUnaryCall;
  snoozeTask(argument: _sched_v1_SnoozeTaskRequest, callback: grpc.requestCallback<_sched_v1_SnoozeTaskResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Work for workers. Every report carries the lease token of the grant; with an older one it is refused with
 * FAILED_PRECONDITION, reason `STALE_LEASE`: someone else has the task, stop.
 */
export interface WorkerServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Reports success.
   */
  CompleteTask: grpc.handleUnaryCall<_sched_v1_CompleteTaskRequest__Output, _sched_v1_CompleteTaskResponse>;
  
  /**
   * Reports failure; the retry policy decides what follows.
   */
  FailTask: grpc.handleUnaryCall<_sched_v1_FailTaskRequest__Output, _sched_v1_FailTaskResponse>;
  
  /**
   * Says that the work goes on, renews the lease, and learns whether it was cancelled.
   */
  HeartbeatTask: grpc.handleUnaryCall<_sched_v1_HeartbeatTaskRequest__Output, _sched_v1_HeartbeatTaskResponse>;
  
  /**
   * Leases up to `max_tasks` tasks, waiting for the first if there are none.
   */
  LeaseTasks: grpc.handleUnaryCall<_sched_v1_LeaseTasksRequest__Output, _sched_v1_LeaseTasksResponse>;
  
  /**
   * Lists the workers that are connected.
   */
  ListWorkers: grpc.handleUnaryCall<_sched_v1_ListWorkersRequest__Output, _sched_v1_ListWorkersResponse>;
  
  /**
   * The worker says hello, gives credits, and reports; the server assigns tasks, at most one per credit.
   * Both sides send keepalives; a worker that was not heard for the lease time loses its leases, so it
   * stops its handlers before that. Order: WorkerHello first, then anything.
   */
  PollTasks: grpc.handleBidiStreamingCall<_sched_v1_PollTasksRequest__Output, _sched_v1_PollTasksResponse>;
  
  /**
   * Gives the task back before it was started; this does not count as an attempt.
   */
  ReleaseTask: grpc.handleUnaryCall<_sched_v1_ReleaseTaskRequest__Output, _sched_v1_ReleaseTaskResponse>;
  
  /**
   * Puts the task off; this does not count as an attempt.
   */
  SnoozeTask: grpc.handleUnaryCall<_sched_v1_SnoozeTaskRequest__Output, _sched_v1_SnoozeTaskResponse>;
  
}

export interface WorkerServiceDefinition extends grpc.ServiceDefinition {
  CompleteTask: MethodDefinition<_sched_v1_CompleteTaskRequest, _sched_v1_CompleteTaskResponse, _sched_v1_CompleteTaskRequest__Output, _sched_v1_CompleteTaskResponse__Output>
  FailTask: MethodDefinition<_sched_v1_FailTaskRequest, _sched_v1_FailTaskResponse, _sched_v1_FailTaskRequest__Output, _sched_v1_FailTaskResponse__Output>
  HeartbeatTask: MethodDefinition<_sched_v1_HeartbeatTaskRequest, _sched_v1_HeartbeatTaskResponse, _sched_v1_HeartbeatTaskRequest__Output, _sched_v1_HeartbeatTaskResponse__Output>
  LeaseTasks: MethodDefinition<_sched_v1_LeaseTasksRequest, _sched_v1_LeaseTasksResponse, _sched_v1_LeaseTasksRequest__Output, _sched_v1_LeaseTasksResponse__Output>
  ListWorkers: MethodDefinition<_sched_v1_ListWorkersRequest, _sched_v1_ListWorkersResponse, _sched_v1_ListWorkersRequest__Output, _sched_v1_ListWorkersResponse__Output>
  PollTasks: MethodDefinition<_sched_v1_PollTasksRequest, _sched_v1_PollTasksResponse, _sched_v1_PollTasksRequest__Output, _sched_v1_PollTasksResponse__Output>
  ReleaseTask: MethodDefinition<_sched_v1_ReleaseTaskRequest, _sched_v1_ReleaseTaskResponse, _sched_v1_ReleaseTaskRequest__Output, _sched_v1_ReleaseTaskResponse__Output>
  SnoozeTask: MethodDefinition<_sched_v1_SnoozeTaskRequest, _sched_v1_SnoozeTaskResponse, _sched_v1_SnoozeTaskRequest__Output, _sched_v1_SnoozeTaskResponse__Output>
}
