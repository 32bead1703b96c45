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
import type { BackfillScheduleRequest as _sched_v1_BackfillScheduleRequest, BackfillScheduleRequest__Output as _sched_v1_BackfillScheduleRequest__Output } from './sched/v1/BackfillScheduleRequest.ts';
import type { BackfillScheduleResponse as _sched_v1_BackfillScheduleResponse, BackfillScheduleResponse__Output as _sched_v1_BackfillScheduleResponse__Output } from './sched/v1/BackfillScheduleResponse.ts';
import type { BatchCancelTasksRequest as _sched_v1_BatchCancelTasksRequest, BatchCancelTasksRequest__Output as _sched_v1_BatchCancelTasksRequest__Output } from './sched/v1/BatchCancelTasksRequest.ts';
import type { BatchCancelTasksResponse as _sched_v1_BatchCancelTasksResponse, BatchCancelTasksResponse__Output as _sched_v1_BatchCancelTasksResponse__Output } from './sched/v1/BatchCancelTasksResponse.ts';
import type { BatchCancelTasksResult as _sched_v1_BatchCancelTasksResult, BatchCancelTasksResult__Output as _sched_v1_BatchCancelTasksResult__Output } from './sched/v1/BatchCancelTasksResult.ts';
import type { BatchCreateTasksRequest as _sched_v1_BatchCreateTasksRequest, BatchCreateTasksRequest__Output as _sched_v1_BatchCreateTasksRequest__Output } from './sched/v1/BatchCreateTasksRequest.ts';
import type { BatchCreateTasksResponse as _sched_v1_BatchCreateTasksResponse, BatchCreateTasksResponse__Output as _sched_v1_BatchCreateTasksResponse__Output } from './sched/v1/BatchCreateTasksResponse.ts';
import type { BatchCreateTasksResult as _sched_v1_BatchCreateTasksResult, BatchCreateTasksResult__Output as _sched_v1_BatchCreateTasksResult__Output } from './sched/v1/BatchCreateTasksResult.ts';
import type { BatchGetTasksRequest as _sched_v1_BatchGetTasksRequest, BatchGetTasksRequest__Output as _sched_v1_BatchGetTasksRequest__Output } from './sched/v1/BatchGetTasksRequest.ts';
import type { BatchGetTasksResponse as _sched_v1_BatchGetTasksResponse, BatchGetTasksResponse__Output as _sched_v1_BatchGetTasksResponse__Output } from './sched/v1/BatchGetTasksResponse.ts';
import type { BatchTaskResult as _sched_v1_BatchTaskResult, BatchTaskResult__Output as _sched_v1_BatchTaskResult__Output } from './sched/v1/BatchTaskResult.ts';
import type { CalendarUse as _sched_v1_CalendarUse, CalendarUse__Output as _sched_v1_CalendarUse__Output } from './sched/v1/CalendarUse.ts';
import type { Callback as _sched_v1_Callback, Callback__Output as _sched_v1_Callback__Output } from './sched/v1/Callback.ts';
import type { CancelTaskRequest as _sched_v1_CancelTaskRequest, CancelTaskRequest__Output as _sched_v1_CancelTaskRequest__Output } from './sched/v1/CancelTaskRequest.ts';
import type { CancelTaskResponse as _sched_v1_CancelTaskResponse, CancelTaskResponse__Output as _sched_v1_CancelTaskResponse__Output } from './sched/v1/CancelTaskResponse.ts';
import type { CatchupPolicy as _sched_v1_CatchupPolicy, CatchupPolicy__Output as _sched_v1_CatchupPolicy__Output } from './sched/v1/CatchupPolicy.ts';
import type { CompletionPolicy as _sched_v1_CompletionPolicy, CompletionPolicy__Output as _sched_v1_CompletionPolicy__Output } from './sched/v1/CompletionPolicy.ts';
import type { CountSchedulesRequest as _sched_v1_CountSchedulesRequest, CountSchedulesRequest__Output as _sched_v1_CountSchedulesRequest__Output } from './sched/v1/CountSchedulesRequest.ts';
import type { CountSchedulesResponse as _sched_v1_CountSchedulesResponse, CountSchedulesResponse__Output as _sched_v1_CountSchedulesResponse__Output } from './sched/v1/CountSchedulesResponse.ts';
import type { CountTasksRequest as _sched_v1_CountTasksRequest, CountTasksRequest__Output as _sched_v1_CountTasksRequest__Output } from './sched/v1/CountTasksRequest.ts';
import type { CountTasksResponse as _sched_v1_CountTasksResponse, CountTasksResponse__Output as _sched_v1_CountTasksResponse__Output } from './sched/v1/CountTasksResponse.ts';
import type { CreateScheduleRequest as _sched_v1_CreateScheduleRequest, CreateScheduleRequest__Output as _sched_v1_CreateScheduleRequest__Output } from './sched/v1/CreateScheduleRequest.ts';
import type { CreateScheduleResponse as _sched_v1_CreateScheduleResponse, CreateScheduleResponse__Output as _sched_v1_CreateScheduleResponse__Output } from './sched/v1/CreateScheduleResponse.ts';
import type { CreateTaskRequest as _sched_v1_CreateTaskRequest, CreateTaskRequest__Output as _sched_v1_CreateTaskRequest__Output } from './sched/v1/CreateTaskRequest.ts';
import type { CreateTaskResponse as _sched_v1_CreateTaskResponse, CreateTaskResponse__Output as _sched_v1_CreateTaskResponse__Output } from './sched/v1/CreateTaskResponse.ts';
import type { Dedupe as _sched_v1_Dedupe, Dedupe__Output as _sched_v1_Dedupe__Output } from './sched/v1/Dedupe.ts';
import type { DeleteScheduleRequest as _sched_v1_DeleteScheduleRequest, DeleteScheduleRequest__Output as _sched_v1_DeleteScheduleRequest__Output } from './sched/v1/DeleteScheduleRequest.ts';
import type { DeleteScheduleResponse as _sched_v1_DeleteScheduleResponse, DeleteScheduleResponse__Output as _sched_v1_DeleteScheduleResponse__Output } from './sched/v1/DeleteScheduleResponse.ts';
import type { DeleteTaskRequest as _sched_v1_DeleteTaskRequest, DeleteTaskRequest__Output as _sched_v1_DeleteTaskRequest__Output } from './sched/v1/DeleteTaskRequest.ts';
import type { DeleteTaskResponse as _sched_v1_DeleteTaskResponse, DeleteTaskResponse__Output as _sched_v1_DeleteTaskResponse__Output } from './sched/v1/DeleteTaskResponse.ts';
import type { ExplainScheduleRequest as _sched_v1_ExplainScheduleRequest, ExplainScheduleRequest__Output as _sched_v1_ExplainScheduleRequest__Output } from './sched/v1/ExplainScheduleRequest.ts';
import type { ExplainScheduleResponse as _sched_v1_ExplainScheduleResponse, ExplainScheduleResponse__Output as _sched_v1_ExplainScheduleResponse__Output } from './sched/v1/ExplainScheduleResponse.ts';
import type { ExplainTaskRequest as _sched_v1_ExplainTaskRequest, ExplainTaskRequest__Output as _sched_v1_ExplainTaskRequest__Output } from './sched/v1/ExplainTaskRequest.ts';
import type { ExplainTaskResponse as _sched_v1_ExplainTaskResponse, ExplainTaskResponse__Output as _sched_v1_ExplainTaskResponse__Output } from './sched/v1/ExplainTaskResponse.ts';
import type { Explanation as _sched_v1_Explanation, Explanation__Output as _sched_v1_Explanation__Output } from './sched/v1/Explanation.ts';
import type { Fairness as _sched_v1_Fairness, Fairness__Output as _sched_v1_Fairness__Output } from './sched/v1/Fairness.ts';
import type { GetScheduleRequest as _sched_v1_GetScheduleRequest, GetScheduleRequest__Output as _sched_v1_GetScheduleRequest__Output } from './sched/v1/GetScheduleRequest.ts';
import type { GetScheduleResponse as _sched_v1_GetScheduleResponse, GetScheduleResponse__Output as _sched_v1_GetScheduleResponse__Output } from './sched/v1/GetScheduleResponse.ts';
import type { GetTaskRequest as _sched_v1_GetTaskRequest, GetTaskRequest__Output as _sched_v1_GetTaskRequest__Output } from './sched/v1/GetTaskRequest.ts';
import type { GetTaskResponse as _sched_v1_GetTaskResponse, GetTaskResponse__Output as _sched_v1_GetTaskResponse__Output } from './sched/v1/GetTaskResponse.ts';
import type { GetTaskResultRequest as _sched_v1_GetTaskResultRequest, GetTaskResultRequest__Output as _sched_v1_GetTaskResultRequest__Output } from './sched/v1/GetTaskResultRequest.ts';
import type { GetTaskResultResponse as _sched_v1_GetTaskResultResponse, GetTaskResultResponse__Output as _sched_v1_GetTaskResultResponse__Output } from './sched/v1/GetTaskResultResponse.ts';
import type { HttpStatusRange as _sched_v1_HttpStatusRange, HttpStatusRange__Output as _sched_v1_HttpStatusRange__Output } from './sched/v1/HttpStatusRange.ts';
import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from './sched/v1/InFlightAttempt.ts';
import type { IntervalSpec as _sched_v1_IntervalSpec, IntervalSpec__Output as _sched_v1_IntervalSpec__Output } from './sched/v1/IntervalSpec.ts';
import type { Jitter as _sched_v1_Jitter, Jitter__Output as _sched_v1_Jitter__Output } from './sched/v1/Jitter.ts';
import type { KafkaDestination as _sched_v1_KafkaDestination, KafkaDestination__Output as _sched_v1_KafkaDestination__Output } from './sched/v1/KafkaDestination.ts';
import type { ListAttemptsRequest as _sched_v1_ListAttemptsRequest, ListAttemptsRequest__Output as _sched_v1_ListAttemptsRequest__Output } from './sched/v1/ListAttemptsRequest.ts';
import type { ListAttemptsResponse as _sched_v1_ListAttemptsResponse, ListAttemptsResponse__Output as _sched_v1_ListAttemptsResponse__Output } from './sched/v1/ListAttemptsResponse.ts';
import type { ListOccurrencesRequest as _sched_v1_ListOccurrencesRequest, ListOccurrencesRequest__Output as _sched_v1_ListOccurrencesRequest__Output } from './sched/v1/ListOccurrencesRequest.ts';
import type { ListOccurrencesResponse as _sched_v1_ListOccurrencesResponse, ListOccurrencesResponse__Output as _sched_v1_ListOccurrencesResponse__Output } from './sched/v1/ListOccurrencesResponse.ts';
import type { ListScheduleMatchingTimesRequest as _sched_v1_ListScheduleMatchingTimesRequest, ListScheduleMatchingTimesRequest__Output as _sched_v1_ListScheduleMatchingTimesRequest__Output } from './sched/v1/ListScheduleMatchingTimesRequest.ts';
import type { ListScheduleMatchingTimesResponse as _sched_v1_ListScheduleMatchingTimesResponse, ListScheduleMatchingTimesResponse__Output as _sched_v1_ListScheduleMatchingTimesResponse__Output } from './sched/v1/ListScheduleMatchingTimesResponse.ts';
import type { ListSchedulesRequest as _sched_v1_ListSchedulesRequest, ListSchedulesRequest__Output as _sched_v1_ListSchedulesRequest__Output } from './sched/v1/ListSchedulesRequest.ts';
import type { ListSchedulesResponse as _sched_v1_ListSchedulesResponse, ListSchedulesResponse__Output as _sched_v1_ListSchedulesResponse__Output } from './sched/v1/ListSchedulesResponse.ts';
import type { ListTasksRequest as _sched_v1_ListTasksRequest, ListTasksRequest__Output as _sched_v1_ListTasksRequest__Output } from './sched/v1/ListTasksRequest.ts';
import type { ListTasksResponse as _sched_v1_ListTasksResponse, ListTasksResponse__Output as _sched_v1_ListTasksResponse__Output } from './sched/v1/ListTasksResponse.ts';
import type { MatchingTime as _sched_v1_MatchingTime, MatchingTime__Output as _sched_v1_MatchingTime__Output } from './sched/v1/MatchingTime.ts';
import type { NatsDestination as _sched_v1_NatsDestination, NatsDestination__Output as _sched_v1_NatsDestination__Output } from './sched/v1/NatsDestination.ts';
import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from './sched/v1/Operation.ts';
import type { OperationFailure as _sched_v1_OperationFailure, OperationFailure__Output as _sched_v1_OperationFailure__Output } from './sched/v1/OperationFailure.ts';
import type { PauseInfo as _sched_v1_PauseInfo, PauseInfo__Output as _sched_v1_PauseInfo__Output } from './sched/v1/PauseInfo.ts';
import type { PausePolicy as _sched_v1_PausePolicy, PausePolicy__Output as _sched_v1_PausePolicy__Output } from './sched/v1/PausePolicy.ts';
import type { PauseScheduleRequest as _sched_v1_PauseScheduleRequest, PauseScheduleRequest__Output as _sched_v1_PauseScheduleRequest__Output } from './sched/v1/PauseScheduleRequest.ts';
import type { PauseScheduleResponse as _sched_v1_PauseScheduleResponse, PauseScheduleResponse__Output as _sched_v1_PauseScheduleResponse__Output } from './sched/v1/PauseScheduleResponse.ts';
import type { QueueTarget as _sched_v1_QueueTarget, QueueTarget__Output as _sched_v1_QueueTarget__Output } from './sched/v1/QueueTarget.ts';
import type { RabbitmqDestination as _sched_v1_RabbitmqDestination, RabbitmqDestination__Output as _sched_v1_RabbitmqDestination__Output } from './sched/v1/RabbitmqDestination.ts';
import type { RateLimit as _sched_v1_RateLimit, RateLimit__Output as _sched_v1_RateLimit__Output } from './sched/v1/RateLimit.ts';
import type { RedisStreamDestination as _sched_v1_RedisStreamDestination, RedisStreamDestination__Output as _sched_v1_RedisStreamDestination__Output } from './sched/v1/RedisStreamDestination.ts';
import type { RescheduleTaskRequest as _sched_v1_RescheduleTaskRequest, RescheduleTaskRequest__Output as _sched_v1_RescheduleTaskRequest__Output } from './sched/v1/RescheduleTaskRequest.ts';
import type { RescheduleTaskResponse as _sched_v1_RescheduleTaskResponse, RescheduleTaskResponse__Output as _sched_v1_RescheduleTaskResponse__Output } from './sched/v1/RescheduleTaskResponse.ts';
import type { ResumeScheduleRequest as _sched_v1_ResumeScheduleRequest, ResumeScheduleRequest__Output as _sched_v1_ResumeScheduleRequest__Output } from './sched/v1/ResumeScheduleRequest.ts';
import type { ResumeScheduleResponse as _sched_v1_ResumeScheduleResponse, ResumeScheduleResponse__Output as _sched_v1_ResumeScheduleResponse__Output } from './sched/v1/ResumeScheduleResponse.ts';
import type { RetentionPolicy as _sched_v1_RetentionPolicy, RetentionPolicy__Output as _sched_v1_RetentionPolicy__Output } from './sched/v1/RetentionPolicy.ts';
import type { RetryPolicy as _sched_v1_RetryPolicy, RetryPolicy__Output as _sched_v1_RetryPolicy__Output } from './sched/v1/RetryPolicy.ts';
import type { RetryRule as _sched_v1_RetryRule, RetryRule__Output as _sched_v1_RetryRule__Output } from './sched/v1/RetryRule.ts';
import type { RetryTaskRequest as _sched_v1_RetryTaskRequest, RetryTaskRequest__Output as _sched_v1_RetryTaskRequest__Output } from './sched/v1/RetryTaskRequest.ts';
import type { RetryTaskResponse as _sched_v1_RetryTaskResponse, RetryTaskResponse__Output as _sched_v1_RetryTaskResponse__Output } from './sched/v1/RetryTaskResponse.ts';
import type { RunTaskRequest as _sched_v1_RunTaskRequest, RunTaskRequest__Output as _sched_v1_RunTaskRequest__Output } from './sched/v1/RunTaskRequest.ts';
import type { RunTaskResponse as _sched_v1_RunTaskResponse, RunTaskResponse__Output as _sched_v1_RunTaskResponse__Output } from './sched/v1/RunTaskResponse.ts';
import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from './sched/v1/Schedule.ts';
import type { ScheduleFilter as _sched_v1_ScheduleFilter, ScheduleFilter__Output as _sched_v1_ScheduleFilter__Output } from './sched/v1/ScheduleFilter.ts';
import type { ScheduleServiceClient as _sched_v1_ScheduleServiceClient, ScheduleServiceDefinition as _sched_v1_ScheduleServiceDefinition } from './sched/v1/ScheduleService.ts';
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
import type { TaskServiceClient as _sched_v1_TaskServiceClient, TaskServiceDefinition as _sched_v1_TaskServiceDefinition } from './sched/v1/TaskService.ts';
import type { TaskStateCount as _sched_v1_TaskStateCount, TaskStateCount__Output as _sched_v1_TaskStateCount__Output } from './sched/v1/TaskStateCount.ts';
import type { TaskTemplate as _sched_v1_TaskTemplate, TaskTemplate__Output as _sched_v1_TaskTemplate__Output } from './sched/v1/TaskTemplate.ts';
import type { TimeRange as _sched_v1_TimeRange, TimeRange__Output as _sched_v1_TimeRange__Output } from './sched/v1/TimeRange.ts';
import type { TraceContext as _sched_v1_TraceContext, TraceContext__Output as _sched_v1_TraceContext__Output } from './sched/v1/TraceContext.ts';
import type { TriggerScheduleRequest as _sched_v1_TriggerScheduleRequest, TriggerScheduleRequest__Output as _sched_v1_TriggerScheduleRequest__Output } from './sched/v1/TriggerScheduleRequest.ts';
import type { TriggerScheduleResponse as _sched_v1_TriggerScheduleResponse, TriggerScheduleResponse__Output as _sched_v1_TriggerScheduleResponse__Output } from './sched/v1/TriggerScheduleResponse.ts';
import type { UpdateScheduleRequest as _sched_v1_UpdateScheduleRequest, UpdateScheduleRequest__Output as _sched_v1_UpdateScheduleRequest__Output } from './sched/v1/UpdateScheduleRequest.ts';
import type { UpdateScheduleResponse as _sched_v1_UpdateScheduleResponse, UpdateScheduleResponse__Output as _sched_v1_UpdateScheduleResponse__Output } from './sched/v1/UpdateScheduleResponse.ts';
import type { UpdateTaskRequest as _sched_v1_UpdateTaskRequest, UpdateTaskRequest__Output as _sched_v1_UpdateTaskRequest__Output } from './sched/v1/UpdateTaskRequest.ts';
import type { UpdateTaskResponse as _sched_v1_UpdateTaskResponse, UpdateTaskResponse__Output as _sched_v1_UpdateTaskResponse__Output } from './sched/v1/UpdateTaskResponse.ts';
import type { WaitTaskRequest as _sched_v1_WaitTaskRequest, WaitTaskRequest__Output as _sched_v1_WaitTaskRequest__Output } from './sched/v1/WaitTaskRequest.ts';
import type { WaitTaskResponse as _sched_v1_WaitTaskResponse, WaitTaskResponse__Output as _sched_v1_WaitTaskResponse__Output } from './sched/v1/WaitTaskResponse.ts';
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
      BackfillScheduleRequest: MessageTypeDefinition<_sched_v1_BackfillScheduleRequest, _sched_v1_BackfillScheduleRequest__Output>
      BackfillScheduleResponse: MessageTypeDefinition<_sched_v1_BackfillScheduleResponse, _sched_v1_BackfillScheduleResponse__Output>
      BatchCancelTasksRequest: MessageTypeDefinition<_sched_v1_BatchCancelTasksRequest, _sched_v1_BatchCancelTasksRequest__Output>
      BatchCancelTasksResponse: MessageTypeDefinition<_sched_v1_BatchCancelTasksResponse, _sched_v1_BatchCancelTasksResponse__Output>
      BatchCancelTasksResult: MessageTypeDefinition<_sched_v1_BatchCancelTasksResult, _sched_v1_BatchCancelTasksResult__Output>
      BatchCreateTasksRequest: MessageTypeDefinition<_sched_v1_BatchCreateTasksRequest, _sched_v1_BatchCreateTasksRequest__Output>
      BatchCreateTasksResponse: MessageTypeDefinition<_sched_v1_BatchCreateTasksResponse, _sched_v1_BatchCreateTasksResponse__Output>
      BatchCreateTasksResult: MessageTypeDefinition<_sched_v1_BatchCreateTasksResult, _sched_v1_BatchCreateTasksResult__Output>
      BatchGetTasksRequest: MessageTypeDefinition<_sched_v1_BatchGetTasksRequest, _sched_v1_BatchGetTasksRequest__Output>
      BatchGetTasksResponse: MessageTypeDefinition<_sched_v1_BatchGetTasksResponse, _sched_v1_BatchGetTasksResponse__Output>
      BatchTaskResult: MessageTypeDefinition<_sched_v1_BatchTaskResult, _sched_v1_BatchTaskResult__Output>
      BlockReason: EnumTypeDefinition
      CalendarMode: EnumTypeDefinition
      CalendarUse: MessageTypeDefinition<_sched_v1_CalendarUse, _sched_v1_CalendarUse__Output>
      Callback: MessageTypeDefinition<_sched_v1_Callback, _sched_v1_Callback__Output>
      CallbackEvent: EnumTypeDefinition
      CancelTaskRequest: MessageTypeDefinition<_sched_v1_CancelTaskRequest, _sched_v1_CancelTaskRequest__Output>
      CancelTaskResponse: MessageTypeDefinition<_sched_v1_CancelTaskResponse, _sched_v1_CancelTaskResponse__Output>
      CatchupMode: EnumTypeDefinition
      CatchupPolicy: MessageTypeDefinition<_sched_v1_CatchupPolicy, _sched_v1_CatchupPolicy__Output>
      CompletionPolicy: MessageTypeDefinition<_sched_v1_CompletionPolicy, _sched_v1_CompletionPolicy__Output>
      CountSchedulesRequest: MessageTypeDefinition<_sched_v1_CountSchedulesRequest, _sched_v1_CountSchedulesRequest__Output>
      CountSchedulesResponse: MessageTypeDefinition<_sched_v1_CountSchedulesResponse, _sched_v1_CountSchedulesResponse__Output>
      CountTasksRequest: MessageTypeDefinition<_sched_v1_CountTasksRequest, _sched_v1_CountTasksRequest__Output>
      CountTasksResponse: MessageTypeDefinition<_sched_v1_CountTasksResponse, _sched_v1_CountTasksResponse__Output>
      CreateScheduleRequest: MessageTypeDefinition<_sched_v1_CreateScheduleRequest, _sched_v1_CreateScheduleRequest__Output>
      CreateScheduleResponse: MessageTypeDefinition<_sched_v1_CreateScheduleResponse, _sched_v1_CreateScheduleResponse__Output>
      CreateTaskRequest: MessageTypeDefinition<_sched_v1_CreateTaskRequest, _sched_v1_CreateTaskRequest__Output>
      CreateTaskResponse: MessageTypeDefinition<_sched_v1_CreateTaskResponse, _sched_v1_CreateTaskResponse__Output>
      DeadLetterReason: EnumTypeDefinition
      Dedupe: MessageTypeDefinition<_sched_v1_Dedupe, _sched_v1_Dedupe__Output>
      DedupeConflict: EnumTypeDefinition
      DeleteScheduleRequest: MessageTypeDefinition<_sched_v1_DeleteScheduleRequest, _sched_v1_DeleteScheduleRequest__Output>
      DeleteScheduleResponse: MessageTypeDefinition<_sched_v1_DeleteScheduleResponse, _sched_v1_DeleteScheduleResponse__Output>
      DeleteTaskRequest: MessageTypeDefinition<_sched_v1_DeleteTaskRequest, _sched_v1_DeleteTaskRequest__Output>
      DeleteTaskResponse: MessageTypeDefinition<_sched_v1_DeleteTaskResponse, _sched_v1_DeleteTaskResponse__Output>
      DeliveryGuarantee: EnumTypeDefinition
      DstGapPolicy: EnumTypeDefinition
      DstOverlapPolicy: EnumTypeDefinition
      EndReason: EnumTypeDefinition
      ExplainScheduleRequest: MessageTypeDefinition<_sched_v1_ExplainScheduleRequest, _sched_v1_ExplainScheduleRequest__Output>
      ExplainScheduleResponse: MessageTypeDefinition<_sched_v1_ExplainScheduleResponse, _sched_v1_ExplainScheduleResponse__Output>
      ExplainTaskRequest: MessageTypeDefinition<_sched_v1_ExplainTaskRequest, _sched_v1_ExplainTaskRequest__Output>
      ExplainTaskResponse: MessageTypeDefinition<_sched_v1_ExplainTaskResponse, _sched_v1_ExplainTaskResponse__Output>
      Explanation: MessageTypeDefinition<_sched_v1_Explanation, _sched_v1_Explanation__Output>
      FailureKind: EnumTypeDefinition
      Fairness: MessageTypeDefinition<_sched_v1_Fairness, _sched_v1_Fairness__Output>
      GetScheduleRequest: MessageTypeDefinition<_sched_v1_GetScheduleRequest, _sched_v1_GetScheduleRequest__Output>
      GetScheduleResponse: MessageTypeDefinition<_sched_v1_GetScheduleResponse, _sched_v1_GetScheduleResponse__Output>
      GetTaskRequest: MessageTypeDefinition<_sched_v1_GetTaskRequest, _sched_v1_GetTaskRequest__Output>
      GetTaskResponse: MessageTypeDefinition<_sched_v1_GetTaskResponse, _sched_v1_GetTaskResponse__Output>
      GetTaskResultRequest: MessageTypeDefinition<_sched_v1_GetTaskResultRequest, _sched_v1_GetTaskResultRequest__Output>
      GetTaskResultResponse: MessageTypeDefinition<_sched_v1_GetTaskResultResponse, _sched_v1_GetTaskResultResponse__Output>
      HttpMethod: EnumTypeDefinition
      HttpStatusRange: MessageTypeDefinition<_sched_v1_HttpStatusRange, _sched_v1_HttpStatusRange__Output>
      InFlightAttempt: MessageTypeDefinition<_sched_v1_InFlightAttempt, _sched_v1_InFlightAttempt__Output>
      IntervalAnchor: EnumTypeDefinition
      IntervalSpec: MessageTypeDefinition<_sched_v1_IntervalSpec, _sched_v1_IntervalSpec__Output>
      Jitter: MessageTypeDefinition<_sched_v1_Jitter, _sched_v1_Jitter__Output>
      JitterMode: EnumTypeDefinition
      KafkaDestination: MessageTypeDefinition<_sched_v1_KafkaDestination, _sched_v1_KafkaDestination__Output>
      ListAttemptsRequest: MessageTypeDefinition<_sched_v1_ListAttemptsRequest, _sched_v1_ListAttemptsRequest__Output>
      ListAttemptsResponse: MessageTypeDefinition<_sched_v1_ListAttemptsResponse, _sched_v1_ListAttemptsResponse__Output>
      ListOccurrencesRequest: MessageTypeDefinition<_sched_v1_ListOccurrencesRequest, _sched_v1_ListOccurrencesRequest__Output>
      ListOccurrencesResponse: MessageTypeDefinition<_sched_v1_ListOccurrencesResponse, _sched_v1_ListOccurrencesResponse__Output>
      ListScheduleMatchingTimesRequest: MessageTypeDefinition<_sched_v1_ListScheduleMatchingTimesRequest, _sched_v1_ListScheduleMatchingTimesRequest__Output>
      ListScheduleMatchingTimesResponse: MessageTypeDefinition<_sched_v1_ListScheduleMatchingTimesResponse, _sched_v1_ListScheduleMatchingTimesResponse__Output>
      ListSchedulesRequest: MessageTypeDefinition<_sched_v1_ListSchedulesRequest, _sched_v1_ListSchedulesRequest__Output>
      ListSchedulesResponse: MessageTypeDefinition<_sched_v1_ListSchedulesResponse, _sched_v1_ListSchedulesResponse__Output>
      ListTasksRequest: MessageTypeDefinition<_sched_v1_ListTasksRequest, _sched_v1_ListTasksRequest__Output>
      ListTasksResponse: MessageTypeDefinition<_sched_v1_ListTasksResponse, _sched_v1_ListTasksResponse__Output>
      MatchingTime: MessageTypeDefinition<_sched_v1_MatchingTime, _sched_v1_MatchingTime__Output>
      NatsDestination: MessageTypeDefinition<_sched_v1_NatsDestination, _sched_v1_NatsDestination__Output>
      Operation: MessageTypeDefinition<_sched_v1_Operation, _sched_v1_Operation__Output>
      OperationFailure: MessageTypeDefinition<_sched_v1_OperationFailure, _sched_v1_OperationFailure__Output>
      OperationKind: EnumTypeDefinition
      OperationState: EnumTypeDefinition
      OverlapPolicy: EnumTypeDefinition
      PauseInfo: MessageTypeDefinition<_sched_v1_PauseInfo, _sched_v1_PauseInfo__Output>
      PausePolicy: MessageTypeDefinition<_sched_v1_PausePolicy, _sched_v1_PausePolicy__Output>
      PauseScheduleRequest: MessageTypeDefinition<_sched_v1_PauseScheduleRequest, _sched_v1_PauseScheduleRequest__Output>
      PauseScheduleResponse: MessageTypeDefinition<_sched_v1_PauseScheduleResponse, _sched_v1_PauseScheduleResponse__Output>
      QueueTarget: MessageTypeDefinition<_sched_v1_QueueTarget, _sched_v1_QueueTarget__Output>
      RabbitmqDestination: MessageTypeDefinition<_sched_v1_RabbitmqDestination, _sched_v1_RabbitmqDestination__Output>
      RateLimit: MessageTypeDefinition<_sched_v1_RateLimit, _sched_v1_RateLimit__Output>
      ReadConsistency: EnumTypeDefinition
      RedisStreamDestination: MessageTypeDefinition<_sched_v1_RedisStreamDestination, _sched_v1_RedisStreamDestination__Output>
      RescheduleTaskRequest: MessageTypeDefinition<_sched_v1_RescheduleTaskRequest, _sched_v1_RescheduleTaskRequest__Output>
      RescheduleTaskResponse: MessageTypeDefinition<_sched_v1_RescheduleTaskResponse, _sched_v1_RescheduleTaskResponse__Output>
      ResumeScheduleRequest: MessageTypeDefinition<_sched_v1_ResumeScheduleRequest, _sched_v1_ResumeScheduleRequest__Output>
      ResumeScheduleResponse: MessageTypeDefinition<_sched_v1_ResumeScheduleResponse, _sched_v1_ResumeScheduleResponse__Output>
      RetentionPolicy: MessageTypeDefinition<_sched_v1_RetentionPolicy, _sched_v1_RetentionPolicy__Output>
      RetryAction: EnumTypeDefinition
      RetryPolicy: MessageTypeDefinition<_sched_v1_RetryPolicy, _sched_v1_RetryPolicy__Output>
      RetryRule: MessageTypeDefinition<_sched_v1_RetryRule, _sched_v1_RetryRule__Output>
      RetryTaskRequest: MessageTypeDefinition<_sched_v1_RetryTaskRequest, _sched_v1_RetryTaskRequest__Output>
      RetryTaskResponse: MessageTypeDefinition<_sched_v1_RetryTaskResponse, _sched_v1_RetryTaskResponse__Output>
      RunTaskRequest: MessageTypeDefinition<_sched_v1_RunTaskRequest, _sched_v1_RunTaskRequest__Output>
      RunTaskResponse: MessageTypeDefinition<_sched_v1_RunTaskResponse, _sched_v1_RunTaskResponse__Output>
      Schedule: MessageTypeDefinition<_sched_v1_Schedule, _sched_v1_Schedule__Output>
      ScheduleFilter: MessageTypeDefinition<_sched_v1_ScheduleFilter, _sched_v1_ScheduleFilter__Output>
      /**
       * Schedules. Errors as in TaskService.
       */
      ScheduleService: SubtypeConstructor<typeof grpc.Client, _sched_v1_ScheduleServiceClient> & { service: _sched_v1_ScheduleServiceDefinition }
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
      /**
       * Tasks. An acknowledged write is on the disks of a majority of its shard's replicas.
       * 
       * Errors of every method: INVALID_ARGUMENT with BadRequest naming the fields; UNAUTHENTICATED and
       * PERMISSION_DENIED; RESOURCE_EXHAUSTED with QuotaFailure (which limit) and RetryInfo; UNAVAILABLE with
       * RetryInfo when the shard has no leader (nothing happened, try again); DEADLINE_EXCEEDED when the outcome
       * is not known (try again with the same `request_id`). ErrorInfo carries a stable reason, domain `schedd`.
       */
      TaskService: SubtypeConstructor<typeof grpc.Client, _sched_v1_TaskServiceClient> & { service: _sched_v1_TaskServiceDefinition }
      TaskState: EnumTypeDefinition
      TaskStateCount: MessageTypeDefinition<_sched_v1_TaskStateCount, _sched_v1_TaskStateCount__Output>
      TaskTemplate: MessageTypeDefinition<_sched_v1_TaskTemplate, _sched_v1_TaskTemplate__Output>
      TimeRange: MessageTypeDefinition<_sched_v1_TimeRange, _sched_v1_TimeRange__Output>
      TraceContext: MessageTypeDefinition<_sched_v1_TraceContext, _sched_v1_TraceContext__Output>
      TriggerScheduleRequest: MessageTypeDefinition<_sched_v1_TriggerScheduleRequest, _sched_v1_TriggerScheduleRequest__Output>
      TriggerScheduleResponse: MessageTypeDefinition<_sched_v1_TriggerScheduleResponse, _sched_v1_TriggerScheduleResponse__Output>
      TriggerSource: EnumTypeDefinition
      UpdateScheduleRequest: MessageTypeDefinition<_sched_v1_UpdateScheduleRequest, _sched_v1_UpdateScheduleRequest__Output>
      UpdateScheduleResponse: MessageTypeDefinition<_sched_v1_UpdateScheduleResponse, _sched_v1_UpdateScheduleResponse__Output>
      UpdateTaskRequest: MessageTypeDefinition<_sched_v1_UpdateTaskRequest, _sched_v1_UpdateTaskRequest__Output>
      UpdateTaskResponse: MessageTypeDefinition<_sched_v1_UpdateTaskResponse, _sched_v1_UpdateTaskResponse__Output>
      View: EnumTypeDefinition
      WaitTaskRequest: MessageTypeDefinition<_sched_v1_WaitTaskRequest, _sched_v1_WaitTaskRequest__Output>
      WaitTaskResponse: MessageTypeDefinition<_sched_v1_WaitTaskResponse, _sched_v1_WaitTaskResponse__Output>
      WebhookTarget: MessageTypeDefinition<_sched_v1_WebhookTarget, _sched_v1_WebhookTarget__Output>
      WorkerTarget: MessageTypeDefinition<_sched_v1_WorkerTarget, _sched_v1_WorkerTarget__Output>
    }
  }
}

