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
import type { Attempt as _sched_v1_Attempt, Attempt__Output as _sched_v1_Attempt__Output } from './sched/v1/Attempt.ts';
import type { AttemptError as _sched_v1_AttemptError, AttemptError__Output as _sched_v1_AttemptError__Output } from './sched/v1/AttemptError.ts';
import type { AuditEvent as _sched_v1_AuditEvent, AuditEvent__Output as _sched_v1_AuditEvent__Output } from './sched/v1/AuditEvent.ts';
import type { CalendarUse as _sched_v1_CalendarUse, CalendarUse__Output as _sched_v1_CalendarUse__Output } from './sched/v1/CalendarUse.ts';
import type { Callback as _sched_v1_Callback, Callback__Output as _sched_v1_Callback__Output } from './sched/v1/Callback.ts';
import type { CatchupPolicy as _sched_v1_CatchupPolicy, CatchupPolicy__Output as _sched_v1_CatchupPolicy__Output } from './sched/v1/CatchupPolicy.ts';
import type { CompletionPolicy as _sched_v1_CompletionPolicy, CompletionPolicy__Output as _sched_v1_CompletionPolicy__Output } from './sched/v1/CompletionPolicy.ts';
import type { Dedupe as _sched_v1_Dedupe, Dedupe__Output as _sched_v1_Dedupe__Output } from './sched/v1/Dedupe.ts';
import type { Event as _sched_v1_Event, Event__Output as _sched_v1_Event__Output } from './sched/v1/Event.ts';
import type { EventServiceClient as _sched_v1_EventServiceClient, EventServiceDefinition as _sched_v1_EventServiceDefinition } from './sched/v1/EventService.ts';
import type { Fairness as _sched_v1_Fairness, Fairness__Output as _sched_v1_Fairness__Output } from './sched/v1/Fairness.ts';
import type { HttpStatusRange as _sched_v1_HttpStatusRange, HttpStatusRange__Output as _sched_v1_HttpStatusRange__Output } from './sched/v1/HttpStatusRange.ts';
import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from './sched/v1/InFlightAttempt.ts';
import type { IntervalSpec as _sched_v1_IntervalSpec, IntervalSpec__Output as _sched_v1_IntervalSpec__Output } from './sched/v1/IntervalSpec.ts';
import type { Jitter as _sched_v1_Jitter, Jitter__Output as _sched_v1_Jitter__Output } from './sched/v1/Jitter.ts';
import type { KafkaDestination as _sched_v1_KafkaDestination, KafkaDestination__Output as _sched_v1_KafkaDestination__Output } from './sched/v1/KafkaDestination.ts';
import type { ListAuditEventsRequest as _sched_v1_ListAuditEventsRequest, ListAuditEventsRequest__Output as _sched_v1_ListAuditEventsRequest__Output } from './sched/v1/ListAuditEventsRequest.ts';
import type { ListAuditEventsResponse as _sched_v1_ListAuditEventsResponse, ListAuditEventsResponse__Output as _sched_v1_ListAuditEventsResponse__Output } from './sched/v1/ListAuditEventsResponse.ts';
import type { ListEventsRequest as _sched_v1_ListEventsRequest, ListEventsRequest__Output as _sched_v1_ListEventsRequest__Output } from './sched/v1/ListEventsRequest.ts';
import type { ListEventsResponse as _sched_v1_ListEventsResponse, ListEventsResponse__Output as _sched_v1_ListEventsResponse__Output } from './sched/v1/ListEventsResponse.ts';
import type { NatsDestination as _sched_v1_NatsDestination, NatsDestination__Output as _sched_v1_NatsDestination__Output } from './sched/v1/NatsDestination.ts';
import type { PauseInfo as _sched_v1_PauseInfo, PauseInfo__Output as _sched_v1_PauseInfo__Output } from './sched/v1/PauseInfo.ts';
import type { PausePolicy as _sched_v1_PausePolicy, PausePolicy__Output as _sched_v1_PausePolicy__Output } from './sched/v1/PausePolicy.ts';
import type { QueueTarget as _sched_v1_QueueTarget, QueueTarget__Output as _sched_v1_QueueTarget__Output } from './sched/v1/QueueTarget.ts';
import type { RabbitmqDestination as _sched_v1_RabbitmqDestination, RabbitmqDestination__Output as _sched_v1_RabbitmqDestination__Output } from './sched/v1/RabbitmqDestination.ts';
import type { RateLimit as _sched_v1_RateLimit, RateLimit__Output as _sched_v1_RateLimit__Output } from './sched/v1/RateLimit.ts';
import type { RedisStreamDestination as _sched_v1_RedisStreamDestination, RedisStreamDestination__Output as _sched_v1_RedisStreamDestination__Output } from './sched/v1/RedisStreamDestination.ts';
import type { RetentionPolicy as _sched_v1_RetentionPolicy, RetentionPolicy__Output as _sched_v1_RetentionPolicy__Output } from './sched/v1/RetentionPolicy.ts';
import type { RetryPolicy as _sched_v1_RetryPolicy, RetryPolicy__Output as _sched_v1_RetryPolicy__Output } from './sched/v1/RetryPolicy.ts';
import type { RetryRule as _sched_v1_RetryRule, RetryRule__Output as _sched_v1_RetryRule__Output } from './sched/v1/RetryRule.ts';
import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from './sched/v1/Schedule.ts';
import type { ScheduleFilter as _sched_v1_ScheduleFilter, ScheduleFilter__Output as _sched_v1_ScheduleFilter__Output } from './sched/v1/ScheduleFilter.ts';
import type { ScheduleSpec as _sched_v1_ScheduleSpec, ScheduleSpec__Output as _sched_v1_ScheduleSpec__Output } from './sched/v1/ScheduleSpec.ts';
import type { ScheduleStats as _sched_v1_ScheduleStats, ScheduleStats__Output as _sched_v1_ScheduleStats__Output } from './sched/v1/ScheduleStats.ts';
import type { SkipCount as _sched_v1_SkipCount, SkipCount__Output as _sched_v1_SkipCount__Output } from './sched/v1/SkipCount.ts';
import type { SqsDestination as _sched_v1_SqsDestination, SqsDestination__Output as _sched_v1_SqsDestination__Output } from './sched/v1/SqsDestination.ts';
import type { StateRetention as _sched_v1_StateRetention, StateRetention__Output as _sched_v1_StateRetention__Output } from './sched/v1/StateRetention.ts';
import type { Target as _sched_v1_Target, Target__Output as _sched_v1_Target__Output } from './sched/v1/Target.ts';
import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from './sched/v1/Task.ts';
import type { TaskFilter as _sched_v1_TaskFilter, TaskFilter__Output as _sched_v1_TaskFilter__Output } from './sched/v1/TaskFilter.ts';
import type { TaskOverrides as _sched_v1_TaskOverrides, TaskOverrides__Output as _sched_v1_TaskOverrides__Output } from './sched/v1/TaskOverrides.ts';
import type { TaskResult as _sched_v1_TaskResult, TaskResult__Output as _sched_v1_TaskResult__Output } from './sched/v1/TaskResult.ts';
import type { TaskTemplate as _sched_v1_TaskTemplate, TaskTemplate__Output as _sched_v1_TaskTemplate__Output } from './sched/v1/TaskTemplate.ts';
import type { TimeRange as _sched_v1_TimeRange, TimeRange__Output as _sched_v1_TimeRange__Output } from './sched/v1/TimeRange.ts';
import type { TraceContext as _sched_v1_TraceContext, TraceContext__Output as _sched_v1_TraceContext__Output } from './sched/v1/TraceContext.ts';
import type { WatchEventsRequest as _sched_v1_WatchEventsRequest, WatchEventsRequest__Output as _sched_v1_WatchEventsRequest__Output } from './sched/v1/WatchEventsRequest.ts';
import type { WatchEventsResponse as _sched_v1_WatchEventsResponse, WatchEventsResponse__Output as _sched_v1_WatchEventsResponse__Output } from './sched/v1/WatchEventsResponse.ts';
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
      Attempt: MessageTypeDefinition<_sched_v1_Attempt, _sched_v1_Attempt__Output>
      AttemptError: MessageTypeDefinition<_sched_v1_AttemptError, _sched_v1_AttemptError__Output>
      AttemptOutcome: EnumTypeDefinition
      AuditEvent: MessageTypeDefinition<_sched_v1_AuditEvent, _sched_v1_AuditEvent__Output>
      BlockReason: EnumTypeDefinition
      CalendarMode: EnumTypeDefinition
      CalendarUse: MessageTypeDefinition<_sched_v1_CalendarUse, _sched_v1_CalendarUse__Output>
      Callback: MessageTypeDefinition<_sched_v1_Callback, _sched_v1_Callback__Output>
      CallbackEvent: EnumTypeDefinition
      CatchupMode: EnumTypeDefinition
      CatchupPolicy: MessageTypeDefinition<_sched_v1_CatchupPolicy, _sched_v1_CatchupPolicy__Output>
      CompletionPolicy: MessageTypeDefinition<_sched_v1_CompletionPolicy, _sched_v1_CompletionPolicy__Output>
      DeadLetterReason: EnumTypeDefinition
      Dedupe: MessageTypeDefinition<_sched_v1_Dedupe, _sched_v1_Dedupe__Output>
      DedupeConflict: EnumTypeDefinition
      DeliveryGuarantee: EnumTypeDefinition
      DstGapPolicy: EnumTypeDefinition
      DstOverlapPolicy: EnumTypeDefinition
      EndReason: EnumTypeDefinition
      Event: MessageTypeDefinition<_sched_v1_Event, _sched_v1_Event__Output>
      /**
       * Events. Each shard numbers its own; they are kept for an hour or 100,000 per shard, whichever is less.
       */
      EventService: SubtypeConstructor<typeof grpc.Client, _sched_v1_EventServiceClient> & { service: _sched_v1_EventServiceDefinition }
      EventType: EnumTypeDefinition
      FailureKind: EnumTypeDefinition
      Fairness: MessageTypeDefinition<_sched_v1_Fairness, _sched_v1_Fairness__Output>
      HttpMethod: EnumTypeDefinition
      HttpStatusRange: MessageTypeDefinition<_sched_v1_HttpStatusRange, _sched_v1_HttpStatusRange__Output>
      InFlightAttempt: MessageTypeDefinition<_sched_v1_InFlightAttempt, _sched_v1_InFlightAttempt__Output>
      IntervalAnchor: EnumTypeDefinition
      IntervalSpec: MessageTypeDefinition<_sched_v1_IntervalSpec, _sched_v1_IntervalSpec__Output>
      Jitter: MessageTypeDefinition<_sched_v1_Jitter, _sched_v1_Jitter__Output>
      JitterMode: EnumTypeDefinition
      KafkaDestination: MessageTypeDefinition<_sched_v1_KafkaDestination, _sched_v1_KafkaDestination__Output>
      ListAuditEventsRequest: MessageTypeDefinition<_sched_v1_ListAuditEventsRequest, _sched_v1_ListAuditEventsRequest__Output>
      ListAuditEventsResponse: MessageTypeDefinition<_sched_v1_ListAuditEventsResponse, _sched_v1_ListAuditEventsResponse__Output>
      ListEventsRequest: MessageTypeDefinition<_sched_v1_ListEventsRequest, _sched_v1_ListEventsRequest__Output>
      ListEventsResponse: MessageTypeDefinition<_sched_v1_ListEventsResponse, _sched_v1_ListEventsResponse__Output>
      NatsDestination: MessageTypeDefinition<_sched_v1_NatsDestination, _sched_v1_NatsDestination__Output>
      OverlapPolicy: EnumTypeDefinition
      PauseInfo: MessageTypeDefinition<_sched_v1_PauseInfo, _sched_v1_PauseInfo__Output>
      PausePolicy: MessageTypeDefinition<_sched_v1_PausePolicy, _sched_v1_PausePolicy__Output>
      QueueTarget: MessageTypeDefinition<_sched_v1_QueueTarget, _sched_v1_QueueTarget__Output>
      RabbitmqDestination: MessageTypeDefinition<_sched_v1_RabbitmqDestination, _sched_v1_RabbitmqDestination__Output>
      RateLimit: MessageTypeDefinition<_sched_v1_RateLimit, _sched_v1_RateLimit__Output>
      ReadConsistency: EnumTypeDefinition
      RedisStreamDestination: MessageTypeDefinition<_sched_v1_RedisStreamDestination, _sched_v1_RedisStreamDestination__Output>
      RetentionPolicy: MessageTypeDefinition<_sched_v1_RetentionPolicy, _sched_v1_RetentionPolicy__Output>
      RetryAction: EnumTypeDefinition
      RetryPolicy: MessageTypeDefinition<_sched_v1_RetryPolicy, _sched_v1_RetryPolicy__Output>
      RetryRule: MessageTypeDefinition<_sched_v1_RetryRule, _sched_v1_RetryRule__Output>
      Schedule: MessageTypeDefinition<_sched_v1_Schedule, _sched_v1_Schedule__Output>
      ScheduleFilter: MessageTypeDefinition<_sched_v1_ScheduleFilter, _sched_v1_ScheduleFilter__Output>
      ScheduleSpec: MessageTypeDefinition<_sched_v1_ScheduleSpec, _sched_v1_ScheduleSpec__Output>
      ScheduleState: EnumTypeDefinition
      ScheduleStats: MessageTypeDefinition<_sched_v1_ScheduleStats, _sched_v1_ScheduleStats__Output>
      SkipCount: MessageTypeDefinition<_sched_v1_SkipCount, _sched_v1_SkipCount__Output>
      SkipReason: EnumTypeDefinition
      SqsDestination: MessageTypeDefinition<_sched_v1_SqsDestination, _sched_v1_SqsDestination__Output>
      StateRetention: MessageTypeDefinition<_sched_v1_StateRetention, _sched_v1_StateRetention__Output>
      Target: MessageTypeDefinition<_sched_v1_Target, _sched_v1_Target__Output>
      Task: MessageTypeDefinition<_sched_v1_Task, _sched_v1_Task__Output>
      TaskFilter: MessageTypeDefinition<_sched_v1_TaskFilter, _sched_v1_TaskFilter__Output>
      TaskOverrides: MessageTypeDefinition<_sched_v1_TaskOverrides, _sched_v1_TaskOverrides__Output>
      TaskResult: MessageTypeDefinition<_sched_v1_TaskResult, _sched_v1_TaskResult__Output>
      TaskState: EnumTypeDefinition
      TaskTemplate: MessageTypeDefinition<_sched_v1_TaskTemplate, _sched_v1_TaskTemplate__Output>
      TimeRange: MessageTypeDefinition<_sched_v1_TimeRange, _sched_v1_TimeRange__Output>
      TraceContext: MessageTypeDefinition<_sched_v1_TraceContext, _sched_v1_TraceContext__Output>
      TriggerSource: EnumTypeDefinition
      View: EnumTypeDefinition
      WatchEventsRequest: MessageTypeDefinition<_sched_v1_WatchEventsRequest, _sched_v1_WatchEventsRequest__Output>
      WatchEventsResponse: MessageTypeDefinition<_sched_v1_WatchEventsResponse, _sched_v1_WatchEventsResponse__Output>
      WebhookTarget: MessageTypeDefinition<_sched_v1_WebhookTarget, _sched_v1_WebhookTarget__Output>
      WorkerTarget: MessageTypeDefinition<_sched_v1_WorkerTarget, _sched_v1_WorkerTarget__Output>
    }
  }
}

