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
import type { Attempt as _sched_v1_Attempt, Attempt__Output as _sched_v1_Attempt__Output } from './sched/v1/Attempt.ts';
import type { AttemptCompleted as _sched_v1_AttemptCompleted, AttemptCompleted__Output as _sched_v1_AttemptCompleted__Output } from './sched/v1/AttemptCompleted.ts';
import type { AttemptError as _sched_v1_AttemptError, AttemptError__Output as _sched_v1_AttemptError__Output } from './sched/v1/AttemptError.ts';
import type { AttemptFailed as _sched_v1_AttemptFailed, AttemptFailed__Output as _sched_v1_AttemptFailed__Output } from './sched/v1/AttemptFailed.ts';
import type { AttemptProgress as _sched_v1_AttemptProgress, AttemptProgress__Output as _sched_v1_AttemptProgress__Output } from './sched/v1/AttemptProgress.ts';
import type { AttemptReleased as _sched_v1_AttemptReleased, AttemptReleased__Output as _sched_v1_AttemptReleased__Output } from './sched/v1/AttemptReleased.ts';
import type { AttemptReport as _sched_v1_AttemptReport, AttemptReport__Output as _sched_v1_AttemptReport__Output } from './sched/v1/AttemptReport.ts';
import type { AttemptSnoozed as _sched_v1_AttemptSnoozed, AttemptSnoozed__Output as _sched_v1_AttemptSnoozed__Output } from './sched/v1/AttemptSnoozed.ts';
import type { AttemptStarted as _sched_v1_AttemptStarted, AttemptStarted__Output as _sched_v1_AttemptStarted__Output } from './sched/v1/AttemptStarted.ts';
import type { Callback as _sched_v1_Callback, Callback__Output as _sched_v1_Callback__Output } from './sched/v1/Callback.ts';
import type { CompleteTaskRequest as _sched_v1_CompleteTaskRequest, CompleteTaskRequest__Output as _sched_v1_CompleteTaskRequest__Output } from './sched/v1/CompleteTaskRequest.ts';
import type { CompleteTaskResponse as _sched_v1_CompleteTaskResponse, CompleteTaskResponse__Output as _sched_v1_CompleteTaskResponse__Output } from './sched/v1/CompleteTaskResponse.ts';
import type { Dedupe as _sched_v1_Dedupe, Dedupe__Output as _sched_v1_Dedupe__Output } from './sched/v1/Dedupe.ts';
import type { FailTaskRequest as _sched_v1_FailTaskRequest, FailTaskRequest__Output as _sched_v1_FailTaskRequest__Output } from './sched/v1/FailTaskRequest.ts';
import type { FailTaskResponse as _sched_v1_FailTaskResponse, FailTaskResponse__Output as _sched_v1_FailTaskResponse__Output } from './sched/v1/FailTaskResponse.ts';
import type { Fairness as _sched_v1_Fairness, Fairness__Output as _sched_v1_Fairness__Output } from './sched/v1/Fairness.ts';
import type { HeartbeatTaskRequest as _sched_v1_HeartbeatTaskRequest, HeartbeatTaskRequest__Output as _sched_v1_HeartbeatTaskRequest__Output } from './sched/v1/HeartbeatTaskRequest.ts';
import type { HeartbeatTaskResponse as _sched_v1_HeartbeatTaskResponse, HeartbeatTaskResponse__Output as _sched_v1_HeartbeatTaskResponse__Output } from './sched/v1/HeartbeatTaskResponse.ts';
import type { HeldLease as _sched_v1_HeldLease, HeldLease__Output as _sched_v1_HeldLease__Output } from './sched/v1/HeldLease.ts';
import type { HttpStatusRange as _sched_v1_HttpStatusRange, HttpStatusRange__Output as _sched_v1_HttpStatusRange__Output } from './sched/v1/HttpStatusRange.ts';
import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from './sched/v1/InFlightAttempt.ts';
import type { Jitter as _sched_v1_Jitter, Jitter__Output as _sched_v1_Jitter__Output } from './sched/v1/Jitter.ts';
import type { KafkaDestination as _sched_v1_KafkaDestination, KafkaDestination__Output as _sched_v1_KafkaDestination__Output } from './sched/v1/KafkaDestination.ts';
import type { LeaseTasksRequest as _sched_v1_LeaseTasksRequest, LeaseTasksRequest__Output as _sched_v1_LeaseTasksRequest__Output } from './sched/v1/LeaseTasksRequest.ts';
import type { LeaseTasksResponse as _sched_v1_LeaseTasksResponse, LeaseTasksResponse__Output as _sched_v1_LeaseTasksResponse__Output } from './sched/v1/LeaseTasksResponse.ts';
import type { ListWorkersRequest as _sched_v1_ListWorkersRequest, ListWorkersRequest__Output as _sched_v1_ListWorkersRequest__Output } from './sched/v1/ListWorkersRequest.ts';
import type { ListWorkersResponse as _sched_v1_ListWorkersResponse, ListWorkersResponse__Output as _sched_v1_ListWorkersResponse__Output } from './sched/v1/ListWorkersResponse.ts';
import type { NatsDestination as _sched_v1_NatsDestination, NatsDestination__Output as _sched_v1_NatsDestination__Output } from './sched/v1/NatsDestination.ts';
import type { PollTasksRequest as _sched_v1_PollTasksRequest, PollTasksRequest__Output as _sched_v1_PollTasksRequest__Output } from './sched/v1/PollTasksRequest.ts';
import type { PollTasksResponse as _sched_v1_PollTasksResponse, PollTasksResponse__Output as _sched_v1_PollTasksResponse__Output } from './sched/v1/PollTasksResponse.ts';
import type { QueueTarget as _sched_v1_QueueTarget, QueueTarget__Output as _sched_v1_QueueTarget__Output } from './sched/v1/QueueTarget.ts';
import type { RabbitmqDestination as _sched_v1_RabbitmqDestination, RabbitmqDestination__Output as _sched_v1_RabbitmqDestination__Output } from './sched/v1/RabbitmqDestination.ts';
import type { RateLimit as _sched_v1_RateLimit, RateLimit__Output as _sched_v1_RateLimit__Output } from './sched/v1/RateLimit.ts';
import type { RedisStreamDestination as _sched_v1_RedisStreamDestination, RedisStreamDestination__Output as _sched_v1_RedisStreamDestination__Output } from './sched/v1/RedisStreamDestination.ts';
import type { ReleaseTaskRequest as _sched_v1_ReleaseTaskRequest, ReleaseTaskRequest__Output as _sched_v1_ReleaseTaskRequest__Output } from './sched/v1/ReleaseTaskRequest.ts';
import type { ReleaseTaskResponse as _sched_v1_ReleaseTaskResponse, ReleaseTaskResponse__Output as _sched_v1_ReleaseTaskResponse__Output } from './sched/v1/ReleaseTaskResponse.ts';
import type { RetentionPolicy as _sched_v1_RetentionPolicy, RetentionPolicy__Output as _sched_v1_RetentionPolicy__Output } from './sched/v1/RetentionPolicy.ts';
import type { RetryPolicy as _sched_v1_RetryPolicy, RetryPolicy__Output as _sched_v1_RetryPolicy__Output } from './sched/v1/RetryPolicy.ts';
import type { RetryRule as _sched_v1_RetryRule, RetryRule__Output as _sched_v1_RetryRule__Output } from './sched/v1/RetryRule.ts';
import type { SnoozeTaskRequest as _sched_v1_SnoozeTaskRequest, SnoozeTaskRequest__Output as _sched_v1_SnoozeTaskRequest__Output } from './sched/v1/SnoozeTaskRequest.ts';
import type { SnoozeTaskResponse as _sched_v1_SnoozeTaskResponse, SnoozeTaskResponse__Output as _sched_v1_SnoozeTaskResponse__Output } from './sched/v1/SnoozeTaskResponse.ts';
import type { SqsDestination as _sched_v1_SqsDestination, SqsDestination__Output as _sched_v1_SqsDestination__Output } from './sched/v1/SqsDestination.ts';
import type { StateRetention as _sched_v1_StateRetention, StateRetention__Output as _sched_v1_StateRetention__Output } from './sched/v1/StateRetention.ts';
import type { Target as _sched_v1_Target, Target__Output as _sched_v1_Target__Output } from './sched/v1/Target.ts';
import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from './sched/v1/Task.ts';
import type { TaskFilter as _sched_v1_TaskFilter, TaskFilter__Output as _sched_v1_TaskFilter__Output } from './sched/v1/TaskFilter.ts';
import type { TaskResult as _sched_v1_TaskResult, TaskResult__Output as _sched_v1_TaskResult__Output } from './sched/v1/TaskResult.ts';
import type { TimeRange as _sched_v1_TimeRange, TimeRange__Output as _sched_v1_TimeRange__Output } from './sched/v1/TimeRange.ts';
import type { TraceContext as _sched_v1_TraceContext, TraceContext__Output as _sched_v1_TraceContext__Output } from './sched/v1/TraceContext.ts';
import type { WebhookTarget as _sched_v1_WebhookTarget, WebhookTarget__Output as _sched_v1_WebhookTarget__Output } from './sched/v1/WebhookTarget.ts';
import type { Worker as _sched_v1_Worker, Worker__Output as _sched_v1_Worker__Output } from './sched/v1/Worker.ts';
import type { WorkerAssignment as _sched_v1_WorkerAssignment, WorkerAssignment__Output as _sched_v1_WorkerAssignment__Output } from './sched/v1/WorkerAssignment.ts';
import type { WorkerCredit as _sched_v1_WorkerCredit, WorkerCredit__Output as _sched_v1_WorkerCredit__Output } from './sched/v1/WorkerCredit.ts';
import type { WorkerDrain as _sched_v1_WorkerDrain, WorkerDrain__Output as _sched_v1_WorkerDrain__Output } from './sched/v1/WorkerDrain.ts';
import type { WorkerGoAway as _sched_v1_WorkerGoAway, WorkerGoAway__Output as _sched_v1_WorkerGoAway__Output } from './sched/v1/WorkerGoAway.ts';
import type { WorkerHello as _sched_v1_WorkerHello, WorkerHello__Output as _sched_v1_WorkerHello__Output } from './sched/v1/WorkerHello.ts';
import type { WorkerKeepalive as _sched_v1_WorkerKeepalive, WorkerKeepalive__Output as _sched_v1_WorkerKeepalive__Output } from './sched/v1/WorkerKeepalive.ts';
import type { WorkerKeepaliveResult as _sched_v1_WorkerKeepaliveResult, WorkerKeepaliveResult__Output as _sched_v1_WorkerKeepaliveResult__Output } from './sched/v1/WorkerKeepaliveResult.ts';
import type { WorkerReport as _sched_v1_WorkerReport, WorkerReport__Output as _sched_v1_WorkerReport__Output } from './sched/v1/WorkerReport.ts';
import type { WorkerReportResult as _sched_v1_WorkerReportResult, WorkerReportResult__Output as _sched_v1_WorkerReportResult__Output } from './sched/v1/WorkerReportResult.ts';
import type { WorkerRevocation as _sched_v1_WorkerRevocation, WorkerRevocation__Output as _sched_v1_WorkerRevocation__Output } from './sched/v1/WorkerRevocation.ts';
import type { WorkerServiceClient as _sched_v1_WorkerServiceClient, WorkerServiceDefinition as _sched_v1_WorkerServiceDefinition } from './sched/v1/WorkerService.ts';
import type { WorkerTarget as _sched_v1_WorkerTarget, WorkerTarget__Output as _sched_v1_WorkerTarget__Output } from './sched/v1/WorkerTarget.ts';
import type { WorkerWelcome as _sched_v1_WorkerWelcome, WorkerWelcome__Output as _sched_v1_WorkerWelcome__Output } from './sched/v1/WorkerWelcome.ts';

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
      Attempt: MessageTypeDefinition<_sched_v1_Attempt, _sched_v1_Attempt__Output>
      AttemptCompleted: MessageTypeDefinition<_sched_v1_AttemptCompleted, _sched_v1_AttemptCompleted__Output>
      AttemptError: MessageTypeDefinition<_sched_v1_AttemptError, _sched_v1_AttemptError__Output>
      AttemptFailed: MessageTypeDefinition<_sched_v1_AttemptFailed, _sched_v1_AttemptFailed__Output>
      AttemptOutcome: EnumTypeDefinition
      AttemptProgress: MessageTypeDefinition<_sched_v1_AttemptProgress, _sched_v1_AttemptProgress__Output>
      AttemptReleased: MessageTypeDefinition<_sched_v1_AttemptReleased, _sched_v1_AttemptReleased__Output>
      AttemptReport: MessageTypeDefinition<_sched_v1_AttemptReport, _sched_v1_AttemptReport__Output>
      AttemptSnoozed: MessageTypeDefinition<_sched_v1_AttemptSnoozed, _sched_v1_AttemptSnoozed__Output>
      AttemptStarted: MessageTypeDefinition<_sched_v1_AttemptStarted, _sched_v1_AttemptStarted__Output>
      BlockReason: EnumTypeDefinition
      Callback: MessageTypeDefinition<_sched_v1_Callback, _sched_v1_Callback__Output>
      CallbackEvent: EnumTypeDefinition
      CompleteTaskRequest: MessageTypeDefinition<_sched_v1_CompleteTaskRequest, _sched_v1_CompleteTaskRequest__Output>
      CompleteTaskResponse: MessageTypeDefinition<_sched_v1_CompleteTaskResponse, _sched_v1_CompleteTaskResponse__Output>
      DeadLetterReason: EnumTypeDefinition
      Dedupe: MessageTypeDefinition<_sched_v1_Dedupe, _sched_v1_Dedupe__Output>
      DedupeConflict: EnumTypeDefinition
      DeliveryGuarantee: EnumTypeDefinition
      EndReason: EnumTypeDefinition
      FailTaskRequest: MessageTypeDefinition<_sched_v1_FailTaskRequest, _sched_v1_FailTaskRequest__Output>
      FailTaskResponse: MessageTypeDefinition<_sched_v1_FailTaskResponse, _sched_v1_FailTaskResponse__Output>
      FailureKind: EnumTypeDefinition
      Fairness: MessageTypeDefinition<_sched_v1_Fairness, _sched_v1_Fairness__Output>
      HeartbeatTaskRequest: MessageTypeDefinition<_sched_v1_HeartbeatTaskRequest, _sched_v1_HeartbeatTaskRequest__Output>
      HeartbeatTaskResponse: MessageTypeDefinition<_sched_v1_HeartbeatTaskResponse, _sched_v1_HeartbeatTaskResponse__Output>
      HeldLease: MessageTypeDefinition<_sched_v1_HeldLease, _sched_v1_HeldLease__Output>
      HttpMethod: EnumTypeDefinition
      HttpStatusRange: MessageTypeDefinition<_sched_v1_HttpStatusRange, _sched_v1_HttpStatusRange__Output>
      InFlightAttempt: MessageTypeDefinition<_sched_v1_InFlightAttempt, _sched_v1_InFlightAttempt__Output>
      Jitter: MessageTypeDefinition<_sched_v1_Jitter, _sched_v1_Jitter__Output>
      JitterMode: EnumTypeDefinition
      KafkaDestination: MessageTypeDefinition<_sched_v1_KafkaDestination, _sched_v1_KafkaDestination__Output>
      LeaseTasksRequest: MessageTypeDefinition<_sched_v1_LeaseTasksRequest, _sched_v1_LeaseTasksRequest__Output>
      LeaseTasksResponse: MessageTypeDefinition<_sched_v1_LeaseTasksResponse, _sched_v1_LeaseTasksResponse__Output>
      ListWorkersRequest: MessageTypeDefinition<_sched_v1_ListWorkersRequest, _sched_v1_ListWorkersRequest__Output>
      ListWorkersResponse: MessageTypeDefinition<_sched_v1_ListWorkersResponse, _sched_v1_ListWorkersResponse__Output>
      NatsDestination: MessageTypeDefinition<_sched_v1_NatsDestination, _sched_v1_NatsDestination__Output>
      PollTasksRequest: MessageTypeDefinition<_sched_v1_PollTasksRequest, _sched_v1_PollTasksRequest__Output>
      PollTasksResponse: MessageTypeDefinition<_sched_v1_PollTasksResponse, _sched_v1_PollTasksResponse__Output>
      QueueTarget: MessageTypeDefinition<_sched_v1_QueueTarget, _sched_v1_QueueTarget__Output>
      RabbitmqDestination: MessageTypeDefinition<_sched_v1_RabbitmqDestination, _sched_v1_RabbitmqDestination__Output>
      RateLimit: MessageTypeDefinition<_sched_v1_RateLimit, _sched_v1_RateLimit__Output>
      ReadConsistency: EnumTypeDefinition
      RedisStreamDestination: MessageTypeDefinition<_sched_v1_RedisStreamDestination, _sched_v1_RedisStreamDestination__Output>
      ReleaseTaskRequest: MessageTypeDefinition<_sched_v1_ReleaseTaskRequest, _sched_v1_ReleaseTaskRequest__Output>
      ReleaseTaskResponse: MessageTypeDefinition<_sched_v1_ReleaseTaskResponse, _sched_v1_ReleaseTaskResponse__Output>
      RetentionPolicy: MessageTypeDefinition<_sched_v1_RetentionPolicy, _sched_v1_RetentionPolicy__Output>
      RetryAction: EnumTypeDefinition
      RetryPolicy: MessageTypeDefinition<_sched_v1_RetryPolicy, _sched_v1_RetryPolicy__Output>
      RetryRule: MessageTypeDefinition<_sched_v1_RetryRule, _sched_v1_RetryRule__Output>
      RevocationReason: EnumTypeDefinition
      SkipReason: EnumTypeDefinition
      SnoozeTaskRequest: MessageTypeDefinition<_sched_v1_SnoozeTaskRequest, _sched_v1_SnoozeTaskRequest__Output>
      SnoozeTaskResponse: MessageTypeDefinition<_sched_v1_SnoozeTaskResponse, _sched_v1_SnoozeTaskResponse__Output>
      SqsDestination: MessageTypeDefinition<_sched_v1_SqsDestination, _sched_v1_SqsDestination__Output>
      StateRetention: MessageTypeDefinition<_sched_v1_StateRetention, _sched_v1_StateRetention__Output>
      Target: MessageTypeDefinition<_sched_v1_Target, _sched_v1_Target__Output>
      Task: MessageTypeDefinition<_sched_v1_Task, _sched_v1_Task__Output>
      TaskFilter: MessageTypeDefinition<_sched_v1_TaskFilter, _sched_v1_TaskFilter__Output>
      TaskResult: MessageTypeDefinition<_sched_v1_TaskResult, _sched_v1_TaskResult__Output>
      TaskState: EnumTypeDefinition
      TimeRange: MessageTypeDefinition<_sched_v1_TimeRange, _sched_v1_TimeRange__Output>
      TraceContext: MessageTypeDefinition<_sched_v1_TraceContext, _sched_v1_TraceContext__Output>
      TriggerSource: EnumTypeDefinition
      View: EnumTypeDefinition
      WebhookTarget: MessageTypeDefinition<_sched_v1_WebhookTarget, _sched_v1_WebhookTarget__Output>
      Worker: MessageTypeDefinition<_sched_v1_Worker, _sched_v1_Worker__Output>
      WorkerAssignment: MessageTypeDefinition<_sched_v1_WorkerAssignment, _sched_v1_WorkerAssignment__Output>
      WorkerCredit: MessageTypeDefinition<_sched_v1_WorkerCredit, _sched_v1_WorkerCredit__Output>
      WorkerDrain: MessageTypeDefinition<_sched_v1_WorkerDrain, _sched_v1_WorkerDrain__Output>
      WorkerGoAway: MessageTypeDefinition<_sched_v1_WorkerGoAway, _sched_v1_WorkerGoAway__Output>
      WorkerHello: MessageTypeDefinition<_sched_v1_WorkerHello, _sched_v1_WorkerHello__Output>
      WorkerKeepalive: MessageTypeDefinition<_sched_v1_WorkerKeepalive, _sched_v1_WorkerKeepalive__Output>
      WorkerKeepaliveResult: MessageTypeDefinition<_sched_v1_WorkerKeepaliveResult, _sched_v1_WorkerKeepaliveResult__Output>
      WorkerReport: MessageTypeDefinition<_sched_v1_WorkerReport, _sched_v1_WorkerReport__Output>
      WorkerReportResult: MessageTypeDefinition<_sched_v1_WorkerReportResult, _sched_v1_WorkerReportResult__Output>
      WorkerRevocation: MessageTypeDefinition<_sched_v1_WorkerRevocation, _sched_v1_WorkerRevocation__Output>
      /**
       * Work for workers. Every report carries the lease token of the grant; with an older one it is refused with
       * FAILED_PRECONDITION, reason `STALE_LEASE`: someone else has the task, stop.
       */
      WorkerService: SubtypeConstructor<typeof grpc.Client, _sched_v1_WorkerServiceClient> & { service: _sched_v1_WorkerServiceDefinition }
      WorkerTarget: MessageTypeDefinition<_sched_v1_WorkerTarget, _sched_v1_WorkerTarget__Output>
      WorkerWelcome: MessageTypeDefinition<_sched_v1_WorkerWelcome, _sched_v1_WorkerWelcome__Output>
    }
  }
}

