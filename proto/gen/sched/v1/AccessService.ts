// Original file: proto/sched/v1/access_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateApiKeyRequest as _sched_v1_CreateApiKeyRequest, CreateApiKeyRequest__Output as _sched_v1_CreateApiKeyRequest__Output } from '../../sched/v1/CreateApiKeyRequest.ts';
import type { CreateApiKeyResponse as _sched_v1_CreateApiKeyResponse, CreateApiKeyResponse__Output as _sched_v1_CreateApiKeyResponse__Output } from '../../sched/v1/CreateApiKeyResponse.ts';
import type { DeleteApiKeyRequest as _sched_v1_DeleteApiKeyRequest, DeleteApiKeyRequest__Output as _sched_v1_DeleteApiKeyRequest__Output } from '../../sched/v1/DeleteApiKeyRequest.ts';
import type { DeleteApiKeyResponse as _sched_v1_DeleteApiKeyResponse, DeleteApiKeyResponse__Output as _sched_v1_DeleteApiKeyResponse__Output } from '../../sched/v1/DeleteApiKeyResponse.ts';
import type { GetApiKeyRequest as _sched_v1_GetApiKeyRequest, GetApiKeyRequest__Output as _sched_v1_GetApiKeyRequest__Output } from '../../sched/v1/GetApiKeyRequest.ts';
import type { GetApiKeyResponse as _sched_v1_GetApiKeyResponse, GetApiKeyResponse__Output as _sched_v1_GetApiKeyResponse__Output } from '../../sched/v1/GetApiKeyResponse.ts';
import type { GetCallerRequest as _sched_v1_GetCallerRequest, GetCallerRequest__Output as _sched_v1_GetCallerRequest__Output } from '../../sched/v1/GetCallerRequest.ts';
import type { GetCallerResponse as _sched_v1_GetCallerResponse, GetCallerResponse__Output as _sched_v1_GetCallerResponse__Output } from '../../sched/v1/GetCallerResponse.ts';
import type { ListApiKeysRequest as _sched_v1_ListApiKeysRequest, ListApiKeysRequest__Output as _sched_v1_ListApiKeysRequest__Output } from '../../sched/v1/ListApiKeysRequest.ts';
import type { ListApiKeysResponse as _sched_v1_ListApiKeysResponse, ListApiKeysResponse__Output as _sched_v1_ListApiKeysResponse__Output } from '../../sched/v1/ListApiKeysResponse.ts';
import type { ListSubjectGrantsRequest as _sched_v1_ListSubjectGrantsRequest, ListSubjectGrantsRequest__Output as _sched_v1_ListSubjectGrantsRequest__Output } from '../../sched/v1/ListSubjectGrantsRequest.ts';
import type { ListSubjectGrantsResponse as _sched_v1_ListSubjectGrantsResponse, ListSubjectGrantsResponse__Output as _sched_v1_ListSubjectGrantsResponse__Output } from '../../sched/v1/ListSubjectGrantsResponse.ts';
import type { SetSubjectGrantsRequest as _sched_v1_SetSubjectGrantsRequest, SetSubjectGrantsRequest__Output as _sched_v1_SetSubjectGrantsRequest__Output } from '../../sched/v1/SetSubjectGrantsRequest.ts';
import type { SetSubjectGrantsResponse as _sched_v1_SetSubjectGrantsResponse, SetSubjectGrantsResponse__Output as _sched_v1_SetSubjectGrantsResponse__Output } from '../../sched/v1/SetSubjectGrantsResponse.ts';
import type { UpdateApiKeyRequest as _sched_v1_UpdateApiKeyRequest, UpdateApiKeyRequest__Output as _sched_v1_UpdateApiKeyRequest__Output } from '../../sched/v1/UpdateApiKeyRequest.ts';
import type { UpdateApiKeyResponse as _sched_v1_UpdateApiKeyResponse, UpdateApiKeyResponse__Output as _sched_v1_UpdateApiKeyResponse__Output } from '../../sched/v1/UpdateApiKeyResponse.ts';

/**
 * Who may do what. Writing needs the role `admin` in the namespace, or `operator`.
 */
export interface AccessServiceClient extends grpc.Client {
  /**
   * Makes an API key. The answer shows it, this once; only its hash is kept.
   */
  CreateApiKey(argument: _sched_v1_CreateApiKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  CreateApiKey(argument: _sched_v1_CreateApiKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  CreateApiKey(argument: _sched_v1_CreateApiKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  CreateApiKey(argument: _sched_v1_CreateApiKeyRequest, callback: grpc.requestCallback<_sched_v1_CreateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes an API key. The answer shows it, this once; only its hash is kept.
   */
  createApiKey(argument: _sched_v1_CreateApiKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  createApiKey(argument: _sched_v1_CreateApiKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  createApiKey(argument: _sched_v1_CreateApiKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  createApiKey(argument: _sched_v1_CreateApiKeyRequest, callback: grpc.requestCallback<_sched_v1_CreateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Revokes a key; within a second no node takes it.
   */
  DeleteApiKey(argument: _sched_v1_DeleteApiKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteApiKeyResponse__Output>): grpc.ClientUnaryCall;
  DeleteApiKey(argument: _sched_v1_DeleteApiKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteApiKeyResponse__Output>): grpc.ClientUnaryCall;
  DeleteApiKey(argument: _sched_v1_DeleteApiKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteApiKeyResponse__Output>): grpc.ClientUnaryCall;
  DeleteApiKey(argument: _sched_v1_DeleteApiKeyRequest, callback: grpc.requestCallback<_sched_v1_DeleteApiKeyResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Revokes a key; within a second no node takes it.
   */
  deleteApiKey(argument: _sched_v1_DeleteApiKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteApiKeyResponse__Output>): grpc.ClientUnaryCall;
  deleteApiKey(argument: _sched_v1_DeleteApiKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteApiKeyResponse__Output>): grpc.ClientUnaryCall;
  deleteApiKey(argument: _sched_v1_DeleteApiKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteApiKeyResponse__Output>): grpc.ClientUnaryCall;
  deleteApiKey(argument: _sched_v1_DeleteApiKeyRequest, callback: grpc.requestCallback<_sched_v1_DeleteApiKeyResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads what is known of a key, not the key.
   */
  GetApiKey(argument: _sched_v1_GetApiKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetApiKeyResponse__Output>): grpc.ClientUnaryCall;
  GetApiKey(argument: _sched_v1_GetApiKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetApiKeyResponse__Output>): grpc.ClientUnaryCall;
  GetApiKey(argument: _sched_v1_GetApiKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetApiKeyResponse__Output>): grpc.ClientUnaryCall;
  GetApiKey(argument: _sched_v1_GetApiKeyRequest, callback: grpc.requestCallback<_sched_v1_GetApiKeyResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads what is known of a key, not the key.
   */
  getApiKey(argument: _sched_v1_GetApiKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetApiKeyResponse__Output>): grpc.ClientUnaryCall;
  getApiKey(argument: _sched_v1_GetApiKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetApiKeyResponse__Output>): grpc.ClientUnaryCall;
  getApiKey(argument: _sched_v1_GetApiKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetApiKeyResponse__Output>): grpc.ClientUnaryCall;
  getApiKey(argument: _sched_v1_GetApiKeyRequest, callback: grpc.requestCallback<_sched_v1_GetApiKeyResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Says who the caller is and what it may do.
   */
  GetCaller(argument: _sched_v1_GetCallerRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCallerResponse__Output>): grpc.ClientUnaryCall;
  GetCaller(argument: _sched_v1_GetCallerRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetCallerResponse__Output>): grpc.ClientUnaryCall;
  GetCaller(argument: _sched_v1_GetCallerRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCallerResponse__Output>): grpc.ClientUnaryCall;
  GetCaller(argument: _sched_v1_GetCallerRequest, callback: grpc.requestCallback<_sched_v1_GetCallerResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Says who the caller is and what it may do.
   */
  getCaller(argument: _sched_v1_GetCallerRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCallerResponse__Output>): grpc.ClientUnaryCall;
  getCaller(argument: _sched_v1_GetCallerRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetCallerResponse__Output>): grpc.ClientUnaryCall;
  getCaller(argument: _sched_v1_GetCallerRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCallerResponse__Output>): grpc.ClientUnaryCall;
  getCaller(argument: _sched_v1_GetCallerRequest, callback: grpc.requestCallback<_sched_v1_GetCallerResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists keys, in the order of their ids.
   */
  ListApiKeys(argument: _sched_v1_ListApiKeysRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListApiKeysResponse__Output>): grpc.ClientUnaryCall;
  ListApiKeys(argument: _sched_v1_ListApiKeysRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListApiKeysResponse__Output>): grpc.ClientUnaryCall;
  ListApiKeys(argument: _sched_v1_ListApiKeysRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListApiKeysResponse__Output>): grpc.ClientUnaryCall;
  ListApiKeys(argument: _sched_v1_ListApiKeysRequest, callback: grpc.requestCallback<_sched_v1_ListApiKeysResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists keys, in the order of their ids.
   */
  listApiKeys(argument: _sched_v1_ListApiKeysRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListApiKeysResponse__Output>): grpc.ClientUnaryCall;
  listApiKeys(argument: _sched_v1_ListApiKeysRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListApiKeysResponse__Output>): grpc.ClientUnaryCall;
  listApiKeys(argument: _sched_v1_ListApiKeysRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListApiKeysResponse__Output>): grpc.ClientUnaryCall;
  listApiKeys(argument: _sched_v1_ListApiKeysRequest, callback: grpc.requestCallback<_sched_v1_ListApiKeysResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists subjects and what they may do.
   */
  ListSubjectGrants(argument: _sched_v1_ListSubjectGrantsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  ListSubjectGrants(argument: _sched_v1_ListSubjectGrantsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  ListSubjectGrants(argument: _sched_v1_ListSubjectGrantsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  ListSubjectGrants(argument: _sched_v1_ListSubjectGrantsRequest, callback: grpc.requestCallback<_sched_v1_ListSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists subjects and what they may do.
   */
  listSubjectGrants(argument: _sched_v1_ListSubjectGrantsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  listSubjectGrants(argument: _sched_v1_ListSubjectGrantsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  listSubjectGrants(argument: _sched_v1_ListSubjectGrantsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  listSubjectGrants(argument: _sched_v1_ListSubjectGrantsRequest, callback: grpc.requestCallback<_sched_v1_ListSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Says what a subject of JWTs or certificates may do. Replaces what was said before; empty takes all away.
   */
  SetSubjectGrants(argument: _sched_v1_SetSubjectGrantsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SetSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  SetSubjectGrants(argument: _sched_v1_SetSubjectGrantsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_SetSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  SetSubjectGrants(argument: _sched_v1_SetSubjectGrantsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SetSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  SetSubjectGrants(argument: _sched_v1_SetSubjectGrantsRequest, callback: grpc.requestCallback<_sched_v1_SetSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Says what a subject of JWTs or certificates may do. Replaces what was said before; empty takes all away.
   */
  setSubjectGrants(argument: _sched_v1_SetSubjectGrantsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SetSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  setSubjectGrants(argument: _sched_v1_SetSubjectGrantsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_SetSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  setSubjectGrants(argument: _sched_v1_SetSubjectGrantsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_SetSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  setSubjectGrants(argument: _sched_v1_SetSubjectGrantsRequest, callback: grpc.requestCallback<_sched_v1_SetSubjectGrantsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes description, roles or end of a key. ABORTED if the etag does not match.
   */
  UpdateApiKey(argument: _sched_v1_UpdateApiKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  UpdateApiKey(argument: _sched_v1_UpdateApiKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  UpdateApiKey(argument: _sched_v1_UpdateApiKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  UpdateApiKey(argument: _sched_v1_UpdateApiKeyRequest, callback: grpc.requestCallback<_sched_v1_UpdateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes description, roles or end of a key. ABORTED if the etag does not match.
   */
  updateApiKey(argument: _sched_v1_UpdateApiKeyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  updateApiKey(argument: _sched_v1_UpdateApiKeyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  updateApiKey(argument: _sched_v1_UpdateApiKeyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  updateApiKey(argument: _sched_v1_UpdateApiKeyRequest, callback: grpc.requestCallback<_sched_v1_UpdateApiKeyResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Who may do what. Writing needs the role `admin` in the namespace, or `operator`.
 */
export interface AccessServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Makes an API key. The answer shows it, this once; only its hash is kept.
   */
  CreateApiKey: grpc.handleUnaryCall<_sched_v1_CreateApiKeyRequest__Output, _sched_v1_CreateApiKeyResponse>;
  
  /**
   * Revokes a key; within a second no node takes it.
   */
  DeleteApiKey: grpc.handleUnaryCall<_sched_v1_DeleteApiKeyRequest__Output, _sched_v1_DeleteApiKeyResponse>;
  
  /**
   * Reads what is known of a key, not the key.
   */
  GetApiKey: grpc.handleUnaryCall<_sched_v1_GetApiKeyRequest__Output, _sched_v1_GetApiKeyResponse>;
  
  /**
   * Says who the caller is and what it may do.
   */
  GetCaller: grpc.handleUnaryCall<_sched_v1_GetCallerRequest__Output, _sched_v1_GetCallerResponse>;
  
  /**
   * Lists keys, in the order of their ids.
   */
  ListApiKeys: grpc.handleUnaryCall<_sched_v1_ListApiKeysRequest__Output, _sched_v1_ListApiKeysResponse>;
  
  /**
   * Lists subjects and what they may do.
   */
  ListSubjectGrants: grpc.handleUnaryCall<_sched_v1_ListSubjectGrantsRequest__Output, _sched_v1_ListSubjectGrantsResponse>;
  
  /**
   * Says what a subject of JWTs or certificates may do. Replaces what was said before; empty takes all away.
   */
  SetSubjectGrants: grpc.handleUnaryCall<_sched_v1_SetSubjectGrantsRequest__Output, _sched_v1_SetSubjectGrantsResponse>;
  
  /**
   * Changes description, roles or end of a key. ABORTED if the etag does not match.
   */
  UpdateApiKey: grpc.handleUnaryCall<_sched_v1_UpdateApiKeyRequest__Output, _sched_v1_UpdateApiKeyResponse>;
  
}

export interface AccessServiceDefinition extends grpc.ServiceDefinition {
  CreateApiKey: MethodDefinition<_sched_v1_CreateApiKeyRequest, _sched_v1_CreateApiKeyResponse, _sched_v1_CreateApiKeyRequest__Output, _sched_v1_CreateApiKeyResponse__Output>
  DeleteApiKey: MethodDefinition<_sched_v1_DeleteApiKeyRequest, _sched_v1_DeleteApiKeyResponse, _sched_v1_DeleteApiKeyRequest__Output, _sched_v1_DeleteApiKeyResponse__Output>
  GetApiKey: MethodDefinition<_sched_v1_GetApiKeyRequest, _sched_v1_GetApiKeyResponse, _sched_v1_GetApiKeyRequest__Output, _sched_v1_GetApiKeyResponse__Output>
  GetCaller: MethodDefinition<_sched_v1_GetCallerRequest, _sched_v1_GetCallerResponse, _sched_v1_GetCallerRequest__Output, _sched_v1_GetCallerResponse__Output>
  ListApiKeys: MethodDefinition<_sched_v1_ListApiKeysRequest, _sched_v1_ListApiKeysResponse, _sched_v1_ListApiKeysRequest__Output, _sched_v1_ListApiKeysResponse__Output>
  ListSubjectGrants: MethodDefinition<_sched_v1_ListSubjectGrantsRequest, _sched_v1_ListSubjectGrantsResponse, _sched_v1_ListSubjectGrantsRequest__Output, _sched_v1_ListSubjectGrantsResponse__Output>
  SetSubjectGrants: MethodDefinition<_sched_v1_SetSubjectGrantsRequest, _sched_v1_SetSubjectGrantsResponse, _sched_v1_SetSubjectGrantsRequest__Output, _sched_v1_SetSubjectGrantsResponse__Output>
  UpdateApiKey: MethodDefinition<_sched_v1_UpdateApiKeyRequest, _sched_v1_UpdateApiKeyResponse, _sched_v1_UpdateApiKeyRequest__Output, _sched_v1_UpdateApiKeyResponse__Output>
}
