import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { CustomHttpPattern as _google_api_CustomHttpPattern, CustomHttpPattern__Output as _google_api_CustomHttpPattern__Output } from './google/api/CustomHttpPattern.ts';
import type { Http as _google_api_Http, Http__Output as _google_api_Http__Output } from './google/api/Http.ts';
import type { HttpRule as _google_api_HttpRule, HttpRule__Output as _google_api_HttpRule__Output } from './google/api/HttpRule.ts';
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
import type { AccessServiceClient as _sched_v1_AccessServiceClient, AccessServiceDefinition as _sched_v1_AccessServiceDefinition } from './sched/v1/AccessService.ts';
import type { ApiKey as _sched_v1_ApiKey, ApiKey__Output as _sched_v1_ApiKey__Output } from './sched/v1/ApiKey.ts';
import type { Callback as _sched_v1_Callback, Callback__Output as _sched_v1_Callback__Output } from './sched/v1/Callback.ts';
import type { CreateApiKeyRequest as _sched_v1_CreateApiKeyRequest, CreateApiKeyRequest__Output as _sched_v1_CreateApiKeyRequest__Output } from './sched/v1/CreateApiKeyRequest.ts';
import type { CreateApiKeyResponse as _sched_v1_CreateApiKeyResponse, CreateApiKeyResponse__Output as _sched_v1_CreateApiKeyResponse__Output } from './sched/v1/CreateApiKeyResponse.ts';
import type { CreateNamespaceRequest as _sched_v1_CreateNamespaceRequest, CreateNamespaceRequest__Output as _sched_v1_CreateNamespaceRequest__Output } from './sched/v1/CreateNamespaceRequest.ts';
import type { CreateNamespaceResponse as _sched_v1_CreateNamespaceResponse, CreateNamespaceResponse__Output as _sched_v1_CreateNamespaceResponse__Output } from './sched/v1/CreateNamespaceResponse.ts';
import type { Dedupe as _sched_v1_Dedupe, Dedupe__Output as _sched_v1_Dedupe__Output } from './sched/v1/Dedupe.ts';
import type { DeleteApiKeyRequest as _sched_v1_DeleteApiKeyRequest, DeleteApiKeyRequest__Output as _sched_v1_DeleteApiKeyRequest__Output } from './sched/v1/DeleteApiKeyRequest.ts';
import type { DeleteApiKeyResponse as _sched_v1_DeleteApiKeyResponse, DeleteApiKeyResponse__Output as _sched_v1_DeleteApiKeyResponse__Output } from './sched/v1/DeleteApiKeyResponse.ts';
import type { DeleteNamespaceRequest as _sched_v1_DeleteNamespaceRequest, DeleteNamespaceRequest__Output as _sched_v1_DeleteNamespaceRequest__Output } from './sched/v1/DeleteNamespaceRequest.ts';
import type { DeleteNamespaceResponse as _sched_v1_DeleteNamespaceResponse, DeleteNamespaceResponse__Output as _sched_v1_DeleteNamespaceResponse__Output } from './sched/v1/DeleteNamespaceResponse.ts';
import type { Fairness as _sched_v1_Fairness, Fairness__Output as _sched_v1_Fairness__Output } from './sched/v1/Fairness.ts';
import type { GetApiKeyRequest as _sched_v1_GetApiKeyRequest, GetApiKeyRequest__Output as _sched_v1_GetApiKeyRequest__Output } from './sched/v1/GetApiKeyRequest.ts';
import type { GetApiKeyResponse as _sched_v1_GetApiKeyResponse, GetApiKeyResponse__Output as _sched_v1_GetApiKeyResponse__Output } from './sched/v1/GetApiKeyResponse.ts';
import type { GetCallerRequest as _sched_v1_GetCallerRequest, GetCallerRequest__Output as _sched_v1_GetCallerRequest__Output } from './sched/v1/GetCallerRequest.ts';
import type { GetCallerResponse as _sched_v1_GetCallerResponse, GetCallerResponse__Output as _sched_v1_GetCallerResponse__Output } from './sched/v1/GetCallerResponse.ts';
import type { GetNamespaceRequest as _sched_v1_GetNamespaceRequest, GetNamespaceRequest__Output as _sched_v1_GetNamespaceRequest__Output } from './sched/v1/GetNamespaceRequest.ts';
import type { GetNamespaceResponse as _sched_v1_GetNamespaceResponse, GetNamespaceResponse__Output as _sched_v1_GetNamespaceResponse__Output } from './sched/v1/GetNamespaceResponse.ts';
import type { GetNamespaceUsageRequest as _sched_v1_GetNamespaceUsageRequest, GetNamespaceUsageRequest__Output as _sched_v1_GetNamespaceUsageRequest__Output } from './sched/v1/GetNamespaceUsageRequest.ts';
import type { GetNamespaceUsageResponse as _sched_v1_GetNamespaceUsageResponse, GetNamespaceUsageResponse__Output as _sched_v1_GetNamespaceUsageResponse__Output } from './sched/v1/GetNamespaceUsageResponse.ts';
import type { Grant as _sched_v1_Grant, Grant__Output as _sched_v1_Grant__Output } from './sched/v1/Grant.ts';
import type { HttpStatusRange as _sched_v1_HttpStatusRange, HttpStatusRange__Output as _sched_v1_HttpStatusRange__Output } from './sched/v1/HttpStatusRange.ts';
import type { Jitter as _sched_v1_Jitter, Jitter__Output as _sched_v1_Jitter__Output } from './sched/v1/Jitter.ts';
import type { KafkaDestination as _sched_v1_KafkaDestination, KafkaDestination__Output as _sched_v1_KafkaDestination__Output } from './sched/v1/KafkaDestination.ts';
import type { ListApiKeysRequest as _sched_v1_ListApiKeysRequest, ListApiKeysRequest__Output as _sched_v1_ListApiKeysRequest__Output } from './sched/v1/ListApiKeysRequest.ts';
import type { ListApiKeysResponse as _sched_v1_ListApiKeysResponse, ListApiKeysResponse__Output as _sched_v1_ListApiKeysResponse__Output } from './sched/v1/ListApiKeysResponse.ts';
import type { ListNamespacesRequest as _sched_v1_ListNamespacesRequest, ListNamespacesRequest__Output as _sched_v1_ListNamespacesRequest__Output } from './sched/v1/ListNamespacesRequest.ts';
import type { ListNamespacesResponse as _sched_v1_ListNamespacesResponse, ListNamespacesResponse__Output as _sched_v1_ListNamespacesResponse__Output } from './sched/v1/ListNamespacesResponse.ts';
import type { ListSubjectGrantsRequest as _sched_v1_ListSubjectGrantsRequest, ListSubjectGrantsRequest__Output as _sched_v1_ListSubjectGrantsRequest__Output } from './sched/v1/ListSubjectGrantsRequest.ts';
import type { ListSubjectGrantsResponse as _sched_v1_ListSubjectGrantsResponse, ListSubjectGrantsResponse__Output as _sched_v1_ListSubjectGrantsResponse__Output } from './sched/v1/ListSubjectGrantsResponse.ts';
import type { Namespace as _sched_v1_Namespace, Namespace__Output as _sched_v1_Namespace__Output } from './sched/v1/Namespace.ts';
import type { NamespaceQuotas as _sched_v1_NamespaceQuotas, NamespaceQuotas__Output as _sched_v1_NamespaceQuotas__Output } from './sched/v1/NamespaceQuotas.ts';
import type { NamespaceServiceClient as _sched_v1_NamespaceServiceClient, NamespaceServiceDefinition as _sched_v1_NamespaceServiceDefinition } from './sched/v1/NamespaceService.ts';
import type { NamespaceUsage as _sched_v1_NamespaceUsage, NamespaceUsage__Output as _sched_v1_NamespaceUsage__Output } from './sched/v1/NamespaceUsage.ts';
import type { NatsDestination as _sched_v1_NatsDestination, NatsDestination__Output as _sched_v1_NatsDestination__Output } from './sched/v1/NatsDestination.ts';
import type { QueueTarget as _sched_v1_QueueTarget, QueueTarget__Output as _sched_v1_QueueTarget__Output } from './sched/v1/QueueTarget.ts';
import type { RabbitmqDestination as _sched_v1_RabbitmqDestination, RabbitmqDestination__Output as _sched_v1_RabbitmqDestination__Output } from './sched/v1/RabbitmqDestination.ts';
import type { RateLimit as _sched_v1_RateLimit, RateLimit__Output as _sched_v1_RateLimit__Output } from './sched/v1/RateLimit.ts';
import type { RedisStreamDestination as _sched_v1_RedisStreamDestination, RedisStreamDestination__Output as _sched_v1_RedisStreamDestination__Output } from './sched/v1/RedisStreamDestination.ts';
import type { RetentionPolicy as _sched_v1_RetentionPolicy, RetentionPolicy__Output as _sched_v1_RetentionPolicy__Output } from './sched/v1/RetentionPolicy.ts';
import type { RetryPolicy as _sched_v1_RetryPolicy, RetryPolicy__Output as _sched_v1_RetryPolicy__Output } from './sched/v1/RetryPolicy.ts';
import type { RetryRule as _sched_v1_RetryRule, RetryRule__Output as _sched_v1_RetryRule__Output } from './sched/v1/RetryRule.ts';
import type { SetSubjectGrantsRequest as _sched_v1_SetSubjectGrantsRequest, SetSubjectGrantsRequest__Output as _sched_v1_SetSubjectGrantsRequest__Output } from './sched/v1/SetSubjectGrantsRequest.ts';
import type { SetSubjectGrantsResponse as _sched_v1_SetSubjectGrantsResponse, SetSubjectGrantsResponse__Output as _sched_v1_SetSubjectGrantsResponse__Output } from './sched/v1/SetSubjectGrantsResponse.ts';
import type { SqsDestination as _sched_v1_SqsDestination, SqsDestination__Output as _sched_v1_SqsDestination__Output } from './sched/v1/SqsDestination.ts';
import type { StateRetention as _sched_v1_StateRetention, StateRetention__Output as _sched_v1_StateRetention__Output } from './sched/v1/StateRetention.ts';
import type { SubjectGrants as _sched_v1_SubjectGrants, SubjectGrants__Output as _sched_v1_SubjectGrants__Output } from './sched/v1/SubjectGrants.ts';
import type { Target as _sched_v1_Target, Target__Output as _sched_v1_Target__Output } from './sched/v1/Target.ts';
import type { TraceContext as _sched_v1_TraceContext, TraceContext__Output as _sched_v1_TraceContext__Output } from './sched/v1/TraceContext.ts';
import type { UpdateApiKeyRequest as _sched_v1_UpdateApiKeyRequest, UpdateApiKeyRequest__Output as _sched_v1_UpdateApiKeyRequest__Output } from './sched/v1/UpdateApiKeyRequest.ts';
import type { UpdateApiKeyResponse as _sched_v1_UpdateApiKeyResponse, UpdateApiKeyResponse__Output as _sched_v1_UpdateApiKeyResponse__Output } from './sched/v1/UpdateApiKeyResponse.ts';
import type { UpdateNamespaceRequest as _sched_v1_UpdateNamespaceRequest, UpdateNamespaceRequest__Output as _sched_v1_UpdateNamespaceRequest__Output } from './sched/v1/UpdateNamespaceRequest.ts';
import type { UpdateNamespaceResponse as _sched_v1_UpdateNamespaceResponse, UpdateNamespaceResponse__Output as _sched_v1_UpdateNamespaceResponse__Output } from './sched/v1/UpdateNamespaceResponse.ts';
import type { WebhookTarget as _sched_v1_WebhookTarget, WebhookTarget__Output as _sched_v1_WebhookTarget__Output } from './sched/v1/WebhookTarget.ts';
import type { WorkerTarget as _sched_v1_WorkerTarget, WorkerTarget__Output as _sched_v1_WorkerTarget__Output } from './sched/v1/WorkerTarget.ts';

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
  }
  sched: {
    v1: {
      /**
       * Who may do what. Writing needs the role `admin` in the namespace, or `operator`.
       */
      AccessService: SubtypeConstructor<typeof grpc.Client, _sched_v1_AccessServiceClient> & { service: _sched_v1_AccessServiceDefinition }
      ApiKey: MessageTypeDefinition<_sched_v1_ApiKey, _sched_v1_ApiKey__Output>
      AttemptOutcome: EnumTypeDefinition
      BlockReason: EnumTypeDefinition
      Callback: MessageTypeDefinition<_sched_v1_Callback, _sched_v1_Callback__Output>
      CallbackEvent: EnumTypeDefinition
      CreateApiKeyRequest: MessageTypeDefinition<_sched_v1_CreateApiKeyRequest, _sched_v1_CreateApiKeyRequest__Output>
      CreateApiKeyResponse: MessageTypeDefinition<_sched_v1_CreateApiKeyResponse, _sched_v1_CreateApiKeyResponse__Output>
      CreateNamespaceRequest: MessageTypeDefinition<_sched_v1_CreateNamespaceRequest, _sched_v1_CreateNamespaceRequest__Output>
      CreateNamespaceResponse: MessageTypeDefinition<_sched_v1_CreateNamespaceResponse, _sched_v1_CreateNamespaceResponse__Output>
      DeadLetterReason: EnumTypeDefinition
      Dedupe: MessageTypeDefinition<_sched_v1_Dedupe, _sched_v1_Dedupe__Output>
      DedupeConflict: EnumTypeDefinition
      DeleteApiKeyRequest: MessageTypeDefinition<_sched_v1_DeleteApiKeyRequest, _sched_v1_DeleteApiKeyRequest__Output>
      DeleteApiKeyResponse: MessageTypeDefinition<_sched_v1_DeleteApiKeyResponse, _sched_v1_DeleteApiKeyResponse__Output>
      DeleteNamespaceRequest: MessageTypeDefinition<_sched_v1_DeleteNamespaceRequest, _sched_v1_DeleteNamespaceRequest__Output>
      DeleteNamespaceResponse: MessageTypeDefinition<_sched_v1_DeleteNamespaceResponse, _sched_v1_DeleteNamespaceResponse__Output>
      DeliveryGuarantee: EnumTypeDefinition
      EndReason: EnumTypeDefinition
      FailureKind: EnumTypeDefinition
      Fairness: MessageTypeDefinition<_sched_v1_Fairness, _sched_v1_Fairness__Output>
      GetApiKeyRequest: MessageTypeDefinition<_sched_v1_GetApiKeyRequest, _sched_v1_GetApiKeyRequest__Output>
      GetApiKeyResponse: MessageTypeDefinition<_sched_v1_GetApiKeyResponse, _sched_v1_GetApiKeyResponse__Output>
      GetCallerRequest: MessageTypeDefinition<_sched_v1_GetCallerRequest, _sched_v1_GetCallerRequest__Output>
      GetCallerResponse: MessageTypeDefinition<_sched_v1_GetCallerResponse, _sched_v1_GetCallerResponse__Output>
      GetNamespaceRequest: MessageTypeDefinition<_sched_v1_GetNamespaceRequest, _sched_v1_GetNamespaceRequest__Output>
      GetNamespaceResponse: MessageTypeDefinition<_sched_v1_GetNamespaceResponse, _sched_v1_GetNamespaceResponse__Output>
      GetNamespaceUsageRequest: MessageTypeDefinition<_sched_v1_GetNamespaceUsageRequest, _sched_v1_GetNamespaceUsageRequest__Output>
      GetNamespaceUsageResponse: MessageTypeDefinition<_sched_v1_GetNamespaceUsageResponse, _sched_v1_GetNamespaceUsageResponse__Output>
      Grant: MessageTypeDefinition<_sched_v1_Grant, _sched_v1_Grant__Output>
      HttpMethod: EnumTypeDefinition
      HttpStatusRange: MessageTypeDefinition<_sched_v1_HttpStatusRange, _sched_v1_HttpStatusRange__Output>
      Jitter: MessageTypeDefinition<_sched_v1_Jitter, _sched_v1_Jitter__Output>
      JitterMode: EnumTypeDefinition
      KafkaDestination: MessageTypeDefinition<_sched_v1_KafkaDestination, _sched_v1_KafkaDestination__Output>
      ListApiKeysRequest: MessageTypeDefinition<_sched_v1_ListApiKeysRequest, _sched_v1_ListApiKeysRequest__Output>
      ListApiKeysResponse: MessageTypeDefinition<_sched_v1_ListApiKeysResponse, _sched_v1_ListApiKeysResponse__Output>
      ListNamespacesRequest: MessageTypeDefinition<_sched_v1_ListNamespacesRequest, _sched_v1_ListNamespacesRequest__Output>
      ListNamespacesResponse: MessageTypeDefinition<_sched_v1_ListNamespacesResponse, _sched_v1_ListNamespacesResponse__Output>
      ListSubjectGrantsRequest: MessageTypeDefinition<_sched_v1_ListSubjectGrantsRequest, _sched_v1_ListSubjectGrantsRequest__Output>
      ListSubjectGrantsResponse: MessageTypeDefinition<_sched_v1_ListSubjectGrantsResponse, _sched_v1_ListSubjectGrantsResponse__Output>
      Namespace: MessageTypeDefinition<_sched_v1_Namespace, _sched_v1_Namespace__Output>
      NamespaceQuotas: MessageTypeDefinition<_sched_v1_NamespaceQuotas, _sched_v1_NamespaceQuotas__Output>
      /**
       * Tenants. The namespace `default` is always there. Writing needs the role `operator`.
       */
      NamespaceService: SubtypeConstructor<typeof grpc.Client, _sched_v1_NamespaceServiceClient> & { service: _sched_v1_NamespaceServiceDefinition }
      NamespaceUsage: MessageTypeDefinition<_sched_v1_NamespaceUsage, _sched_v1_NamespaceUsage__Output>
      NatsDestination: MessageTypeDefinition<_sched_v1_NatsDestination, _sched_v1_NatsDestination__Output>
      QueueTarget: MessageTypeDefinition<_sched_v1_QueueTarget, _sched_v1_QueueTarget__Output>
      RabbitmqDestination: MessageTypeDefinition<_sched_v1_RabbitmqDestination, _sched_v1_RabbitmqDestination__Output>
      RateLimit: MessageTypeDefinition<_sched_v1_RateLimit, _sched_v1_RateLimit__Output>
      ReadConsistency: EnumTypeDefinition
      RedisStreamDestination: MessageTypeDefinition<_sched_v1_RedisStreamDestination, _sched_v1_RedisStreamDestination__Output>
      RetentionPolicy: MessageTypeDefinition<_sched_v1_RetentionPolicy, _sched_v1_RetentionPolicy__Output>
      RetryAction: EnumTypeDefinition
      RetryPolicy: MessageTypeDefinition<_sched_v1_RetryPolicy, _sched_v1_RetryPolicy__Output>
      RetryRule: MessageTypeDefinition<_sched_v1_RetryRule, _sched_v1_RetryRule__Output>
      Role: EnumTypeDefinition
      SetSubjectGrantsRequest: MessageTypeDefinition<_sched_v1_SetSubjectGrantsRequest, _sched_v1_SetSubjectGrantsRequest__Output>
      SetSubjectGrantsResponse: MessageTypeDefinition<_sched_v1_SetSubjectGrantsResponse, _sched_v1_SetSubjectGrantsResponse__Output>
      SkipReason: EnumTypeDefinition
      SqsDestination: MessageTypeDefinition<_sched_v1_SqsDestination, _sched_v1_SqsDestination__Output>
      StateRetention: MessageTypeDefinition<_sched_v1_StateRetention, _sched_v1_StateRetention__Output>
      SubjectGrants: MessageTypeDefinition<_sched_v1_SubjectGrants, _sched_v1_SubjectGrants__Output>
      Target: MessageTypeDefinition<_sched_v1_Target, _sched_v1_Target__Output>
      TaskState: EnumTypeDefinition
      TraceContext: MessageTypeDefinition<_sched_v1_TraceContext, _sched_v1_TraceContext__Output>
      TriggerSource: EnumTypeDefinition
      UpdateApiKeyRequest: MessageTypeDefinition<_sched_v1_UpdateApiKeyRequest, _sched_v1_UpdateApiKeyRequest__Output>
      UpdateApiKeyResponse: MessageTypeDefinition<_sched_v1_UpdateApiKeyResponse, _sched_v1_UpdateApiKeyResponse__Output>
      UpdateNamespaceRequest: MessageTypeDefinition<_sched_v1_UpdateNamespaceRequest, _sched_v1_UpdateNamespaceRequest__Output>
      UpdateNamespaceResponse: MessageTypeDefinition<_sched_v1_UpdateNamespaceResponse, _sched_v1_UpdateNamespaceResponse__Output>
      WebhookTarget: MessageTypeDefinition<_sched_v1_WebhookTarget, _sched_v1_WebhookTarget__Output>
      WorkerTarget: MessageTypeDefinition<_sched_v1_WorkerTarget, _sched_v1_WorkerTarget__Output>
    }
  }
}

