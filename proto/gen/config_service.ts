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
import type { AccessServiceClient as _sched_v1_AccessServiceClient, AccessServiceDefinition as _sched_v1_AccessServiceDefinition } from './sched/v1/AccessService.ts';
import type { ApiKey as _sched_v1_ApiKey, ApiKey__Output as _sched_v1_ApiKey__Output } from './sched/v1/ApiKey.ts';
import type { ApplyResourcesRequest as _sched_v1_ApplyResourcesRequest, ApplyResourcesRequest__Output as _sched_v1_ApplyResourcesRequest__Output } from './sched/v1/ApplyResourcesRequest.ts';
import type { ApplyResourcesResponse as _sched_v1_ApplyResourcesResponse, ApplyResourcesResponse__Output as _sched_v1_ApplyResourcesResponse__Output } from './sched/v1/ApplyResourcesResponse.ts';
import type { Attempt as _sched_v1_Attempt, Attempt__Output as _sched_v1_Attempt__Output } from './sched/v1/Attempt.ts';
import type { AttemptError as _sched_v1_AttemptError, AttemptError__Output as _sched_v1_AttemptError__Output } from './sched/v1/AttemptError.ts';
import type { AwsCredential as _sched_v1_AwsCredential, AwsCredential__Output as _sched_v1_AwsCredential__Output } from './sched/v1/AwsCredential.ts';
import type { BasicCredential as _sched_v1_BasicCredential, BasicCredential__Output as _sched_v1_BasicCredential__Output } from './sched/v1/BasicCredential.ts';
import type { BearerCredential as _sched_v1_BearerCredential, BearerCredential__Output as _sched_v1_BearerCredential__Output } from './sched/v1/BearerCredential.ts';
import type { Calendar as _sched_v1_Calendar, Calendar__Output as _sched_v1_Calendar__Output } from './sched/v1/Calendar.ts';
import type { CalendarDay as _sched_v1_CalendarDay, CalendarDay__Output as _sched_v1_CalendarDay__Output } from './sched/v1/CalendarDay.ts';
import type { CalendarServiceClient as _sched_v1_CalendarServiceClient, CalendarServiceDefinition as _sched_v1_CalendarServiceDefinition } from './sched/v1/CalendarService.ts';
import type { CalendarUse as _sched_v1_CalendarUse, CalendarUse__Output as _sched_v1_CalendarUse__Output } from './sched/v1/CalendarUse.ts';
import type { Callback as _sched_v1_Callback, Callback__Output as _sched_v1_Callback__Output } from './sched/v1/Callback.ts';
import type { CatchupPolicy as _sched_v1_CatchupPolicy, CatchupPolicy__Output as _sched_v1_CatchupPolicy__Output } from './sched/v1/CatchupPolicy.ts';
import type { CompletionPolicy as _sched_v1_CompletionPolicy, CompletionPolicy__Output as _sched_v1_CompletionPolicy__Output } from './sched/v1/CompletionPolicy.ts';
import type { ConfigServiceClient as _sched_v1_ConfigServiceClient, ConfigServiceDefinition as _sched_v1_ConfigServiceDefinition } from './sched/v1/ConfigService.ts';
import type { Connection as _sched_v1_Connection, Connection__Output as _sched_v1_Connection__Output } from './sched/v1/Connection.ts';
import type { ConnectionServiceClient as _sched_v1_ConnectionServiceClient, ConnectionServiceDefinition as _sched_v1_ConnectionServiceDefinition } from './sched/v1/ConnectionService.ts';
import type { CreateApiKeyRequest as _sched_v1_CreateApiKeyRequest, CreateApiKeyRequest__Output as _sched_v1_CreateApiKeyRequest__Output } from './sched/v1/CreateApiKeyRequest.ts';
import type { CreateApiKeyResponse as _sched_v1_CreateApiKeyResponse, CreateApiKeyResponse__Output as _sched_v1_CreateApiKeyResponse__Output } from './sched/v1/CreateApiKeyResponse.ts';
import type { CreateCalendarRequest as _sched_v1_CreateCalendarRequest, CreateCalendarRequest__Output as _sched_v1_CreateCalendarRequest__Output } from './sched/v1/CreateCalendarRequest.ts';
import type { CreateCalendarResponse as _sched_v1_CreateCalendarResponse, CreateCalendarResponse__Output as _sched_v1_CreateCalendarResponse__Output } from './sched/v1/CreateCalendarResponse.ts';
import type { CreateConnectionRequest as _sched_v1_CreateConnectionRequest, CreateConnectionRequest__Output as _sched_v1_CreateConnectionRequest__Output } from './sched/v1/CreateConnectionRequest.ts';
import type { CreateConnectionResponse as _sched_v1_CreateConnectionResponse, CreateConnectionResponse__Output as _sched_v1_CreateConnectionResponse__Output } from './sched/v1/CreateConnectionResponse.ts';
import type { CreateCredentialRequest as _sched_v1_CreateCredentialRequest, CreateCredentialRequest__Output as _sched_v1_CreateCredentialRequest__Output } from './sched/v1/CreateCredentialRequest.ts';
import type { CreateCredentialResponse as _sched_v1_CreateCredentialResponse, CreateCredentialResponse__Output as _sched_v1_CreateCredentialResponse__Output } from './sched/v1/CreateCredentialResponse.ts';
import type { CreateNamespaceRequest as _sched_v1_CreateNamespaceRequest, CreateNamespaceRequest__Output as _sched_v1_CreateNamespaceRequest__Output } from './sched/v1/CreateNamespaceRequest.ts';
import type { CreateNamespaceResponse as _sched_v1_CreateNamespaceResponse, CreateNamespaceResponse__Output as _sched_v1_CreateNamespaceResponse__Output } from './sched/v1/CreateNamespaceResponse.ts';
import type { CreateWebhookSecretRequest as _sched_v1_CreateWebhookSecretRequest, CreateWebhookSecretRequest__Output as _sched_v1_CreateWebhookSecretRequest__Output } from './sched/v1/CreateWebhookSecretRequest.ts';
import type { CreateWebhookSecretResponse as _sched_v1_CreateWebhookSecretResponse, CreateWebhookSecretResponse__Output as _sched_v1_CreateWebhookSecretResponse__Output } from './sched/v1/CreateWebhookSecretResponse.ts';
import type { Credential as _sched_v1_Credential, Credential__Output as _sched_v1_Credential__Output } from './sched/v1/Credential.ts';
import type { DeadLetter as _sched_v1_DeadLetter, DeadLetter__Output as _sched_v1_DeadLetter__Output } from './sched/v1/DeadLetter.ts';
import type { DeadLetterPolicy as _sched_v1_DeadLetterPolicy, DeadLetterPolicy__Output as _sched_v1_DeadLetterPolicy__Output } from './sched/v1/DeadLetterPolicy.ts';
import type { Dedupe as _sched_v1_Dedupe, Dedupe__Output as _sched_v1_Dedupe__Output } from './sched/v1/Dedupe.ts';
import type { DeleteApiKeyRequest as _sched_v1_DeleteApiKeyRequest, DeleteApiKeyRequest__Output as _sched_v1_DeleteApiKeyRequest__Output } from './sched/v1/DeleteApiKeyRequest.ts';
import type { DeleteApiKeyResponse as _sched_v1_DeleteApiKeyResponse, DeleteApiKeyResponse__Output as _sched_v1_DeleteApiKeyResponse__Output } from './sched/v1/DeleteApiKeyResponse.ts';
import type { DeleteCalendarRequest as _sched_v1_DeleteCalendarRequest, DeleteCalendarRequest__Output as _sched_v1_DeleteCalendarRequest__Output } from './sched/v1/DeleteCalendarRequest.ts';
import type { DeleteCalendarResponse as _sched_v1_DeleteCalendarResponse, DeleteCalendarResponse__Output as _sched_v1_DeleteCalendarResponse__Output } from './sched/v1/DeleteCalendarResponse.ts';
import type { DeleteConnectionRequest as _sched_v1_DeleteConnectionRequest, DeleteConnectionRequest__Output as _sched_v1_DeleteConnectionRequest__Output } from './sched/v1/DeleteConnectionRequest.ts';
import type { DeleteConnectionResponse as _sched_v1_DeleteConnectionResponse, DeleteConnectionResponse__Output as _sched_v1_DeleteConnectionResponse__Output } from './sched/v1/DeleteConnectionResponse.ts';
import type { DeleteCredentialRequest as _sched_v1_DeleteCredentialRequest, DeleteCredentialRequest__Output as _sched_v1_DeleteCredentialRequest__Output } from './sched/v1/DeleteCredentialRequest.ts';
import type { DeleteCredentialResponse as _sched_v1_DeleteCredentialResponse, DeleteCredentialResponse__Output as _sched_v1_DeleteCredentialResponse__Output } from './sched/v1/DeleteCredentialResponse.ts';
import type { DeleteNamespaceRequest as _sched_v1_DeleteNamespaceRequest, DeleteNamespaceRequest__Output as _sched_v1_DeleteNamespaceRequest__Output } from './sched/v1/DeleteNamespaceRequest.ts';
import type { DeleteNamespaceResponse as _sched_v1_DeleteNamespaceResponse, DeleteNamespaceResponse__Output as _sched_v1_DeleteNamespaceResponse__Output } from './sched/v1/DeleteNamespaceResponse.ts';
import type { DeleteWebhookSecretRequest as _sched_v1_DeleteWebhookSecretRequest, DeleteWebhookSecretRequest__Output as _sched_v1_DeleteWebhookSecretRequest__Output } from './sched/v1/DeleteWebhookSecretRequest.ts';
import type { DeleteWebhookSecretResponse as _sched_v1_DeleteWebhookSecretResponse, DeleteWebhookSecretResponse__Output as _sched_v1_DeleteWebhookSecretResponse__Output } from './sched/v1/DeleteWebhookSecretResponse.ts';
import type { ExportResourcesRequest as _sched_v1_ExportResourcesRequest, ExportResourcesRequest__Output as _sched_v1_ExportResourcesRequest__Output } from './sched/v1/ExportResourcesRequest.ts';
import type { ExportResourcesResponse as _sched_v1_ExportResourcesResponse, ExportResourcesResponse__Output as _sched_v1_ExportResourcesResponse__Output } from './sched/v1/ExportResourcesResponse.ts';
import type { Fairness as _sched_v1_Fairness, Fairness__Output as _sched_v1_Fairness__Output } from './sched/v1/Fairness.ts';
import type { FieldChange as _sched_v1_FieldChange, FieldChange__Output as _sched_v1_FieldChange__Output } from './sched/v1/FieldChange.ts';
import type { GetApiKeyRequest as _sched_v1_GetApiKeyRequest, GetApiKeyRequest__Output as _sched_v1_GetApiKeyRequest__Output } from './sched/v1/GetApiKeyRequest.ts';
import type { GetApiKeyResponse as _sched_v1_GetApiKeyResponse, GetApiKeyResponse__Output as _sched_v1_GetApiKeyResponse__Output } from './sched/v1/GetApiKeyResponse.ts';
import type { GetCalendarRequest as _sched_v1_GetCalendarRequest, GetCalendarRequest__Output as _sched_v1_GetCalendarRequest__Output } from './sched/v1/GetCalendarRequest.ts';
import type { GetCalendarResponse as _sched_v1_GetCalendarResponse, GetCalendarResponse__Output as _sched_v1_GetCalendarResponse__Output } from './sched/v1/GetCalendarResponse.ts';
import type { GetCallerRequest as _sched_v1_GetCallerRequest, GetCallerRequest__Output as _sched_v1_GetCallerRequest__Output } from './sched/v1/GetCallerRequest.ts';
import type { GetCallerResponse as _sched_v1_GetCallerResponse, GetCallerResponse__Output as _sched_v1_GetCallerResponse__Output } from './sched/v1/GetCallerResponse.ts';
import type { GetConnectionRequest as _sched_v1_GetConnectionRequest, GetConnectionRequest__Output as _sched_v1_GetConnectionRequest__Output } from './sched/v1/GetConnectionRequest.ts';
import type { GetConnectionResponse as _sched_v1_GetConnectionResponse, GetConnectionResponse__Output as _sched_v1_GetConnectionResponse__Output } from './sched/v1/GetConnectionResponse.ts';
import type { GetCredentialRequest as _sched_v1_GetCredentialRequest, GetCredentialRequest__Output as _sched_v1_GetCredentialRequest__Output } from './sched/v1/GetCredentialRequest.ts';
import type { GetCredentialResponse as _sched_v1_GetCredentialResponse, GetCredentialResponse__Output as _sched_v1_GetCredentialResponse__Output } from './sched/v1/GetCredentialResponse.ts';
import type { GetNamespaceRequest as _sched_v1_GetNamespaceRequest, GetNamespaceRequest__Output as _sched_v1_GetNamespaceRequest__Output } from './sched/v1/GetNamespaceRequest.ts';
import type { GetNamespaceResponse as _sched_v1_GetNamespaceResponse, GetNamespaceResponse__Output as _sched_v1_GetNamespaceResponse__Output } from './sched/v1/GetNamespaceResponse.ts';
import type { GetNamespaceUsageRequest as _sched_v1_GetNamespaceUsageRequest, GetNamespaceUsageRequest__Output as _sched_v1_GetNamespaceUsageRequest__Output } from './sched/v1/GetNamespaceUsageRequest.ts';
import type { GetNamespaceUsageResponse as _sched_v1_GetNamespaceUsageResponse, GetNamespaceUsageResponse__Output as _sched_v1_GetNamespaceUsageResponse__Output } from './sched/v1/GetNamespaceUsageResponse.ts';
import type { GetWebhookSecretRequest as _sched_v1_GetWebhookSecretRequest, GetWebhookSecretRequest__Output as _sched_v1_GetWebhookSecretRequest__Output } from './sched/v1/GetWebhookSecretRequest.ts';
import type { GetWebhookSecretResponse as _sched_v1_GetWebhookSecretResponse, GetWebhookSecretResponse__Output as _sched_v1_GetWebhookSecretResponse__Output } from './sched/v1/GetWebhookSecretResponse.ts';
import type { Grant as _sched_v1_Grant, Grant__Output as _sched_v1_Grant__Output } from './sched/v1/Grant.ts';
import type { HeaderCredential as _sched_v1_HeaderCredential, HeaderCredential__Output as _sched_v1_HeaderCredential__Output } from './sched/v1/HeaderCredential.ts';
import type { HttpStatusRange as _sched_v1_HttpStatusRange, HttpStatusRange__Output as _sched_v1_HttpStatusRange__Output } from './sched/v1/HttpStatusRange.ts';
import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from './sched/v1/InFlightAttempt.ts';
import type { IntervalSpec as _sched_v1_IntervalSpec, IntervalSpec__Output as _sched_v1_IntervalSpec__Output } from './sched/v1/IntervalSpec.ts';
import type { Jitter as _sched_v1_Jitter, Jitter__Output as _sched_v1_Jitter__Output } from './sched/v1/Jitter.ts';
import type { KafkaDestination as _sched_v1_KafkaDestination, KafkaDestination__Output as _sched_v1_KafkaDestination__Output } from './sched/v1/KafkaDestination.ts';
import type { Key as _sched_v1_Key, Key__Output as _sched_v1_Key__Output } from './sched/v1/Key.ts';
import type { ListApiKeysRequest as _sched_v1_ListApiKeysRequest, ListApiKeysRequest__Output as _sched_v1_ListApiKeysRequest__Output } from './sched/v1/ListApiKeysRequest.ts';
import type { ListApiKeysResponse as _sched_v1_ListApiKeysResponse, ListApiKeysResponse__Output as _sched_v1_ListApiKeysResponse__Output } from './sched/v1/ListApiKeysResponse.ts';
import type { ListCalendarsRequest as _sched_v1_ListCalendarsRequest, ListCalendarsRequest__Output as _sched_v1_ListCalendarsRequest__Output } from './sched/v1/ListCalendarsRequest.ts';
import type { ListCalendarsResponse as _sched_v1_ListCalendarsResponse, ListCalendarsResponse__Output as _sched_v1_ListCalendarsResponse__Output } from './sched/v1/ListCalendarsResponse.ts';
import type { ListConnectionsRequest as _sched_v1_ListConnectionsRequest, ListConnectionsRequest__Output as _sched_v1_ListConnectionsRequest__Output } from './sched/v1/ListConnectionsRequest.ts';
import type { ListConnectionsResponse as _sched_v1_ListConnectionsResponse, ListConnectionsResponse__Output as _sched_v1_ListConnectionsResponse__Output } from './sched/v1/ListConnectionsResponse.ts';
import type { ListCredentialsRequest as _sched_v1_ListCredentialsRequest, ListCredentialsRequest__Output as _sched_v1_ListCredentialsRequest__Output } from './sched/v1/ListCredentialsRequest.ts';
import type { ListCredentialsResponse as _sched_v1_ListCredentialsResponse, ListCredentialsResponse__Output as _sched_v1_ListCredentialsResponse__Output } from './sched/v1/ListCredentialsResponse.ts';
import type { ListNamespacesRequest as _sched_v1_ListNamespacesRequest, ListNamespacesRequest__Output as _sched_v1_ListNamespacesRequest__Output } from './sched/v1/ListNamespacesRequest.ts';
import type { ListNamespacesResponse as _sched_v1_ListNamespacesResponse, ListNamespacesResponse__Output as _sched_v1_ListNamespacesResponse__Output } from './sched/v1/ListNamespacesResponse.ts';
import type { ListSubjectGrantsRequest as _sched_v1_ListSubjectGrantsRequest, ListSubjectGrantsRequest__Output as _sched_v1_ListSubjectGrantsRequest__Output } from './sched/v1/ListSubjectGrantsRequest.ts';
import type { ListSubjectGrantsResponse as _sched_v1_ListSubjectGrantsResponse, ListSubjectGrantsResponse__Output as _sched_v1_ListSubjectGrantsResponse__Output } from './sched/v1/ListSubjectGrantsResponse.ts';
import type { ListWebhookSecretsRequest as _sched_v1_ListWebhookSecretsRequest, ListWebhookSecretsRequest__Output as _sched_v1_ListWebhookSecretsRequest__Output } from './sched/v1/ListWebhookSecretsRequest.ts';
import type { ListWebhookSecretsResponse as _sched_v1_ListWebhookSecretsResponse, ListWebhookSecretsResponse__Output as _sched_v1_ListWebhookSecretsResponse__Output } from './sched/v1/ListWebhookSecretsResponse.ts';
import type { Namespace as _sched_v1_Namespace, Namespace__Output as _sched_v1_Namespace__Output } from './sched/v1/Namespace.ts';
import type { NamespaceQuotas as _sched_v1_NamespaceQuotas, NamespaceQuotas__Output as _sched_v1_NamespaceQuotas__Output } from './sched/v1/NamespaceQuotas.ts';
import type { NamespaceServiceClient as _sched_v1_NamespaceServiceClient, NamespaceServiceDefinition as _sched_v1_NamespaceServiceDefinition } from './sched/v1/NamespaceService.ts';
import type { NamespaceUsage as _sched_v1_NamespaceUsage, NamespaceUsage__Output as _sched_v1_NamespaceUsage__Output } from './sched/v1/NamespaceUsage.ts';
import type { NatsDestination as _sched_v1_NatsDestination, NatsDestination__Output as _sched_v1_NatsDestination__Output } from './sched/v1/NatsDestination.ts';
import type { OauthCredential as _sched_v1_OauthCredential, OauthCredential__Output as _sched_v1_OauthCredential__Output } from './sched/v1/OauthCredential.ts';
import type { PauseInfo as _sched_v1_PauseInfo, PauseInfo__Output as _sched_v1_PauseInfo__Output } from './sched/v1/PauseInfo.ts';
import type { PausePolicy as _sched_v1_PausePolicy, PausePolicy__Output as _sched_v1_PausePolicy__Output } from './sched/v1/PausePolicy.ts';
import type { Queue as _sched_v1_Queue, Queue__Output as _sched_v1_Queue__Output } from './sched/v1/Queue.ts';
import type { QueueStats as _sched_v1_QueueStats, QueueStats__Output as _sched_v1_QueueStats__Output } from './sched/v1/QueueStats.ts';
import type { QueueTarget as _sched_v1_QueueTarget, QueueTarget__Output as _sched_v1_QueueTarget__Output } from './sched/v1/QueueTarget.ts';
import type { RabbitmqDestination as _sched_v1_RabbitmqDestination, RabbitmqDestination__Output as _sched_v1_RabbitmqDestination__Output } from './sched/v1/RabbitmqDestination.ts';
import type { RateLimit as _sched_v1_RateLimit, RateLimit__Output as _sched_v1_RateLimit__Output } from './sched/v1/RateLimit.ts';
import type { RedisStreamDestination as _sched_v1_RedisStreamDestination, RedisStreamDestination__Output as _sched_v1_RedisStreamDestination__Output } from './sched/v1/RedisStreamDestination.ts';
import type { Resource as _sched_v1_Resource, Resource__Output as _sched_v1_Resource__Output } from './sched/v1/Resource.ts';
import type { ResourceChange as _sched_v1_ResourceChange, ResourceChange__Output as _sched_v1_ResourceChange__Output } from './sched/v1/ResourceChange.ts';
import type { RetentionPolicy as _sched_v1_RetentionPolicy, RetentionPolicy__Output as _sched_v1_RetentionPolicy__Output } from './sched/v1/RetentionPolicy.ts';
import type { RetryPolicy as _sched_v1_RetryPolicy, RetryPolicy__Output as _sched_v1_RetryPolicy__Output } from './sched/v1/RetryPolicy.ts';
import type { RetryRule as _sched_v1_RetryRule, RetryRule__Output as _sched_v1_RetryRule__Output } from './sched/v1/RetryRule.ts';
import type { RotateWebhookSecretRequest as _sched_v1_RotateWebhookSecretRequest, RotateWebhookSecretRequest__Output as _sched_v1_RotateWebhookSecretRequest__Output } from './sched/v1/RotateWebhookSecretRequest.ts';
import type { RotateWebhookSecretResponse as _sched_v1_RotateWebhookSecretResponse, RotateWebhookSecretResponse__Output as _sched_v1_RotateWebhookSecretResponse__Output } from './sched/v1/RotateWebhookSecretResponse.ts';
import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from './sched/v1/Schedule.ts';
import type { ScheduleFilter as _sched_v1_ScheduleFilter, ScheduleFilter__Output as _sched_v1_ScheduleFilter__Output } from './sched/v1/ScheduleFilter.ts';
import type { ScheduleSpec as _sched_v1_ScheduleSpec, ScheduleSpec__Output as _sched_v1_ScheduleSpec__Output } from './sched/v1/ScheduleSpec.ts';
import type { ScheduleStats as _sched_v1_ScheduleStats, ScheduleStats__Output as _sched_v1_ScheduleStats__Output } from './sched/v1/ScheduleStats.ts';
import type { SecretServiceClient as _sched_v1_SecretServiceClient, SecretServiceDefinition as _sched_v1_SecretServiceDefinition } from './sched/v1/SecretService.ts';
import type { SetSubjectGrantsRequest as _sched_v1_SetSubjectGrantsRequest, SetSubjectGrantsRequest__Output as _sched_v1_SetSubjectGrantsRequest__Output } from './sched/v1/SetSubjectGrantsRequest.ts';
import type { SetSubjectGrantsResponse as _sched_v1_SetSubjectGrantsResponse, SetSubjectGrantsResponse__Output as _sched_v1_SetSubjectGrantsResponse__Output } from './sched/v1/SetSubjectGrantsResponse.ts';
import type { SkipCount as _sched_v1_SkipCount, SkipCount__Output as _sched_v1_SkipCount__Output } from './sched/v1/SkipCount.ts';
import type { SqsDestination as _sched_v1_SqsDestination, SqsDestination__Output as _sched_v1_SqsDestination__Output } from './sched/v1/SqsDestination.ts';
import type { StateRetention as _sched_v1_StateRetention, StateRetention__Output as _sched_v1_StateRetention__Output } from './sched/v1/StateRetention.ts';
import type { SubjectGrants as _sched_v1_SubjectGrants, SubjectGrants__Output as _sched_v1_SubjectGrants__Output } from './sched/v1/SubjectGrants.ts';
import type { Target as _sched_v1_Target, Target__Output as _sched_v1_Target__Output } from './sched/v1/Target.ts';
import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from './sched/v1/Task.ts';
import type { TaskFilter as _sched_v1_TaskFilter, TaskFilter__Output as _sched_v1_TaskFilter__Output } from './sched/v1/TaskFilter.ts';
import type { TaskOverrides as _sched_v1_TaskOverrides, TaskOverrides__Output as _sched_v1_TaskOverrides__Output } from './sched/v1/TaskOverrides.ts';
import type { TaskResult as _sched_v1_TaskResult, TaskResult__Output as _sched_v1_TaskResult__Output } from './sched/v1/TaskResult.ts';
import type { TaskTemplate as _sched_v1_TaskTemplate, TaskTemplate__Output as _sched_v1_TaskTemplate__Output } from './sched/v1/TaskTemplate.ts';
import type { TestConnectionRequest as _sched_v1_TestConnectionRequest, TestConnectionRequest__Output as _sched_v1_TestConnectionRequest__Output } from './sched/v1/TestConnectionRequest.ts';
import type { TestConnectionResponse as _sched_v1_TestConnectionResponse, TestConnectionResponse__Output as _sched_v1_TestConnectionResponse__Output } from './sched/v1/TestConnectionResponse.ts';
import type { TimeRange as _sched_v1_TimeRange, TimeRange__Output as _sched_v1_TimeRange__Output } from './sched/v1/TimeRange.ts';
import type { TlsCredential as _sched_v1_TlsCredential, TlsCredential__Output as _sched_v1_TlsCredential__Output } from './sched/v1/TlsCredential.ts';
import type { TraceContext as _sched_v1_TraceContext, TraceContext__Output as _sched_v1_TraceContext__Output } from './sched/v1/TraceContext.ts';
import type { UpdateApiKeyRequest as _sched_v1_UpdateApiKeyRequest, UpdateApiKeyRequest__Output as _sched_v1_UpdateApiKeyRequest__Output } from './sched/v1/UpdateApiKeyRequest.ts';
import type { UpdateApiKeyResponse as _sched_v1_UpdateApiKeyResponse, UpdateApiKeyResponse__Output as _sched_v1_UpdateApiKeyResponse__Output } from './sched/v1/UpdateApiKeyResponse.ts';
import type { UpdateCalendarRequest as _sched_v1_UpdateCalendarRequest, UpdateCalendarRequest__Output as _sched_v1_UpdateCalendarRequest__Output } from './sched/v1/UpdateCalendarRequest.ts';
import type { UpdateCalendarResponse as _sched_v1_UpdateCalendarResponse, UpdateCalendarResponse__Output as _sched_v1_UpdateCalendarResponse__Output } from './sched/v1/UpdateCalendarResponse.ts';
import type { UpdateConnectionRequest as _sched_v1_UpdateConnectionRequest, UpdateConnectionRequest__Output as _sched_v1_UpdateConnectionRequest__Output } from './sched/v1/UpdateConnectionRequest.ts';
import type { UpdateConnectionResponse as _sched_v1_UpdateConnectionResponse, UpdateConnectionResponse__Output as _sched_v1_UpdateConnectionResponse__Output } from './sched/v1/UpdateConnectionResponse.ts';
import type { UpdateCredentialRequest as _sched_v1_UpdateCredentialRequest, UpdateCredentialRequest__Output as _sched_v1_UpdateCredentialRequest__Output } from './sched/v1/UpdateCredentialRequest.ts';
import type { UpdateCredentialResponse as _sched_v1_UpdateCredentialResponse, UpdateCredentialResponse__Output as _sched_v1_UpdateCredentialResponse__Output } from './sched/v1/UpdateCredentialResponse.ts';
import type { UpdateNamespaceRequest as _sched_v1_UpdateNamespaceRequest, UpdateNamespaceRequest__Output as _sched_v1_UpdateNamespaceRequest__Output } from './sched/v1/UpdateNamespaceRequest.ts';
import type { UpdateNamespaceResponse as _sched_v1_UpdateNamespaceResponse, UpdateNamespaceResponse__Output as _sched_v1_UpdateNamespaceResponse__Output } from './sched/v1/UpdateNamespaceResponse.ts';
import type { WebhookSecret as _sched_v1_WebhookSecret, WebhookSecret__Output as _sched_v1_WebhookSecret__Output } from './sched/v1/WebhookSecret.ts';
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
      /**
       * Who may do what. Writing needs the role `admin` in the namespace, or `operator`.
       */
      AccessService: SubtypeConstructor<typeof grpc.Client, _sched_v1_AccessServiceClient> & { service: _sched_v1_AccessServiceDefinition }
      ApiKey: MessageTypeDefinition<_sched_v1_ApiKey, _sched_v1_ApiKey__Output>
      ApplyResourcesRequest: MessageTypeDefinition<_sched_v1_ApplyResourcesRequest, _sched_v1_ApplyResourcesRequest__Output>
      ApplyResourcesResponse: MessageTypeDefinition<_sched_v1_ApplyResourcesResponse, _sched_v1_ApplyResourcesResponse__Output>
      Attempt: MessageTypeDefinition<_sched_v1_Attempt, _sched_v1_Attempt__Output>
      AttemptError: MessageTypeDefinition<_sched_v1_AttemptError, _sched_v1_AttemptError__Output>
      AttemptOutcome: EnumTypeDefinition
      AwsCredential: MessageTypeDefinition<_sched_v1_AwsCredential, _sched_v1_AwsCredential__Output>
      BasicCredential: MessageTypeDefinition<_sched_v1_BasicCredential, _sched_v1_BasicCredential__Output>
      BearerCredential: MessageTypeDefinition<_sched_v1_BearerCredential, _sched_v1_BearerCredential__Output>
      BlockReason: EnumTypeDefinition
      Calendar: MessageTypeDefinition<_sched_v1_Calendar, _sched_v1_Calendar__Output>
      CalendarDay: MessageTypeDefinition<_sched_v1_CalendarDay, _sched_v1_CalendarDay__Output>
      CalendarMode: EnumTypeDefinition
      /**
       * Named sets of days that schedules leave out or keep to. Errors as in TaskService.
       */
      CalendarService: SubtypeConstructor<typeof grpc.Client, _sched_v1_CalendarServiceClient> & { service: _sched_v1_CalendarServiceDefinition }
      CalendarUse: MessageTypeDefinition<_sched_v1_CalendarUse, _sched_v1_CalendarUse__Output>
      Callback: MessageTypeDefinition<_sched_v1_Callback, _sched_v1_Callback__Output>
      CallbackEvent: EnumTypeDefinition
      CatchupMode: EnumTypeDefinition
      CatchupPolicy: MessageTypeDefinition<_sched_v1_CatchupPolicy, _sched_v1_CatchupPolicy__Output>
      ChangeAction: EnumTypeDefinition
      CompletionPolicy: MessageTypeDefinition<_sched_v1_CompletionPolicy, _sched_v1_CompletionPolicy__Output>
      /**
       * Resources as text, to keep them in version control. Errors as in TaskService.
       */
      ConfigService: SubtypeConstructor<typeof grpc.Client, _sched_v1_ConfigServiceClient> & { service: _sched_v1_ConfigServiceDefinition }
      Connection: MessageTypeDefinition<_sched_v1_Connection, _sched_v1_Connection__Output>
      ConnectionKind: EnumTypeDefinition
      /**
       * Brokers that queue targets publish to. Errors as in TaskService.
       */
      ConnectionService: SubtypeConstructor<typeof grpc.Client, _sched_v1_ConnectionServiceClient> & { service: _sched_v1_ConnectionServiceDefinition }
      CreateApiKeyRequest: MessageTypeDefinition<_sched_v1_CreateApiKeyRequest, _sched_v1_CreateApiKeyRequest__Output>
      CreateApiKeyResponse: MessageTypeDefinition<_sched_v1_CreateApiKeyResponse, _sched_v1_CreateApiKeyResponse__Output>
      CreateCalendarRequest: MessageTypeDefinition<_sched_v1_CreateCalendarRequest, _sched_v1_CreateCalendarRequest__Output>
      CreateCalendarResponse: MessageTypeDefinition<_sched_v1_CreateCalendarResponse, _sched_v1_CreateCalendarResponse__Output>
      CreateConnectionRequest: MessageTypeDefinition<_sched_v1_CreateConnectionRequest, _sched_v1_CreateConnectionRequest__Output>
      CreateConnectionResponse: MessageTypeDefinition<_sched_v1_CreateConnectionResponse, _sched_v1_CreateConnectionResponse__Output>
      CreateCredentialRequest: MessageTypeDefinition<_sched_v1_CreateCredentialRequest, _sched_v1_CreateCredentialRequest__Output>
      CreateCredentialResponse: MessageTypeDefinition<_sched_v1_CreateCredentialResponse, _sched_v1_CreateCredentialResponse__Output>
      CreateNamespaceRequest: MessageTypeDefinition<_sched_v1_CreateNamespaceRequest, _sched_v1_CreateNamespaceRequest__Output>
      CreateNamespaceResponse: MessageTypeDefinition<_sched_v1_CreateNamespaceResponse, _sched_v1_CreateNamespaceResponse__Output>
      CreateWebhookSecretRequest: MessageTypeDefinition<_sched_v1_CreateWebhookSecretRequest, _sched_v1_CreateWebhookSecretRequest__Output>
      CreateWebhookSecretResponse: MessageTypeDefinition<_sched_v1_CreateWebhookSecretResponse, _sched_v1_CreateWebhookSecretResponse__Output>
      Credential: MessageTypeDefinition<_sched_v1_Credential, _sched_v1_Credential__Output>
      DeadLetter: MessageTypeDefinition<_sched_v1_DeadLetter, _sched_v1_DeadLetter__Output>
      DeadLetterOverflow: EnumTypeDefinition
      DeadLetterPolicy: MessageTypeDefinition<_sched_v1_DeadLetterPolicy, _sched_v1_DeadLetterPolicy__Output>
      DeadLetterReason: EnumTypeDefinition
      Dedupe: MessageTypeDefinition<_sched_v1_Dedupe, _sched_v1_Dedupe__Output>
      DedupeConflict: EnumTypeDefinition
      DeleteApiKeyRequest: MessageTypeDefinition<_sched_v1_DeleteApiKeyRequest, _sched_v1_DeleteApiKeyRequest__Output>
      DeleteApiKeyResponse: MessageTypeDefinition<_sched_v1_DeleteApiKeyResponse, _sched_v1_DeleteApiKeyResponse__Output>
      DeleteCalendarRequest: MessageTypeDefinition<_sched_v1_DeleteCalendarRequest, _sched_v1_DeleteCalendarRequest__Output>
      DeleteCalendarResponse: MessageTypeDefinition<_sched_v1_DeleteCalendarResponse, _sched_v1_DeleteCalendarResponse__Output>
      DeleteConnectionRequest: MessageTypeDefinition<_sched_v1_DeleteConnectionRequest, _sched_v1_DeleteConnectionRequest__Output>
      DeleteConnectionResponse: MessageTypeDefinition<_sched_v1_DeleteConnectionResponse, _sched_v1_DeleteConnectionResponse__Output>
      DeleteCredentialRequest: MessageTypeDefinition<_sched_v1_DeleteCredentialRequest, _sched_v1_DeleteCredentialRequest__Output>
      DeleteCredentialResponse: MessageTypeDefinition<_sched_v1_DeleteCredentialResponse, _sched_v1_DeleteCredentialResponse__Output>
      DeleteNamespaceRequest: MessageTypeDefinition<_sched_v1_DeleteNamespaceRequest, _sched_v1_DeleteNamespaceRequest__Output>
      DeleteNamespaceResponse: MessageTypeDefinition<_sched_v1_DeleteNamespaceResponse, _sched_v1_DeleteNamespaceResponse__Output>
      DeleteWebhookSecretRequest: MessageTypeDefinition<_sched_v1_DeleteWebhookSecretRequest, _sched_v1_DeleteWebhookSecretRequest__Output>
      DeleteWebhookSecretResponse: MessageTypeDefinition<_sched_v1_DeleteWebhookSecretResponse, _sched_v1_DeleteWebhookSecretResponse__Output>
      DeliveryGuarantee: EnumTypeDefinition
      DstGapPolicy: EnumTypeDefinition
      DstOverlapPolicy: EnumTypeDefinition
      EndReason: EnumTypeDefinition
      ExportResourcesRequest: MessageTypeDefinition<_sched_v1_ExportResourcesRequest, _sched_v1_ExportResourcesRequest__Output>
      ExportResourcesResponse: MessageTypeDefinition<_sched_v1_ExportResourcesResponse, _sched_v1_ExportResourcesResponse__Output>
      FailureKind: EnumTypeDefinition
      Fairness: MessageTypeDefinition<_sched_v1_Fairness, _sched_v1_Fairness__Output>
      FieldChange: MessageTypeDefinition<_sched_v1_FieldChange, _sched_v1_FieldChange__Output>
      GetApiKeyRequest: MessageTypeDefinition<_sched_v1_GetApiKeyRequest, _sched_v1_GetApiKeyRequest__Output>
      GetApiKeyResponse: MessageTypeDefinition<_sched_v1_GetApiKeyResponse, _sched_v1_GetApiKeyResponse__Output>
      GetCalendarRequest: MessageTypeDefinition<_sched_v1_GetCalendarRequest, _sched_v1_GetCalendarRequest__Output>
      GetCalendarResponse: MessageTypeDefinition<_sched_v1_GetCalendarResponse, _sched_v1_GetCalendarResponse__Output>
      GetCallerRequest: MessageTypeDefinition<_sched_v1_GetCallerRequest, _sched_v1_GetCallerRequest__Output>
      GetCallerResponse: MessageTypeDefinition<_sched_v1_GetCallerResponse, _sched_v1_GetCallerResponse__Output>
      GetConnectionRequest: MessageTypeDefinition<_sched_v1_GetConnectionRequest, _sched_v1_GetConnectionRequest__Output>
      GetConnectionResponse: MessageTypeDefinition<_sched_v1_GetConnectionResponse, _sched_v1_GetConnectionResponse__Output>
      GetCredentialRequest: MessageTypeDefinition<_sched_v1_GetCredentialRequest, _sched_v1_GetCredentialRequest__Output>
      GetCredentialResponse: MessageTypeDefinition<_sched_v1_GetCredentialResponse, _sched_v1_GetCredentialResponse__Output>
      GetNamespaceRequest: MessageTypeDefinition<_sched_v1_GetNamespaceRequest, _sched_v1_GetNamespaceRequest__Output>
      GetNamespaceResponse: MessageTypeDefinition<_sched_v1_GetNamespaceResponse, _sched_v1_GetNamespaceResponse__Output>
      GetNamespaceUsageRequest: MessageTypeDefinition<_sched_v1_GetNamespaceUsageRequest, _sched_v1_GetNamespaceUsageRequest__Output>
      GetNamespaceUsageResponse: MessageTypeDefinition<_sched_v1_GetNamespaceUsageResponse, _sched_v1_GetNamespaceUsageResponse__Output>
      GetWebhookSecretRequest: MessageTypeDefinition<_sched_v1_GetWebhookSecretRequest, _sched_v1_GetWebhookSecretRequest__Output>
      GetWebhookSecretResponse: MessageTypeDefinition<_sched_v1_GetWebhookSecretResponse, _sched_v1_GetWebhookSecretResponse__Output>
      Grant: MessageTypeDefinition<_sched_v1_Grant, _sched_v1_Grant__Output>
      HeaderCredential: MessageTypeDefinition<_sched_v1_HeaderCredential, _sched_v1_HeaderCredential__Output>
      HttpMethod: EnumTypeDefinition
      HttpStatusRange: MessageTypeDefinition<_sched_v1_HttpStatusRange, _sched_v1_HttpStatusRange__Output>
      InFlightAttempt: MessageTypeDefinition<_sched_v1_InFlightAttempt, _sched_v1_InFlightAttempt__Output>
      IntervalAnchor: EnumTypeDefinition
      IntervalSpec: MessageTypeDefinition<_sched_v1_IntervalSpec, _sched_v1_IntervalSpec__Output>
      Jitter: MessageTypeDefinition<_sched_v1_Jitter, _sched_v1_Jitter__Output>
      JitterMode: EnumTypeDefinition
      KafkaDestination: MessageTypeDefinition<_sched_v1_KafkaDestination, _sched_v1_KafkaDestination__Output>
      Key: MessageTypeDefinition<_sched_v1_Key, _sched_v1_Key__Output>
      ListApiKeysRequest: MessageTypeDefinition<_sched_v1_ListApiKeysRequest, _sched_v1_ListApiKeysRequest__Output>
      ListApiKeysResponse: MessageTypeDefinition<_sched_v1_ListApiKeysResponse, _sched_v1_ListApiKeysResponse__Output>
      ListCalendarsRequest: MessageTypeDefinition<_sched_v1_ListCalendarsRequest, _sched_v1_ListCalendarsRequest__Output>
      ListCalendarsResponse: MessageTypeDefinition<_sched_v1_ListCalendarsResponse, _sched_v1_ListCalendarsResponse__Output>
      ListConnectionsRequest: MessageTypeDefinition<_sched_v1_ListConnectionsRequest, _sched_v1_ListConnectionsRequest__Output>
      ListConnectionsResponse: MessageTypeDefinition<_sched_v1_ListConnectionsResponse, _sched_v1_ListConnectionsResponse__Output>
      ListCredentialsRequest: MessageTypeDefinition<_sched_v1_ListCredentialsRequest, _sched_v1_ListCredentialsRequest__Output>
      ListCredentialsResponse: MessageTypeDefinition<_sched_v1_ListCredentialsResponse, _sched_v1_ListCredentialsResponse__Output>
      ListNamespacesRequest: MessageTypeDefinition<_sched_v1_ListNamespacesRequest, _sched_v1_ListNamespacesRequest__Output>
      ListNamespacesResponse: MessageTypeDefinition<_sched_v1_ListNamespacesResponse, _sched_v1_ListNamespacesResponse__Output>
      ListSubjectGrantsRequest: MessageTypeDefinition<_sched_v1_ListSubjectGrantsRequest, _sched_v1_ListSubjectGrantsRequest__Output>
      ListSubjectGrantsResponse: MessageTypeDefinition<_sched_v1_ListSubjectGrantsResponse, _sched_v1_ListSubjectGrantsResponse__Output>
      ListWebhookSecretsRequest: MessageTypeDefinition<_sched_v1_ListWebhookSecretsRequest, _sched_v1_ListWebhookSecretsRequest__Output>
      ListWebhookSecretsResponse: MessageTypeDefinition<_sched_v1_ListWebhookSecretsResponse, _sched_v1_ListWebhookSecretsResponse__Output>
      Namespace: MessageTypeDefinition<_sched_v1_Namespace, _sched_v1_Namespace__Output>
      NamespaceQuotas: MessageTypeDefinition<_sched_v1_NamespaceQuotas, _sched_v1_NamespaceQuotas__Output>
      /**
       * Tenants. The namespace `default` is always there. Writing needs the role `operator`.
       */
      NamespaceService: SubtypeConstructor<typeof grpc.Client, _sched_v1_NamespaceServiceClient> & { service: _sched_v1_NamespaceServiceDefinition }
      NamespaceUsage: MessageTypeDefinition<_sched_v1_NamespaceUsage, _sched_v1_NamespaceUsage__Output>
      NatsDestination: MessageTypeDefinition<_sched_v1_NatsDestination, _sched_v1_NatsDestination__Output>
      OauthCredential: MessageTypeDefinition<_sched_v1_OauthCredential, _sched_v1_OauthCredential__Output>
      OverlapPolicy: EnumTypeDefinition
      PauseInfo: MessageTypeDefinition<_sched_v1_PauseInfo, _sched_v1_PauseInfo__Output>
      PausePolicy: MessageTypeDefinition<_sched_v1_PausePolicy, _sched_v1_PausePolicy__Output>
      Queue: MessageTypeDefinition<_sched_v1_Queue, _sched_v1_Queue__Output>
      QueueState: EnumTypeDefinition
      QueueStats: MessageTypeDefinition<_sched_v1_QueueStats, _sched_v1_QueueStats__Output>
      QueueTarget: MessageTypeDefinition<_sched_v1_QueueTarget, _sched_v1_QueueTarget__Output>
      RabbitmqDestination: MessageTypeDefinition<_sched_v1_RabbitmqDestination, _sched_v1_RabbitmqDestination__Output>
      RateLimit: MessageTypeDefinition<_sched_v1_RateLimit, _sched_v1_RateLimit__Output>
      ReadConsistency: EnumTypeDefinition
      RedisStreamDestination: MessageTypeDefinition<_sched_v1_RedisStreamDestination, _sched_v1_RedisStreamDestination__Output>
      Resource: MessageTypeDefinition<_sched_v1_Resource, _sched_v1_Resource__Output>
      ResourceChange: MessageTypeDefinition<_sched_v1_ResourceChange, _sched_v1_ResourceChange__Output>
      ResourceKind: EnumTypeDefinition
      RetentionPolicy: MessageTypeDefinition<_sched_v1_RetentionPolicy, _sched_v1_RetentionPolicy__Output>
      RetryAction: EnumTypeDefinition
      RetryPolicy: MessageTypeDefinition<_sched_v1_RetryPolicy, _sched_v1_RetryPolicy__Output>
      RetryRule: MessageTypeDefinition<_sched_v1_RetryRule, _sched_v1_RetryRule__Output>
      Role: EnumTypeDefinition
      RotateWebhookSecretRequest: MessageTypeDefinition<_sched_v1_RotateWebhookSecretRequest, _sched_v1_RotateWebhookSecretRequest__Output>
      RotateWebhookSecretResponse: MessageTypeDefinition<_sched_v1_RotateWebhookSecretResponse, _sched_v1_RotateWebhookSecretResponse__Output>
      Schedule: MessageTypeDefinition<_sched_v1_Schedule, _sched_v1_Schedule__Output>
      ScheduleFilter: MessageTypeDefinition<_sched_v1_ScheduleFilter, _sched_v1_ScheduleFilter__Output>
      ScheduleSpec: MessageTypeDefinition<_sched_v1_ScheduleSpec, _sched_v1_ScheduleSpec__Output>
      ScheduleState: EnumTypeDefinition
      ScheduleStats: MessageTypeDefinition<_sched_v1_ScheduleStats, _sched_v1_ScheduleStats__Output>
      /**
       * Secrets of a namespace. Material goes in and is never given out again, but for the answer that made it.
       */
      SecretService: SubtypeConstructor<typeof grpc.Client, _sched_v1_SecretServiceClient> & { service: _sched_v1_SecretServiceDefinition }
      SetSubjectGrantsRequest: MessageTypeDefinition<_sched_v1_SetSubjectGrantsRequest, _sched_v1_SetSubjectGrantsRequest__Output>
      SetSubjectGrantsResponse: MessageTypeDefinition<_sched_v1_SetSubjectGrantsResponse, _sched_v1_SetSubjectGrantsResponse__Output>
      SigningAlgorithm: EnumTypeDefinition
      SkipCount: MessageTypeDefinition<_sched_v1_SkipCount, _sched_v1_SkipCount__Output>
      SkipReason: EnumTypeDefinition
      SqsDestination: MessageTypeDefinition<_sched_v1_SqsDestination, _sched_v1_SqsDestination__Output>
      StateRetention: MessageTypeDefinition<_sched_v1_StateRetention, _sched_v1_StateRetention__Output>
      SubjectGrants: MessageTypeDefinition<_sched_v1_SubjectGrants, _sched_v1_SubjectGrants__Output>
      Target: MessageTypeDefinition<_sched_v1_Target, _sched_v1_Target__Output>
      Task: MessageTypeDefinition<_sched_v1_Task, _sched_v1_Task__Output>
      TaskFilter: MessageTypeDefinition<_sched_v1_TaskFilter, _sched_v1_TaskFilter__Output>
      TaskOverrides: MessageTypeDefinition<_sched_v1_TaskOverrides, _sched_v1_TaskOverrides__Output>
      TaskResult: MessageTypeDefinition<_sched_v1_TaskResult, _sched_v1_TaskResult__Output>
      TaskState: EnumTypeDefinition
      TaskTemplate: MessageTypeDefinition<_sched_v1_TaskTemplate, _sched_v1_TaskTemplate__Output>
      TestConnectionRequest: MessageTypeDefinition<_sched_v1_TestConnectionRequest, _sched_v1_TestConnectionRequest__Output>
      TestConnectionResponse: MessageTypeDefinition<_sched_v1_TestConnectionResponse, _sched_v1_TestConnectionResponse__Output>
      TimeRange: MessageTypeDefinition<_sched_v1_TimeRange, _sched_v1_TimeRange__Output>
      TlsCredential: MessageTypeDefinition<_sched_v1_TlsCredential, _sched_v1_TlsCredential__Output>
      TraceContext: MessageTypeDefinition<_sched_v1_TraceContext, _sched_v1_TraceContext__Output>
      TriggerSource: EnumTypeDefinition
      UpdateApiKeyRequest: MessageTypeDefinition<_sched_v1_UpdateApiKeyRequest, _sched_v1_UpdateApiKeyRequest__Output>
      UpdateApiKeyResponse: MessageTypeDefinition<_sched_v1_UpdateApiKeyResponse, _sched_v1_UpdateApiKeyResponse__Output>
      UpdateCalendarRequest: MessageTypeDefinition<_sched_v1_UpdateCalendarRequest, _sched_v1_UpdateCalendarRequest__Output>
      UpdateCalendarResponse: MessageTypeDefinition<_sched_v1_UpdateCalendarResponse, _sched_v1_UpdateCalendarResponse__Output>
      UpdateConnectionRequest: MessageTypeDefinition<_sched_v1_UpdateConnectionRequest, _sched_v1_UpdateConnectionRequest__Output>
      UpdateConnectionResponse: MessageTypeDefinition<_sched_v1_UpdateConnectionResponse, _sched_v1_UpdateConnectionResponse__Output>
      UpdateCredentialRequest: MessageTypeDefinition<_sched_v1_UpdateCredentialRequest, _sched_v1_UpdateCredentialRequest__Output>
      UpdateCredentialResponse: MessageTypeDefinition<_sched_v1_UpdateCredentialResponse, _sched_v1_UpdateCredentialResponse__Output>
      UpdateNamespaceRequest: MessageTypeDefinition<_sched_v1_UpdateNamespaceRequest, _sched_v1_UpdateNamespaceRequest__Output>
      UpdateNamespaceResponse: MessageTypeDefinition<_sched_v1_UpdateNamespaceResponse, _sched_v1_UpdateNamespaceResponse__Output>
      View: EnumTypeDefinition
      WebhookSecret: MessageTypeDefinition<_sched_v1_WebhookSecret, _sched_v1_WebhookSecret__Output>
      WebhookTarget: MessageTypeDefinition<_sched_v1_WebhookTarget, _sched_v1_WebhookTarget__Output>
      WorkerTarget: MessageTypeDefinition<_sched_v1_WorkerTarget, _sched_v1_WorkerTarget__Output>
    }
  }
}

