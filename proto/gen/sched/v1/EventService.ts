// Original file: proto/sched/v1/event_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ListAuditEventsRequest as _sched_v1_ListAuditEventsRequest, ListAuditEventsRequest__Output as _sched_v1_ListAuditEventsRequest__Output } from '../../sched/v1/ListAuditEventsRequest.ts';
import type { ListAuditEventsResponse as _sched_v1_ListAuditEventsResponse, ListAuditEventsResponse__Output as _sched_v1_ListAuditEventsResponse__Output } from '../../sched/v1/ListAuditEventsResponse.ts';
import type { ListEventsRequest as _sched_v1_ListEventsRequest, ListEventsRequest__Output as _sched_v1_ListEventsRequest__Output } from '../../sched/v1/ListEventsRequest.ts';
import type { ListEventsResponse as _sched_v1_ListEventsResponse, ListEventsResponse__Output as _sched_v1_ListEventsResponse__Output } from '../../sched/v1/ListEventsResponse.ts';
import type { WatchEventsRequest as _sched_v1_WatchEventsRequest, WatchEventsRequest__Output as _sched_v1_WatchEventsRequest__Output } from '../../sched/v1/WatchEventsRequest.ts';
import type { WatchEventsResponse as _sched_v1_WatchEventsResponse, WatchEventsResponse__Output as _sched_v1_WatchEventsResponse__Output } from '../../sched/v1/WatchEventsResponse.ts';

/**
 * Events. Each shard numbers its own; they are kept for an hour or 100,000 per shard, whichever is less.
 */
export interface EventServiceClient extends grpc.Client {
  /**
   * Lists who did what, the newest first. Kept for 90 days unless the operator says otherwise.
   */
  ListAuditEvents(argument: _sched_v1_ListAuditEventsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListAuditEventsResponse__Output>): grpc.ClientUnaryCall;
  ListAuditEvents(argument: _sched_v1_ListAuditEventsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListAuditEventsResponse__Output>): grpc.ClientUnaryCall;
  ListAuditEvents(argument: _sched_v1_ListAuditEventsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListAuditEventsResponse__Output>): grpc.ClientUnaryCall;
  ListAuditEvents(argument: _sched_v1_ListAuditEventsRequest, callback: grpc.requestCallback<_sched_v1_ListAuditEventsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists who did what, the newest first. Kept for 90 days unless the operator says otherwise.
   */
  listAuditEvents(argument: _sched_v1_ListAuditEventsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListAuditEventsResponse__Output>): grpc.ClientUnaryCall;
  listAuditEvents(argument: _sched_v1_ListAuditEventsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListAuditEventsResponse__Output>): grpc.ClientUnaryCall;
  listAuditEvents(argument: _sched_v1_ListAuditEventsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListAuditEventsResponse__Output>): grpc.ClientUnaryCall;
  listAuditEvents(argument: _sched_v1_ListAuditEventsRequest, callback: grpc.requestCallback<_sched_v1_ListAuditEventsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists the events that are kept, the newest first.
   */
  ListEvents(argument: _sched_v1_ListEventsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListEventsResponse__Output>): grpc.ClientUnaryCall;
  ListEvents(argument: _sched_v1_ListEventsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListEventsResponse__Output>): grpc.ClientUnaryCall;
  ListEvents(argument: _sched_v1_ListEventsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListEventsResponse__Output>): grpc.ClientUnaryCall;
  ListEvents(argument: _sched_v1_ListEventsRequest, callback: grpc.requestCallback<_sched_v1_ListEventsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists the events that are kept, the newest first.
   */
  listEvents(argument: _sched_v1_ListEventsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListEventsResponse__Output>): grpc.ClientUnaryCall;
  listEvents(argument: _sched_v1_ListEventsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListEventsResponse__Output>): grpc.ClientUnaryCall;
  listEvents(argument: _sched_v1_ListEventsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListEventsResponse__Output>): grpc.ClientUnaryCall;
  listEvents(argument: _sched_v1_ListEventsRequest, callback: grpc.requestCallback<_sched_v1_ListEventsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Sends events as they are committed, in order within a task, each at least once. OUT_OF_RANGE if the
   * resume token is older than what is kept.
   */
  WatchEvents(argument: _sched_v1_WatchEventsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_sched_v1_WatchEventsResponse__Output>;
  WatchEvents(argument: _sched_v1_WatchEventsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_sched_v1_WatchEventsResponse__Output>;
  /**
   * Sends events as they are committed, in order within a task, each at least once. OUT_OF_RANGE if the
   * resume token is older than what is kept.
   */
  watchEvents(argument: _sched_v1_WatchEventsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_sched_v1_WatchEventsResponse__Output>;
  watchEvents(argument: _sched_v1_WatchEventsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_sched_v1_WatchEventsResponse__Output>;
  
}

/**
 * Events. Each shard numbers its own; they are kept for an hour or 100,000 per shard, whichever is less.
 */
export interface EventServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Lists who did what, the newest first. Kept for 90 days unless the operator says otherwise.
   */
  ListAuditEvents: grpc.handleUnaryCall<_sched_v1_ListAuditEventsRequest__Output, _sched_v1_ListAuditEventsResponse>;
  
  /**
   * Lists the events that are kept, the newest first.
   */
  ListEvents: grpc.handleUnaryCall<_sched_v1_ListEventsRequest__Output, _sched_v1_ListEventsResponse>;
  
  /**
   * Sends events as they are committed, in order within a task, each at least once. OUT_OF_RANGE if the
   * resume token is older than what is kept.
   */
  WatchEvents: grpc.handleServerStreamingCall<_sched_v1_WatchEventsRequest__Output, _sched_v1_WatchEventsResponse>;
  
}

export interface EventServiceDefinition extends grpc.ServiceDefinition {
  ListAuditEvents: MethodDefinition<_sched_v1_ListAuditEventsRequest, _sched_v1_ListAuditEventsResponse, _sched_v1_ListAuditEventsRequest__Output, _sched_v1_ListAuditEventsResponse__Output>
  ListEvents: MethodDefinition<_sched_v1_ListEventsRequest, _sched_v1_ListEventsResponse, _sched_v1_ListEventsRequest__Output, _sched_v1_ListEventsResponse__Output>
  WatchEvents: MethodDefinition<_sched_v1_WatchEventsRequest, _sched_v1_WatchEventsResponse, _sched_v1_WatchEventsRequest__Output, _sched_v1_WatchEventsResponse__Output>
}
