import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { CustomHttpPattern as _google_api_CustomHttpPattern, CustomHttpPattern__Output as _google_api_CustomHttpPattern__Output } from './google/api/CustomHttpPattern.ts';
import type { Http as _google_api_Http, Http__Output as _google_api_Http__Output } from './google/api/Http.ts';
import type { HttpRule as _google_api_HttpRule, HttpRule__Output as _google_api_HttpRule__Output } from './google/api/HttpRule.ts';
import type { Any as _google_protobuf_Any, Any__Output as _google_protobuf_Any__Output } from './google/protobuf/Any.ts';
import type { DescriptorProto as _google_protobuf_DescriptorProto, DescriptorProto__Output as _google_protobuf_DescriptorProto__Output } from './google/protobuf/DescriptorProto.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from './google/protobuf/Duration.ts';
import type { EnumDescriptorProto as _google_protobuf_EnumDescriptorProto, EnumDescriptorProto__Output as _google_protobuf_EnumDescriptorProto__Output } from './google/protobuf/EnumDescriptorProto.ts';
import type { EnumOptions as _google_protobuf_EnumOptions, EnumOptions__Output as _google_protobuf_EnumOptions__Output } from './google/protobuf/EnumOptions.ts';
import type { EnumValueDescriptorProto as _google_protobuf_EnumValueDescriptorProto, EnumValueDescriptorProto__Output as _google_protobuf_EnumValueDescriptorProto__Output } from './google/protobuf/EnumValueDescriptorProto.ts';
import type { EnumValueOptions as _google_protobuf_EnumValueOptions, EnumValueOptions__Output as _google_protobuf_EnumValueOptions__Output } from './google/protobuf/EnumValueOptions.ts';
import type { ExtensionRangeOptions as _google_protobuf_ExtensionRangeOptions, ExtensionRangeOptions__Output as _google_protobuf_ExtensionRangeOptions__Output } from './google/protobuf/ExtensionRangeOptions.ts';
import type { FeatureSet as _google_protobuf_FeatureSet, FeatureSet__Output as _google_protobuf_FeatureSet__Output } from './google/protobuf/FeatureSet.ts';
import type { FeatureSetDefaults as _google_protobuf_FeatureSetDefaults, FeatureSetDefaults__Output as _google_protobuf_FeatureSetDefaults__Output } from './google/protobuf/FeatureSetDefaults.ts';
import type { FieldDescriptorProto as _google_protobuf_FieldDescriptorProto, FieldDescriptorProto__Output as _google_protobuf_FieldDescriptorProto__Output } from './google/protobuf/FieldDescriptorProto.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from './google/protobuf/FieldMask.ts';
import type { FieldOptions as _google_protobuf_FieldOptions, FieldOptions__Output as _google_protobuf_FieldOptions__Output } from './google/protobuf/FieldOptions.ts';
import type { FileDescriptorProto as _google_protobuf_FileDescriptorProto, FileDescriptorProto__Output as _google_protobuf_FileDescriptorProto__Output } from './google/protobuf/FileDescriptorProto.ts';
import type { FileDescriptorSet as _google_protobuf_FileDescriptorSet, FileDescriptorSet__Output as _google_protobuf_FileDescriptorSet__Output } from './google/protobuf/FileDescriptorSet.ts';
import type { FileOptions as _google_protobuf_FileOptions, FileOptions__Output as _google_protobuf_FileOptions__Output } from './google/protobuf/FileOptions.ts';
import type { GeneratedCodeInfo as _google_protobuf_GeneratedCodeInfo, GeneratedCodeInfo__Output as _google_protobuf_GeneratedCodeInfo__Output } from './google/protobuf/GeneratedCodeInfo.ts';
import type { MessageOptions as _google_protobuf_MessageOptions, MessageOptions__Output as _google_protobuf_MessageOptions__Output } from './google/protobuf/MessageOptions.ts';
import type { MethodDescriptorProto as _google_protobuf_MethodDescriptorProto, MethodDescriptorProto__Output as _google_protobuf_MethodDescriptorProto__Output } from './google/protobuf/MethodDescriptorProto.ts';
import type { MethodOptions as _google_protobuf_MethodOptions, MethodOptions__Output as _google_protobuf_MethodOptions__Output } from './google/protobuf/MethodOptions.ts';
import type { OneofDescriptorProto as _google_protobuf_OneofDescriptorProto, OneofDescriptorProto__Output as _google_protobuf_OneofDescriptorProto__Output } from './google/protobuf/OneofDescriptorProto.ts';
import type { OneofOptions as _google_protobuf_OneofOptions, OneofOptions__Output as _google_protobuf_OneofOptions__Output } from './google/protobuf/OneofOptions.ts';
import type { ServiceDescriptorProto as _google_protobuf_ServiceDescriptorProto, ServiceDescriptorProto__Output as _google_protobuf_ServiceDescriptorProto__Output } from './google/protobuf/ServiceDescriptorProto.ts';
import type { ServiceOptions as _google_protobuf_ServiceOptions, ServiceOptions__Output as _google_protobuf_ServiceOptions__Output } from './google/protobuf/ServiceOptions.ts';
import type { SourceCodeInfo as _google_protobuf_SourceCodeInfo, SourceCodeInfo__Output as _google_protobuf_SourceCodeInfo__Output } from './google/protobuf/SourceCodeInfo.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from './google/protobuf/Timestamp.ts';
import type { UninterpretedOption as _google_protobuf_UninterpretedOption, UninterpretedOption__Output as _google_protobuf_UninterpretedOption__Output } from './google/protobuf/UninterpretedOption.ts';
import type { Status as _google_rpc_Status, Status__Output as _google_rpc_Status__Output } from './google/rpc/Status.ts';
import type { AwsCredential as _sched_v1_AwsCredential, AwsCredential__Output as _sched_v1_AwsCredential__Output } from './sched/v1/AwsCredential.ts';
import type { BasicCredential as _sched_v1_BasicCredential, BasicCredential__Output as _sched_v1_BasicCredential__Output } from './sched/v1/BasicCredential.ts';
import type { BearerCredential as _sched_v1_BearerCredential, BearerCredential__Output as _sched_v1_BearerCredential__Output } from './sched/v1/BearerCredential.ts';
import type { Connection as _sched_v1_Connection, Connection__Output as _sched_v1_Connection__Output } from './sched/v1/Connection.ts';
import type { ConnectionServiceClient as _sched_v1_ConnectionServiceClient, ConnectionServiceDefinition as _sched_v1_ConnectionServiceDefinition } from './sched/v1/ConnectionService.ts';
import type { CreateConnectionRequest as _sched_v1_CreateConnectionRequest, CreateConnectionRequest__Output as _sched_v1_CreateConnectionRequest__Output } from './sched/v1/CreateConnectionRequest.ts';
import type { CreateConnectionResponse as _sched_v1_CreateConnectionResponse, CreateConnectionResponse__Output as _sched_v1_CreateConnectionResponse__Output } from './sched/v1/CreateConnectionResponse.ts';
import type { CreateCredentialRequest as _sched_v1_CreateCredentialRequest, CreateCredentialRequest__Output as _sched_v1_CreateCredentialRequest__Output } from './sched/v1/CreateCredentialRequest.ts';
import type { CreateCredentialResponse as _sched_v1_CreateCredentialResponse, CreateCredentialResponse__Output as _sched_v1_CreateCredentialResponse__Output } from './sched/v1/CreateCredentialResponse.ts';
import type { CreateWebhookSecretRequest as _sched_v1_CreateWebhookSecretRequest, CreateWebhookSecretRequest__Output as _sched_v1_CreateWebhookSecretRequest__Output } from './sched/v1/CreateWebhookSecretRequest.ts';
import type { CreateWebhookSecretResponse as _sched_v1_CreateWebhookSecretResponse, CreateWebhookSecretResponse__Output as _sched_v1_CreateWebhookSecretResponse__Output } from './sched/v1/CreateWebhookSecretResponse.ts';
import type { Credential as _sched_v1_Credential, Credential__Output as _sched_v1_Credential__Output } from './sched/v1/Credential.ts';
import type { DeleteConnectionRequest as _sched_v1_DeleteConnectionRequest, DeleteConnectionRequest__Output as _sched_v1_DeleteConnectionRequest__Output } from './sched/v1/DeleteConnectionRequest.ts';
import type { DeleteConnectionResponse as _sched_v1_DeleteConnectionResponse, DeleteConnectionResponse__Output as _sched_v1_DeleteConnectionResponse__Output } from './sched/v1/DeleteConnectionResponse.ts';
import type { DeleteCredentialRequest as _sched_v1_DeleteCredentialRequest, DeleteCredentialRequest__Output as _sched_v1_DeleteCredentialRequest__Output } from './sched/v1/DeleteCredentialRequest.ts';
import type { DeleteCredentialResponse as _sched_v1_DeleteCredentialResponse, DeleteCredentialResponse__Output as _sched_v1_DeleteCredentialResponse__Output } from './sched/v1/DeleteCredentialResponse.ts';
import type { DeleteWebhookSecretRequest as _sched_v1_DeleteWebhookSecretRequest, DeleteWebhookSecretRequest__Output as _sched_v1_DeleteWebhookSecretRequest__Output } from './sched/v1/DeleteWebhookSecretRequest.ts';
import type { DeleteWebhookSecretResponse as _sched_v1_DeleteWebhookSecretResponse, DeleteWebhookSecretResponse__Output as _sched_v1_DeleteWebhookSecretResponse__Output } from './sched/v1/DeleteWebhookSecretResponse.ts';
import type { GetConnectionRequest as _sched_v1_GetConnectionRequest, GetConnectionRequest__Output as _sched_v1_GetConnectionRequest__Output } from './sched/v1/GetConnectionRequest.ts';
import type { GetConnectionResponse as _sched_v1_GetConnectionResponse, GetConnectionResponse__Output as _sched_v1_GetConnectionResponse__Output } from './sched/v1/GetConnectionResponse.ts';
import type { GetCredentialRequest as _sched_v1_GetCredentialRequest, GetCredentialRequest__Output as _sched_v1_GetCredentialRequest__Output } from './sched/v1/GetCredentialRequest.ts';
import type { GetCredentialResponse as _sched_v1_GetCredentialResponse, GetCredentialResponse__Output as _sched_v1_GetCredentialResponse__Output } from './sched/v1/GetCredentialResponse.ts';
import type { GetWebhookSecretRequest as _sched_v1_GetWebhookSecretRequest, GetWebhookSecretRequest__Output as _sched_v1_GetWebhookSecretRequest__Output } from './sched/v1/GetWebhookSecretRequest.ts';
import type { GetWebhookSecretResponse as _sched_v1_GetWebhookSecretResponse, GetWebhookSecretResponse__Output as _sched_v1_GetWebhookSecretResponse__Output } from './sched/v1/GetWebhookSecretResponse.ts';
import type { HeaderCredential as _sched_v1_HeaderCredential, HeaderCredential__Output as _sched_v1_HeaderCredential__Output } from './sched/v1/HeaderCredential.ts';
import type { ListConnectionsRequest as _sched_v1_ListConnectionsRequest, ListConnectionsRequest__Output as _sched_v1_ListConnectionsRequest__Output } from './sched/v1/ListConnectionsRequest.ts';
import type { ListConnectionsResponse as _sched_v1_ListConnectionsResponse, ListConnectionsResponse__Output as _sched_v1_ListConnectionsResponse__Output } from './sched/v1/ListConnectionsResponse.ts';
import type { ListCredentialsRequest as _sched_v1_ListCredentialsRequest, ListCredentialsRequest__Output as _sched_v1_ListCredentialsRequest__Output } from './sched/v1/ListCredentialsRequest.ts';
import type { ListCredentialsResponse as _sched_v1_ListCredentialsResponse, ListCredentialsResponse__Output as _sched_v1_ListCredentialsResponse__Output } from './sched/v1/ListCredentialsResponse.ts';
import type { ListWebhookSecretsRequest as _sched_v1_ListWebhookSecretsRequest, ListWebhookSecretsRequest__Output as _sched_v1_ListWebhookSecretsRequest__Output } from './sched/v1/ListWebhookSecretsRequest.ts';
import type { ListWebhookSecretsResponse as _sched_v1_ListWebhookSecretsResponse, ListWebhookSecretsResponse__Output as _sched_v1_ListWebhookSecretsResponse__Output } from './sched/v1/ListWebhookSecretsResponse.ts';
import type { OauthCredential as _sched_v1_OauthCredential, OauthCredential__Output as _sched_v1_OauthCredential__Output } from './sched/v1/OauthCredential.ts';
import type { RotateWebhookSecretRequest as _sched_v1_RotateWebhookSecretRequest, RotateWebhookSecretRequest__Output as _sched_v1_RotateWebhookSecretRequest__Output } from './sched/v1/RotateWebhookSecretRequest.ts';
import type { RotateWebhookSecretResponse as _sched_v1_RotateWebhookSecretResponse, RotateWebhookSecretResponse__Output as _sched_v1_RotateWebhookSecretResponse__Output } from './sched/v1/RotateWebhookSecretResponse.ts';
import type { SecretServiceClient as _sched_v1_SecretServiceClient, SecretServiceDefinition as _sched_v1_SecretServiceDefinition } from './sched/v1/SecretService.ts';
import type { TestConnectionRequest as _sched_v1_TestConnectionRequest, TestConnectionRequest__Output as _sched_v1_TestConnectionRequest__Output } from './sched/v1/TestConnectionRequest.ts';
import type { TestConnectionResponse as _sched_v1_TestConnectionResponse, TestConnectionResponse__Output as _sched_v1_TestConnectionResponse__Output } from './sched/v1/TestConnectionResponse.ts';
import type { TlsCredential as _sched_v1_TlsCredential, TlsCredential__Output as _sched_v1_TlsCredential__Output } from './sched/v1/TlsCredential.ts';
import type { UpdateConnectionRequest as _sched_v1_UpdateConnectionRequest, UpdateConnectionRequest__Output as _sched_v1_UpdateConnectionRequest__Output } from './sched/v1/UpdateConnectionRequest.ts';
import type { UpdateConnectionResponse as _sched_v1_UpdateConnectionResponse, UpdateConnectionResponse__Output as _sched_v1_UpdateConnectionResponse__Output } from './sched/v1/UpdateConnectionResponse.ts';
import type { UpdateCredentialRequest as _sched_v1_UpdateCredentialRequest, UpdateCredentialRequest__Output as _sched_v1_UpdateCredentialRequest__Output } from './sched/v1/UpdateCredentialRequest.ts';
import type { UpdateCredentialResponse as _sched_v1_UpdateCredentialResponse, UpdateCredentialResponse__Output as _sched_v1_UpdateCredentialResponse__Output } from './sched/v1/UpdateCredentialResponse.ts';
import type { WebhookSecret as _sched_v1_WebhookSecret, WebhookSecret__Output as _sched_v1_WebhookSecret__Output } from './sched/v1/WebhookSecret.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    api: {
      CustomHttpPattern: MessageTypeDefinition<_google_api_CustomHttpPattern, _google_api_CustomHttpPattern__Output>
      FieldBehavior: EnumTypeDefinition
      Http: MessageTypeDefinition<_google_api_Http, _google_api_Http__Output>
      HttpRule: MessageTypeDefinition<_google_api_HttpRule, _google_api_HttpRule__Output>
    }
    protobuf: {
      Any: MessageTypeDefinition<_google_protobuf_Any, _google_protobuf_Any__Output>
      DescriptorProto: MessageTypeDefinition<_google_protobuf_DescriptorProto, _google_protobuf_DescriptorProto__Output>
      Duration: MessageTypeDefinition<_google_protobuf_Duration, _google_protobuf_Duration__Output>
      Edition: EnumTypeDefinition
      EnumDescriptorProto: MessageTypeDefinition<_google_protobuf_EnumDescriptorProto, _google_protobuf_EnumDescriptorProto__Output>
      EnumOptions: MessageTypeDefinition<_google_protobuf_EnumOptions, _google_protobuf_EnumOptions__Output>
      EnumValueDescriptorProto: MessageTypeDefinition<_google_protobuf_EnumValueDescriptorProto, _google_protobuf_EnumValueDescriptorProto__Output>
      EnumValueOptions: MessageTypeDefinition<_google_protobuf_EnumValueOptions, _google_protobuf_EnumValueOptions__Output>
      ExtensionRangeOptions: MessageTypeDefinition<_google_protobuf_ExtensionRangeOptions, _google_protobuf_ExtensionRangeOptions__Output>
      FeatureSet: MessageTypeDefinition<_google_protobuf_FeatureSet, _google_protobuf_FeatureSet__Output>
      FeatureSetDefaults: MessageTypeDefinition<_google_protobuf_FeatureSetDefaults, _google_protobuf_FeatureSetDefaults__Output>
      FieldDescriptorProto: MessageTypeDefinition<_google_protobuf_FieldDescriptorProto, _google_protobuf_FieldDescriptorProto__Output>
      FieldMask: MessageTypeDefinition<_google_protobuf_FieldMask, _google_protobuf_FieldMask__Output>
      FieldOptions: MessageTypeDefinition<_google_protobuf_FieldOptions, _google_protobuf_FieldOptions__Output>
      FileDescriptorProto: MessageTypeDefinition<_google_protobuf_FileDescriptorProto, _google_protobuf_FileDescriptorProto__Output>
      FileDescriptorSet: MessageTypeDefinition<_google_protobuf_FileDescriptorSet, _google_protobuf_FileDescriptorSet__Output>
      FileOptions: MessageTypeDefinition<_google_protobuf_FileOptions, _google_protobuf_FileOptions__Output>
      GeneratedCodeInfo: MessageTypeDefinition<_google_protobuf_GeneratedCodeInfo, _google_protobuf_GeneratedCodeInfo__Output>
      MessageOptions: MessageTypeDefinition<_google_protobuf_MessageOptions, _google_protobuf_MessageOptions__Output>
      MethodDescriptorProto: MessageTypeDefinition<_google_protobuf_MethodDescriptorProto, _google_protobuf_MethodDescriptorProto__Output>
      MethodOptions: MessageTypeDefinition<_google_protobuf_MethodOptions, _google_protobuf_MethodOptions__Output>
      OneofDescriptorProto: MessageTypeDefinition<_google_protobuf_OneofDescriptorProto, _google_protobuf_OneofDescriptorProto__Output>
      OneofOptions: MessageTypeDefinition<_google_protobuf_OneofOptions, _google_protobuf_OneofOptions__Output>
      ServiceDescriptorProto: MessageTypeDefinition<_google_protobuf_ServiceDescriptorProto, _google_protobuf_ServiceDescriptorProto__Output>
      ServiceOptions: MessageTypeDefinition<_google_protobuf_ServiceOptions, _google_protobuf_ServiceOptions__Output>
      SourceCodeInfo: MessageTypeDefinition<_google_protobuf_SourceCodeInfo, _google_protobuf_SourceCodeInfo__Output>
      SymbolVisibility: EnumTypeDefinition
      Timestamp: MessageTypeDefinition<_google_protobuf_Timestamp, _google_protobuf_Timestamp__Output>
      UninterpretedOption: MessageTypeDefinition<_google_protobuf_UninterpretedOption, _google_protobuf_UninterpretedOption__Output>
    }
    rpc: {
      Status: MessageTypeDefinition<_google_rpc_Status, _google_rpc_Status__Output>
    }
  }
  sched: {
    v1: {
      AwsCredential: MessageTypeDefinition<_sched_v1_AwsCredential, _sched_v1_AwsCredential__Output>
      BasicCredential: MessageTypeDefinition<_sched_v1_BasicCredential, _sched_v1_BasicCredential__Output>
      BearerCredential: MessageTypeDefinition<_sched_v1_BearerCredential, _sched_v1_BearerCredential__Output>
      Connection: MessageTypeDefinition<_sched_v1_Connection, _sched_v1_Connection__Output>
      ConnectionKind: EnumTypeDefinition
      /**
       * Brokers that queue targets publish to. Errors as in TaskService.
       */
      ConnectionService: SubtypeConstructor<typeof grpc.Client, _sched_v1_ConnectionServiceClient> & { service: _sched_v1_ConnectionServiceDefinition }
      CreateConnectionRequest: MessageTypeDefinition<_sched_v1_CreateConnectionRequest, _sched_v1_CreateConnectionRequest__Output>
      CreateConnectionResponse: MessageTypeDefinition<_sched_v1_CreateConnectionResponse, _sched_v1_CreateConnectionResponse__Output>
      CreateCredentialRequest: MessageTypeDefinition<_sched_v1_CreateCredentialRequest, _sched_v1_CreateCredentialRequest__Output>
      CreateCredentialResponse: MessageTypeDefinition<_sched_v1_CreateCredentialResponse, _sched_v1_CreateCredentialResponse__Output>
      CreateWebhookSecretRequest: MessageTypeDefinition<_sched_v1_CreateWebhookSecretRequest, _sched_v1_CreateWebhookSecretRequest__Output>
      CreateWebhookSecretResponse: MessageTypeDefinition<_sched_v1_CreateWebhookSecretResponse, _sched_v1_CreateWebhookSecretResponse__Output>
      Credential: MessageTypeDefinition<_sched_v1_Credential, _sched_v1_Credential__Output>
      DeleteConnectionRequest: MessageTypeDefinition<_sched_v1_DeleteConnectionRequest, _sched_v1_DeleteConnectionRequest__Output>
      DeleteConnectionResponse: MessageTypeDefinition<_sched_v1_DeleteConnectionResponse, _sched_v1_DeleteConnectionResponse__Output>
      DeleteCredentialRequest: MessageTypeDefinition<_sched_v1_DeleteCredentialRequest, _sched_v1_DeleteCredentialRequest__Output>
      DeleteCredentialResponse: MessageTypeDefinition<_sched_v1_DeleteCredentialResponse, _sched_v1_DeleteCredentialResponse__Output>
      DeleteWebhookSecretRequest: MessageTypeDefinition<_sched_v1_DeleteWebhookSecretRequest, _sched_v1_DeleteWebhookSecretRequest__Output>
      DeleteWebhookSecretResponse: MessageTypeDefinition<_sched_v1_DeleteWebhookSecretResponse, _sched_v1_DeleteWebhookSecretResponse__Output>
      GetConnectionRequest: MessageTypeDefinition<_sched_v1_GetConnectionRequest, _sched_v1_GetConnectionRequest__Output>
      GetConnectionResponse: MessageTypeDefinition<_sched_v1_GetConnectionResponse, _sched_v1_GetConnectionResponse__Output>
      GetCredentialRequest: MessageTypeDefinition<_sched_v1_GetCredentialRequest, _sched_v1_GetCredentialRequest__Output>
      GetCredentialResponse: MessageTypeDefinition<_sched_v1_GetCredentialResponse, _sched_v1_GetCredentialResponse__Output>
      GetWebhookSecretRequest: MessageTypeDefinition<_sched_v1_GetWebhookSecretRequest, _sched_v1_GetWebhookSecretRequest__Output>
      GetWebhookSecretResponse: MessageTypeDefinition<_sched_v1_GetWebhookSecretResponse, _sched_v1_GetWebhookSecretResponse__Output>
      HeaderCredential: MessageTypeDefinition<_sched_v1_HeaderCredential, _sched_v1_HeaderCredential__Output>
      ListConnectionsRequest: MessageTypeDefinition<_sched_v1_ListConnectionsRequest, _sched_v1_ListConnectionsRequest__Output>
      ListConnectionsResponse: MessageTypeDefinition<_sched_v1_ListConnectionsResponse, _sched_v1_ListConnectionsResponse__Output>
      ListCredentialsRequest: MessageTypeDefinition<_sched_v1_ListCredentialsRequest, _sched_v1_ListCredentialsRequest__Output>
      ListCredentialsResponse: MessageTypeDefinition<_sched_v1_ListCredentialsResponse, _sched_v1_ListCredentialsResponse__Output>
      ListWebhookSecretsRequest: MessageTypeDefinition<_sched_v1_ListWebhookSecretsRequest, _sched_v1_ListWebhookSecretsRequest__Output>
      ListWebhookSecretsResponse: MessageTypeDefinition<_sched_v1_ListWebhookSecretsResponse, _sched_v1_ListWebhookSecretsResponse__Output>
      OauthCredential: MessageTypeDefinition<_sched_v1_OauthCredential, _sched_v1_OauthCredential__Output>
      RotateWebhookSecretRequest: MessageTypeDefinition<_sched_v1_RotateWebhookSecretRequest, _sched_v1_RotateWebhookSecretRequest__Output>
      RotateWebhookSecretResponse: MessageTypeDefinition<_sched_v1_RotateWebhookSecretResponse, _sched_v1_RotateWebhookSecretResponse__Output>
      /**
       * Secrets of a namespace. Material goes in and is never given out again, but for the answer that made it.
       */
      SecretService: SubtypeConstructor<typeof grpc.Client, _sched_v1_SecretServiceClient> & { service: _sched_v1_SecretServiceDefinition }
      SigningAlgorithm: EnumTypeDefinition
      TestConnectionRequest: MessageTypeDefinition<_sched_v1_TestConnectionRequest, _sched_v1_TestConnectionRequest__Output>
      TestConnectionResponse: MessageTypeDefinition<_sched_v1_TestConnectionResponse, _sched_v1_TestConnectionResponse__Output>
      TlsCredential: MessageTypeDefinition<_sched_v1_TlsCredential, _sched_v1_TlsCredential__Output>
      UpdateConnectionRequest: MessageTypeDefinition<_sched_v1_UpdateConnectionRequest, _sched_v1_UpdateConnectionRequest__Output>
      UpdateConnectionResponse: MessageTypeDefinition<_sched_v1_UpdateConnectionResponse, _sched_v1_UpdateConnectionResponse__Output>
      UpdateCredentialRequest: MessageTypeDefinition<_sched_v1_UpdateCredentialRequest, _sched_v1_UpdateCredentialRequest__Output>
      UpdateCredentialResponse: MessageTypeDefinition<_sched_v1_UpdateCredentialResponse, _sched_v1_UpdateCredentialResponse__Output>
      WebhookSecret: MessageTypeDefinition<_sched_v1_WebhookSecret, _sched_v1_WebhookSecret__Output>
    }
  }
}

