// Original file: proto/sched/v1/secret_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateConnectionRequest as _sched_v1_CreateConnectionRequest, CreateConnectionRequest__Output as _sched_v1_CreateConnectionRequest__Output } from '../../sched/v1/CreateConnectionRequest.ts';
import type { CreateConnectionResponse as _sched_v1_CreateConnectionResponse, CreateConnectionResponse__Output as _sched_v1_CreateConnectionResponse__Output } from '../../sched/v1/CreateConnectionResponse.ts';
import type { DeleteConnectionRequest as _sched_v1_DeleteConnectionRequest, DeleteConnectionRequest__Output as _sched_v1_DeleteConnectionRequest__Output } from '../../sched/v1/DeleteConnectionRequest.ts';
import type { DeleteConnectionResponse as _sched_v1_DeleteConnectionResponse, DeleteConnectionResponse__Output as _sched_v1_DeleteConnectionResponse__Output } from '../../sched/v1/DeleteConnectionResponse.ts';
import type { GetConnectionRequest as _sched_v1_GetConnectionRequest, GetConnectionRequest__Output as _sched_v1_GetConnectionRequest__Output } from '../../sched/v1/GetConnectionRequest.ts';
import type { GetConnectionResponse as _sched_v1_GetConnectionResponse, GetConnectionResponse__Output as _sched_v1_GetConnectionResponse__Output } from '../../sched/v1/GetConnectionResponse.ts';
import type { ListConnectionsRequest as _sched_v1_ListConnectionsRequest, ListConnectionsRequest__Output as _sched_v1_ListConnectionsRequest__Output } from '../../sched/v1/ListConnectionsRequest.ts';
import type { ListConnectionsResponse as _sched_v1_ListConnectionsResponse, ListConnectionsResponse__Output as _sched_v1_ListConnectionsResponse__Output } from '../../sched/v1/ListConnectionsResponse.ts';
import type { TestConnectionRequest as _sched_v1_TestConnectionRequest, TestConnectionRequest__Output as _sched_v1_TestConnectionRequest__Output } from '../../sched/v1/TestConnectionRequest.ts';
import type { TestConnectionResponse as _sched_v1_TestConnectionResponse, TestConnectionResponse__Output as _sched_v1_TestConnectionResponse__Output } from '../../sched/v1/TestConnectionResponse.ts';
import type { UpdateConnectionRequest as _sched_v1_UpdateConnectionRequest, UpdateConnectionRequest__Output as _sched_v1_UpdateConnectionRequest__Output } from '../../sched/v1/UpdateConnectionRequest.ts';
import type { UpdateConnectionResponse as _sched_v1_UpdateConnectionResponse, UpdateConnectionResponse__Output as _sched_v1_UpdateConnectionResponse__Output } from '../../sched/v1/UpdateConnectionResponse.ts';

/**
 * Brokers that queue targets publish to. Errors as in TaskService.
 */
export interface ConnectionServiceClient extends grpc.Client {
  /**
   * Makes a connection. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  CreateConnection(argument: _sched_v1_CreateConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateConnectionResponse__Output>): grpc.ClientUnaryCall;
  CreateConnection(argument: _sched_v1_CreateConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateConnectionResponse__Output>): grpc.ClientUnaryCall;
  CreateConnection(argument: _sched_v1_CreateConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateConnectionResponse__Output>): grpc.ClientUnaryCall;
  CreateConnection(argument: _sched_v1_CreateConnectionRequest, callback: grpc.requestCallback<_sched_v1_CreateConnectionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes a connection. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  createConnection(argument: _sched_v1_CreateConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateConnectionResponse__Output>): grpc.ClientUnaryCall;
  createConnection(argument: _sched_v1_CreateConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateConnectionResponse__Output>): grpc.ClientUnaryCall;
  createConnection(argument: _sched_v1_CreateConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateConnectionResponse__Output>): grpc.ClientUnaryCall;
  createConnection(argument: _sched_v1_CreateConnectionRequest, callback: grpc.requestCallback<_sched_v1_CreateConnectionResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a connection. FAILED_PRECONDITION while something uses it.
   */
  DeleteConnection(argument: _sched_v1_DeleteConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteConnectionResponse__Output>): grpc.ClientUnaryCall;
  DeleteConnection(argument: _sched_v1_DeleteConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteConnectionResponse__Output>): grpc.ClientUnaryCall;
  DeleteConnection(argument: _sched_v1_DeleteConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteConnectionResponse__Output>): grpc.ClientUnaryCall;
  DeleteConnection(argument: _sched_v1_DeleteConnectionRequest, callback: grpc.requestCallback<_sched_v1_DeleteConnectionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes a connection. FAILED_PRECONDITION while something uses it.
   */
  deleteConnection(argument: _sched_v1_DeleteConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteConnectionResponse__Output>): grpc.ClientUnaryCall;
  deleteConnection(argument: _sched_v1_DeleteConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteConnectionResponse__Output>): grpc.ClientUnaryCall;
  deleteConnection(argument: _sched_v1_DeleteConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteConnectionResponse__Output>): grpc.ClientUnaryCall;
  deleteConnection(argument: _sched_v1_DeleteConnectionRequest, callback: grpc.requestCallback<_sched_v1_DeleteConnectionResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads one connection.
   */
  GetConnection(argument: _sched_v1_GetConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetConnectionResponse__Output>): grpc.ClientUnaryCall;
  GetConnection(argument: _sched_v1_GetConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetConnectionResponse__Output>): grpc.ClientUnaryCall;
  GetConnection(argument: _sched_v1_GetConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetConnectionResponse__Output>): grpc.ClientUnaryCall;
  GetConnection(argument: _sched_v1_GetConnectionRequest, callback: grpc.requestCallback<_sched_v1_GetConnectionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads one connection.
   */
  getConnection(argument: _sched_v1_GetConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetConnectionResponse__Output>): grpc.ClientUnaryCall;
  getConnection(argument: _sched_v1_GetConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetConnectionResponse__Output>): grpc.ClientUnaryCall;
  getConnection(argument: _sched_v1_GetConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetConnectionResponse__Output>): grpc.ClientUnaryCall;
  getConnection(argument: _sched_v1_GetConnectionRequest, callback: grpc.requestCallback<_sched_v1_GetConnectionResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists connections page by page, in the order of their ids.
   */
  ListConnections(argument: _sched_v1_ListConnectionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListConnectionsResponse__Output>): grpc.ClientUnaryCall;
  ListConnections(argument: _sched_v1_ListConnectionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListConnectionsResponse__Output>): grpc.ClientUnaryCall;
  ListConnections(argument: _sched_v1_ListConnectionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListConnectionsResponse__Output>): grpc.ClientUnaryCall;
  ListConnections(argument: _sched_v1_ListConnectionsRequest, callback: grpc.requestCallback<_sched_v1_ListConnectionsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists connections page by page, in the order of their ids.
   */
  listConnections(argument: _sched_v1_ListConnectionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListConnectionsResponse__Output>): grpc.ClientUnaryCall;
  listConnections(argument: _sched_v1_ListConnectionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListConnectionsResponse__Output>): grpc.ClientUnaryCall;
  listConnections(argument: _sched_v1_ListConnectionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListConnectionsResponse__Output>): grpc.ClientUnaryCall;
  listConnections(argument: _sched_v1_ListConnectionsRequest, callback: grpc.requestCallback<_sched_v1_ListConnectionsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Connects to the broker from the answering node, and publishes nothing.
   */
  TestConnection(argument: _sched_v1_TestConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TestConnectionResponse__Output>): grpc.ClientUnaryCall;
  TestConnection(argument: _sched_v1_TestConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_TestConnectionResponse__Output>): grpc.ClientUnaryCall;
  TestConnection(argument: _sched_v1_TestConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TestConnectionResponse__Output>): grpc.ClientUnaryCall;
  TestConnection(argument: _sched_v1_TestConnectionRequest, callback: grpc.requestCallback<_sched_v1_TestConnectionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Connects to the broker from the answering node, and publishes nothing.
   */
  testConnection(argument: _sched_v1_TestConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TestConnectionResponse__Output>): grpc.ClientUnaryCall;
  testConnection(argument: _sched_v1_TestConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_TestConnectionResponse__Output>): grpc.ClientUnaryCall;
  testConnection(argument: _sched_v1_TestConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TestConnectionResponse__Output>): grpc.ClientUnaryCall;
  testConnection(argument: _sched_v1_TestConnectionRequest, callback: grpc.requestCallback<_sched_v1_TestConnectionResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  UpdateConnection(argument: _sched_v1_UpdateConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateConnectionResponse__Output>): grpc.ClientUnaryCall;
  UpdateConnection(argument: _sched_v1_UpdateConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateConnectionResponse__Output>): grpc.ClientUnaryCall;
  UpdateConnection(argument: _sched_v1_UpdateConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateConnectionResponse__Output>): grpc.ClientUnaryCall;
  UpdateConnection(argument: _sched_v1_UpdateConnectionRequest, callback: grpc.requestCallback<_sched_v1_UpdateConnectionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  updateConnection(argument: _sched_v1_UpdateConnectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateConnectionResponse__Output>): grpc.ClientUnaryCall;
  updateConnection(argument: _sched_v1_UpdateConnectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateConnectionResponse__Output>): grpc.ClientUnaryCall;
  updateConnection(argument: _sched_v1_UpdateConnectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateConnectionResponse__Output>): grpc.ClientUnaryCall;
  updateConnection(argument: _sched_v1_UpdateConnectionRequest, callback: grpc.requestCallback<_sched_v1_UpdateConnectionResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Brokers that queue targets publish to. Errors as in TaskService.
 */
export interface ConnectionServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Makes a connection. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  CreateConnection: grpc.handleUnaryCall<_sched_v1_CreateConnectionRequest__Output, _sched_v1_CreateConnectionResponse>;
  
  /**
   * Deletes a connection. FAILED_PRECONDITION while something uses it.
   */
  DeleteConnection: grpc.handleUnaryCall<_sched_v1_DeleteConnectionRequest__Output, _sched_v1_DeleteConnectionResponse>;
  
  /**
   * Reads one connection.
   */
  GetConnection: grpc.handleUnaryCall<_sched_v1_GetConnectionRequest__Output, _sched_v1_GetConnectionResponse>;
  
  /**
   * Lists connections page by page, in the order of their ids.
   */
  ListConnections: grpc.handleUnaryCall<_sched_v1_ListConnectionsRequest__Output, _sched_v1_ListConnectionsResponse>;
  
  /**
   * Connects to the broker from the answering node, and publishes nothing.
   */
  TestConnection: grpc.handleUnaryCall<_sched_v1_TestConnectionRequest__Output, _sched_v1_TestConnectionResponse>;
  
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  UpdateConnection: grpc.handleUnaryCall<_sched_v1_UpdateConnectionRequest__Output, _sched_v1_UpdateConnectionResponse>;
  
}

export interface ConnectionServiceDefinition extends grpc.ServiceDefinition {
  CreateConnection: MethodDefinition<_sched_v1_CreateConnectionRequest, _sched_v1_CreateConnectionResponse, _sched_v1_CreateConnectionRequest__Output, _sched_v1_CreateConnectionResponse__Output>
  DeleteConnection: MethodDefinition<_sched_v1_DeleteConnectionRequest, _sched_v1_DeleteConnectionResponse, _sched_v1_DeleteConnectionRequest__Output, _sched_v1_DeleteConnectionResponse__Output>
  GetConnection: MethodDefinition<_sched_v1_GetConnectionRequest, _sched_v1_GetConnectionResponse, _sched_v1_GetConnectionRequest__Output, _sched_v1_GetConnectionResponse__Output>
  ListConnections: MethodDefinition<_sched_v1_ListConnectionsRequest, _sched_v1_ListConnectionsResponse, _sched_v1_ListConnectionsRequest__Output, _sched_v1_ListConnectionsResponse__Output>
  TestConnection: MethodDefinition<_sched_v1_TestConnectionRequest, _sched_v1_TestConnectionResponse, _sched_v1_TestConnectionRequest__Output, _sched_v1_TestConnectionResponse__Output>
  UpdateConnection: MethodDefinition<_sched_v1_UpdateConnectionRequest, _sched_v1_UpdateConnectionResponse, _sched_v1_UpdateConnectionRequest__Output, _sched_v1_UpdateConnectionResponse__Output>
}
