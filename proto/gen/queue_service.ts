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
import type { Attempt as _sched_v1_Attempt, Attempt__Output as _sched_v1_Attempt__Output } from './sched/v1/Attempt.ts';
import type { AttemptError as _sched_v1_AttemptError, AttemptError__Output as _sched_v1_AttemptError__Output } from './sched/v1/AttemptError.ts';
import type { BulkCancelTasksRequest as _sched_v1_BulkCancelTasksRequest, BulkCancelTasksRequest__Output as _sched_v1_BulkCancelTasksRequest__Output } from './sched/v1/BulkCancelTasksRequest.ts';
import type { BulkCancelTasksResponse as _sched_v1_BulkCancelTasksResponse, BulkCancelTasksResponse__Output as _sched_v1_BulkCancelTasksResponse__Output } from './sched/v1/BulkCancelTasksResponse.ts';
import type { BulkDeleteSchedulesRequest as _sched_v1_BulkDeleteSchedulesRequest, BulkDeleteSchedulesRequest__Output as _sched_v1_BulkDeleteSchedulesRequest__Output } from './sched/v1/BulkDeleteSchedulesRequest.ts';
import type { BulkDeleteSchedulesResponse as _sched_v1_BulkDeleteSchedulesResponse, BulkDeleteSchedulesResponse__Output as _sched_v1_BulkDeleteSchedulesResponse__Output } from './sched/v1/BulkDeleteSchedulesResponse.ts';
import type { BulkDeleteTasksRequest as _sched_v1_BulkDeleteTasksRequest, BulkDeleteTasksRequest__Output as _sched_v1_BulkDeleteTasksRequest__Output } from './sched/v1/BulkDeleteTasksRequest.ts';
import type { BulkDeleteTasksResponse as _sched_v1_BulkDeleteTasksResponse, BulkDeleteTasksResponse__Output as _sched_v1_BulkDeleteTasksResponse__Output } from './sched/v1/BulkDeleteTasksResponse.ts';
import type { BulkOptions as _sched_v1_BulkOptions, BulkOptions__Output as _sched_v1_BulkOptions__Output } from './sched/v1/BulkOptions.ts';
import type { BulkPauseSchedulesRequest as _sched_v1_BulkPauseSchedulesRequest, BulkPauseSchedulesRequest__Output as _sched_v1_BulkPauseSchedulesRequest__Output } from './sched/v1/BulkPauseSchedulesRequest.ts';
import type { BulkPauseSchedulesResponse as _sched_v1_BulkPauseSchedulesResponse, BulkPauseSchedulesResponse__Output as _sched_v1_BulkPauseSchedulesResponse__Output } from './sched/v1/BulkPauseSchedulesResponse.ts';
import type { BulkResumeSchedulesRequest as _sched_v1_BulkResumeSchedulesRequest, BulkResumeSchedulesRequest__Output as _sched_v1_BulkResumeSchedulesRequest__Output } from './sched/v1/BulkResumeSchedulesRequest.ts';
import type { BulkResumeSchedulesResponse as _sched_v1_BulkResumeSchedulesResponse, BulkResumeSchedulesResponse__Output as _sched_v1_BulkResumeSchedulesResponse__Output } from './sched/v1/BulkResumeSchedulesResponse.ts';
import type { BulkRunTasksRequest as _sched_v1_BulkRunTasksRequest, BulkRunTasksRequest__Output as _sched_v1_BulkRunTasksRequest__Output } from './sched/v1/BulkRunTasksRequest.ts';
import type { BulkRunTasksResponse as _sched_v1_BulkRunTasksResponse, BulkRunTasksResponse__Output as _sched_v1_BulkRunTasksResponse__Output } from './sched/v1/BulkRunTasksResponse.ts';
import type { BulkUpdateTaskLabelsRequest as _sched_v1_BulkUpdateTaskLabelsRequest, BulkUpdateTaskLabelsRequest__Output as _sched_v1_BulkUpdateTaskLabelsRequest__Output } from './sched/v1/BulkUpdateTaskLabelsRequest.ts';
import type { BulkUpdateTaskLabelsResponse as _sched_v1_BulkUpdateTaskLabelsResponse, BulkUpdateTaskLabelsResponse__Output as _sched_v1_BulkUpdateTaskLabelsResponse__Output } from './sched/v1/BulkUpdateTaskLabelsResponse.ts';
import type { CalendarUse as _sched_v1_CalendarUse, CalendarUse__Output as _sched_v1_CalendarUse__Output } from './sched/v1/CalendarUse.ts';
import type { Callback as _sched_v1_Callback, Callback__Output as _sched_v1_Callback__Output } from './sched/v1/Callback.ts';
import type { CancelOperationRequest as _sched_v1_CancelOperationRequest, CancelOperationRequest__Output as _sched_v1_CancelOperationRequest__Output } from './sched/v1/CancelOperationRequest.ts';
import type { CancelOperationResponse as _sched_v1_CancelOperationResponse, CancelOperationResponse__Output as _sched_v1_CancelOperationResponse__Output } from './sched/v1/CancelOperationResponse.ts';
import type { CatchupPolicy as _sched_v1_CatchupPolicy, CatchupPolicy__Output as _sched_v1_CatchupPolicy__Output } from './sched/v1/CatchupPolicy.ts';
import type { CompletionPolicy as _sched_v1_CompletionPolicy, CompletionPolicy__Output as _sched_v1_CompletionPolicy__Output } from './sched/v1/CompletionPolicy.ts';
import type { CreateQueueRequest as _sched_v1_CreateQueueRequest, CreateQueueRequest__Output as _sched_v1_CreateQueueRequest__Output } from './sched/v1/CreateQueueRequest.ts';
import type { CreateQueueResponse as _sched_v1_CreateQueueResponse, CreateQueueResponse__Output as _sched_v1_CreateQueueResponse__Output } from './sched/v1/CreateQueueResponse.ts';
import type { DeadLetter as _sched_v1_DeadLetter, DeadLetter__Output as _sched_v1_DeadLetter__Output } from './sched/v1/DeadLetter.ts';
import type { DeadLetterPolicy as _sched_v1_DeadLetterPolicy, DeadLetterPolicy__Output as _sched_v1_DeadLetterPolicy__Output } from './sched/v1/DeadLetterPolicy.ts';
import type { Dedupe as _sched_v1_Dedupe, Dedupe__Output as _sched_v1_Dedupe__Output } from './sched/v1/Dedupe.ts';
import type { DeleteQueueRequest as _sched_v1_DeleteQueueRequest, DeleteQueueRequest__Output as _sched_v1_DeleteQueueRequest__Output } from './sched/v1/DeleteQueueRequest.ts';
import type { DeleteQueueResponse as _sched_v1_DeleteQueueResponse, DeleteQueueResponse__Output as _sched_v1_DeleteQueueResponse__Output } from './sched/v1/DeleteQueueResponse.ts';
import type { Fairness as _sched_v1_Fairness, Fairness__Output as _sched_v1_Fairness__Output } from './sched/v1/Fairness.ts';
import type { GetDeadLetterRequest as _sched_v1_GetDeadLetterRequest, GetDeadLetterRequest__Output as _sched_v1_GetDeadLetterRequest__Output } from './sched/v1/GetDeadLetterRequest.ts';
import type { GetDeadLetterResponse as _sched_v1_GetDeadLetterResponse, GetDeadLetterResponse__Output as _sched_v1_GetDeadLetterResponse__Output } from './sched/v1/GetDeadLetterResponse.ts';
import type { GetOperationRequest as _sched_v1_GetOperationRequest, GetOperationRequest__Output as _sched_v1_GetOperationRequest__Output } from './sched/v1/GetOperationRequest.ts';
import type { GetOperationResponse as _sched_v1_GetOperationResponse, GetOperationResponse__Output as _sched_v1_GetOperationResponse__Output } from './sched/v1/GetOperationResponse.ts';
import type { GetQueueRequest as _sched_v1_GetQueueRequest, GetQueueRequest__Output as _sched_v1_GetQueueRequest__Output } from './sched/v1/GetQueueRequest.ts';
import type { GetQueueResponse as _sched_v1_GetQueueResponse, GetQueueResponse__Output as _sched_v1_GetQueueResponse__Output } from './sched/v1/GetQueueResponse.ts';
import type { GetQueueStatsRequest as _sched_v1_GetQueueStatsRequest, GetQueueStatsRequest__Output as _sched_v1_GetQueueStatsRequest__Output } from './sched/v1/GetQueueStatsRequest.ts';
import type { GetQueueStatsResponse as _sched_v1_GetQueueStatsResponse, GetQueueStatsResponse__Output as _sched_v1_GetQueueStatsResponse__Output } from './sched/v1/GetQueueStatsResponse.ts';
import type { HttpStatusRange as _sched_v1_HttpStatusRange, HttpStatusRange__Output as _sched_v1_HttpStatusRange__Output } from './sched/v1/HttpStatusRange.ts';
import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from './sched/v1/InFlightAttempt.ts';
import type { IntervalSpec as _sched_v1_IntervalSpec, IntervalSpec__Output as _sched_v1_IntervalSpec__Output } from './sched/v1/IntervalSpec.ts';
import type { Jitter as _sched_v1_Jitter, Jitter__Output as _sched_v1_Jitter__Output } from './sched/v1/Jitter.ts';
import type { KafkaDestination as _sched_v1_KafkaDestination, KafkaDestination__Output as _sched_v1_KafkaDestination__Output } from './sched/v1/KafkaDestination.ts';
import type { Key as _sched_v1_Key, Key__Output as _sched_v1_Key__Output } from './sched/v1/Key.ts';
import type { ListDeadLettersRequest as _sched_v1_ListDeadLettersRequest, ListDeadLettersRequest__Output as _sched_v1_ListDeadLettersRequest__Output } from './sched/v1/ListDeadLettersRequest.ts';
import type { ListDeadLettersResponse as _sched_v1_ListDeadLettersResponse, ListDeadLettersResponse__Output as _sched_v1_ListDeadLettersResponse__Output } from './sched/v1/ListDeadLettersResponse.ts';
import type { ListKeysRequest as _sched_v1_ListKeysRequest, ListKeysRequest__Output as _sched_v1_ListKeysRequest__Output } from './sched/v1/ListKeysRequest.ts';
import type { ListKeysResponse as _sched_v1_ListKeysResponse, ListKeysResponse__Output as _sched_v1_ListKeysResponse__Output } from './sched/v1/ListKeysResponse.ts';
import type { ListOperationsRequest as _sched_v1_ListOperationsRequest, ListOperationsRequest__Output as _sched_v1_ListOperationsRequest__Output } from './sched/v1/ListOperationsRequest.ts';
import type { ListOperationsResponse as _sched_v1_ListOperationsResponse, ListOperationsResponse__Output as _sched_v1_ListOperationsResponse__Output } from './sched/v1/ListOperationsResponse.ts';
import type { ListQueuesRequest as _sched_v1_ListQueuesRequest, ListQueuesRequest__Output as _sched_v1_ListQueuesRequest__Output } from './sched/v1/ListQueuesRequest.ts';
import type { ListQueuesResponse as _sched_v1_ListQueuesResponse, ListQueuesResponse__Output as _sched_v1_ListQueuesResponse__Output } from './sched/v1/ListQueuesResponse.ts';
import type { NatsDestination as _sched_v1_NatsDestination, NatsDestination__Output as _sched_v1_NatsDestination__Output } from './sched/v1/NatsDestination.ts';
import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from './sched/v1/Operation.ts';
import type { OperationFailure as _sched_v1_OperationFailure, OperationFailure__Output as _sched_v1_OperationFailure__Output } from './sched/v1/OperationFailure.ts';
import type { OperationServiceClient as _sched_v1_OperationServiceClient, OperationServiceDefinition as _sched_v1_OperationServiceDefinition } from './sched/v1/OperationService.ts';
import type { PauseInfo as _sched_v1_PauseInfo, PauseInfo__Output as _sched_v1_PauseInfo__Output } from './sched/v1/PauseInfo.ts';
import type { PauseKeyRequest as _sched_v1_PauseKeyRequest, PauseKeyRequest__Output as _sched_v1_PauseKeyRequest__Output } from './sched/v1/PauseKeyRequest.ts';
import type { PauseKeyResponse as _sched_v1_PauseKeyResponse, PauseKeyResponse__Output as _sched_v1_PauseKeyResponse__Output } from './sched/v1/PauseKeyResponse.ts';
import type { PausePolicy as _sched_v1_PausePolicy, PausePolicy__Output as _sched_v1_PausePolicy__Output } from './sched/v1/PausePolicy.ts';
import type { PauseQueueRequest as _sched_v1_PauseQueueRequest, PauseQueueRequest__Output as _sched_v1_PauseQueueRequest__Output } from './sched/v1/PauseQueueRequest.ts';
import type { PauseQueueResponse as _sched_v1_PauseQueueResponse, PauseQueueResponse__Output as _sched_v1_PauseQueueResponse__Output } from './sched/v1/PauseQueueResponse.ts';
import type { PurgeDeadLettersRequest as _sched_v1_PurgeDeadLettersRequest, PurgeDeadLettersRequest__Output as _sched_v1_PurgeDeadLettersRequest__Output } from './sched/v1/PurgeDeadLettersRequest.ts';
import type { PurgeDeadLettersResponse as _sched_v1_PurgeDeadLettersResponse, PurgeDeadLettersResponse__Output as _sched_v1_PurgeDeadLettersResponse__Output } from './sched/v1/PurgeDeadLettersResponse.ts';
import type { PurgeQueueRequest as _sched_v1_PurgeQueueRequest, PurgeQueueRequest__Output as _sched_v1_PurgeQueueRequest__Output } from './sched/v1/PurgeQueueRequest.ts';
import type { PurgeQueueResponse as _sched_v1_PurgeQueueResponse, PurgeQueueResponse__Output as _sched_v1_PurgeQueueResponse__Output } from './sched/v1/PurgeQueueResponse.ts';
import type { Queue as _sched_v1_Queue, Queue__Output as _sched_v1_Queue__Output } from './sched/v1/Queue.ts';
import type { QueueFilter as _sched_v1_QueueFilter, QueueFilter__Output as _sched_v1_QueueFilter__Output } from './sched/v1/QueueFilter.ts';
import type { QueueServiceClient as _sched_v1_QueueServiceClient, QueueServiceDefinition as _sched_v1_QueueServiceDefinition } from './sched/v1/QueueService.ts';
import type { QueueStats as _sched_v1_QueueStats, QueueStats__Output as _sched_v1_QueueStats__Output } from './sched/v1/QueueStats.ts';
import type { QueueTarget as _sched_v1_QueueTarget, QueueTarget__Output as _sched_v1_QueueTarget__Output } from './sched/v1/QueueTarget.ts';
import type { RabbitmqDestination as _sched_v1_RabbitmqDestination, RabbitmqDestination__Output as _sched_v1_RabbitmqDestination__Output } from './sched/v1/RabbitmqDestination.ts';
import type { RateLimit as _sched_v1_RateLimit, RateLimit__Output as _sched_v1_RateLimit__Output } from './sched/v1/RateLimit.ts';
import type { RedisStreamDestination as _sched_v1_RedisStreamDestination, RedisStreamDestination__Output as _sched_v1_RedisStreamDestination__Output } from './sched/v1/RedisStreamDestination.ts';
import type { RedriveDeadLetterRequest as _sched_v1_RedriveDeadLetterRequest, RedriveDeadLetterRequest__Output as _sched_v1_RedriveDeadLetterRequest__Output } from './sched/v1/RedriveDeadLetterRequest.ts';
import type { RedriveDeadLetterResponse as _sched_v1_RedriveDeadLetterResponse, RedriveDeadLetterResponse__Output as _sched_v1_RedriveDeadLetterResponse__Output } from './sched/v1/RedriveDeadLetterResponse.ts';
import type { RedriveDeadLettersRequest as _sched_v1_RedriveDeadLettersRequest, RedriveDeadLettersRequest__Output as _sched_v1_RedriveDeadLettersRequest__Output } from './sched/v1/RedriveDeadLettersRequest.ts';
import type { RedriveDeadLettersResponse as _sched_v1_RedriveDeadLettersResponse, RedriveDeadLettersResponse__Output as _sched_v1_RedriveDeadLettersResponse__Output } from './sched/v1/RedriveDeadLettersResponse.ts';
import type { ResumeKeyRequest as _sched_v1_ResumeKeyRequest, ResumeKeyRequest__Output as _sched_v1_ResumeKeyRequest__Output } from './sched/v1/ResumeKeyRequest.ts';
import type { ResumeKeyResponse as _sched_v1_ResumeKeyResponse, ResumeKeyResponse__Output as _sched_v1_ResumeKeyResponse__Output } from './sched/v1/ResumeKeyResponse.ts';
import type { ResumeQueueRequest as _sched_v1_ResumeQueueRequest, ResumeQueueRequest__Output as _sched_v1_ResumeQueueRequest__Output } from './sched/v1/ResumeQueueRequest.ts';
import type { ResumeQueueResponse as _sched_v1_ResumeQueueResponse, ResumeQueueResponse__Output as _sched_v1_ResumeQueueResponse__Output } from './sched/v1/ResumeQueueResponse.ts';
import type { RetentionPolicy as _sched_v1_RetentionPolicy, RetentionPolicy__Output as _sched_v1_RetentionPolicy__Output } from './sched/v1/RetentionPolicy.ts';
import type { RetryPolicy as _sched_v1_RetryPolicy, RetryPolicy__Output as _sched_v1_RetryPolicy__Output } from './sched/v1/RetryPolicy.ts';
import type { RetryRule as _sched_v1_RetryRule, RetryRule__Output as _sched_v1_RetryRule__Output } from './sched/v1/RetryRule.ts';
import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from './sched/v1/Schedule.ts';
import type { ScheduleFilter as _sched_v1_ScheduleFilter, ScheduleFilter__Output as _sched_v1_ScheduleFilter__Output } from './sched/v1/ScheduleFilter.ts';
import type { ScheduleSpec as _sched_v1_ScheduleSpec, ScheduleSpec__Output as _sched_v1_ScheduleSpec__Output } from './sched/v1/ScheduleSpec.ts';
import type { ScheduleStats as _sched_v1_ScheduleStats, ScheduleStats__Output as _sched_v1_ScheduleStats__Output } from './sched/v1/ScheduleStats.ts';
import type { SetKeyLimitRequest as _sched_v1_SetKeyLimitRequest, SetKeyLimitRequest__Output as _sched_v1_SetKeyLimitRequest__Output } from './sched/v1/SetKeyLimitRequest.ts';
import type { SetKeyLimitResponse as _sched_v1_SetKeyLimitResponse, SetKeyLimitResponse__Output as _sched_v1_SetKeyLimitResponse__Output } from './sched/v1/SetKeyLimitResponse.ts';
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
import type { UpdateQueueRequest as _sched_v1_UpdateQueueRequest, UpdateQueueRequest__Output as _sched_v1_UpdateQueueRequest__Output } from './sched/v1/UpdateQueueRequest.ts';
import type { UpdateQueueResponse as _sched_v1_UpdateQueueResponse, UpdateQueueResponse__Output as _sched_v1_UpdateQueueResponse__Output } from './sched/v1/UpdateQueueResponse.ts';
import type { WaitOperationRequest as _sched_v1_WaitOperationRequest, WaitOperationRequest__Output as _sched_v1_WaitOperationRequest__Output } from './sched/v1/WaitOperationRequest.ts';
import type { WaitOperationResponse as _sched_v1_WaitOperationResponse, WaitOperationResponse__Output as _sched_v1_WaitOperationResponse__Output } from './sched/v1/WaitOperationResponse.ts';
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
      Attempt: MessageTypeDefinition<_sched_v1_Attempt, _sched_v1_Attempt__Output>
      AttemptError: MessageTypeDefinition<_sched_v1_AttemptError, _sched_v1_AttemptError__Output>
      AttemptOutcome: EnumTypeDefinition
      BlockReason: EnumTypeDefinition
      BulkCancelTasksRequest: MessageTypeDefinition<_sched_v1_BulkCancelTasksRequest, _sched_v1_BulkCancelTasksRequest__Output>
      BulkCancelTasksResponse: MessageTypeDefinition<_sched_v1_BulkCancelTasksResponse, _sched_v1_BulkCancelTasksResponse__Output>
      BulkDeleteSchedulesRequest: MessageTypeDefinition<_sched_v1_BulkDeleteSchedulesRequest, _sched_v1_BulkDeleteSchedulesRequest__Output>
      BulkDeleteSchedulesResponse: MessageTypeDefinition<_sched_v1_BulkDeleteSchedulesResponse, _sched_v1_BulkDeleteSchedulesResponse__Output>
      BulkDeleteTasksRequest: MessageTypeDefinition<_sched_v1_BulkDeleteTasksRequest, _sched_v1_BulkDeleteTasksRequest__Output>
      BulkDeleteTasksResponse: MessageTypeDefinition<_sched_v1_BulkDeleteTasksResponse, _sched_v1_BulkDeleteTasksResponse__Output>
      BulkOptions: MessageTypeDefinition<_sched_v1_BulkOptions, _sched_v1_BulkOptions__Output>
      BulkPauseSchedulesRequest: MessageTypeDefinition<_sched_v1_BulkPauseSchedulesRequest, _sched_v1_BulkPauseSchedulesRequest__Output>
      BulkPauseSchedulesResponse: MessageTypeDefinition<_sched_v1_BulkPauseSchedulesResponse, _sched_v1_BulkPauseSchedulesResponse__Output>
      BulkResumeSchedulesRequest: MessageTypeDefinition<_sched_v1_BulkResumeSchedulesRequest, _sched_v1_BulkResumeSchedulesRequest__Output>
      BulkResumeSchedulesResponse: MessageTypeDefinition<_sched_v1_BulkResumeSchedulesResponse, _sched_v1_BulkResumeSchedulesResponse__Output>
      BulkRunTasksRequest: MessageTypeDefinition<_sched_v1_BulkRunTasksRequest, _sched_v1_BulkRunTasksRequest__Output>
      BulkRunTasksResponse: MessageTypeDefinition<_sched_v1_BulkRunTasksResponse, _sched_v1_BulkRunTasksResponse__Output>
      BulkUpdateTaskLabelsRequest: MessageTypeDefinition<_sched_v1_BulkUpdateTaskLabelsRequest, _sched_v1_BulkUpdateTaskLabelsRequest__Output>
      BulkUpdateTaskLabelsResponse: MessageTypeDefinition<_sched_v1_BulkUpdateTaskLabelsResponse, _sched_v1_BulkUpdateTaskLabelsResponse__Output>
      CalendarMode: EnumTypeDefinition
      CalendarUse: MessageTypeDefinition<_sched_v1_CalendarUse, _sched_v1_CalendarUse__Output>
      Callback: MessageTypeDefinition<_sched_v1_Callback, _sched_v1_Callback__Output>
      CallbackEvent: EnumTypeDefinition
      CancelOperationRequest: MessageTypeDefinition<_sched_v1_CancelOperationRequest, _sched_v1_CancelOperationRequest__Output>
      CancelOperationResponse: MessageTypeDefinition<_sched_v1_CancelOperationResponse, _sched_v1_CancelOperationResponse__Output>
      CatchupMode: EnumTypeDefinition
      CatchupPolicy: MessageTypeDefinition<_sched_v1_CatchupPolicy, _sched_v1_CatchupPolicy__Output>
      CompletionPolicy: MessageTypeDefinition<_sched_v1_CompletionPolicy, _sched_v1_CompletionPolicy__Output>
      CreateQueueRequest: MessageTypeDefinition<_sched_v1_CreateQueueRequest, _sched_v1_CreateQueueRequest__Output>
      CreateQueueResponse: MessageTypeDefinition<_sched_v1_CreateQueueResponse, _sched_v1_CreateQueueResponse__Output>
      DeadLetter: MessageTypeDefinition<_sched_v1_DeadLetter, _sched_v1_DeadLetter__Output>
      DeadLetterOverflow: EnumTypeDefinition
      DeadLetterPolicy: MessageTypeDefinition<_sched_v1_DeadLetterPolicy, _sched_v1_DeadLetterPolicy__Output>
      DeadLetterReason: EnumTypeDefinition
      Dedupe: MessageTypeDefinition<_sched_v1_Dedupe, _sched_v1_Dedupe__Output>
      DedupeConflict: EnumTypeDefinition
      DeleteQueueRequest: MessageTypeDefinition<_sched_v1_DeleteQueueRequest, _sched_v1_DeleteQueueRequest__Output>
      DeleteQueueResponse: MessageTypeDefinition<_sched_v1_DeleteQueueResponse, _sched_v1_DeleteQueueResponse__Output>
      DeliveryGuarantee: EnumTypeDefinition
      DstGapPolicy: EnumTypeDefinition
      DstOverlapPolicy: EnumTypeDefinition
      EndReason: EnumTypeDefinition
      FailureKind: EnumTypeDefinition
      Fairness: MessageTypeDefinition<_sched_v1_Fairness, _sched_v1_Fairness__Output>
      GetDeadLetterRequest: MessageTypeDefinition<_sched_v1_GetDeadLetterRequest, _sched_v1_GetDeadLetterRequest__Output>
      GetDeadLetterResponse: MessageTypeDefinition<_sched_v1_GetDeadLetterResponse, _sched_v1_GetDeadLetterResponse__Output>
      GetOperationRequest: MessageTypeDefinition<_sched_v1_GetOperationRequest, _sched_v1_GetOperationRequest__Output>
      GetOperationResponse: MessageTypeDefinition<_sched_v1_GetOperationResponse, _sched_v1_GetOperationResponse__Output>
      GetQueueRequest: MessageTypeDefinition<_sched_v1_GetQueueRequest, _sched_v1_GetQueueRequest__Output>
      GetQueueResponse: MessageTypeDefinition<_sched_v1_GetQueueResponse, _sched_v1_GetQueueResponse__Output>
      GetQueueStatsRequest: MessageTypeDefinition<_sched_v1_GetQueueStatsRequest, _sched_v1_GetQueueStatsRequest__Output>
      GetQueueStatsResponse: MessageTypeDefinition<_sched_v1_GetQueueStatsResponse, _sched_v1_GetQueueStatsResponse__Output>
      HttpMethod: EnumTypeDefinition
      HttpStatusRange: MessageTypeDefinition<_sched_v1_HttpStatusRange, _sched_v1_HttpStatusRange__Output>
      InFlightAttempt: MessageTypeDefinition<_sched_v1_InFlightAttempt, _sched_v1_InFlightAttempt__Output>
      IntervalAnchor: EnumTypeDefinition
      IntervalSpec: MessageTypeDefinition<_sched_v1_IntervalSpec, _sched_v1_IntervalSpec__Output>
      Jitter: MessageTypeDefinition<_sched_v1_Jitter, _sched_v1_Jitter__Output>
      JitterMode: EnumTypeDefinition
      KafkaDestination: MessageTypeDefinition<_sched_v1_KafkaDestination, _sched_v1_KafkaDestination__Output>
      Key: MessageTypeDefinition<_sched_v1_Key, _sched_v1_Key__Output>
      ListDeadLettersRequest: MessageTypeDefinition<_sched_v1_ListDeadLettersRequest, _sched_v1_ListDeadLettersRequest__Output>
      ListDeadLettersResponse: MessageTypeDefinition<_sched_v1_ListDeadLettersResponse, _sched_v1_ListDeadLettersResponse__Output>
      ListKeysRequest: MessageTypeDefinition<_sched_v1_ListKeysRequest, _sched_v1_ListKeysRequest__Output>
      ListKeysResponse: MessageTypeDefinition<_sched_v1_ListKeysResponse, _sched_v1_ListKeysResponse__Output>
      ListOperationsRequest: MessageTypeDefinition<_sched_v1_ListOperationsRequest, _sched_v1_ListOperationsRequest__Output>
      ListOperationsResponse: MessageTypeDefinition<_sched_v1_ListOperationsResponse, _sched_v1_ListOperationsResponse__Output>
      ListQueuesRequest: MessageTypeDefinition<_sched_v1_ListQueuesRequest, _sched_v1_ListQueuesRequest__Output>
      ListQueuesResponse: MessageTypeDefinition<_sched_v1_ListQueuesResponse, _sched_v1_ListQueuesResponse__Output>
      NatsDestination: MessageTypeDefinition<_sched_v1_NatsDestination, _sched_v1_NatsDestination__Output>
      Operation: MessageTypeDefinition<_sched_v1_Operation, _sched_v1_Operation__Output>
      OperationFailure: MessageTypeDefinition<_sched_v1_OperationFailure, _sched_v1_OperationFailure__Output>
      OperationKind: EnumTypeDefinition
      /**
       * Operations. Every bulk call takes a filter, counts first with `dry_run`, refuses with
       * FAILED_PRECONDITION when more than `max_affected` match, and goes on as an operation.
       */
      OperationService: SubtypeConstructor<typeof grpc.Client, _sched_v1_OperationServiceClient> & { service: _sched_v1_OperationServiceDefinition }
      OperationState: EnumTypeDefinition
      OverlapPolicy: EnumTypeDefinition
      PauseInfo: MessageTypeDefinition<_sched_v1_PauseInfo, _sched_v1_PauseInfo__Output>
      PauseKeyRequest: MessageTypeDefinition<_sched_v1_PauseKeyRequest, _sched_v1_PauseKeyRequest__Output>
      PauseKeyResponse: MessageTypeDefinition<_sched_v1_PauseKeyResponse, _sched_v1_PauseKeyResponse__Output>
      PausePolicy: MessageTypeDefinition<_sched_v1_PausePolicy, _sched_v1_PausePolicy__Output>
      PauseQueueRequest: MessageTypeDefinition<_sched_v1_PauseQueueRequest, _sched_v1_PauseQueueRequest__Output>
      PauseQueueResponse: MessageTypeDefinition<_sched_v1_PauseQueueResponse, _sched_v1_PauseQueueResponse__Output>
      PurgeDeadLettersRequest: MessageTypeDefinition<_sched_v1_PurgeDeadLettersRequest, _sched_v1_PurgeDeadLettersRequest__Output>
      PurgeDeadLettersResponse: MessageTypeDefinition<_sched_v1_PurgeDeadLettersResponse, _sched_v1_PurgeDeadLettersResponse__Output>
      PurgeQueueRequest: MessageTypeDefinition<_sched_v1_PurgeQueueRequest, _sched_v1_PurgeQueueRequest__Output>
      PurgeQueueResponse: MessageTypeDefinition<_sched_v1_PurgeQueueResponse, _sched_v1_PurgeQueueResponse__Output>
      Queue: MessageTypeDefinition<_sched_v1_Queue, _sched_v1_Queue__Output>
      QueueFilter: MessageTypeDefinition<_sched_v1_QueueFilter, _sched_v1_QueueFilter__Output>
      /**
       * Queues and dead letters. Errors as in TaskService. Every namespace has the queue `default`.
       */
      QueueService: SubtypeConstructor<typeof grpc.Client, _sched_v1_QueueServiceClient> & { service: _sched_v1_QueueServiceDefinition }
      QueueState: EnumTypeDefinition
      QueueStats: MessageTypeDefinition<_sched_v1_QueueStats, _sched_v1_QueueStats__Output>
      QueueTarget: MessageTypeDefinition<_sched_v1_QueueTarget, _sched_v1_QueueTarget__Output>
      RabbitmqDestination: MessageTypeDefinition<_sched_v1_RabbitmqDestination, _sched_v1_RabbitmqDestination__Output>
      RateLimit: MessageTypeDefinition<_sched_v1_RateLimit, _sched_v1_RateLimit__Output>
      ReadConsistency: EnumTypeDefinition
      RedisStreamDestination: MessageTypeDefinition<_sched_v1_RedisStreamDestination, _sched_v1_RedisStreamDestination__Output>
      RedriveDeadLetterRequest: MessageTypeDefinition<_sched_v1_RedriveDeadLetterRequest, _sched_v1_RedriveDeadLetterRequest__Output>
      RedriveDeadLetterResponse: MessageTypeDefinition<_sched_v1_RedriveDeadLetterResponse, _sched_v1_RedriveDeadLetterResponse__Output>
      RedriveDeadLettersRequest: MessageTypeDefinition<_sched_v1_RedriveDeadLettersRequest, _sched_v1_RedriveDeadLettersRequest__Output>
      RedriveDeadLettersResponse: MessageTypeDefinition<_sched_v1_RedriveDeadLettersResponse, _sched_v1_RedriveDeadLettersResponse__Output>
      ResumeKeyRequest: MessageTypeDefinition<_sched_v1_ResumeKeyRequest, _sched_v1_ResumeKeyRequest__Output>
      ResumeKeyResponse: MessageTypeDefinition<_sched_v1_ResumeKeyResponse, _sched_v1_ResumeKeyResponse__Output>
      ResumeQueueRequest: MessageTypeDefinition<_sched_v1_ResumeQueueRequest, _sched_v1_ResumeQueueRequest__Output>
      ResumeQueueResponse: MessageTypeDefinition<_sched_v1_ResumeQueueResponse, _sched_v1_ResumeQueueResponse__Output>
      RetentionPolicy: MessageTypeDefinition<_sched_v1_RetentionPolicy, _sched_v1_RetentionPolicy__Output>
      RetryAction: EnumTypeDefinition
      RetryPolicy: MessageTypeDefinition<_sched_v1_RetryPolicy, _sched_v1_RetryPolicy__Output>
      RetryRule: MessageTypeDefinition<_sched_v1_RetryRule, _sched_v1_RetryRule__Output>
      Schedule: MessageTypeDefinition<_sched_v1_Schedule, _sched_v1_Schedule__Output>
      ScheduleFilter: MessageTypeDefinition<_sched_v1_ScheduleFilter, _sched_v1_ScheduleFilter__Output>
      ScheduleSpec: MessageTypeDefinition<_sched_v1_ScheduleSpec, _sched_v1_ScheduleSpec__Output>
      ScheduleState: EnumTypeDefinition
      ScheduleStats: MessageTypeDefinition<_sched_v1_ScheduleStats, _sched_v1_ScheduleStats__Output>
      SetKeyLimitRequest: MessageTypeDefinition<_sched_v1_SetKeyLimitRequest, _sched_v1_SetKeyLimitRequest__Output>
      SetKeyLimitResponse: MessageTypeDefinition<_sched_v1_SetKeyLimitResponse, _sched_v1_SetKeyLimitResponse__Output>
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
      UpdateQueueRequest: MessageTypeDefinition<_sched_v1_UpdateQueueRequest, _sched_v1_UpdateQueueRequest__Output>
      UpdateQueueResponse: MessageTypeDefinition<_sched_v1_UpdateQueueResponse, _sched_v1_UpdateQueueResponse__Output>
      View: EnumTypeDefinition
      WaitOperationRequest: MessageTypeDefinition<_sched_v1_WaitOperationRequest, _sched_v1_WaitOperationRequest__Output>
      WaitOperationResponse: MessageTypeDefinition<_sched_v1_WaitOperationResponse, _sched_v1_WaitOperationResponse__Output>
      WebhookTarget: MessageTypeDefinition<_sched_v1_WebhookTarget, _sched_v1_WebhookTarget__Output>
      WorkerTarget: MessageTypeDefinition<_sched_v1_WorkerTarget, _sched_v1_WorkerTarget__Output>
    }
  }
}

