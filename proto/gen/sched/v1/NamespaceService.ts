// Original file: proto/sched/v1/access_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateNamespaceRequest as _sched_v1_CreateNamespaceRequest, CreateNamespaceRequest__Output as _sched_v1_CreateNamespaceRequest__Output } from '../../sched/v1/CreateNamespaceRequest.ts';
import type { CreateNamespaceResponse as _sched_v1_CreateNamespaceResponse, CreateNamespaceResponse__Output as _sched_v1_CreateNamespaceResponse__Output } from '../../sched/v1/CreateNamespaceResponse.ts';
import type { DeleteNamespaceRequest as _sched_v1_DeleteNamespaceRequest, DeleteNamespaceRequest__Output as _sched_v1_DeleteNamespaceRequest__Output } from '../../sched/v1/DeleteNamespaceRequest.ts';
import type { DeleteNamespaceResponse as _sched_v1_DeleteNamespaceResponse, DeleteNamespaceResponse__Output as _sched_v1_DeleteNamespaceResponse__Output } from '../../sched/v1/DeleteNamespaceResponse.ts';
import type { GetNamespaceRequest as _sched_v1_GetNamespaceRequest, GetNamespaceRequest__Output as _sched_v1_GetNamespaceRequest__Output } from '../../sched/v1/GetNamespaceRequest.ts';
import type { GetNamespaceResponse as _sched_v1_GetNamespaceResponse, GetNamespaceResponse__Output as _sched_v1_GetNamespaceResponse__Output } from '../../sched/v1/GetNamespaceResponse.ts';
import type { GetNamespaceUsageRequest as _sched_v1_GetNamespaceUsageRequest, GetNamespaceUsageRequest__Output as _sched_v1_GetNamespaceUsageRequest__Output } from '../../sched/v1/GetNamespaceUsageRequest.ts';
import type { GetNamespaceUsageResponse as _sched_v1_GetNamespaceUsageResponse, GetNamespaceUsageResponse__Output as _sched_v1_GetNamespaceUsageResponse__Output } from '../../sched/v1/GetNamespaceUsageResponse.ts';
import type { ListNamespacesRequest as _sched_v1_ListNamespacesRequest, ListNamespacesRequest__Output as _sched_v1_ListNamespacesRequest__Output } from '../../sched/v1/ListNamespacesRequest.ts';
import type { ListNamespacesResponse as _sched_v1_ListNamespacesResponse, ListNamespacesResponse__Output as _sched_v1_ListNamespacesResponse__Output } from '../../sched/v1/ListNamespacesResponse.ts';
import type { UpdateNamespaceRequest as _sched_v1_UpdateNamespaceRequest, UpdateNamespaceRequest__Output as _sched_v1_UpdateNamespaceRequest__Output } from '../../sched/v1/UpdateNamespaceRequest.ts';
import type { UpdateNamespaceResponse as _sched_v1_UpdateNamespaceResponse, UpdateNamespaceResponse__Output as _sched_v1_UpdateNamespaceResponse__Output } from '../../sched/v1/UpdateNamespaceResponse.ts';

/**
 * Tenants. The namespace `default` is always there. Writing needs the role `operator`.
 */
export interface NamespaceServiceClient extends grpc.Client {
  /**
   * Makes a namespace. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  CreateNamespace(argument: _sched_v1_CreateNamespaceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  CreateNamespace(argument: _sched_v1_CreateNamespaceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  CreateNamespace(argument: _sched_v1_CreateNamespaceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  CreateNamespace(argument: _sched_v1_CreateNamespaceRequest, callback: grpc.requestCallback<_sched_v1_CreateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes a namespace. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  createNamespace(argument: _sched_v1_CreateNamespaceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  createNamespace(argument: _sched_v1_CreateNamespaceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  createNamespace(argument: _sched_v1_CreateNamespaceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  createNamespace(argument: _sched_v1_CreateNamespaceRequest, callback: grpc.requestCallback<_sched_v1_CreateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a namespace. FAILED_PRECONDITION if it is not empty; `default` cannot be deleted.
   */
  DeleteNamespace(argument: _sched_v1_DeleteNamespaceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteNamespaceResponse__Output>): grpc.ClientUnaryCall;
  DeleteNamespace(argument: _sched_v1_DeleteNamespaceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteNamespaceResponse__Output>): grpc.ClientUnaryCall;
  DeleteNamespace(argument: _sched_v1_DeleteNamespaceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteNamespaceResponse__Output>): grpc.ClientUnaryCall;
  DeleteNamespace(argument: _sched_v1_DeleteNamespaceRequest, callback: grpc.requestCallback<_sched_v1_DeleteNamespaceResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes a namespace. FAILED_PRECONDITION if it is not empty; `default` cannot be deleted.
   */
  deleteNamespace(argument: _sched_v1_DeleteNamespaceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteNamespaceResponse__Output>): grpc.ClientUnaryCall;
  deleteNamespace(argument: _sched_v1_DeleteNamespaceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteNamespaceResponse__Output>): grpc.ClientUnaryCall;
  deleteNamespace(argument: _sched_v1_DeleteNamespaceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteNamespaceResponse__Output>): grpc.ClientUnaryCall;
  deleteNamespace(argument: _sched_v1_DeleteNamespaceRequest, callback: grpc.requestCallback<_sched_v1_DeleteNamespaceResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads one namespace.
   */
  GetNamespace(argument: _sched_v1_GetNamespaceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNamespaceResponse__Output>): grpc.ClientUnaryCall;
  GetNamespace(argument: _sched_v1_GetNamespaceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetNamespaceResponse__Output>): grpc.ClientUnaryCall;
  GetNamespace(argument: _sched_v1_GetNamespaceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNamespaceResponse__Output>): grpc.ClientUnaryCall;
  GetNamespace(argument: _sched_v1_GetNamespaceRequest, callback: grpc.requestCallback<_sched_v1_GetNamespaceResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads one namespace.
   */
  getNamespace(argument: _sched_v1_GetNamespaceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNamespaceResponse__Output>): grpc.ClientUnaryCall;
  getNamespace(argument: _sched_v1_GetNamespaceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetNamespaceResponse__Output>): grpc.ClientUnaryCall;
  getNamespace(argument: _sched_v1_GetNamespaceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNamespaceResponse__Output>): grpc.ClientUnaryCall;
  getNamespace(argument: _sched_v1_GetNamespaceRequest, callback: grpc.requestCallback<_sched_v1_GetNamespaceResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads how much of its quotas a namespace uses.
   */
  GetNamespaceUsage(argument: _sched_v1_GetNamespaceUsageRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNamespaceUsageResponse__Output>): grpc.ClientUnaryCall;
  GetNamespaceUsage(argument: _sched_v1_GetNamespaceUsageRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetNamespaceUsageResponse__Output>): grpc.ClientUnaryCall;
  GetNamespaceUsage(argument: _sched_v1_GetNamespaceUsageRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNamespaceUsageResponse__Output>): grpc.ClientUnaryCall;
  GetNamespaceUsage(argument: _sched_v1_GetNamespaceUsageRequest, callback: grpc.requestCallback<_sched_v1_GetNamespaceUsageResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads how much of its quotas a namespace uses.
   */
  getNamespaceUsage(argument: _sched_v1_GetNamespaceUsageRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNamespaceUsageResponse__Output>): grpc.ClientUnaryCall;
  getNamespaceUsage(argument: _sched_v1_GetNamespaceUsageRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetNamespaceUsageResponse__Output>): grpc.ClientUnaryCall;
  getNamespaceUsage(argument: _sched_v1_GetNamespaceUsageRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNamespaceUsageResponse__Output>): grpc.ClientUnaryCall;
  getNamespaceUsage(argument: _sched_v1_GetNamespaceUsageRequest, callback: grpc.requestCallback<_sched_v1_GetNamespaceUsageResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists namespaces page by page, in the order of their ids.
   */
  ListNamespaces(argument: _sched_v1_ListNamespacesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListNamespacesResponse__Output>): grpc.ClientUnaryCall;
  ListNamespaces(argument: _sched_v1_ListNamespacesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListNamespacesResponse__Output>): grpc.ClientUnaryCall;
  ListNamespaces(argument: _sched_v1_ListNamespacesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListNamespacesResponse__Output>): grpc.ClientUnaryCall;
  ListNamespaces(argument: _sched_v1_ListNamespacesRequest, callback: grpc.requestCallback<_sched_v1_ListNamespacesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists namespaces page by page, in the order of their ids.
   */
  listNamespaces(argument: _sched_v1_ListNamespacesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListNamespacesResponse__Output>): grpc.ClientUnaryCall;
  listNamespaces(argument: _sched_v1_ListNamespacesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListNamespacesResponse__Output>): grpc.ClientUnaryCall;
  listNamespaces(argument: _sched_v1_ListNamespacesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListNamespacesResponse__Output>): grpc.ClientUnaryCall;
  listNamespaces(argument: _sched_v1_ListNamespacesRequest, callback: grpc.requestCallback<_sched_v1_ListNamespacesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  UpdateNamespace(argument: _sched_v1_UpdateNamespaceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  UpdateNamespace(argument: _sched_v1_UpdateNamespaceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  UpdateNamespace(argument: _sched_v1_UpdateNamespaceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  UpdateNamespace(argument: _sched_v1_UpdateNamespaceRequest, callback: grpc.requestCallback<_sched_v1_UpdateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  updateNamespace(argument: _sched_v1_UpdateNamespaceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  updateNamespace(argument: _sched_v1_UpdateNamespaceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  updateNamespace(argument: _sched_v1_UpdateNamespaceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  updateNamespace(argument: _sched_v1_UpdateNamespaceRequest, callback: grpc.requestCallback<_sched_v1_UpdateNamespaceResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Tenants. The namespace `default` is always there. Writing needs the role `operator`.
 */
export interface NamespaceServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Makes a namespace. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  CreateNamespace: grpc.handleUnaryCall<_sched_v1_CreateNamespaceRequest__Output, _sched_v1_CreateNamespaceResponse>;
  
  /**
   * Deletes a namespace. FAILED_PRECONDITION if it is not empty; `default` cannot be deleted.
   */
  DeleteNamespace: grpc.handleUnaryCall<_sched_v1_DeleteNamespaceRequest__Output, _sched_v1_DeleteNamespaceResponse>;
  
  /**
   * Reads one namespace.
   */
  GetNamespace: grpc.handleUnaryCall<_sched_v1_GetNamespaceRequest__Output, _sched_v1_GetNamespaceResponse>;
  
  /**
   * Reads how much of its quotas a namespace uses.
   */
  GetNamespaceUsage: grpc.handleUnaryCall<_sched_v1_GetNamespaceUsageRequest__Output, _sched_v1_GetNamespaceUsageResponse>;
  
  /**
   * Lists namespaces page by page, in the order of their ids.
   */
  ListNamespaces: grpc.handleUnaryCall<_sched_v1_ListNamespacesRequest__Output, _sched_v1_ListNamespacesResponse>;
  
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  UpdateNamespace: grpc.handleUnaryCall<_sched_v1_UpdateNamespaceRequest__Output, _sched_v1_UpdateNamespaceResponse>;
  
}

export interface NamespaceServiceDefinition extends grpc.ServiceDefinition {
  CreateNamespace: MethodDefinition<_sched_v1_CreateNamespaceRequest, _sched_v1_CreateNamespaceResponse, _sched_v1_CreateNamespaceRequest__Output, _sched_v1_CreateNamespaceResponse__Output>
  DeleteNamespace: MethodDefinition<_sched_v1_DeleteNamespaceRequest, _sched_v1_DeleteNamespaceResponse, _sched_v1_DeleteNamespaceRequest__Output, _sched_v1_DeleteNamespaceResponse__Output>
  GetNamespace: MethodDefinition<_sched_v1_GetNamespaceRequest, _sched_v1_GetNamespaceResponse, _sched_v1_GetNamespaceRequest__Output, _sched_v1_GetNamespaceResponse__Output>
  GetNamespaceUsage: MethodDefinition<_sched_v1_GetNamespaceUsageRequest, _sched_v1_GetNamespaceUsageResponse, _sched_v1_GetNamespaceUsageRequest__Output, _sched_v1_GetNamespaceUsageResponse__Output>
  ListNamespaces: MethodDefinition<_sched_v1_ListNamespacesRequest, _sched_v1_ListNamespacesResponse, _sched_v1_ListNamespacesRequest__Output, _sched_v1_ListNamespacesResponse__Output>
  UpdateNamespace: MethodDefinition<_sched_v1_UpdateNamespaceRequest, _sched_v1_UpdateNamespaceResponse, _sched_v1_UpdateNamespaceRequest__Output, _sched_v1_UpdateNamespaceResponse__Output>
}
