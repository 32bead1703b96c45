// Original file: proto/sched/v1/secret_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateCredentialRequest as _sched_v1_CreateCredentialRequest, CreateCredentialRequest__Output as _sched_v1_CreateCredentialRequest__Output } from '../../sched/v1/CreateCredentialRequest.ts';
import type { CreateCredentialResponse as _sched_v1_CreateCredentialResponse, CreateCredentialResponse__Output as _sched_v1_CreateCredentialResponse__Output } from '../../sched/v1/CreateCredentialResponse.ts';
import type { CreateWebhookSecretRequest as _sched_v1_CreateWebhookSecretRequest, CreateWebhookSecretRequest__Output as _sched_v1_CreateWebhookSecretRequest__Output } from '../../sched/v1/CreateWebhookSecretRequest.ts';
import type { CreateWebhookSecretResponse as _sched_v1_CreateWebhookSecretResponse, CreateWebhookSecretResponse__Output as _sched_v1_CreateWebhookSecretResponse__Output } from '../../sched/v1/CreateWebhookSecretResponse.ts';
import type { DeleteCredentialRequest as _sched_v1_DeleteCredentialRequest, DeleteCredentialRequest__Output as _sched_v1_DeleteCredentialRequest__Output } from '../../sched/v1/DeleteCredentialRequest.ts';
import type { DeleteCredentialResponse as _sched_v1_DeleteCredentialResponse, DeleteCredentialResponse__Output as _sched_v1_DeleteCredentialResponse__Output } from '../../sched/v1/DeleteCredentialResponse.ts';
import type { DeleteWebhookSecretRequest as _sched_v1_DeleteWebhookSecretRequest, DeleteWebhookSecretRequest__Output as _sched_v1_DeleteWebhookSecretRequest__Output } from '../../sched/v1/DeleteWebhookSecretRequest.ts';
import type { DeleteWebhookSecretResponse as _sched_v1_DeleteWebhookSecretResponse, DeleteWebhookSecretResponse__Output as _sched_v1_DeleteWebhookSecretResponse__Output } from '../../sched/v1/DeleteWebhookSecretResponse.ts';
import type { GetCredentialRequest as _sched_v1_GetCredentialRequest, GetCredentialRequest__Output as _sched_v1_GetCredentialRequest__Output } from '../../sched/v1/GetCredentialRequest.ts';
import type { GetCredentialResponse as _sched_v1_GetCredentialResponse, GetCredentialResponse__Output as _sched_v1_GetCredentialResponse__Output } from '../../sched/v1/GetCredentialResponse.ts';
import type { GetWebhookSecretRequest as _sched_v1_GetWebhookSecretRequest, GetWebhookSecretRequest__Output as _sched_v1_GetWebhookSecretRequest__Output } from '../../sched/v1/GetWebhookSecretRequest.ts';
import type { GetWebhookSecretResponse as _sched_v1_GetWebhookSecretResponse, GetWebhookSecretResponse__Output as _sched_v1_GetWebhookSecretResponse__Output } from '../../sched/v1/GetWebhookSecretResponse.ts';
import type { ListCredentialsRequest as _sched_v1_ListCredentialsRequest, ListCredentialsRequest__Output as _sched_v1_ListCredentialsRequest__Output } from '../../sched/v1/ListCredentialsRequest.ts';
import type { ListCredentialsResponse as _sched_v1_ListCredentialsResponse, ListCredentialsResponse__Output as _sched_v1_ListCredentialsResponse__Output } from '../../sched/v1/ListCredentialsResponse.ts';
import type { ListWebhookSecretsRequest as _sched_v1_ListWebhookSecretsRequest, ListWebhookSecretsRequest__Output as _sched_v1_ListWebhookSecretsRequest__Output } from '../../sched/v1/ListWebhookSecretsRequest.ts';
import type { ListWebhookSecretsResponse as _sched_v1_ListWebhookSecretsResponse, ListWebhookSecretsResponse__Output as _sched_v1_ListWebhookSecretsResponse__Output } from '../../sched/v1/ListWebhookSecretsResponse.ts';
import type { RotateWebhookSecretRequest as _sched_v1_RotateWebhookSecretRequest, RotateWebhookSecretRequest__Output as _sched_v1_RotateWebhookSecretRequest__Output } from '../../sched/v1/RotateWebhookSecretRequest.ts';
import type { RotateWebhookSecretResponse as _sched_v1_RotateWebhookSecretResponse, RotateWebhookSecretResponse__Output as _sched_v1_RotateWebhookSecretResponse__Output } from '../../sched/v1/RotateWebhookSecretResponse.ts';
import type { UpdateCredentialRequest as _sched_v1_UpdateCredentialRequest, UpdateCredentialRequest__Output as _sched_v1_UpdateCredentialRequest__Output } from '../../sched/v1/UpdateCredentialRequest.ts';
import type { UpdateCredentialResponse as _sched_v1_UpdateCredentialResponse, UpdateCredentialResponse__Output as _sched_v1_UpdateCredentialResponse__Output } from '../../sched/v1/UpdateCredentialResponse.ts';

/**
 * Secrets of a namespace. Material goes in and is never given out again, but for the answer that made it.
 */
export interface SecretServiceClient extends grpc.Client {
  /**
   * Makes a credential for webhooks or connections. Answers never contain the material.
   */
  CreateCredential(argument: _sched_v1_CreateCredentialRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateCredentialResponse__Output>): grpc.ClientUnaryCall;
  CreateCredential(argument: _sched_v1_CreateCredentialRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateCredentialResponse__Output>): grpc.ClientUnaryCall;
  CreateCredential(argument: _sched_v1_CreateCredentialRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateCredentialResponse__Output>): grpc.ClientUnaryCall;
  CreateCredential(argument: _sched_v1_CreateCredentialRequest, callback: grpc.requestCallback<_sched_v1_CreateCredentialResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes a credential for webhooks or connections. Answers never contain the material.
   */
  createCredential(argument: _sched_v1_CreateCredentialRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateCredentialResponse__Output>): grpc.ClientUnaryCall;
  createCredential(argument: _sched_v1_CreateCredentialRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateCredentialResponse__Output>): grpc.ClientUnaryCall;
  createCredential(argument: _sched_v1_CreateCredentialRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateCredentialResponse__Output>): grpc.ClientUnaryCall;
  createCredential(argument: _sched_v1_CreateCredentialRequest, callback: grpc.requestCallback<_sched_v1_CreateCredentialResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes a secret that signs webhooks, as Standard Webhooks 1.0.0 says. The answer shows it, this once.
   */
  CreateWebhookSecret(argument: _sched_v1_CreateWebhookSecretRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  CreateWebhookSecret(argument: _sched_v1_CreateWebhookSecretRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  CreateWebhookSecret(argument: _sched_v1_CreateWebhookSecretRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  CreateWebhookSecret(argument: _sched_v1_CreateWebhookSecretRequest, callback: grpc.requestCallback<_sched_v1_CreateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes a secret that signs webhooks, as Standard Webhooks 1.0.0 says. The answer shows it, this once.
   */
  createWebhookSecret(argument: _sched_v1_CreateWebhookSecretRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  createWebhookSecret(argument: _sched_v1_CreateWebhookSecretRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  createWebhookSecret(argument: _sched_v1_CreateWebhookSecretRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  createWebhookSecret(argument: _sched_v1_CreateWebhookSecretRequest, callback: grpc.requestCallback<_sched_v1_CreateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a credential at once. What names it fails with CONFIGURATION until it is made again.
   */
  DeleteCredential(argument: _sched_v1_DeleteCredentialRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteCredentialResponse__Output>): grpc.ClientUnaryCall;
  DeleteCredential(argument: _sched_v1_DeleteCredentialRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteCredentialResponse__Output>): grpc.ClientUnaryCall;
  DeleteCredential(argument: _sched_v1_DeleteCredentialRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteCredentialResponse__Output>): grpc.ClientUnaryCall;
  DeleteCredential(argument: _sched_v1_DeleteCredentialRequest, callback: grpc.requestCallback<_sched_v1_DeleteCredentialResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes a credential at once. What names it fails with CONFIGURATION until it is made again.
   */
  deleteCredential(argument: _sched_v1_DeleteCredentialRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteCredentialResponse__Output>): grpc.ClientUnaryCall;
  deleteCredential(argument: _sched_v1_DeleteCredentialRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteCredentialResponse__Output>): grpc.ClientUnaryCall;
  deleteCredential(argument: _sched_v1_DeleteCredentialRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteCredentialResponse__Output>): grpc.ClientUnaryCall;
  deleteCredential(argument: _sched_v1_DeleteCredentialRequest, callback: grpc.requestCallback<_sched_v1_DeleteCredentialResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a secret at once. Tasks that name it fail with CONFIGURATION until it is made again.
   */
  DeleteWebhookSecret(argument: _sched_v1_DeleteWebhookSecretRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  DeleteWebhookSecret(argument: _sched_v1_DeleteWebhookSecretRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  DeleteWebhookSecret(argument: _sched_v1_DeleteWebhookSecretRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  DeleteWebhookSecret(argument: _sched_v1_DeleteWebhookSecretRequest, callback: grpc.requestCallback<_sched_v1_DeleteWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes a secret at once. Tasks that name it fail with CONFIGURATION until it is made again.
   */
  deleteWebhookSecret(argument: _sched_v1_DeleteWebhookSecretRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  deleteWebhookSecret(argument: _sched_v1_DeleteWebhookSecretRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  deleteWebhookSecret(argument: _sched_v1_DeleteWebhookSecretRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  deleteWebhookSecret(argument: _sched_v1_DeleteWebhookSecretRequest, callback: grpc.requestCallback<_sched_v1_DeleteWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads one credential.
   */
  GetCredential(argument: _sched_v1_GetCredentialRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCredentialResponse__Output>): grpc.ClientUnaryCall;
  GetCredential(argument: _sched_v1_GetCredentialRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetCredentialResponse__Output>): grpc.ClientUnaryCall;
  GetCredential(argument: _sched_v1_GetCredentialRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCredentialResponse__Output>): grpc.ClientUnaryCall;
  GetCredential(argument: _sched_v1_GetCredentialRequest, callback: grpc.requestCallback<_sched_v1_GetCredentialResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads one credential.
   */
  getCredential(argument: _sched_v1_GetCredentialRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCredentialResponse__Output>): grpc.ClientUnaryCall;
  getCredential(argument: _sched_v1_GetCredentialRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetCredentialResponse__Output>): grpc.ClientUnaryCall;
  getCredential(argument: _sched_v1_GetCredentialRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCredentialResponse__Output>): grpc.ClientUnaryCall;
  getCredential(argument: _sched_v1_GetCredentialRequest, callback: grpc.requestCallback<_sched_v1_GetCredentialResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads what is known of a secret, not the secret.
   */
  GetWebhookSecret(argument: _sched_v1_GetWebhookSecretRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  GetWebhookSecret(argument: _sched_v1_GetWebhookSecretRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  GetWebhookSecret(argument: _sched_v1_GetWebhookSecretRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  GetWebhookSecret(argument: _sched_v1_GetWebhookSecretRequest, callback: grpc.requestCallback<_sched_v1_GetWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads what is known of a secret, not the secret.
   */
  getWebhookSecret(argument: _sched_v1_GetWebhookSecretRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  getWebhookSecret(argument: _sched_v1_GetWebhookSecretRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  getWebhookSecret(argument: _sched_v1_GetWebhookSecretRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  getWebhookSecret(argument: _sched_v1_GetWebhookSecretRequest, callback: grpc.requestCallback<_sched_v1_GetWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists credentials page by page, in the order of their ids.
   */
  ListCredentials(argument: _sched_v1_ListCredentialsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListCredentialsResponse__Output>): grpc.ClientUnaryCall;
  ListCredentials(argument: _sched_v1_ListCredentialsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListCredentialsResponse__Output>): grpc.ClientUnaryCall;
  ListCredentials(argument: _sched_v1_ListCredentialsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListCredentialsResponse__Output>): grpc.ClientUnaryCall;
  ListCredentials(argument: _sched_v1_ListCredentialsRequest, callback: grpc.requestCallback<_sched_v1_ListCredentialsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists credentials page by page, in the order of their ids.
   */
  listCredentials(argument: _sched_v1_ListCredentialsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListCredentialsResponse__Output>): grpc.ClientUnaryCall;
  listCredentials(argument: _sched_v1_ListCredentialsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListCredentialsResponse__Output>): grpc.ClientUnaryCall;
  listCredentials(argument: _sched_v1_ListCredentialsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListCredentialsResponse__Output>): grpc.ClientUnaryCall;
  listCredentials(argument: _sched_v1_ListCredentialsRequest, callback: grpc.requestCallback<_sched_v1_ListCredentialsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists secrets, in the order of their ids.
   */
  ListWebhookSecrets(argument: _sched_v1_ListWebhookSecretsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListWebhookSecretsResponse__Output>): grpc.ClientUnaryCall;
  ListWebhookSecrets(argument: _sched_v1_ListWebhookSecretsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListWebhookSecretsResponse__Output>): grpc.ClientUnaryCall;
  ListWebhookSecrets(argument: _sched_v1_ListWebhookSecretsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListWebhookSecretsResponse__Output>): grpc.ClientUnaryCall;
  ListWebhookSecrets(argument: _sched_v1_ListWebhookSecretsRequest, callback: grpc.requestCallback<_sched_v1_ListWebhookSecretsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists secrets, in the order of their ids.
   */
  listWebhookSecrets(argument: _sched_v1_ListWebhookSecretsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListWebhookSecretsResponse__Output>): grpc.ClientUnaryCall;
  listWebhookSecrets(argument: _sched_v1_ListWebhookSecretsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListWebhookSecretsResponse__Output>): grpc.ClientUnaryCall;
  listWebhookSecrets(argument: _sched_v1_ListWebhookSecretsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListWebhookSecretsResponse__Output>): grpc.ClientUnaryCall;
  listWebhookSecrets(argument: _sched_v1_ListWebhookSecretsRequest, callback: grpc.requestCallback<_sched_v1_ListWebhookSecretsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes a new secret of the same name. Both sign until the old one ends, so that receivers can change over.
   */
  RotateWebhookSecret(argument: _sched_v1_RotateWebhookSecretRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RotateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  RotateWebhookSecret(argument: _sched_v1_RotateWebhookSecretRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RotateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  RotateWebhookSecret(argument: _sched_v1_RotateWebhookSecretRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RotateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  RotateWebhookSecret(argument: _sched_v1_RotateWebhookSecretRequest, callback: grpc.requestCallback<_sched_v1_RotateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes a new secret of the same name. Both sign until the old one ends, so that receivers can change over.
   */
  rotateWebhookSecret(argument: _sched_v1_RotateWebhookSecretRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RotateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  rotateWebhookSecret(argument: _sched_v1_RotateWebhookSecretRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RotateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  rotateWebhookSecret(argument: _sched_v1_RotateWebhookSecretRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RotateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  rotateWebhookSecret(argument: _sched_v1_RotateWebhookSecretRequest, callback: grpc.requestCallback<_sched_v1_RotateWebhookSecretResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  UpdateCredential(argument: _sched_v1_UpdateCredentialRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateCredentialResponse__Output>): grpc.ClientUnaryCall;
  UpdateCredential(argument: _sched_v1_UpdateCredentialRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateCredentialResponse__Output>): grpc.ClientUnaryCall;
  UpdateCredential(argument: _sched_v1_UpdateCredentialRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateCredentialResponse__Output>): grpc.ClientUnaryCall;
  UpdateCredential(argument: _sched_v1_UpdateCredentialRequest, callback: grpc.requestCallback<_sched_v1_UpdateCredentialResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  updateCredential(argument: _sched_v1_UpdateCredentialRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateCredentialResponse__Output>): grpc.ClientUnaryCall;
  updateCredential(argument: _sched_v1_UpdateCredentialRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateCredentialResponse__Output>): grpc.ClientUnaryCall;
  updateCredential(argument: _sched_v1_UpdateCredentialRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateCredentialResponse__Output>): grpc.ClientUnaryCall;
  updateCredential(argument: _sched_v1_UpdateCredentialRequest, callback: grpc.requestCallback<_sched_v1_UpdateCredentialResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Secrets of a namespace. Material goes in and is never given out again, but for the answer that made it.
 */
export interface SecretServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Makes a credential for webhooks or connections. Answers never contain the material.
   */
  CreateCredential: grpc.handleUnaryCall<_sched_v1_CreateCredentialRequest__Output, _sched_v1_CreateCredentialResponse>;
  
  /**
   * Makes a secret that signs webhooks, as Standard Webhooks 1.0.0 says. The answer shows it, this once.
   */
  CreateWebhookSecret: grpc.handleUnaryCall<_sched_v1_CreateWebhookSecretRequest__Output, _sched_v1_CreateWebhookSecretResponse>;
  
  /**
   * Deletes a credential at once. What names it fails with CONFIGURATION until it is made again.
   */
  DeleteCredential: grpc.handleUnaryCall<_sched_v1_DeleteCredentialRequest__Output, _sched_v1_DeleteCredentialResponse>;
  
  /**
   * Deletes a secret at once. Tasks that name it fail with CONFIGURATION until it is made again.
   */
  DeleteWebhookSecret: grpc.handleUnaryCall<_sched_v1_DeleteWebhookSecretRequest__Output, _sched_v1_DeleteWebhookSecretResponse>;
  
  /**
   * Reads one credential.
   */
  GetCredential: grpc.handleUnaryCall<_sched_v1_GetCredentialRequest__Output, _sched_v1_GetCredentialResponse>;
  
  /**
   * Reads what is known of a secret, not the secret.
   */
  GetWebhookSecret: grpc.handleUnaryCall<_sched_v1_GetWebhookSecretRequest__Output, _sched_v1_GetWebhookSecretResponse>;
  
  /**
   * Lists credentials page by page, in the order of their ids.
   */
  ListCredentials: grpc.handleUnaryCall<_sched_v1_ListCredentialsRequest__Output, _sched_v1_ListCredentialsResponse>;
  
  /**
   * Lists secrets, in the order of their ids.
   */
  ListWebhookSecrets: grpc.handleUnaryCall<_sched_v1_ListWebhookSecretsRequest__Output, _sched_v1_ListWebhookSecretsResponse>;
  
  /**
   * Makes a new secret of the same name. Both sign until the old one ends, so that receivers can change over.
   */
  RotateWebhookSecret: grpc.handleUnaryCall<_sched_v1_RotateWebhookSecretRequest__Output, _sched_v1_RotateWebhookSecretResponse>;
  
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  UpdateCredential: grpc.handleUnaryCall<_sched_v1_UpdateCredentialRequest__Output, _sched_v1_UpdateCredentialResponse>;
  
}

export interface SecretServiceDefinition extends grpc.ServiceDefinition {
  CreateCredential: MethodDefinition<_sched_v1_CreateCredentialRequest, _sched_v1_CreateCredentialResponse, _sched_v1_CreateCredentialRequest__Output, _sched_v1_CreateCredentialResponse__Output>
  CreateWebhookSecret: MethodDefinition<_sched_v1_CreateWebhookSecretRequest, _sched_v1_CreateWebhookSecretResponse, _sched_v1_CreateWebhookSecretRequest__Output, _sched_v1_CreateWebhookSecretResponse__Output>
  DeleteCredential: MethodDefinition<_sched_v1_DeleteCredentialRequest, _sched_v1_DeleteCredentialResponse, _sched_v1_DeleteCredentialRequest__Output, _sched_v1_DeleteCredentialResponse__Output>
  DeleteWebhookSecret: MethodDefinition<_sched_v1_DeleteWebhookSecretRequest, _sched_v1_DeleteWebhookSecretResponse, _sched_v1_DeleteWebhookSecretRequest__Output, _sched_v1_DeleteWebhookSecretResponse__Output>
  GetCredential: MethodDefinition<_sched_v1_GetCredentialRequest, _sched_v1_GetCredentialResponse, _sched_v1_GetCredentialRequest__Output, _sched_v1_GetCredentialResponse__Output>
  GetWebhookSecret: MethodDefinition<_sched_v1_GetWebhookSecretRequest, _sched_v1_GetWebhookSecretResponse, _sched_v1_GetWebhookSecretRequest__Output, _sched_v1_GetWebhookSecretResponse__Output>
  ListCredentials: MethodDefinition<_sched_v1_ListCredentialsRequest, _sched_v1_ListCredentialsResponse, _sched_v1_ListCredentialsRequest__Output, _sched_v1_ListCredentialsResponse__Output>
  ListWebhookSecrets: MethodDefinition<_sched_v1_ListWebhookSecretsRequest, _sched_v1_ListWebhookSecretsResponse, _sched_v1_ListWebhookSecretsRequest__Output, _sched_v1_ListWebhookSecretsResponse__Output>
  RotateWebhookSecret: MethodDefinition<_sched_v1_RotateWebhookSecretRequest, _sched_v1_RotateWebhookSecretResponse, _sched_v1_RotateWebhookSecretRequest__Output, _sched_v1_RotateWebhookSecretResponse__Output>
  UpdateCredential: MethodDefinition<_sched_v1_UpdateCredentialRequest, _sched_v1_UpdateCredentialResponse, _sched_v1_UpdateCredentialRequest__Output, _sched_v1_UpdateCredentialResponse__Output>
}
