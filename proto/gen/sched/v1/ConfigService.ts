// Original file: proto/sched/v1/config_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ApplyResourcesRequest as _sched_v1_ApplyResourcesRequest, ApplyResourcesRequest__Output as _sched_v1_ApplyResourcesRequest__Output } from '../../sched/v1/ApplyResourcesRequest.ts';
import type { ApplyResourcesResponse as _sched_v1_ApplyResourcesResponse, ApplyResourcesResponse__Output as _sched_v1_ApplyResourcesResponse__Output } from '../../sched/v1/ApplyResourcesResponse.ts';
import type { ExportResourcesRequest as _sched_v1_ExportResourcesRequest, ExportResourcesRequest__Output as _sched_v1_ExportResourcesRequest__Output } from '../../sched/v1/ExportResourcesRequest.ts';
import type { ExportResourcesResponse as _sched_v1_ExportResourcesResponse, ExportResourcesResponse__Output as _sched_v1_ExportResourcesResponse__Output } from '../../sched/v1/ExportResourcesResponse.ts';

/**
 * Resources as text, to keep them in version control. Errors as in TaskService.
 */
export interface ConfigServiceClient extends grpc.Client {
  /**
   * Makes the resources be as given: makes, changes, and with a prune selector deletes. Everything is
   * checked first; nothing happens if a resource is wrong.
   */
  ApplyResources(argument: _sched_v1_ApplyResourcesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ApplyResourcesResponse__Output>): grpc.ClientUnaryCall;
  ApplyResources(argument: _sched_v1_ApplyResourcesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ApplyResourcesResponse__Output>): grpc.ClientUnaryCall;
  ApplyResources(argument: _sched_v1_ApplyResourcesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ApplyResourcesResponse__Output>): grpc.ClientUnaryCall;
  ApplyResources(argument: _sched_v1_ApplyResourcesRequest, callback: grpc.requestCallback<_sched_v1_ApplyResourcesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes the resources be as given: makes, changes, and with a prune selector deletes. Everything is
   * checked first; nothing happens if a resource is wrong.
   */
  applyResources(argument: _sched_v1_ApplyResourcesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ApplyResourcesResponse__Output>): grpc.ClientUnaryCall;
  applyResources(argument: _sched_v1_ApplyResourcesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ApplyResourcesResponse__Output>): grpc.ClientUnaryCall;
  applyResources(argument: _sched_v1_ApplyResourcesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ApplyResourcesResponse__Output>): grpc.ClientUnaryCall;
  applyResources(argument: _sched_v1_ApplyResourcesRequest, callback: grpc.requestCallback<_sched_v1_ApplyResourcesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Gives out the definitions of resources, in the order of kind and id, page by page.
   */
  ExportResources(argument: _sched_v1_ExportResourcesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExportResourcesResponse__Output>): grpc.ClientUnaryCall;
  ExportResources(argument: _sched_v1_ExportResourcesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ExportResourcesResponse__Output>): grpc.ClientUnaryCall;
  ExportResources(argument: _sched_v1_ExportResourcesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExportResourcesResponse__Output>): grpc.ClientUnaryCall;
  ExportResources(argument: _sched_v1_ExportResourcesRequest, callback: grpc.requestCallback<_sched_v1_ExportResourcesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Gives out the definitions of resources, in the order of kind and id, page by page.
   */
  exportResources(argument: _sched_v1_ExportResourcesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExportResourcesResponse__Output>): grpc.ClientUnaryCall;
  exportResources(argument: _sched_v1_ExportResourcesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ExportResourcesResponse__Output>): grpc.ClientUnaryCall;
  exportResources(argument: _sched_v1_ExportResourcesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExportResourcesResponse__Output>): grpc.ClientUnaryCall;
  exportResources(argument: _sched_v1_ExportResourcesRequest, callback: grpc.requestCallback<_sched_v1_ExportResourcesResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Resources as text, to keep them in version control. Errors as in TaskService.
 */
export interface ConfigServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Makes the resources be as given: makes, changes, and with a prune selector deletes. Everything is
   * checked first; nothing happens if a resource is wrong.
   */
  ApplyResources: grpc.handleUnaryCall<_sched_v1_ApplyResourcesRequest__Output, _sched_v1_ApplyResourcesResponse>;
  
  /**
   * Gives out the definitions of resources, in the order of kind and id, page by page.
   */
  ExportResources: grpc.handleUnaryCall<_sched_v1_ExportResourcesRequest__Output, _sched_v1_ExportResourcesResponse>;
  
}

export interface ConfigServiceDefinition extends grpc.ServiceDefinition {
  ApplyResources: MethodDefinition<_sched_v1_ApplyResourcesRequest, _sched_v1_ApplyResourcesResponse, _sched_v1_ApplyResourcesRequest__Output, _sched_v1_ApplyResourcesResponse__Output>
  ExportResources: MethodDefinition<_sched_v1_ExportResourcesRequest, _sched_v1_ExportResourcesResponse, _sched_v1_ExportResourcesRequest__Output, _sched_v1_ExportResourcesResponse__Output>
}
