// Written by proto/generate.ts: messages, enums and services of sched.v1 by their names.

import type { AccessServiceClient, AccessServiceHandlers, AccessServiceDefinition } from './sched/v1/AccessService.ts'
import type { CalendarServiceClient, CalendarServiceHandlers, CalendarServiceDefinition } from './sched/v1/CalendarService.ts'
import type { ClusterServiceClient, ClusterServiceHandlers, ClusterServiceDefinition } from './sched/v1/ClusterService.ts'
import type { ConfigServiceClient, ConfigServiceHandlers, ConfigServiceDefinition } from './sched/v1/ConfigService.ts'
import type { ConnectionServiceClient, ConnectionServiceHandlers, ConnectionServiceDefinition } from './sched/v1/ConnectionService.ts'
import type { EventServiceClient, EventServiceHandlers, EventServiceDefinition } from './sched/v1/EventService.ts'
import type { NamespaceServiceClient, NamespaceServiceHandlers, NamespaceServiceDefinition } from './sched/v1/NamespaceService.ts'
import type { OperationServiceClient, OperationServiceHandlers, OperationServiceDefinition } from './sched/v1/OperationService.ts'
import type { QueueServiceClient, QueueServiceHandlers, QueueServiceDefinition } from './sched/v1/QueueService.ts'
import type { ScheduleServiceClient, ScheduleServiceHandlers, ScheduleServiceDefinition } from './sched/v1/ScheduleService.ts'
import type { SecretServiceClient, SecretServiceHandlers, SecretServiceDefinition } from './sched/v1/SecretService.ts'
import type { TaskServiceClient, TaskServiceHandlers, TaskServiceDefinition } from './sched/v1/TaskService.ts'
import type { WorkerServiceClient, WorkerServiceHandlers, WorkerServiceDefinition } from './sched/v1/WorkerService.ts'
import type { AddNodeRequest, AddNodeRequest__Output } from './sched/v1/AddNodeRequest.ts'
import type { AddNodeResponse, AddNodeResponse__Output } from './sched/v1/AddNodeResponse.ts'
import type { AddReplicaRequest, AddReplicaRequest__Output } from './sched/v1/AddReplicaRequest.ts'
import type { AddReplicaResponse, AddReplicaResponse__Output } from './sched/v1/AddReplicaResponse.ts'
import type { ApiKey, ApiKey__Output } from './sched/v1/ApiKey.ts'
import type { ApplyResourcesRequest, ApplyResourcesRequest__Output } from './sched/v1/ApplyResourcesRequest.ts'
import type { ApplyResourcesResponse, ApplyResourcesResponse__Output } from './sched/v1/ApplyResourcesResponse.ts'
import type { Attempt, Attempt__Output } from './sched/v1/Attempt.ts'
import type { AttemptCompleted, AttemptCompleted__Output } from './sched/v1/AttemptCompleted.ts'
import type { AttemptError, AttemptError__Output } from './sched/v1/AttemptError.ts'
import type { AttemptFailed, AttemptFailed__Output } from './sched/v1/AttemptFailed.ts'
import type { AttemptProgress, AttemptProgress__Output } from './sched/v1/AttemptProgress.ts'
import type { AttemptReleased, AttemptReleased__Output } from './sched/v1/AttemptReleased.ts'
import type { AttemptReport, AttemptReport__Output } from './sched/v1/AttemptReport.ts'
import type { AttemptSnoozed, AttemptSnoozed__Output } from './sched/v1/AttemptSnoozed.ts'
import type { AttemptStarted, AttemptStarted__Output } from './sched/v1/AttemptStarted.ts'
import type { AuditEvent, AuditEvent__Output } from './sched/v1/AuditEvent.ts'
import type { AwsCredential, AwsCredential__Output } from './sched/v1/AwsCredential.ts'
import type { BackfillScheduleRequest, BackfillScheduleRequest__Output } from './sched/v1/BackfillScheduleRequest.ts'
import type { BackfillScheduleResponse, BackfillScheduleResponse__Output } from './sched/v1/BackfillScheduleResponse.ts'
import type { Backup, Backup__Output } from './sched/v1/Backup.ts'
import type { BasicCredential, BasicCredential__Output } from './sched/v1/BasicCredential.ts'
import type { BatchCancelTasksRequest, BatchCancelTasksRequest__Output } from './sched/v1/BatchCancelTasksRequest.ts'
import type { BatchCancelTasksResponse, BatchCancelTasksResponse__Output } from './sched/v1/BatchCancelTasksResponse.ts'
import type { BatchCancelTasksResult, BatchCancelTasksResult__Output } from './sched/v1/BatchCancelTasksResult.ts'
import type { BatchCreateTasksRequest, BatchCreateTasksRequest__Output } from './sched/v1/BatchCreateTasksRequest.ts'
import type { BatchCreateTasksResponse, BatchCreateTasksResponse__Output } from './sched/v1/BatchCreateTasksResponse.ts'
import type { BatchCreateTasksResult, BatchCreateTasksResult__Output } from './sched/v1/BatchCreateTasksResult.ts'
import type { BatchGetTasksRequest, BatchGetTasksRequest__Output } from './sched/v1/BatchGetTasksRequest.ts'
import type { BatchGetTasksResponse, BatchGetTasksResponse__Output } from './sched/v1/BatchGetTasksResponse.ts'
import type { BatchTaskResult, BatchTaskResult__Output } from './sched/v1/BatchTaskResult.ts'
import type { BearerCredential, BearerCredential__Output } from './sched/v1/BearerCredential.ts'
import type { BulkCancelTasksRequest, BulkCancelTasksRequest__Output } from './sched/v1/BulkCancelTasksRequest.ts'
import type { BulkCancelTasksResponse, BulkCancelTasksResponse__Output } from './sched/v1/BulkCancelTasksResponse.ts'
import type { BulkDeleteSchedulesRequest, BulkDeleteSchedulesRequest__Output } from './sched/v1/BulkDeleteSchedulesRequest.ts'
import type { BulkDeleteSchedulesResponse, BulkDeleteSchedulesResponse__Output } from './sched/v1/BulkDeleteSchedulesResponse.ts'
import type { BulkDeleteTasksRequest, BulkDeleteTasksRequest__Output } from './sched/v1/BulkDeleteTasksRequest.ts'
import type { BulkDeleteTasksResponse, BulkDeleteTasksResponse__Output } from './sched/v1/BulkDeleteTasksResponse.ts'
import type { BulkOptions, BulkOptions__Output } from './sched/v1/BulkOptions.ts'
import type { BulkPauseSchedulesRequest, BulkPauseSchedulesRequest__Output } from './sched/v1/BulkPauseSchedulesRequest.ts'
import type { BulkPauseSchedulesResponse, BulkPauseSchedulesResponse__Output } from './sched/v1/BulkPauseSchedulesResponse.ts'
import type { BulkResumeSchedulesRequest, BulkResumeSchedulesRequest__Output } from './sched/v1/BulkResumeSchedulesRequest.ts'
import type { BulkResumeSchedulesResponse, BulkResumeSchedulesResponse__Output } from './sched/v1/BulkResumeSchedulesResponse.ts'
import type { BulkRunTasksRequest, BulkRunTasksRequest__Output } from './sched/v1/BulkRunTasksRequest.ts'
import type { BulkRunTasksResponse, BulkRunTasksResponse__Output } from './sched/v1/BulkRunTasksResponse.ts'
import type { BulkUpdateTaskLabelsRequest, BulkUpdateTaskLabelsRequest__Output } from './sched/v1/BulkUpdateTaskLabelsRequest.ts'
import type { BulkUpdateTaskLabelsResponse, BulkUpdateTaskLabelsResponse__Output } from './sched/v1/BulkUpdateTaskLabelsResponse.ts'
import type { Calendar, Calendar__Output } from './sched/v1/Calendar.ts'
import type { CalendarDay, CalendarDay__Output } from './sched/v1/CalendarDay.ts'
import type { CalendarUse, CalendarUse__Output } from './sched/v1/CalendarUse.ts'
import type { Callback, Callback__Output } from './sched/v1/Callback.ts'
import type { CancelOperationRequest, CancelOperationRequest__Output } from './sched/v1/CancelOperationRequest.ts'
import type { CancelOperationResponse, CancelOperationResponse__Output } from './sched/v1/CancelOperationResponse.ts'
import type { CancelTaskRequest, CancelTaskRequest__Output } from './sched/v1/CancelTaskRequest.ts'
import type { CancelTaskResponse, CancelTaskResponse__Output } from './sched/v1/CancelTaskResponse.ts'
import type { CatchupPolicy, CatchupPolicy__Output } from './sched/v1/CatchupPolicy.ts'
import type { CompactShardRequest, CompactShardRequest__Output } from './sched/v1/CompactShardRequest.ts'
import type { CompactShardResponse, CompactShardResponse__Output } from './sched/v1/CompactShardResponse.ts'
import type { CompareShardDigestsRequest, CompareShardDigestsRequest__Output } from './sched/v1/CompareShardDigestsRequest.ts'
import type { CompareShardDigestsResponse, CompareShardDigestsResponse__Output } from './sched/v1/CompareShardDigestsResponse.ts'
import type { CompleteTaskRequest, CompleteTaskRequest__Output } from './sched/v1/CompleteTaskRequest.ts'
import type { CompleteTaskResponse, CompleteTaskResponse__Output } from './sched/v1/CompleteTaskResponse.ts'
import type { CompletionPolicy, CompletionPolicy__Output } from './sched/v1/CompletionPolicy.ts'
import type { Connection, Connection__Output } from './sched/v1/Connection.ts'
import type { CountSchedulesRequest, CountSchedulesRequest__Output } from './sched/v1/CountSchedulesRequest.ts'
import type { CountSchedulesResponse, CountSchedulesResponse__Output } from './sched/v1/CountSchedulesResponse.ts'
import type { CountTasksRequest, CountTasksRequest__Output } from './sched/v1/CountTasksRequest.ts'
import type { CountTasksResponse, CountTasksResponse__Output } from './sched/v1/CountTasksResponse.ts'
import type { CreateApiKeyRequest, CreateApiKeyRequest__Output } from './sched/v1/CreateApiKeyRequest.ts'
import type { CreateApiKeyResponse, CreateApiKeyResponse__Output } from './sched/v1/CreateApiKeyResponse.ts'
import type { CreateBackupRequest, CreateBackupRequest__Output } from './sched/v1/CreateBackupRequest.ts'
import type { CreateBackupResponse, CreateBackupResponse__Output } from './sched/v1/CreateBackupResponse.ts'
import type { CreateCalendarRequest, CreateCalendarRequest__Output } from './sched/v1/CreateCalendarRequest.ts'
import type { CreateCalendarResponse, CreateCalendarResponse__Output } from './sched/v1/CreateCalendarResponse.ts'
import type { CreateConnectionRequest, CreateConnectionRequest__Output } from './sched/v1/CreateConnectionRequest.ts'
import type { CreateConnectionResponse, CreateConnectionResponse__Output } from './sched/v1/CreateConnectionResponse.ts'
import type { CreateCredentialRequest, CreateCredentialRequest__Output } from './sched/v1/CreateCredentialRequest.ts'
import type { CreateCredentialResponse, CreateCredentialResponse__Output } from './sched/v1/CreateCredentialResponse.ts'
import type { CreateNamespaceRequest, CreateNamespaceRequest__Output } from './sched/v1/CreateNamespaceRequest.ts'
import type { CreateNamespaceResponse, CreateNamespaceResponse__Output } from './sched/v1/CreateNamespaceResponse.ts'
import type { CreateQueueRequest, CreateQueueRequest__Output } from './sched/v1/CreateQueueRequest.ts'
import type { CreateQueueResponse, CreateQueueResponse__Output } from './sched/v1/CreateQueueResponse.ts'
import type { CreateScheduleRequest, CreateScheduleRequest__Output } from './sched/v1/CreateScheduleRequest.ts'
import type { CreateScheduleResponse, CreateScheduleResponse__Output } from './sched/v1/CreateScheduleResponse.ts'
import type { CreateTaskRequest, CreateTaskRequest__Output } from './sched/v1/CreateTaskRequest.ts'
import type { CreateTaskResponse, CreateTaskResponse__Output } from './sched/v1/CreateTaskResponse.ts'
import type { CreateWebhookSecretRequest, CreateWebhookSecretRequest__Output } from './sched/v1/CreateWebhookSecretRequest.ts'
import type { CreateWebhookSecretResponse, CreateWebhookSecretResponse__Output } from './sched/v1/CreateWebhookSecretResponse.ts'
import type { Credential, Credential__Output } from './sched/v1/Credential.ts'
import type { DeadLetter, DeadLetter__Output } from './sched/v1/DeadLetter.ts'
import type { DeadLetterPolicy, DeadLetterPolicy__Output } from './sched/v1/DeadLetterPolicy.ts'
import type { Dedupe, Dedupe__Output } from './sched/v1/Dedupe.ts'
import type { DeleteApiKeyRequest, DeleteApiKeyRequest__Output } from './sched/v1/DeleteApiKeyRequest.ts'
import type { DeleteApiKeyResponse, DeleteApiKeyResponse__Output } from './sched/v1/DeleteApiKeyResponse.ts'
import type { DeleteCalendarRequest, DeleteCalendarRequest__Output } from './sched/v1/DeleteCalendarRequest.ts'
import type { DeleteCalendarResponse, DeleteCalendarResponse__Output } from './sched/v1/DeleteCalendarResponse.ts'
import type { DeleteConnectionRequest, DeleteConnectionRequest__Output } from './sched/v1/DeleteConnectionRequest.ts'
import type { DeleteConnectionResponse, DeleteConnectionResponse__Output } from './sched/v1/DeleteConnectionResponse.ts'
import type { DeleteCredentialRequest, DeleteCredentialRequest__Output } from './sched/v1/DeleteCredentialRequest.ts'
import type { DeleteCredentialResponse, DeleteCredentialResponse__Output } from './sched/v1/DeleteCredentialResponse.ts'
import type { DeleteNamespaceRequest, DeleteNamespaceRequest__Output } from './sched/v1/DeleteNamespaceRequest.ts'
import type { DeleteNamespaceResponse, DeleteNamespaceResponse__Output } from './sched/v1/DeleteNamespaceResponse.ts'
import type { DeleteQueueRequest, DeleteQueueRequest__Output } from './sched/v1/DeleteQueueRequest.ts'
import type { DeleteQueueResponse, DeleteQueueResponse__Output } from './sched/v1/DeleteQueueResponse.ts'
import type { DeleteScheduleRequest, DeleteScheduleRequest__Output } from './sched/v1/DeleteScheduleRequest.ts'
import type { DeleteScheduleResponse, DeleteScheduleResponse__Output } from './sched/v1/DeleteScheduleResponse.ts'
import type { DeleteTaskRequest, DeleteTaskRequest__Output } from './sched/v1/DeleteTaskRequest.ts'
import type { DeleteTaskResponse, DeleteTaskResponse__Output } from './sched/v1/DeleteTaskResponse.ts'
import type { DeleteWebhookSecretRequest, DeleteWebhookSecretRequest__Output } from './sched/v1/DeleteWebhookSecretRequest.ts'
import type { DeleteWebhookSecretResponse, DeleteWebhookSecretResponse__Output } from './sched/v1/DeleteWebhookSecretResponse.ts'
import type { DrainNodeRequest, DrainNodeRequest__Output } from './sched/v1/DrainNodeRequest.ts'
import type { DrainNodeResponse, DrainNodeResponse__Output } from './sched/v1/DrainNodeResponse.ts'
import type { Event, Event__Output } from './sched/v1/Event.ts'
import type { ExplainScheduleRequest, ExplainScheduleRequest__Output } from './sched/v1/ExplainScheduleRequest.ts'
import type { ExplainScheduleResponse, ExplainScheduleResponse__Output } from './sched/v1/ExplainScheduleResponse.ts'
import type { ExplainTaskRequest, ExplainTaskRequest__Output } from './sched/v1/ExplainTaskRequest.ts'
import type { ExplainTaskResponse, ExplainTaskResponse__Output } from './sched/v1/ExplainTaskResponse.ts'
import type { Explanation, Explanation__Output } from './sched/v1/Explanation.ts'
import type { ExportResourcesRequest, ExportResourcesRequest__Output } from './sched/v1/ExportResourcesRequest.ts'
import type { ExportResourcesResponse, ExportResourcesResponse__Output } from './sched/v1/ExportResourcesResponse.ts'
import type { FailTaskRequest, FailTaskRequest__Output } from './sched/v1/FailTaskRequest.ts'
import type { FailTaskResponse, FailTaskResponse__Output } from './sched/v1/FailTaskResponse.ts'
import type { Fairness, Fairness__Output } from './sched/v1/Fairness.ts'
import type { FieldChange, FieldChange__Output } from './sched/v1/FieldChange.ts'
import type { FinalizeUpgradeRequest, FinalizeUpgradeRequest__Output } from './sched/v1/FinalizeUpgradeRequest.ts'
import type { FinalizeUpgradeResponse, FinalizeUpgradeResponse__Output } from './sched/v1/FinalizeUpgradeResponse.ts'
import type { GetApiKeyRequest, GetApiKeyRequest__Output } from './sched/v1/GetApiKeyRequest.ts'
import type { GetApiKeyResponse, GetApiKeyResponse__Output } from './sched/v1/GetApiKeyResponse.ts'
import type { GetCalendarRequest, GetCalendarRequest__Output } from './sched/v1/GetCalendarRequest.ts'
import type { GetCalendarResponse, GetCalendarResponse__Output } from './sched/v1/GetCalendarResponse.ts'
import type { GetCallerRequest, GetCallerRequest__Output } from './sched/v1/GetCallerRequest.ts'
import type { GetCallerResponse, GetCallerResponse__Output } from './sched/v1/GetCallerResponse.ts'
import type { GetClusterStatusRequest, GetClusterStatusRequest__Output } from './sched/v1/GetClusterStatusRequest.ts'
import type { GetClusterStatusResponse, GetClusterStatusResponse__Output } from './sched/v1/GetClusterStatusResponse.ts'
import type { GetConnectionRequest, GetConnectionRequest__Output } from './sched/v1/GetConnectionRequest.ts'
import type { GetConnectionResponse, GetConnectionResponse__Output } from './sched/v1/GetConnectionResponse.ts'
import type { GetCredentialRequest, GetCredentialRequest__Output } from './sched/v1/GetCredentialRequest.ts'
import type { GetCredentialResponse, GetCredentialResponse__Output } from './sched/v1/GetCredentialResponse.ts'
import type { GetDeadLetterRequest, GetDeadLetterRequest__Output } from './sched/v1/GetDeadLetterRequest.ts'
import type { GetDeadLetterResponse, GetDeadLetterResponse__Output } from './sched/v1/GetDeadLetterResponse.ts'
import type { GetNamespaceRequest, GetNamespaceRequest__Output } from './sched/v1/GetNamespaceRequest.ts'
import type { GetNamespaceResponse, GetNamespaceResponse__Output } from './sched/v1/GetNamespaceResponse.ts'
import type { GetNamespaceUsageRequest, GetNamespaceUsageRequest__Output } from './sched/v1/GetNamespaceUsageRequest.ts'
import type { GetNamespaceUsageResponse, GetNamespaceUsageResponse__Output } from './sched/v1/GetNamespaceUsageResponse.ts'
import type { GetNodeRequest, GetNodeRequest__Output } from './sched/v1/GetNodeRequest.ts'
import type { GetNodeResponse, GetNodeResponse__Output } from './sched/v1/GetNodeResponse.ts'
import type { GetOperationRequest, GetOperationRequest__Output } from './sched/v1/GetOperationRequest.ts'
import type { GetOperationResponse, GetOperationResponse__Output } from './sched/v1/GetOperationResponse.ts'
import type { GetQueueRequest, GetQueueRequest__Output } from './sched/v1/GetQueueRequest.ts'
import type { GetQueueResponse, GetQueueResponse__Output } from './sched/v1/GetQueueResponse.ts'
import type { GetQueueStatsRequest, GetQueueStatsRequest__Output } from './sched/v1/GetQueueStatsRequest.ts'
import type { GetQueueStatsResponse, GetQueueStatsResponse__Output } from './sched/v1/GetQueueStatsResponse.ts'
import type { GetScheduleRequest, GetScheduleRequest__Output } from './sched/v1/GetScheduleRequest.ts'
import type { GetScheduleResponse, GetScheduleResponse__Output } from './sched/v1/GetScheduleResponse.ts'
import type { GetShardMapRequest, GetShardMapRequest__Output } from './sched/v1/GetShardMapRequest.ts'
import type { GetShardMapResponse, GetShardMapResponse__Output } from './sched/v1/GetShardMapResponse.ts'
import type { GetShardRequest, GetShardRequest__Output } from './sched/v1/GetShardRequest.ts'
import type { GetShardResponse, GetShardResponse__Output } from './sched/v1/GetShardResponse.ts'
import type { GetTaskRequest, GetTaskRequest__Output } from './sched/v1/GetTaskRequest.ts'
import type { GetTaskResponse, GetTaskResponse__Output } from './sched/v1/GetTaskResponse.ts'
import type { GetTaskResultRequest, GetTaskResultRequest__Output } from './sched/v1/GetTaskResultRequest.ts'
import type { GetTaskResultResponse, GetTaskResultResponse__Output } from './sched/v1/GetTaskResultResponse.ts'
import type { GetWebhookSecretRequest, GetWebhookSecretRequest__Output } from './sched/v1/GetWebhookSecretRequest.ts'
import type { GetWebhookSecretResponse, GetWebhookSecretResponse__Output } from './sched/v1/GetWebhookSecretResponse.ts'
import type { Grant, Grant__Output } from './sched/v1/Grant.ts'
import type { HeaderCredential, HeaderCredential__Output } from './sched/v1/HeaderCredential.ts'
import type { HeartbeatTaskRequest, HeartbeatTaskRequest__Output } from './sched/v1/HeartbeatTaskRequest.ts'
import type { HeartbeatTaskResponse, HeartbeatTaskResponse__Output } from './sched/v1/HeartbeatTaskResponse.ts'
import type { HeldLease, HeldLease__Output } from './sched/v1/HeldLease.ts'
import type { HttpStatusRange, HttpStatusRange__Output } from './sched/v1/HttpStatusRange.ts'
import type { InFlightAttempt, InFlightAttempt__Output } from './sched/v1/InFlightAttempt.ts'
import type { IntervalSpec, IntervalSpec__Output } from './sched/v1/IntervalSpec.ts'
import type { Jitter, Jitter__Output } from './sched/v1/Jitter.ts'
import type { KafkaDestination, KafkaDestination__Output } from './sched/v1/KafkaDestination.ts'
import type { Key, Key__Output } from './sched/v1/Key.ts'
import type { LeaseTasksRequest, LeaseTasksRequest__Output } from './sched/v1/LeaseTasksRequest.ts'
import type { LeaseTasksResponse, LeaseTasksResponse__Output } from './sched/v1/LeaseTasksResponse.ts'
import type { ListApiKeysRequest, ListApiKeysRequest__Output } from './sched/v1/ListApiKeysRequest.ts'
import type { ListApiKeysResponse, ListApiKeysResponse__Output } from './sched/v1/ListApiKeysResponse.ts'
import type { ListAttemptsRequest, ListAttemptsRequest__Output } from './sched/v1/ListAttemptsRequest.ts'
import type { ListAttemptsResponse, ListAttemptsResponse__Output } from './sched/v1/ListAttemptsResponse.ts'
import type { ListAuditEventsRequest, ListAuditEventsRequest__Output } from './sched/v1/ListAuditEventsRequest.ts'
import type { ListAuditEventsResponse, ListAuditEventsResponse__Output } from './sched/v1/ListAuditEventsResponse.ts'
import type { ListBackupsRequest, ListBackupsRequest__Output } from './sched/v1/ListBackupsRequest.ts'
import type { ListBackupsResponse, ListBackupsResponse__Output } from './sched/v1/ListBackupsResponse.ts'
import type { ListCalendarsRequest, ListCalendarsRequest__Output } from './sched/v1/ListCalendarsRequest.ts'
import type { ListCalendarsResponse, ListCalendarsResponse__Output } from './sched/v1/ListCalendarsResponse.ts'
import type { ListConnectionsRequest, ListConnectionsRequest__Output } from './sched/v1/ListConnectionsRequest.ts'
import type { ListConnectionsResponse, ListConnectionsResponse__Output } from './sched/v1/ListConnectionsResponse.ts'
import type { ListCredentialsRequest, ListCredentialsRequest__Output } from './sched/v1/ListCredentialsRequest.ts'
import type { ListCredentialsResponse, ListCredentialsResponse__Output } from './sched/v1/ListCredentialsResponse.ts'
import type { ListDeadLettersRequest, ListDeadLettersRequest__Output } from './sched/v1/ListDeadLettersRequest.ts'
import type { ListDeadLettersResponse, ListDeadLettersResponse__Output } from './sched/v1/ListDeadLettersResponse.ts'
import type { ListEventsRequest, ListEventsRequest__Output } from './sched/v1/ListEventsRequest.ts'
import type { ListEventsResponse, ListEventsResponse__Output } from './sched/v1/ListEventsResponse.ts'
import type { ListKeysRequest, ListKeysRequest__Output } from './sched/v1/ListKeysRequest.ts'
import type { ListKeysResponse, ListKeysResponse__Output } from './sched/v1/ListKeysResponse.ts'
import type { ListNamespacesRequest, ListNamespacesRequest__Output } from './sched/v1/ListNamespacesRequest.ts'
import type { ListNamespacesResponse, ListNamespacesResponse__Output } from './sched/v1/ListNamespacesResponse.ts'
import type { ListNodesRequest, ListNodesRequest__Output } from './sched/v1/ListNodesRequest.ts'
import type { ListNodesResponse, ListNodesResponse__Output } from './sched/v1/ListNodesResponse.ts'
import type { ListOccurrencesRequest, ListOccurrencesRequest__Output } from './sched/v1/ListOccurrencesRequest.ts'
import type { ListOccurrencesResponse, ListOccurrencesResponse__Output } from './sched/v1/ListOccurrencesResponse.ts'
import type { ListOperationsRequest, ListOperationsRequest__Output } from './sched/v1/ListOperationsRequest.ts'
import type { ListOperationsResponse, ListOperationsResponse__Output } from './sched/v1/ListOperationsResponse.ts'
import type { ListQueuesRequest, ListQueuesRequest__Output } from './sched/v1/ListQueuesRequest.ts'
import type { ListQueuesResponse, ListQueuesResponse__Output } from './sched/v1/ListQueuesResponse.ts'
import type { ListScheduleMatchingTimesRequest, ListScheduleMatchingTimesRequest__Output } from './sched/v1/ListScheduleMatchingTimesRequest.ts'
import type { ListScheduleMatchingTimesResponse, ListScheduleMatchingTimesResponse__Output } from './sched/v1/ListScheduleMatchingTimesResponse.ts'
import type { ListSchedulesRequest, ListSchedulesRequest__Output } from './sched/v1/ListSchedulesRequest.ts'
import type { ListSchedulesResponse, ListSchedulesResponse__Output } from './sched/v1/ListSchedulesResponse.ts'
import type { ListShardsRequest, ListShardsRequest__Output } from './sched/v1/ListShardsRequest.ts'
import type { ListShardsResponse, ListShardsResponse__Output } from './sched/v1/ListShardsResponse.ts'
import type { ListSubjectGrantsRequest, ListSubjectGrantsRequest__Output } from './sched/v1/ListSubjectGrantsRequest.ts'
import type { ListSubjectGrantsResponse, ListSubjectGrantsResponse__Output } from './sched/v1/ListSubjectGrantsResponse.ts'
import type { ListTasksRequest, ListTasksRequest__Output } from './sched/v1/ListTasksRequest.ts'
import type { ListTasksResponse, ListTasksResponse__Output } from './sched/v1/ListTasksResponse.ts'
import type { ListWebhookSecretsRequest, ListWebhookSecretsRequest__Output } from './sched/v1/ListWebhookSecretsRequest.ts'
import type { ListWebhookSecretsResponse, ListWebhookSecretsResponse__Output } from './sched/v1/ListWebhookSecretsResponse.ts'
import type { ListWorkersRequest, ListWorkersRequest__Output } from './sched/v1/ListWorkersRequest.ts'
import type { ListWorkersResponse, ListWorkersResponse__Output } from './sched/v1/ListWorkersResponse.ts'
import type { MatchingTime, MatchingTime__Output } from './sched/v1/MatchingTime.ts'
import type { MoveReplicaRequest, MoveReplicaRequest__Output } from './sched/v1/MoveReplicaRequest.ts'
import type { MoveReplicaResponse, MoveReplicaResponse__Output } from './sched/v1/MoveReplicaResponse.ts'
import type { Namespace, Namespace__Output } from './sched/v1/Namespace.ts'
import type { NamespaceQuotas, NamespaceQuotas__Output } from './sched/v1/NamespaceQuotas.ts'
import type { NamespaceUsage, NamespaceUsage__Output } from './sched/v1/NamespaceUsage.ts'
import type { NatsDestination, NatsDestination__Output } from './sched/v1/NatsDestination.ts'
import type { Node, Node__Output } from './sched/v1/Node.ts'
import type { NodeAddress, NodeAddress__Output } from './sched/v1/NodeAddress.ts'
import type { OauthCredential, OauthCredential__Output } from './sched/v1/OauthCredential.ts'
import type { Operation, Operation__Output } from './sched/v1/Operation.ts'
import type { OperationFailure, OperationFailure__Output } from './sched/v1/OperationFailure.ts'
import type { PauseClusterRequest, PauseClusterRequest__Output } from './sched/v1/PauseClusterRequest.ts'
import type { PauseClusterResponse, PauseClusterResponse__Output } from './sched/v1/PauseClusterResponse.ts'
import type { PauseInfo, PauseInfo__Output } from './sched/v1/PauseInfo.ts'
import type { PauseKeyRequest, PauseKeyRequest__Output } from './sched/v1/PauseKeyRequest.ts'
import type { PauseKeyResponse, PauseKeyResponse__Output } from './sched/v1/PauseKeyResponse.ts'
import type { PausePolicy, PausePolicy__Output } from './sched/v1/PausePolicy.ts'
import type { PauseQueueRequest, PauseQueueRequest__Output } from './sched/v1/PauseQueueRequest.ts'
import type { PauseQueueResponse, PauseQueueResponse__Output } from './sched/v1/PauseQueueResponse.ts'
import type { PauseScheduleRequest, PauseScheduleRequest__Output } from './sched/v1/PauseScheduleRequest.ts'
import type { PauseScheduleResponse, PauseScheduleResponse__Output } from './sched/v1/PauseScheduleResponse.ts'
import type { PlannedMove, PlannedMove__Output } from './sched/v1/PlannedMove.ts'
import type { PollTasksRequest, PollTasksRequest__Output } from './sched/v1/PollTasksRequest.ts'
import type { PollTasksResponse, PollTasksResponse__Output } from './sched/v1/PollTasksResponse.ts'
import type { PurgeDeadLettersRequest, PurgeDeadLettersRequest__Output } from './sched/v1/PurgeDeadLettersRequest.ts'
import type { PurgeDeadLettersResponse, PurgeDeadLettersResponse__Output } from './sched/v1/PurgeDeadLettersResponse.ts'
import type { PurgeQueueRequest, PurgeQueueRequest__Output } from './sched/v1/PurgeQueueRequest.ts'
import type { PurgeQueueResponse, PurgeQueueResponse__Output } from './sched/v1/PurgeQueueResponse.ts'
import type { Queue, Queue__Output } from './sched/v1/Queue.ts'
import type { QueueFilter, QueueFilter__Output } from './sched/v1/QueueFilter.ts'
import type { QueueStats, QueueStats__Output } from './sched/v1/QueueStats.ts'
import type { QueueTarget, QueueTarget__Output } from './sched/v1/QueueTarget.ts'
import type { RabbitmqDestination, RabbitmqDestination__Output } from './sched/v1/RabbitmqDestination.ts'
import type { RateLimit, RateLimit__Output } from './sched/v1/RateLimit.ts'
import type { RebalanceClusterRequest, RebalanceClusterRequest__Output } from './sched/v1/RebalanceClusterRequest.ts'
import type { RebalanceClusterResponse, RebalanceClusterResponse__Output } from './sched/v1/RebalanceClusterResponse.ts'
import type { RedisStreamDestination, RedisStreamDestination__Output } from './sched/v1/RedisStreamDestination.ts'
import type { RedriveDeadLetterRequest, RedriveDeadLetterRequest__Output } from './sched/v1/RedriveDeadLetterRequest.ts'
import type { RedriveDeadLetterResponse, RedriveDeadLetterResponse__Output } from './sched/v1/RedriveDeadLetterResponse.ts'
import type { RedriveDeadLettersRequest, RedriveDeadLettersRequest__Output } from './sched/v1/RedriveDeadLettersRequest.ts'
import type { RedriveDeadLettersResponse, RedriveDeadLettersResponse__Output } from './sched/v1/RedriveDeadLettersResponse.ts'
import type { ReleaseTaskRequest, ReleaseTaskRequest__Output } from './sched/v1/ReleaseTaskRequest.ts'
import type { ReleaseTaskResponse, ReleaseTaskResponse__Output } from './sched/v1/ReleaseTaskResponse.ts'
import type { RemoveNodeRequest, RemoveNodeRequest__Output } from './sched/v1/RemoveNodeRequest.ts'
import type { RemoveNodeResponse, RemoveNodeResponse__Output } from './sched/v1/RemoveNodeResponse.ts'
import type { RemoveReplicaRequest, RemoveReplicaRequest__Output } from './sched/v1/RemoveReplicaRequest.ts'
import type { RemoveReplicaResponse, RemoveReplicaResponse__Output } from './sched/v1/RemoveReplicaResponse.ts'
import type { Replica, Replica__Output } from './sched/v1/Replica.ts'
import type { RescheduleTaskRequest, RescheduleTaskRequest__Output } from './sched/v1/RescheduleTaskRequest.ts'
import type { RescheduleTaskResponse, RescheduleTaskResponse__Output } from './sched/v1/RescheduleTaskResponse.ts'
import type { Resource, Resource__Output } from './sched/v1/Resource.ts'
import type { ResourceChange, ResourceChange__Output } from './sched/v1/ResourceChange.ts'
import type { RestoreBackupRequest, RestoreBackupRequest__Output } from './sched/v1/RestoreBackupRequest.ts'
import type { RestoreBackupResponse, RestoreBackupResponse__Output } from './sched/v1/RestoreBackupResponse.ts'
import type { ResumeClusterRequest, ResumeClusterRequest__Output } from './sched/v1/ResumeClusterRequest.ts'
import type { ResumeClusterResponse, ResumeClusterResponse__Output } from './sched/v1/ResumeClusterResponse.ts'
import type { ResumeKeyRequest, ResumeKeyRequest__Output } from './sched/v1/ResumeKeyRequest.ts'
import type { ResumeKeyResponse, ResumeKeyResponse__Output } from './sched/v1/ResumeKeyResponse.ts'
import type { ResumeQueueRequest, ResumeQueueRequest__Output } from './sched/v1/ResumeQueueRequest.ts'
import type { ResumeQueueResponse, ResumeQueueResponse__Output } from './sched/v1/ResumeQueueResponse.ts'
import type { ResumeScheduleRequest, ResumeScheduleRequest__Output } from './sched/v1/ResumeScheduleRequest.ts'
import type { ResumeScheduleResponse, ResumeScheduleResponse__Output } from './sched/v1/ResumeScheduleResponse.ts'
import type { RetentionPolicy, RetentionPolicy__Output } from './sched/v1/RetentionPolicy.ts'
import type { RetryPolicy, RetryPolicy__Output } from './sched/v1/RetryPolicy.ts'
import type { RetryRule, RetryRule__Output } from './sched/v1/RetryRule.ts'
import type { RetryTaskRequest, RetryTaskRequest__Output } from './sched/v1/RetryTaskRequest.ts'
import type { RetryTaskResponse, RetryTaskResponse__Output } from './sched/v1/RetryTaskResponse.ts'
import type { RotateWebhookSecretRequest, RotateWebhookSecretRequest__Output } from './sched/v1/RotateWebhookSecretRequest.ts'
import type { RotateWebhookSecretResponse, RotateWebhookSecretResponse__Output } from './sched/v1/RotateWebhookSecretResponse.ts'
import type { RunTaskRequest, RunTaskRequest__Output } from './sched/v1/RunTaskRequest.ts'
import type { RunTaskResponse, RunTaskResponse__Output } from './sched/v1/RunTaskResponse.ts'
import type { Schedule, Schedule__Output } from './sched/v1/Schedule.ts'
import type { ScheduleFilter, ScheduleFilter__Output } from './sched/v1/ScheduleFilter.ts'
import type { ScheduleSpec, ScheduleSpec__Output } from './sched/v1/ScheduleSpec.ts'
import type { ScheduleStats, ScheduleStats__Output } from './sched/v1/ScheduleStats.ts'
import type { ScrubShardRequest, ScrubShardRequest__Output } from './sched/v1/ScrubShardRequest.ts'
import type { ScrubShardResponse, ScrubShardResponse__Output } from './sched/v1/ScrubShardResponse.ts'
import type { SetKeyLimitRequest, SetKeyLimitRequest__Output } from './sched/v1/SetKeyLimitRequest.ts'
import type { SetKeyLimitResponse, SetKeyLimitResponse__Output } from './sched/v1/SetKeyLimitResponse.ts'
import type { SetSubjectGrantsRequest, SetSubjectGrantsRequest__Output } from './sched/v1/SetSubjectGrantsRequest.ts'
import type { SetSubjectGrantsResponse, SetSubjectGrantsResponse__Output } from './sched/v1/SetSubjectGrantsResponse.ts'
import type { Shard, Shard__Output } from './sched/v1/Shard.ts'
import type { ShardMap, ShardMap__Output } from './sched/v1/ShardMap.ts'
import type { ShardRoute, ShardRoute__Output } from './sched/v1/ShardRoute.ts'
import type { SkipCount, SkipCount__Output } from './sched/v1/SkipCount.ts'
import type { SnoozeTaskRequest, SnoozeTaskRequest__Output } from './sched/v1/SnoozeTaskRequest.ts'
import type { SnoozeTaskResponse, SnoozeTaskResponse__Output } from './sched/v1/SnoozeTaskResponse.ts'
import type { SqsDestination, SqsDestination__Output } from './sched/v1/SqsDestination.ts'
import type { StateRetention, StateRetention__Output } from './sched/v1/StateRetention.ts'
import type { SubjectGrants, SubjectGrants__Output } from './sched/v1/SubjectGrants.ts'
import type { Target, Target__Output } from './sched/v1/Target.ts'
import type { Task, Task__Output } from './sched/v1/Task.ts'
import type { TaskFilter, TaskFilter__Output } from './sched/v1/TaskFilter.ts'
import type { TaskOverrides, TaskOverrides__Output } from './sched/v1/TaskOverrides.ts'
import type { TaskResult, TaskResult__Output } from './sched/v1/TaskResult.ts'
import type { TaskStateCount, TaskStateCount__Output } from './sched/v1/TaskStateCount.ts'
import type { TaskTemplate, TaskTemplate__Output } from './sched/v1/TaskTemplate.ts'
import type { TestConnectionRequest, TestConnectionRequest__Output } from './sched/v1/TestConnectionRequest.ts'
import type { TestConnectionResponse, TestConnectionResponse__Output } from './sched/v1/TestConnectionResponse.ts'
import type { TimeRange, TimeRange__Output } from './sched/v1/TimeRange.ts'
import type { TlsCredential, TlsCredential__Output } from './sched/v1/TlsCredential.ts'
import type { TraceContext, TraceContext__Output } from './sched/v1/TraceContext.ts'
import type { TransferLeaderRequest, TransferLeaderRequest__Output } from './sched/v1/TransferLeaderRequest.ts'
import type { TransferLeaderResponse, TransferLeaderResponse__Output } from './sched/v1/TransferLeaderResponse.ts'
import type { TriggerScheduleRequest, TriggerScheduleRequest__Output } from './sched/v1/TriggerScheduleRequest.ts'
import type { TriggerScheduleResponse, TriggerScheduleResponse__Output } from './sched/v1/TriggerScheduleResponse.ts'
import type { UndrainNodeRequest, UndrainNodeRequest__Output } from './sched/v1/UndrainNodeRequest.ts'
import type { UndrainNodeResponse, UndrainNodeResponse__Output } from './sched/v1/UndrainNodeResponse.ts'
import type { UpdateApiKeyRequest, UpdateApiKeyRequest__Output } from './sched/v1/UpdateApiKeyRequest.ts'
import type { UpdateApiKeyResponse, UpdateApiKeyResponse__Output } from './sched/v1/UpdateApiKeyResponse.ts'
import type { UpdateCalendarRequest, UpdateCalendarRequest__Output } from './sched/v1/UpdateCalendarRequest.ts'
import type { UpdateCalendarResponse, UpdateCalendarResponse__Output } from './sched/v1/UpdateCalendarResponse.ts'
import type { UpdateConnectionRequest, UpdateConnectionRequest__Output } from './sched/v1/UpdateConnectionRequest.ts'
import type { UpdateConnectionResponse, UpdateConnectionResponse__Output } from './sched/v1/UpdateConnectionResponse.ts'
import type { UpdateCredentialRequest, UpdateCredentialRequest__Output } from './sched/v1/UpdateCredentialRequest.ts'
import type { UpdateCredentialResponse, UpdateCredentialResponse__Output } from './sched/v1/UpdateCredentialResponse.ts'
import type { UpdateNamespaceRequest, UpdateNamespaceRequest__Output } from './sched/v1/UpdateNamespaceRequest.ts'
import type { UpdateNamespaceResponse, UpdateNamespaceResponse__Output } from './sched/v1/UpdateNamespaceResponse.ts'
import type { UpdateNodeRequest, UpdateNodeRequest__Output } from './sched/v1/UpdateNodeRequest.ts'
import type { UpdateNodeResponse, UpdateNodeResponse__Output } from './sched/v1/UpdateNodeResponse.ts'
import type { UpdateQueueRequest, UpdateQueueRequest__Output } from './sched/v1/UpdateQueueRequest.ts'
import type { UpdateQueueResponse, UpdateQueueResponse__Output } from './sched/v1/UpdateQueueResponse.ts'
import type { UpdateScheduleRequest, UpdateScheduleRequest__Output } from './sched/v1/UpdateScheduleRequest.ts'
import type { UpdateScheduleResponse, UpdateScheduleResponse__Output } from './sched/v1/UpdateScheduleResponse.ts'
import type { UpdateTaskRequest, UpdateTaskRequest__Output } from './sched/v1/UpdateTaskRequest.ts'
import type { UpdateTaskResponse, UpdateTaskResponse__Output } from './sched/v1/UpdateTaskResponse.ts'
import type { VerifyBackupRequest, VerifyBackupRequest__Output } from './sched/v1/VerifyBackupRequest.ts'
import type { VerifyBackupResponse, VerifyBackupResponse__Output } from './sched/v1/VerifyBackupResponse.ts'
import type { WaitOperationRequest, WaitOperationRequest__Output } from './sched/v1/WaitOperationRequest.ts'
import type { WaitOperationResponse, WaitOperationResponse__Output } from './sched/v1/WaitOperationResponse.ts'
import type { WaitTaskRequest, WaitTaskRequest__Output } from './sched/v1/WaitTaskRequest.ts'
import type { WaitTaskResponse, WaitTaskResponse__Output } from './sched/v1/WaitTaskResponse.ts'
import type { WatchEventsRequest, WatchEventsRequest__Output } from './sched/v1/WatchEventsRequest.ts'
import type { WatchEventsResponse, WatchEventsResponse__Output } from './sched/v1/WatchEventsResponse.ts'
import type { WatchShardMapRequest, WatchShardMapRequest__Output } from './sched/v1/WatchShardMapRequest.ts'
import type { WatchShardMapResponse, WatchShardMapResponse__Output } from './sched/v1/WatchShardMapResponse.ts'
import type { WebhookSecret, WebhookSecret__Output } from './sched/v1/WebhookSecret.ts'
import type { WebhookTarget, WebhookTarget__Output } from './sched/v1/WebhookTarget.ts'
import type { Worker, Worker__Output } from './sched/v1/Worker.ts'
import type { WorkerAssignment, WorkerAssignment__Output } from './sched/v1/WorkerAssignment.ts'
import type { WorkerCredit, WorkerCredit__Output } from './sched/v1/WorkerCredit.ts'
import type { WorkerDrain, WorkerDrain__Output } from './sched/v1/WorkerDrain.ts'
import type { WorkerGoAway, WorkerGoAway__Output } from './sched/v1/WorkerGoAway.ts'
import type { WorkerHello, WorkerHello__Output } from './sched/v1/WorkerHello.ts'
import type { WorkerKeepalive, WorkerKeepalive__Output } from './sched/v1/WorkerKeepalive.ts'
import type { WorkerKeepaliveResult, WorkerKeepaliveResult__Output } from './sched/v1/WorkerKeepaliveResult.ts'
import type { WorkerReport, WorkerReport__Output } from './sched/v1/WorkerReport.ts'
import type { WorkerReportResult, WorkerReportResult__Output } from './sched/v1/WorkerReportResult.ts'
import type { WorkerRevocation, WorkerRevocation__Output } from './sched/v1/WorkerRevocation.ts'
import type { WorkerTarget, WorkerTarget__Output } from './sched/v1/WorkerTarget.ts'
import type { WorkerWelcome, WorkerWelcome__Output } from './sched/v1/WorkerWelcome.ts'
export type { AddNodeRequest, AddNodeRequest__Output } from './sched/v1/AddNodeRequest.ts'
export type { AddNodeResponse, AddNodeResponse__Output } from './sched/v1/AddNodeResponse.ts'
export type { AddReplicaRequest, AddReplicaRequest__Output } from './sched/v1/AddReplicaRequest.ts'
export type { AddReplicaResponse, AddReplicaResponse__Output } from './sched/v1/AddReplicaResponse.ts'
export type { ApiKey, ApiKey__Output } from './sched/v1/ApiKey.ts'
export type { ApplyResourcesRequest, ApplyResourcesRequest__Output } from './sched/v1/ApplyResourcesRequest.ts'
export type { ApplyResourcesResponse, ApplyResourcesResponse__Output } from './sched/v1/ApplyResourcesResponse.ts'
export type { Attempt, Attempt__Output } from './sched/v1/Attempt.ts'
export type { AttemptCompleted, AttemptCompleted__Output } from './sched/v1/AttemptCompleted.ts'
export type { AttemptError, AttemptError__Output } from './sched/v1/AttemptError.ts'
export type { AttemptFailed, AttemptFailed__Output } from './sched/v1/AttemptFailed.ts'
export type { AttemptProgress, AttemptProgress__Output } from './sched/v1/AttemptProgress.ts'
export type { AttemptReleased, AttemptReleased__Output } from './sched/v1/AttemptReleased.ts'
export type { AttemptReport, AttemptReport__Output } from './sched/v1/AttemptReport.ts'
export type { AttemptSnoozed, AttemptSnoozed__Output } from './sched/v1/AttemptSnoozed.ts'
export type { AttemptStarted, AttemptStarted__Output } from './sched/v1/AttemptStarted.ts'
export type { AuditEvent, AuditEvent__Output } from './sched/v1/AuditEvent.ts'
export type { AwsCredential, AwsCredential__Output } from './sched/v1/AwsCredential.ts'
export type { BackfillScheduleRequest, BackfillScheduleRequest__Output } from './sched/v1/BackfillScheduleRequest.ts'
export type { BackfillScheduleResponse, BackfillScheduleResponse__Output } from './sched/v1/BackfillScheduleResponse.ts'
export type { Backup, Backup__Output } from './sched/v1/Backup.ts'
export type { BasicCredential, BasicCredential__Output } from './sched/v1/BasicCredential.ts'
export type { BatchCancelTasksRequest, BatchCancelTasksRequest__Output } from './sched/v1/BatchCancelTasksRequest.ts'
export type { BatchCancelTasksResponse, BatchCancelTasksResponse__Output } from './sched/v1/BatchCancelTasksResponse.ts'
export type { BatchCancelTasksResult, BatchCancelTasksResult__Output } from './sched/v1/BatchCancelTasksResult.ts'
export type { BatchCreateTasksRequest, BatchCreateTasksRequest__Output } from './sched/v1/BatchCreateTasksRequest.ts'
export type { BatchCreateTasksResponse, BatchCreateTasksResponse__Output } from './sched/v1/BatchCreateTasksResponse.ts'
export type { BatchCreateTasksResult, BatchCreateTasksResult__Output } from './sched/v1/BatchCreateTasksResult.ts'
export type { BatchGetTasksRequest, BatchGetTasksRequest__Output } from './sched/v1/BatchGetTasksRequest.ts'
export type { BatchGetTasksResponse, BatchGetTasksResponse__Output } from './sched/v1/BatchGetTasksResponse.ts'
export type { BatchTaskResult, BatchTaskResult__Output } from './sched/v1/BatchTaskResult.ts'
export type { BearerCredential, BearerCredential__Output } from './sched/v1/BearerCredential.ts'
export type { BulkCancelTasksRequest, BulkCancelTasksRequest__Output } from './sched/v1/BulkCancelTasksRequest.ts'
export type { BulkCancelTasksResponse, BulkCancelTasksResponse__Output } from './sched/v1/BulkCancelTasksResponse.ts'
export type { BulkDeleteSchedulesRequest, BulkDeleteSchedulesRequest__Output } from './sched/v1/BulkDeleteSchedulesRequest.ts'
export type { BulkDeleteSchedulesResponse, BulkDeleteSchedulesResponse__Output } from './sched/v1/BulkDeleteSchedulesResponse.ts'
export type { BulkDeleteTasksRequest, BulkDeleteTasksRequest__Output } from './sched/v1/BulkDeleteTasksRequest.ts'
export type { BulkDeleteTasksResponse, BulkDeleteTasksResponse__Output } from './sched/v1/BulkDeleteTasksResponse.ts'
export type { BulkOptions, BulkOptions__Output } from './sched/v1/BulkOptions.ts'
export type { BulkPauseSchedulesRequest, BulkPauseSchedulesRequest__Output } from './sched/v1/BulkPauseSchedulesRequest.ts'
export type { BulkPauseSchedulesResponse, BulkPauseSchedulesResponse__Output } from './sched/v1/BulkPauseSchedulesResponse.ts'
export type { BulkResumeSchedulesRequest, BulkResumeSchedulesRequest__Output } from './sched/v1/BulkResumeSchedulesRequest.ts'
export type { BulkResumeSchedulesResponse, BulkResumeSchedulesResponse__Output } from './sched/v1/BulkResumeSchedulesResponse.ts'
export type { BulkRunTasksRequest, BulkRunTasksRequest__Output } from './sched/v1/BulkRunTasksRequest.ts'
export type { BulkRunTasksResponse, BulkRunTasksResponse__Output } from './sched/v1/BulkRunTasksResponse.ts'
export type { BulkUpdateTaskLabelsRequest, BulkUpdateTaskLabelsRequest__Output } from './sched/v1/BulkUpdateTaskLabelsRequest.ts'
export type { BulkUpdateTaskLabelsResponse, BulkUpdateTaskLabelsResponse__Output } from './sched/v1/BulkUpdateTaskLabelsResponse.ts'
export type { Calendar, Calendar__Output } from './sched/v1/Calendar.ts'
export type { CalendarDay, CalendarDay__Output } from './sched/v1/CalendarDay.ts'
export type { CalendarUse, CalendarUse__Output } from './sched/v1/CalendarUse.ts'
export type { Callback, Callback__Output } from './sched/v1/Callback.ts'
export type { CancelOperationRequest, CancelOperationRequest__Output } from './sched/v1/CancelOperationRequest.ts'
export type { CancelOperationResponse, CancelOperationResponse__Output } from './sched/v1/CancelOperationResponse.ts'
export type { CancelTaskRequest, CancelTaskRequest__Output } from './sched/v1/CancelTaskRequest.ts'
export type { CancelTaskResponse, CancelTaskResponse__Output } from './sched/v1/CancelTaskResponse.ts'
export type { CatchupPolicy, CatchupPolicy__Output } from './sched/v1/CatchupPolicy.ts'
export type { CompactShardRequest, CompactShardRequest__Output } from './sched/v1/CompactShardRequest.ts'
export type { CompactShardResponse, CompactShardResponse__Output } from './sched/v1/CompactShardResponse.ts'
export type { CompareShardDigestsRequest, CompareShardDigestsRequest__Output } from './sched/v1/CompareShardDigestsRequest.ts'
export type { CompareShardDigestsResponse, CompareShardDigestsResponse__Output } from './sched/v1/CompareShardDigestsResponse.ts'
export type { CompleteTaskRequest, CompleteTaskRequest__Output } from './sched/v1/CompleteTaskRequest.ts'
export type { CompleteTaskResponse, CompleteTaskResponse__Output } from './sched/v1/CompleteTaskResponse.ts'
export type { CompletionPolicy, CompletionPolicy__Output } from './sched/v1/CompletionPolicy.ts'
export type { Connection, Connection__Output } from './sched/v1/Connection.ts'
export type { CountSchedulesRequest, CountSchedulesRequest__Output } from './sched/v1/CountSchedulesRequest.ts'
export type { CountSchedulesResponse, CountSchedulesResponse__Output } from './sched/v1/CountSchedulesResponse.ts'
export type { CountTasksRequest, CountTasksRequest__Output } from './sched/v1/CountTasksRequest.ts'
export type { CountTasksResponse, CountTasksResponse__Output } from './sched/v1/CountTasksResponse.ts'
export type { CreateApiKeyRequest, CreateApiKeyRequest__Output } from './sched/v1/CreateApiKeyRequest.ts'
export type { CreateApiKeyResponse, CreateApiKeyResponse__Output } from './sched/v1/CreateApiKeyResponse.ts'
export type { CreateBackupRequest, CreateBackupRequest__Output } from './sched/v1/CreateBackupRequest.ts'
export type { CreateBackupResponse, CreateBackupResponse__Output } from './sched/v1/CreateBackupResponse.ts'
export type { CreateCalendarRequest, CreateCalendarRequest__Output } from './sched/v1/CreateCalendarRequest.ts'
export type { CreateCalendarResponse, CreateCalendarResponse__Output } from './sched/v1/CreateCalendarResponse.ts'
export type { CreateConnectionRequest, CreateConnectionRequest__Output } from './sched/v1/CreateConnectionRequest.ts'
export type { CreateConnectionResponse, CreateConnectionResponse__Output } from './sched/v1/CreateConnectionResponse.ts'
export type { CreateCredentialRequest, CreateCredentialRequest__Output } from './sched/v1/CreateCredentialRequest.ts'
export type { CreateCredentialResponse, CreateCredentialResponse__Output } from './sched/v1/CreateCredentialResponse.ts'
export type { CreateNamespaceRequest, CreateNamespaceRequest__Output } from './sched/v1/CreateNamespaceRequest.ts'
export type { CreateNamespaceResponse, CreateNamespaceResponse__Output } from './sched/v1/CreateNamespaceResponse.ts'
export type { CreateQueueRequest, CreateQueueRequest__Output } from './sched/v1/CreateQueueRequest.ts'
export type { CreateQueueResponse, CreateQueueResponse__Output } from './sched/v1/CreateQueueResponse.ts'
export type { CreateScheduleRequest, CreateScheduleRequest__Output } from './sched/v1/CreateScheduleRequest.ts'
export type { CreateScheduleResponse, CreateScheduleResponse__Output } from './sched/v1/CreateScheduleResponse.ts'
export type { CreateTaskRequest, CreateTaskRequest__Output } from './sched/v1/CreateTaskRequest.ts'
export type { CreateTaskResponse, CreateTaskResponse__Output } from './sched/v1/CreateTaskResponse.ts'
export type { CreateWebhookSecretRequest, CreateWebhookSecretRequest__Output } from './sched/v1/CreateWebhookSecretRequest.ts'
export type { CreateWebhookSecretResponse, CreateWebhookSecretResponse__Output } from './sched/v1/CreateWebhookSecretResponse.ts'
export type { Credential, Credential__Output } from './sched/v1/Credential.ts'
export type { DeadLetter, DeadLetter__Output } from './sched/v1/DeadLetter.ts'
export type { DeadLetterPolicy, DeadLetterPolicy__Output } from './sched/v1/DeadLetterPolicy.ts'
export type { Dedupe, Dedupe__Output } from './sched/v1/Dedupe.ts'
export type { DeleteApiKeyRequest, DeleteApiKeyRequest__Output } from './sched/v1/DeleteApiKeyRequest.ts'
export type { DeleteApiKeyResponse, DeleteApiKeyResponse__Output } from './sched/v1/DeleteApiKeyResponse.ts'
export type { DeleteCalendarRequest, DeleteCalendarRequest__Output } from './sched/v1/DeleteCalendarRequest.ts'
export type { DeleteCalendarResponse, DeleteCalendarResponse__Output } from './sched/v1/DeleteCalendarResponse.ts'
export type { DeleteConnectionRequest, DeleteConnectionRequest__Output } from './sched/v1/DeleteConnectionRequest.ts'
export type { DeleteConnectionResponse, DeleteConnectionResponse__Output } from './sched/v1/DeleteConnectionResponse.ts'
export type { DeleteCredentialRequest, DeleteCredentialRequest__Output } from './sched/v1/DeleteCredentialRequest.ts'
export type { DeleteCredentialResponse, DeleteCredentialResponse__Output } from './sched/v1/DeleteCredentialResponse.ts'
export type { DeleteNamespaceRequest, DeleteNamespaceRequest__Output } from './sched/v1/DeleteNamespaceRequest.ts'
export type { DeleteNamespaceResponse, DeleteNamespaceResponse__Output } from './sched/v1/DeleteNamespaceResponse.ts'
export type { DeleteQueueRequest, DeleteQueueRequest__Output } from './sched/v1/DeleteQueueRequest.ts'
export type { DeleteQueueResponse, DeleteQueueResponse__Output } from './sched/v1/DeleteQueueResponse.ts'
export type { DeleteScheduleRequest, DeleteScheduleRequest__Output } from './sched/v1/DeleteScheduleRequest.ts'
export type { DeleteScheduleResponse, DeleteScheduleResponse__Output } from './sched/v1/DeleteScheduleResponse.ts'
export type { DeleteTaskRequest, DeleteTaskRequest__Output } from './sched/v1/DeleteTaskRequest.ts'
export type { DeleteTaskResponse, DeleteTaskResponse__Output } from './sched/v1/DeleteTaskResponse.ts'
export type { DeleteWebhookSecretRequest, DeleteWebhookSecretRequest__Output } from './sched/v1/DeleteWebhookSecretRequest.ts'
export type { DeleteWebhookSecretResponse, DeleteWebhookSecretResponse__Output } from './sched/v1/DeleteWebhookSecretResponse.ts'
export type { DrainNodeRequest, DrainNodeRequest__Output } from './sched/v1/DrainNodeRequest.ts'
export type { DrainNodeResponse, DrainNodeResponse__Output } from './sched/v1/DrainNodeResponse.ts'
export type { Event, Event__Output } from './sched/v1/Event.ts'
export type { ExplainScheduleRequest, ExplainScheduleRequest__Output } from './sched/v1/ExplainScheduleRequest.ts'
export type { ExplainScheduleResponse, ExplainScheduleResponse__Output } from './sched/v1/ExplainScheduleResponse.ts'
export type { ExplainTaskRequest, ExplainTaskRequest__Output } from './sched/v1/ExplainTaskRequest.ts'
export type { ExplainTaskResponse, ExplainTaskResponse__Output } from './sched/v1/ExplainTaskResponse.ts'
export type { Explanation, Explanation__Output } from './sched/v1/Explanation.ts'
export type { ExportResourcesRequest, ExportResourcesRequest__Output } from './sched/v1/ExportResourcesRequest.ts'
export type { ExportResourcesResponse, ExportResourcesResponse__Output } from './sched/v1/ExportResourcesResponse.ts'
export type { FailTaskRequest, FailTaskRequest__Output } from './sched/v1/FailTaskRequest.ts'
export type { FailTaskResponse, FailTaskResponse__Output } from './sched/v1/FailTaskResponse.ts'
export type { Fairness, Fairness__Output } from './sched/v1/Fairness.ts'
export type { FieldChange, FieldChange__Output } from './sched/v1/FieldChange.ts'
export type { FinalizeUpgradeRequest, FinalizeUpgradeRequest__Output } from './sched/v1/FinalizeUpgradeRequest.ts'
export type { FinalizeUpgradeResponse, FinalizeUpgradeResponse__Output } from './sched/v1/FinalizeUpgradeResponse.ts'
export type { GetApiKeyRequest, GetApiKeyRequest__Output } from './sched/v1/GetApiKeyRequest.ts'
export type { GetApiKeyResponse, GetApiKeyResponse__Output } from './sched/v1/GetApiKeyResponse.ts'
export type { GetCalendarRequest, GetCalendarRequest__Output } from './sched/v1/GetCalendarRequest.ts'
export type { GetCalendarResponse, GetCalendarResponse__Output } from './sched/v1/GetCalendarResponse.ts'
export type { GetCallerRequest, GetCallerRequest__Output } from './sched/v1/GetCallerRequest.ts'
export type { GetCallerResponse, GetCallerResponse__Output } from './sched/v1/GetCallerResponse.ts'
export type { GetClusterStatusRequest, GetClusterStatusRequest__Output } from './sched/v1/GetClusterStatusRequest.ts'
export type { GetClusterStatusResponse, GetClusterStatusResponse__Output } from './sched/v1/GetClusterStatusResponse.ts'
export type { GetConnectionRequest, GetConnectionRequest__Output } from './sched/v1/GetConnectionRequest.ts'
export type { GetConnectionResponse, GetConnectionResponse__Output } from './sched/v1/GetConnectionResponse.ts'
export type { GetCredentialRequest, GetCredentialRequest__Output } from './sched/v1/GetCredentialRequest.ts'
export type { GetCredentialResponse, GetCredentialResponse__Output } from './sched/v1/GetCredentialResponse.ts'
export type { GetDeadLetterRequest, GetDeadLetterRequest__Output } from './sched/v1/GetDeadLetterRequest.ts'
export type { GetDeadLetterResponse, GetDeadLetterResponse__Output } from './sched/v1/GetDeadLetterResponse.ts'
export type { GetNamespaceRequest, GetNamespaceRequest__Output } from './sched/v1/GetNamespaceRequest.ts'
export type { GetNamespaceResponse, GetNamespaceResponse__Output } from './sched/v1/GetNamespaceResponse.ts'
export type { GetNamespaceUsageRequest, GetNamespaceUsageRequest__Output } from './sched/v1/GetNamespaceUsageRequest.ts'
export type { GetNamespaceUsageResponse, GetNamespaceUsageResponse__Output } from './sched/v1/GetNamespaceUsageResponse.ts'
export type { GetNodeRequest, GetNodeRequest__Output } from './sched/v1/GetNodeRequest.ts'
export type { GetNodeResponse, GetNodeResponse__Output } from './sched/v1/GetNodeResponse.ts'
export type { GetOperationRequest, GetOperationRequest__Output } from './sched/v1/GetOperationRequest.ts'
export type { GetOperationResponse, GetOperationResponse__Output } from './sched/v1/GetOperationResponse.ts'
export type { GetQueueRequest, GetQueueRequest__Output } from './sched/v1/GetQueueRequest.ts'
export type { GetQueueResponse, GetQueueResponse__Output } from './sched/v1/GetQueueResponse.ts'
export type { GetQueueStatsRequest, GetQueueStatsRequest__Output } from './sched/v1/GetQueueStatsRequest.ts'
export type { GetQueueStatsResponse, GetQueueStatsResponse__Output } from './sched/v1/GetQueueStatsResponse.ts'
export type { GetScheduleRequest, GetScheduleRequest__Output } from './sched/v1/GetScheduleRequest.ts'
export type { GetScheduleResponse, GetScheduleResponse__Output } from './sched/v1/GetScheduleResponse.ts'
export type { GetShardMapRequest, GetShardMapRequest__Output } from './sched/v1/GetShardMapRequest.ts'
export type { GetShardMapResponse, GetShardMapResponse__Output } from './sched/v1/GetShardMapResponse.ts'
export type { GetShardRequest, GetShardRequest__Output } from './sched/v1/GetShardRequest.ts'
export type { GetShardResponse, GetShardResponse__Output } from './sched/v1/GetShardResponse.ts'
export type { GetTaskRequest, GetTaskRequest__Output } from './sched/v1/GetTaskRequest.ts'
export type { GetTaskResponse, GetTaskResponse__Output } from './sched/v1/GetTaskResponse.ts'
export type { GetTaskResultRequest, GetTaskResultRequest__Output } from './sched/v1/GetTaskResultRequest.ts'
export type { GetTaskResultResponse, GetTaskResultResponse__Output } from './sched/v1/GetTaskResultResponse.ts'
export type { GetWebhookSecretRequest, GetWebhookSecretRequest__Output } from './sched/v1/GetWebhookSecretRequest.ts'
export type { GetWebhookSecretResponse, GetWebhookSecretResponse__Output } from './sched/v1/GetWebhookSecretResponse.ts'
export type { Grant, Grant__Output } from './sched/v1/Grant.ts'
export type { HeaderCredential, HeaderCredential__Output } from './sched/v1/HeaderCredential.ts'
export type { HeartbeatTaskRequest, HeartbeatTaskRequest__Output } from './sched/v1/HeartbeatTaskRequest.ts'
export type { HeartbeatTaskResponse, HeartbeatTaskResponse__Output } from './sched/v1/HeartbeatTaskResponse.ts'
export type { HeldLease, HeldLease__Output } from './sched/v1/HeldLease.ts'
export type { HttpStatusRange, HttpStatusRange__Output } from './sched/v1/HttpStatusRange.ts'
export type { InFlightAttempt, InFlightAttempt__Output } from './sched/v1/InFlightAttempt.ts'
export type { IntervalSpec, IntervalSpec__Output } from './sched/v1/IntervalSpec.ts'
export type { Jitter, Jitter__Output } from './sched/v1/Jitter.ts'
export type { KafkaDestination, KafkaDestination__Output } from './sched/v1/KafkaDestination.ts'
export type { Key, Key__Output } from './sched/v1/Key.ts'
export type { LeaseTasksRequest, LeaseTasksRequest__Output } from './sched/v1/LeaseTasksRequest.ts'
export type { LeaseTasksResponse, LeaseTasksResponse__Output } from './sched/v1/LeaseTasksResponse.ts'
export type { ListApiKeysRequest, ListApiKeysRequest__Output } from './sched/v1/ListApiKeysRequest.ts'
export type { ListApiKeysResponse, ListApiKeysResponse__Output } from './sched/v1/ListApiKeysResponse.ts'
export type { ListAttemptsRequest, ListAttemptsRequest__Output } from './sched/v1/ListAttemptsRequest.ts'
export type { ListAttemptsResponse, ListAttemptsResponse__Output } from './sched/v1/ListAttemptsResponse.ts'
export type { ListAuditEventsRequest, ListAuditEventsRequest__Output } from './sched/v1/ListAuditEventsRequest.ts'
export type { ListAuditEventsResponse, ListAuditEventsResponse__Output } from './sched/v1/ListAuditEventsResponse.ts'
export type { ListBackupsRequest, ListBackupsRequest__Output } from './sched/v1/ListBackupsRequest.ts'
export type { ListBackupsResponse, ListBackupsResponse__Output } from './sched/v1/ListBackupsResponse.ts'
export type { ListCalendarsRequest, ListCalendarsRequest__Output } from './sched/v1/ListCalendarsRequest.ts'
export type { ListCalendarsResponse, ListCalendarsResponse__Output } from './sched/v1/ListCalendarsResponse.ts'
export type { ListConnectionsRequest, ListConnectionsRequest__Output } from './sched/v1/ListConnectionsRequest.ts'
export type { ListConnectionsResponse, ListConnectionsResponse__Output } from './sched/v1/ListConnectionsResponse.ts'
export type { ListCredentialsRequest, ListCredentialsRequest__Output } from './sched/v1/ListCredentialsRequest.ts'
export type { ListCredentialsResponse, ListCredentialsResponse__Output } from './sched/v1/ListCredentialsResponse.ts'
export type { ListDeadLettersRequest, ListDeadLettersRequest__Output } from './sched/v1/ListDeadLettersRequest.ts'
export type { ListDeadLettersResponse, ListDeadLettersResponse__Output } from './sched/v1/ListDeadLettersResponse.ts'
export type { ListEventsRequest, ListEventsRequest__Output } from './sched/v1/ListEventsRequest.ts'
export type { ListEventsResponse, ListEventsResponse__Output } from './sched/v1/ListEventsResponse.ts'
export type { ListKeysRequest, ListKeysRequest__Output } from './sched/v1/ListKeysRequest.ts'
export type { ListKeysResponse, ListKeysResponse__Output } from './sched/v1/ListKeysResponse.ts'
export type { ListNamespacesRequest, ListNamespacesRequest__Output } from './sched/v1/ListNamespacesRequest.ts'
export type { ListNamespacesResponse, ListNamespacesResponse__Output } from './sched/v1/ListNamespacesResponse.ts'
export type { ListNodesRequest, ListNodesRequest__Output } from './sched/v1/ListNodesRequest.ts'
export type { ListNodesResponse, ListNodesResponse__Output } from './sched/v1/ListNodesResponse.ts'
export type { ListOccurrencesRequest, ListOccurrencesRequest__Output } from './sched/v1/ListOccurrencesRequest.ts'
export type { ListOccurrencesResponse, ListOccurrencesResponse__Output } from './sched/v1/ListOccurrencesResponse.ts'
export type { ListOperationsRequest, ListOperationsRequest__Output } from './sched/v1/ListOperationsRequest.ts'
export type { ListOperationsResponse, ListOperationsResponse__Output } from './sched/v1/ListOperationsResponse.ts'
export type { ListQueuesRequest, ListQueuesRequest__Output } from './sched/v1/ListQueuesRequest.ts'
export type { ListQueuesResponse, ListQueuesResponse__Output } from './sched/v1/ListQueuesResponse.ts'
export type { ListScheduleMatchingTimesRequest, ListScheduleMatchingTimesRequest__Output } from './sched/v1/ListScheduleMatchingTimesRequest.ts'
export type { ListScheduleMatchingTimesResponse, ListScheduleMatchingTimesResponse__Output } from './sched/v1/ListScheduleMatchingTimesResponse.ts'
export type { ListSchedulesRequest, ListSchedulesRequest__Output } from './sched/v1/ListSchedulesRequest.ts'
export type { ListSchedulesResponse, ListSchedulesResponse__Output } from './sched/v1/ListSchedulesResponse.ts'
export type { ListShardsRequest, ListShardsRequest__Output } from './sched/v1/ListShardsRequest.ts'
export type { ListShardsResponse, ListShardsResponse__Output } from './sched/v1/ListShardsResponse.ts'
export type { ListSubjectGrantsRequest, ListSubjectGrantsRequest__Output } from './sched/v1/ListSubjectGrantsRequest.ts'
export type { ListSubjectGrantsResponse, ListSubjectGrantsResponse__Output } from './sched/v1/ListSubjectGrantsResponse.ts'
export type { ListTasksRequest, ListTasksRequest__Output } from './sched/v1/ListTasksRequest.ts'
export type { ListTasksResponse, ListTasksResponse__Output } from './sched/v1/ListTasksResponse.ts'
export type { ListWebhookSecretsRequest, ListWebhookSecretsRequest__Output } from './sched/v1/ListWebhookSecretsRequest.ts'
export type { ListWebhookSecretsResponse, ListWebhookSecretsResponse__Output } from './sched/v1/ListWebhookSecretsResponse.ts'
export type { ListWorkersRequest, ListWorkersRequest__Output } from './sched/v1/ListWorkersRequest.ts'
export type { ListWorkersResponse, ListWorkersResponse__Output } from './sched/v1/ListWorkersResponse.ts'
export type { MatchingTime, MatchingTime__Output } from './sched/v1/MatchingTime.ts'
export type { MoveReplicaRequest, MoveReplicaRequest__Output } from './sched/v1/MoveReplicaRequest.ts'
export type { MoveReplicaResponse, MoveReplicaResponse__Output } from './sched/v1/MoveReplicaResponse.ts'
export type { Namespace, Namespace__Output } from './sched/v1/Namespace.ts'
export type { NamespaceQuotas, NamespaceQuotas__Output } from './sched/v1/NamespaceQuotas.ts'
export type { NamespaceUsage, NamespaceUsage__Output } from './sched/v1/NamespaceUsage.ts'
export type { NatsDestination, NatsDestination__Output } from './sched/v1/NatsDestination.ts'
export type { Node, Node__Output } from './sched/v1/Node.ts'
export type { NodeAddress, NodeAddress__Output } from './sched/v1/NodeAddress.ts'
export type { OauthCredential, OauthCredential__Output } from './sched/v1/OauthCredential.ts'
export type { Operation, Operation__Output } from './sched/v1/Operation.ts'
export type { OperationFailure, OperationFailure__Output } from './sched/v1/OperationFailure.ts'
export type { PauseClusterRequest, PauseClusterRequest__Output } from './sched/v1/PauseClusterRequest.ts'
export type { PauseClusterResponse, PauseClusterResponse__Output } from './sched/v1/PauseClusterResponse.ts'
export type { PauseInfo, PauseInfo__Output } from './sched/v1/PauseInfo.ts'
export type { PauseKeyRequest, PauseKeyRequest__Output } from './sched/v1/PauseKeyRequest.ts'
export type { PauseKeyResponse, PauseKeyResponse__Output } from './sched/v1/PauseKeyResponse.ts'
export type { PausePolicy, PausePolicy__Output } from './sched/v1/PausePolicy.ts'
export type { PauseQueueRequest, PauseQueueRequest__Output } from './sched/v1/PauseQueueRequest.ts'
export type { PauseQueueResponse, PauseQueueResponse__Output } from './sched/v1/PauseQueueResponse.ts'
export type { PauseScheduleRequest, PauseScheduleRequest__Output } from './sched/v1/PauseScheduleRequest.ts'
export type { PauseScheduleResponse, PauseScheduleResponse__Output } from './sched/v1/PauseScheduleResponse.ts'
export type { PlannedMove, PlannedMove__Output } from './sched/v1/PlannedMove.ts'
export type { PollTasksRequest, PollTasksRequest__Output } from './sched/v1/PollTasksRequest.ts'
export type { PollTasksResponse, PollTasksResponse__Output } from './sched/v1/PollTasksResponse.ts'
export type { PurgeDeadLettersRequest, PurgeDeadLettersRequest__Output } from './sched/v1/PurgeDeadLettersRequest.ts'
export type { PurgeDeadLettersResponse, PurgeDeadLettersResponse__Output } from './sched/v1/PurgeDeadLettersResponse.ts'
export type { PurgeQueueRequest, PurgeQueueRequest__Output } from './sched/v1/PurgeQueueRequest.ts'
export type { PurgeQueueResponse, PurgeQueueResponse__Output } from './sched/v1/PurgeQueueResponse.ts'
export type { Queue, Queue__Output } from './sched/v1/Queue.ts'
export type { QueueFilter, QueueFilter__Output } from './sched/v1/QueueFilter.ts'
export type { QueueStats, QueueStats__Output } from './sched/v1/QueueStats.ts'
export type { QueueTarget, QueueTarget__Output } from './sched/v1/QueueTarget.ts'
export type { RabbitmqDestination, RabbitmqDestination__Output } from './sched/v1/RabbitmqDestination.ts'
export type { RateLimit, RateLimit__Output } from './sched/v1/RateLimit.ts'
export type { RebalanceClusterRequest, RebalanceClusterRequest__Output } from './sched/v1/RebalanceClusterRequest.ts'
export type { RebalanceClusterResponse, RebalanceClusterResponse__Output } from './sched/v1/RebalanceClusterResponse.ts'
export type { RedisStreamDestination, RedisStreamDestination__Output } from './sched/v1/RedisStreamDestination.ts'
export type { RedriveDeadLetterRequest, RedriveDeadLetterRequest__Output } from './sched/v1/RedriveDeadLetterRequest.ts'
export type { RedriveDeadLetterResponse, RedriveDeadLetterResponse__Output } from './sched/v1/RedriveDeadLetterResponse.ts'
export type { RedriveDeadLettersRequest, RedriveDeadLettersRequest__Output } from './sched/v1/RedriveDeadLettersRequest.ts'
export type { RedriveDeadLettersResponse, RedriveDeadLettersResponse__Output } from './sched/v1/RedriveDeadLettersResponse.ts'
export type { ReleaseTaskRequest, ReleaseTaskRequest__Output } from './sched/v1/ReleaseTaskRequest.ts'
export type { ReleaseTaskResponse, ReleaseTaskResponse__Output } from './sched/v1/ReleaseTaskResponse.ts'
export type { RemoveNodeRequest, RemoveNodeRequest__Output } from './sched/v1/RemoveNodeRequest.ts'
export type { RemoveNodeResponse, RemoveNodeResponse__Output } from './sched/v1/RemoveNodeResponse.ts'
export type { RemoveReplicaRequest, RemoveReplicaRequest__Output } from './sched/v1/RemoveReplicaRequest.ts'
export type { RemoveReplicaResponse, RemoveReplicaResponse__Output } from './sched/v1/RemoveReplicaResponse.ts'
export type { Replica, Replica__Output } from './sched/v1/Replica.ts'
export type { RescheduleTaskRequest, RescheduleTaskRequest__Output } from './sched/v1/RescheduleTaskRequest.ts'
export type { RescheduleTaskResponse, RescheduleTaskResponse__Output } from './sched/v1/RescheduleTaskResponse.ts'
export type { Resource, Resource__Output } from './sched/v1/Resource.ts'
export type { ResourceChange, ResourceChange__Output } from './sched/v1/ResourceChange.ts'
export type { RestoreBackupRequest, RestoreBackupRequest__Output } from './sched/v1/RestoreBackupRequest.ts'
export type { RestoreBackupResponse, RestoreBackupResponse__Output } from './sched/v1/RestoreBackupResponse.ts'
export type { ResumeClusterRequest, ResumeClusterRequest__Output } from './sched/v1/ResumeClusterRequest.ts'
export type { ResumeClusterResponse, ResumeClusterResponse__Output } from './sched/v1/ResumeClusterResponse.ts'
export type { ResumeKeyRequest, ResumeKeyRequest__Output } from './sched/v1/ResumeKeyRequest.ts'
export type { ResumeKeyResponse, ResumeKeyResponse__Output } from './sched/v1/ResumeKeyResponse.ts'
export type { ResumeQueueRequest, ResumeQueueRequest__Output } from './sched/v1/ResumeQueueRequest.ts'
export type { ResumeQueueResponse, ResumeQueueResponse__Output } from './sched/v1/ResumeQueueResponse.ts'
export type { ResumeScheduleRequest, ResumeScheduleRequest__Output } from './sched/v1/ResumeScheduleRequest.ts'
export type { ResumeScheduleResponse, ResumeScheduleResponse__Output } from './sched/v1/ResumeScheduleResponse.ts'
export type { RetentionPolicy, RetentionPolicy__Output } from './sched/v1/RetentionPolicy.ts'
export type { RetryPolicy, RetryPolicy__Output } from './sched/v1/RetryPolicy.ts'
export type { RetryRule, RetryRule__Output } from './sched/v1/RetryRule.ts'
export type { RetryTaskRequest, RetryTaskRequest__Output } from './sched/v1/RetryTaskRequest.ts'
export type { RetryTaskResponse, RetryTaskResponse__Output } from './sched/v1/RetryTaskResponse.ts'
export type { RotateWebhookSecretRequest, RotateWebhookSecretRequest__Output } from './sched/v1/RotateWebhookSecretRequest.ts'
export type { RotateWebhookSecretResponse, RotateWebhookSecretResponse__Output } from './sched/v1/RotateWebhookSecretResponse.ts'
export type { RunTaskRequest, RunTaskRequest__Output } from './sched/v1/RunTaskRequest.ts'
export type { RunTaskResponse, RunTaskResponse__Output } from './sched/v1/RunTaskResponse.ts'
export type { Schedule, Schedule__Output } from './sched/v1/Schedule.ts'
export type { ScheduleFilter, ScheduleFilter__Output } from './sched/v1/ScheduleFilter.ts'
export type { ScheduleSpec, ScheduleSpec__Output } from './sched/v1/ScheduleSpec.ts'
export type { ScheduleStats, ScheduleStats__Output } from './sched/v1/ScheduleStats.ts'
export type { ScrubShardRequest, ScrubShardRequest__Output } from './sched/v1/ScrubShardRequest.ts'
export type { ScrubShardResponse, ScrubShardResponse__Output } from './sched/v1/ScrubShardResponse.ts'
export type { SetKeyLimitRequest, SetKeyLimitRequest__Output } from './sched/v1/SetKeyLimitRequest.ts'
export type { SetKeyLimitResponse, SetKeyLimitResponse__Output } from './sched/v1/SetKeyLimitResponse.ts'
export type { SetSubjectGrantsRequest, SetSubjectGrantsRequest__Output } from './sched/v1/SetSubjectGrantsRequest.ts'
export type { SetSubjectGrantsResponse, SetSubjectGrantsResponse__Output } from './sched/v1/SetSubjectGrantsResponse.ts'
export type { Shard, Shard__Output } from './sched/v1/Shard.ts'
export type { ShardMap, ShardMap__Output } from './sched/v1/ShardMap.ts'
export type { ShardRoute, ShardRoute__Output } from './sched/v1/ShardRoute.ts'
export type { SkipCount, SkipCount__Output } from './sched/v1/SkipCount.ts'
export type { SnoozeTaskRequest, SnoozeTaskRequest__Output } from './sched/v1/SnoozeTaskRequest.ts'
export type { SnoozeTaskResponse, SnoozeTaskResponse__Output } from './sched/v1/SnoozeTaskResponse.ts'
export type { SqsDestination, SqsDestination__Output } from './sched/v1/SqsDestination.ts'
export type { StateRetention, StateRetention__Output } from './sched/v1/StateRetention.ts'
export type { SubjectGrants, SubjectGrants__Output } from './sched/v1/SubjectGrants.ts'
export type { Target, Target__Output } from './sched/v1/Target.ts'
export type { Task, Task__Output } from './sched/v1/Task.ts'
export type { TaskFilter, TaskFilter__Output } from './sched/v1/TaskFilter.ts'
export type { TaskOverrides, TaskOverrides__Output } from './sched/v1/TaskOverrides.ts'
export type { TaskResult, TaskResult__Output } from './sched/v1/TaskResult.ts'
export type { TaskStateCount, TaskStateCount__Output } from './sched/v1/TaskStateCount.ts'
export type { TaskTemplate, TaskTemplate__Output } from './sched/v1/TaskTemplate.ts'
export type { TestConnectionRequest, TestConnectionRequest__Output } from './sched/v1/TestConnectionRequest.ts'
export type { TestConnectionResponse, TestConnectionResponse__Output } from './sched/v1/TestConnectionResponse.ts'
export type { TimeRange, TimeRange__Output } from './sched/v1/TimeRange.ts'
export type { TlsCredential, TlsCredential__Output } from './sched/v1/TlsCredential.ts'
export type { TraceContext, TraceContext__Output } from './sched/v1/TraceContext.ts'
export type { TransferLeaderRequest, TransferLeaderRequest__Output } from './sched/v1/TransferLeaderRequest.ts'
export type { TransferLeaderResponse, TransferLeaderResponse__Output } from './sched/v1/TransferLeaderResponse.ts'
export type { TriggerScheduleRequest, TriggerScheduleRequest__Output } from './sched/v1/TriggerScheduleRequest.ts'
export type { TriggerScheduleResponse, TriggerScheduleResponse__Output } from './sched/v1/TriggerScheduleResponse.ts'
export type { UndrainNodeRequest, UndrainNodeRequest__Output } from './sched/v1/UndrainNodeRequest.ts'
export type { UndrainNodeResponse, UndrainNodeResponse__Output } from './sched/v1/UndrainNodeResponse.ts'
export type { UpdateApiKeyRequest, UpdateApiKeyRequest__Output } from './sched/v1/UpdateApiKeyRequest.ts'
export type { UpdateApiKeyResponse, UpdateApiKeyResponse__Output } from './sched/v1/UpdateApiKeyResponse.ts'
export type { UpdateCalendarRequest, UpdateCalendarRequest__Output } from './sched/v1/UpdateCalendarRequest.ts'
export type { UpdateCalendarResponse, UpdateCalendarResponse__Output } from './sched/v1/UpdateCalendarResponse.ts'
export type { UpdateConnectionRequest, UpdateConnectionRequest__Output } from './sched/v1/UpdateConnectionRequest.ts'
export type { UpdateConnectionResponse, UpdateConnectionResponse__Output } from './sched/v1/UpdateConnectionResponse.ts'
export type { UpdateCredentialRequest, UpdateCredentialRequest__Output } from './sched/v1/UpdateCredentialRequest.ts'
export type { UpdateCredentialResponse, UpdateCredentialResponse__Output } from './sched/v1/UpdateCredentialResponse.ts'
export type { UpdateNamespaceRequest, UpdateNamespaceRequest__Output } from './sched/v1/UpdateNamespaceRequest.ts'
export type { UpdateNamespaceResponse, UpdateNamespaceResponse__Output } from './sched/v1/UpdateNamespaceResponse.ts'
export type { UpdateNodeRequest, UpdateNodeRequest__Output } from './sched/v1/UpdateNodeRequest.ts'
export type { UpdateNodeResponse, UpdateNodeResponse__Output } from './sched/v1/UpdateNodeResponse.ts'
export type { UpdateQueueRequest, UpdateQueueRequest__Output } from './sched/v1/UpdateQueueRequest.ts'
export type { UpdateQueueResponse, UpdateQueueResponse__Output } from './sched/v1/UpdateQueueResponse.ts'
export type { UpdateScheduleRequest, UpdateScheduleRequest__Output } from './sched/v1/UpdateScheduleRequest.ts'
export type { UpdateScheduleResponse, UpdateScheduleResponse__Output } from './sched/v1/UpdateScheduleResponse.ts'
export type { UpdateTaskRequest, UpdateTaskRequest__Output } from './sched/v1/UpdateTaskRequest.ts'
export type { UpdateTaskResponse, UpdateTaskResponse__Output } from './sched/v1/UpdateTaskResponse.ts'
export type { VerifyBackupRequest, VerifyBackupRequest__Output } from './sched/v1/VerifyBackupRequest.ts'
export type { VerifyBackupResponse, VerifyBackupResponse__Output } from './sched/v1/VerifyBackupResponse.ts'
export type { WaitOperationRequest, WaitOperationRequest__Output } from './sched/v1/WaitOperationRequest.ts'
export type { WaitOperationResponse, WaitOperationResponse__Output } from './sched/v1/WaitOperationResponse.ts'
export type { WaitTaskRequest, WaitTaskRequest__Output } from './sched/v1/WaitTaskRequest.ts'
export type { WaitTaskResponse, WaitTaskResponse__Output } from './sched/v1/WaitTaskResponse.ts'
export type { WatchEventsRequest, WatchEventsRequest__Output } from './sched/v1/WatchEventsRequest.ts'
export type { WatchEventsResponse, WatchEventsResponse__Output } from './sched/v1/WatchEventsResponse.ts'
export type { WatchShardMapRequest, WatchShardMapRequest__Output } from './sched/v1/WatchShardMapRequest.ts'
export type { WatchShardMapResponse, WatchShardMapResponse__Output } from './sched/v1/WatchShardMapResponse.ts'
export type { WebhookSecret, WebhookSecret__Output } from './sched/v1/WebhookSecret.ts'
export type { WebhookTarget, WebhookTarget__Output } from './sched/v1/WebhookTarget.ts'
export type { Worker, Worker__Output } from './sched/v1/Worker.ts'
export type { WorkerAssignment, WorkerAssignment__Output } from './sched/v1/WorkerAssignment.ts'
export type { WorkerCredit, WorkerCredit__Output } from './sched/v1/WorkerCredit.ts'
export type { WorkerDrain, WorkerDrain__Output } from './sched/v1/WorkerDrain.ts'
export type { WorkerGoAway, WorkerGoAway__Output } from './sched/v1/WorkerGoAway.ts'
export type { WorkerHello, WorkerHello__Output } from './sched/v1/WorkerHello.ts'
export type { WorkerKeepalive, WorkerKeepalive__Output } from './sched/v1/WorkerKeepalive.ts'
export type { WorkerKeepaliveResult, WorkerKeepaliveResult__Output } from './sched/v1/WorkerKeepaliveResult.ts'
export type { WorkerReport, WorkerReport__Output } from './sched/v1/WorkerReport.ts'
export type { WorkerReportResult, WorkerReportResult__Output } from './sched/v1/WorkerReportResult.ts'
export type { WorkerRevocation, WorkerRevocation__Output } from './sched/v1/WorkerRevocation.ts'
export type { WorkerTarget, WorkerTarget__Output } from './sched/v1/WorkerTarget.ts'
export type { WorkerWelcome, WorkerWelcome__Output } from './sched/v1/WorkerWelcome.ts'
export type { AttemptOutcome, AttemptOutcome__Output } from './sched/v1/AttemptOutcome.ts'
export type { BlockReason, BlockReason__Output } from './sched/v1/BlockReason.ts'
export type { CalendarMode, CalendarMode__Output } from './sched/v1/CalendarMode.ts'
export type { CallbackEvent, CallbackEvent__Output } from './sched/v1/CallbackEvent.ts'
export type { CatchupMode, CatchupMode__Output } from './sched/v1/CatchupMode.ts'
export type { ChangeAction, ChangeAction__Output } from './sched/v1/ChangeAction.ts'
export type { ClusterHealth, ClusterHealth__Output } from './sched/v1/ClusterHealth.ts'
export type { ConnectionKind, ConnectionKind__Output } from './sched/v1/ConnectionKind.ts'
export type { DeadLetterOverflow, DeadLetterOverflow__Output } from './sched/v1/DeadLetterOverflow.ts'
export type { DeadLetterReason, DeadLetterReason__Output } from './sched/v1/DeadLetterReason.ts'
export type { DedupeConflict, DedupeConflict__Output } from './sched/v1/DedupeConflict.ts'
export type { DeliveryGuarantee, DeliveryGuarantee__Output } from './sched/v1/DeliveryGuarantee.ts'
export type { DstGapPolicy, DstGapPolicy__Output } from './sched/v1/DstGapPolicy.ts'
export type { DstOverlapPolicy, DstOverlapPolicy__Output } from './sched/v1/DstOverlapPolicy.ts'
export type { EndReason, EndReason__Output } from './sched/v1/EndReason.ts'
export type { EventType, EventType__Output } from './sched/v1/EventType.ts'
export type { FailureKind, FailureKind__Output } from './sched/v1/FailureKind.ts'
export type { HttpMethod, HttpMethod__Output } from './sched/v1/HttpMethod.ts'
export type { IntervalAnchor, IntervalAnchor__Output } from './sched/v1/IntervalAnchor.ts'
export type { JitterMode, JitterMode__Output } from './sched/v1/JitterMode.ts'
export type { NodeState, NodeState__Output } from './sched/v1/NodeState.ts'
export type { OperationKind, OperationKind__Output } from './sched/v1/OperationKind.ts'
export type { OperationState, OperationState__Output } from './sched/v1/OperationState.ts'
export type { OverlapPolicy, OverlapPolicy__Output } from './sched/v1/OverlapPolicy.ts'
export type { QueueState, QueueState__Output } from './sched/v1/QueueState.ts'
export type { ReadConsistency, ReadConsistency__Output } from './sched/v1/ReadConsistency.ts'
export type { ReplicaRole, ReplicaRole__Output } from './sched/v1/ReplicaRole.ts'
export type { ResourceKind, ResourceKind__Output } from './sched/v1/ResourceKind.ts'
export type { RetryAction, RetryAction__Output } from './sched/v1/RetryAction.ts'
export type { RevocationReason, RevocationReason__Output } from './sched/v1/RevocationReason.ts'
export type { Role, Role__Output } from './sched/v1/Role.ts'
export type { ScheduleState, ScheduleState__Output } from './sched/v1/ScheduleState.ts'
export type { SigningAlgorithm, SigningAlgorithm__Output } from './sched/v1/SigningAlgorithm.ts'
export type { SkipReason, SkipReason__Output } from './sched/v1/SkipReason.ts'
export type { TaskState, TaskState__Output } from './sched/v1/TaskState.ts'
export type { TriggerSource, TriggerSource__Output } from './sched/v1/TriggerSource.ts'
export type { View, View__Output } from './sched/v1/View.ts'
export type { AccessServiceClient, AccessServiceHandlers, AccessServiceDefinition } from './sched/v1/AccessService.ts'
export type { CalendarServiceClient, CalendarServiceHandlers, CalendarServiceDefinition } from './sched/v1/CalendarService.ts'
export type { ClusterServiceClient, ClusterServiceHandlers, ClusterServiceDefinition } from './sched/v1/ClusterService.ts'
export type { ConfigServiceClient, ConfigServiceHandlers, ConfigServiceDefinition } from './sched/v1/ConfigService.ts'
export type { ConnectionServiceClient, ConnectionServiceHandlers, ConnectionServiceDefinition } from './sched/v1/ConnectionService.ts'
export type { EventServiceClient, EventServiceHandlers, EventServiceDefinition } from './sched/v1/EventService.ts'
export type { NamespaceServiceClient, NamespaceServiceHandlers, NamespaceServiceDefinition } from './sched/v1/NamespaceService.ts'
export type { OperationServiceClient, OperationServiceHandlers, OperationServiceDefinition } from './sched/v1/OperationService.ts'
export type { QueueServiceClient, QueueServiceHandlers, QueueServiceDefinition } from './sched/v1/QueueService.ts'
export type { ScheduleServiceClient, ScheduleServiceHandlers, ScheduleServiceDefinition } from './sched/v1/ScheduleService.ts'
export type { SecretServiceClient, SecretServiceHandlers, SecretServiceDefinition } from './sched/v1/SecretService.ts'
export type { TaskServiceClient, TaskServiceHandlers, TaskServiceDefinition } from './sched/v1/TaskService.ts'
export type { WorkerServiceClient, WorkerServiceHandlers, WorkerServiceDefinition } from './sched/v1/WorkerService.ts'
export type { Duration, Duration__Output } from './google/protobuf/Duration.ts'
export type { FieldMask, FieldMask__Output } from './google/protobuf/FieldMask.ts'
export type { Timestamp, Timestamp__Output } from './google/protobuf/Timestamp.ts'
export type { Status, Status__Output } from './google/rpc/Status.ts'

export interface ServiceClients {
  readonly AccessService: AccessServiceClient
  readonly CalendarService: CalendarServiceClient
  readonly ClusterService: ClusterServiceClient
  readonly ConfigService: ConfigServiceClient
  readonly ConnectionService: ConnectionServiceClient
  readonly EventService: EventServiceClient
  readonly NamespaceService: NamespaceServiceClient
  readonly OperationService: OperationServiceClient
  readonly QueueService: QueueServiceClient
  readonly ScheduleService: ScheduleServiceClient
  readonly SecretService: SecretServiceClient
  readonly TaskService: TaskServiceClient
  readonly WorkerService: WorkerServiceClient
}

export interface ServiceHandlerss {
  readonly AccessService: AccessServiceHandlers
  readonly CalendarService: CalendarServiceHandlers
  readonly ClusterService: ClusterServiceHandlers
  readonly ConfigService: ConfigServiceHandlers
  readonly ConnectionService: ConnectionServiceHandlers
  readonly EventService: EventServiceHandlers
  readonly NamespaceService: NamespaceServiceHandlers
  readonly OperationService: OperationServiceHandlers
  readonly QueueService: QueueServiceHandlers
  readonly ScheduleService: ScheduleServiceHandlers
  readonly SecretService: SecretServiceHandlers
  readonly TaskService: TaskServiceHandlers
  readonly WorkerService: WorkerServiceHandlers
}

export interface ServiceDefinitions {
  readonly AccessService: AccessServiceDefinition
  readonly CalendarService: CalendarServiceDefinition
  readonly ClusterService: ClusterServiceDefinition
  readonly ConfigService: ConfigServiceDefinition
  readonly ConnectionService: ConnectionServiceDefinition
  readonly EventService: EventServiceDefinition
  readonly NamespaceService: NamespaceServiceDefinition
  readonly OperationService: OperationServiceDefinition
  readonly QueueService: QueueServiceDefinition
  readonly ScheduleService: ScheduleServiceDefinition
  readonly SecretService: SecretServiceDefinition
  readonly TaskService: TaskServiceDefinition
  readonly WorkerService: WorkerServiceDefinition
}

/** What may be given for a message. */
export interface MessageInputs {
  readonly AddNodeRequest: AddNodeRequest
  readonly AddNodeResponse: AddNodeResponse
  readonly AddReplicaRequest: AddReplicaRequest
  readonly AddReplicaResponse: AddReplicaResponse
  readonly ApiKey: ApiKey
  readonly ApplyResourcesRequest: ApplyResourcesRequest
  readonly ApplyResourcesResponse: ApplyResourcesResponse
  readonly Attempt: Attempt
  readonly AttemptCompleted: AttemptCompleted
  readonly AttemptError: AttemptError
  readonly AttemptFailed: AttemptFailed
  readonly AttemptProgress: AttemptProgress
  readonly AttemptReleased: AttemptReleased
  readonly AttemptReport: AttemptReport
  readonly AttemptSnoozed: AttemptSnoozed
  readonly AttemptStarted: AttemptStarted
  readonly AuditEvent: AuditEvent
  readonly AwsCredential: AwsCredential
  readonly BackfillScheduleRequest: BackfillScheduleRequest
  readonly BackfillScheduleResponse: BackfillScheduleResponse
  readonly Backup: Backup
  readonly BasicCredential: BasicCredential
  readonly BatchCancelTasksRequest: BatchCancelTasksRequest
  readonly BatchCancelTasksResponse: BatchCancelTasksResponse
  readonly BatchCancelTasksResult: BatchCancelTasksResult
  readonly BatchCreateTasksRequest: BatchCreateTasksRequest
  readonly BatchCreateTasksResponse: BatchCreateTasksResponse
  readonly BatchCreateTasksResult: BatchCreateTasksResult
  readonly BatchGetTasksRequest: BatchGetTasksRequest
  readonly BatchGetTasksResponse: BatchGetTasksResponse
  readonly BatchTaskResult: BatchTaskResult
  readonly BearerCredential: BearerCredential
  readonly BulkCancelTasksRequest: BulkCancelTasksRequest
  readonly BulkCancelTasksResponse: BulkCancelTasksResponse
  readonly BulkDeleteSchedulesRequest: BulkDeleteSchedulesRequest
  readonly BulkDeleteSchedulesResponse: BulkDeleteSchedulesResponse
  readonly BulkDeleteTasksRequest: BulkDeleteTasksRequest
  readonly BulkDeleteTasksResponse: BulkDeleteTasksResponse
  readonly BulkOptions: BulkOptions
  readonly BulkPauseSchedulesRequest: BulkPauseSchedulesRequest
  readonly BulkPauseSchedulesResponse: BulkPauseSchedulesResponse
  readonly BulkResumeSchedulesRequest: BulkResumeSchedulesRequest
  readonly BulkResumeSchedulesResponse: BulkResumeSchedulesResponse
  readonly BulkRunTasksRequest: BulkRunTasksRequest
  readonly BulkRunTasksResponse: BulkRunTasksResponse
  readonly BulkUpdateTaskLabelsRequest: BulkUpdateTaskLabelsRequest
  readonly BulkUpdateTaskLabelsResponse: BulkUpdateTaskLabelsResponse
  readonly Calendar: Calendar
  readonly CalendarDay: CalendarDay
  readonly CalendarUse: CalendarUse
  readonly Callback: Callback
  readonly CancelOperationRequest: CancelOperationRequest
  readonly CancelOperationResponse: CancelOperationResponse
  readonly CancelTaskRequest: CancelTaskRequest
  readonly CancelTaskResponse: CancelTaskResponse
  readonly CatchupPolicy: CatchupPolicy
  readonly CompactShardRequest: CompactShardRequest
  readonly CompactShardResponse: CompactShardResponse
  readonly CompareShardDigestsRequest: CompareShardDigestsRequest
  readonly CompareShardDigestsResponse: CompareShardDigestsResponse
  readonly CompleteTaskRequest: CompleteTaskRequest
  readonly CompleteTaskResponse: CompleteTaskResponse
  readonly CompletionPolicy: CompletionPolicy
  readonly Connection: Connection
  readonly CountSchedulesRequest: CountSchedulesRequest
  readonly CountSchedulesResponse: CountSchedulesResponse
  readonly CountTasksRequest: CountTasksRequest
  readonly CountTasksResponse: CountTasksResponse
  readonly CreateApiKeyRequest: CreateApiKeyRequest
  readonly CreateApiKeyResponse: CreateApiKeyResponse
  readonly CreateBackupRequest: CreateBackupRequest
  readonly CreateBackupResponse: CreateBackupResponse
  readonly CreateCalendarRequest: CreateCalendarRequest
  readonly CreateCalendarResponse: CreateCalendarResponse
  readonly CreateConnectionRequest: CreateConnectionRequest
  readonly CreateConnectionResponse: CreateConnectionResponse
  readonly CreateCredentialRequest: CreateCredentialRequest
  readonly CreateCredentialResponse: CreateCredentialResponse
  readonly CreateNamespaceRequest: CreateNamespaceRequest
  readonly CreateNamespaceResponse: CreateNamespaceResponse
  readonly CreateQueueRequest: CreateQueueRequest
  readonly CreateQueueResponse: CreateQueueResponse
  readonly CreateScheduleRequest: CreateScheduleRequest
  readonly CreateScheduleResponse: CreateScheduleResponse
  readonly CreateTaskRequest: CreateTaskRequest
  readonly CreateTaskResponse: CreateTaskResponse
  readonly CreateWebhookSecretRequest: CreateWebhookSecretRequest
  readonly CreateWebhookSecretResponse: CreateWebhookSecretResponse
  readonly Credential: Credential
  readonly DeadLetter: DeadLetter
  readonly DeadLetterPolicy: DeadLetterPolicy
  readonly Dedupe: Dedupe
  readonly DeleteApiKeyRequest: DeleteApiKeyRequest
  readonly DeleteApiKeyResponse: DeleteApiKeyResponse
  readonly DeleteCalendarRequest: DeleteCalendarRequest
  readonly DeleteCalendarResponse: DeleteCalendarResponse
  readonly DeleteConnectionRequest: DeleteConnectionRequest
  readonly DeleteConnectionResponse: DeleteConnectionResponse
  readonly DeleteCredentialRequest: DeleteCredentialRequest
  readonly DeleteCredentialResponse: DeleteCredentialResponse
  readonly DeleteNamespaceRequest: DeleteNamespaceRequest
  readonly DeleteNamespaceResponse: DeleteNamespaceResponse
  readonly DeleteQueueRequest: DeleteQueueRequest
  readonly DeleteQueueResponse: DeleteQueueResponse
  readonly DeleteScheduleRequest: DeleteScheduleRequest
  readonly DeleteScheduleResponse: DeleteScheduleResponse
  readonly DeleteTaskRequest: DeleteTaskRequest
  readonly DeleteTaskResponse: DeleteTaskResponse
  readonly DeleteWebhookSecretRequest: DeleteWebhookSecretRequest
  readonly DeleteWebhookSecretResponse: DeleteWebhookSecretResponse
  readonly DrainNodeRequest: DrainNodeRequest
  readonly DrainNodeResponse: DrainNodeResponse
  readonly Event: Event
  readonly ExplainScheduleRequest: ExplainScheduleRequest
  readonly ExplainScheduleResponse: ExplainScheduleResponse
  readonly ExplainTaskRequest: ExplainTaskRequest
  readonly ExplainTaskResponse: ExplainTaskResponse
  readonly Explanation: Explanation
  readonly ExportResourcesRequest: ExportResourcesRequest
  readonly ExportResourcesResponse: ExportResourcesResponse
  readonly FailTaskRequest: FailTaskRequest
  readonly FailTaskResponse: FailTaskResponse
  readonly Fairness: Fairness
  readonly FieldChange: FieldChange
  readonly FinalizeUpgradeRequest: FinalizeUpgradeRequest
  readonly FinalizeUpgradeResponse: FinalizeUpgradeResponse
  readonly GetApiKeyRequest: GetApiKeyRequest
  readonly GetApiKeyResponse: GetApiKeyResponse
  readonly GetCalendarRequest: GetCalendarRequest
  readonly GetCalendarResponse: GetCalendarResponse
  readonly GetCallerRequest: GetCallerRequest
  readonly GetCallerResponse: GetCallerResponse
  readonly GetClusterStatusRequest: GetClusterStatusRequest
  readonly GetClusterStatusResponse: GetClusterStatusResponse
  readonly GetConnectionRequest: GetConnectionRequest
  readonly GetConnectionResponse: GetConnectionResponse
  readonly GetCredentialRequest: GetCredentialRequest
  readonly GetCredentialResponse: GetCredentialResponse
  readonly GetDeadLetterRequest: GetDeadLetterRequest
  readonly GetDeadLetterResponse: GetDeadLetterResponse
  readonly GetNamespaceRequest: GetNamespaceRequest
  readonly GetNamespaceResponse: GetNamespaceResponse
  readonly GetNamespaceUsageRequest: GetNamespaceUsageRequest
  readonly GetNamespaceUsageResponse: GetNamespaceUsageResponse
  readonly GetNodeRequest: GetNodeRequest
  readonly GetNodeResponse: GetNodeResponse
  readonly GetOperationRequest: GetOperationRequest
  readonly GetOperationResponse: GetOperationResponse
  readonly GetQueueRequest: GetQueueRequest
  readonly GetQueueResponse: GetQueueResponse
  readonly GetQueueStatsRequest: GetQueueStatsRequest
  readonly GetQueueStatsResponse: GetQueueStatsResponse
  readonly GetScheduleRequest: GetScheduleRequest
  readonly GetScheduleResponse: GetScheduleResponse
  readonly GetShardMapRequest: GetShardMapRequest
  readonly GetShardMapResponse: GetShardMapResponse
  readonly GetShardRequest: GetShardRequest
  readonly GetShardResponse: GetShardResponse
  readonly GetTaskRequest: GetTaskRequest
  readonly GetTaskResponse: GetTaskResponse
  readonly GetTaskResultRequest: GetTaskResultRequest
  readonly GetTaskResultResponse: GetTaskResultResponse
  readonly GetWebhookSecretRequest: GetWebhookSecretRequest
  readonly GetWebhookSecretResponse: GetWebhookSecretResponse
  readonly Grant: Grant
  readonly HeaderCredential: HeaderCredential
  readonly HeartbeatTaskRequest: HeartbeatTaskRequest
  readonly HeartbeatTaskResponse: HeartbeatTaskResponse
  readonly HeldLease: HeldLease
  readonly HttpStatusRange: HttpStatusRange
  readonly InFlightAttempt: InFlightAttempt
  readonly IntervalSpec: IntervalSpec
  readonly Jitter: Jitter
  readonly KafkaDestination: KafkaDestination
  readonly Key: Key
  readonly LeaseTasksRequest: LeaseTasksRequest
  readonly LeaseTasksResponse: LeaseTasksResponse
  readonly ListApiKeysRequest: ListApiKeysRequest
  readonly ListApiKeysResponse: ListApiKeysResponse
  readonly ListAttemptsRequest: ListAttemptsRequest
  readonly ListAttemptsResponse: ListAttemptsResponse
  readonly ListAuditEventsRequest: ListAuditEventsRequest
  readonly ListAuditEventsResponse: ListAuditEventsResponse
  readonly ListBackupsRequest: ListBackupsRequest
  readonly ListBackupsResponse: ListBackupsResponse
  readonly ListCalendarsRequest: ListCalendarsRequest
  readonly ListCalendarsResponse: ListCalendarsResponse
  readonly ListConnectionsRequest: ListConnectionsRequest
  readonly ListConnectionsResponse: ListConnectionsResponse
  readonly ListCredentialsRequest: ListCredentialsRequest
  readonly ListCredentialsResponse: ListCredentialsResponse
  readonly ListDeadLettersRequest: ListDeadLettersRequest
  readonly ListDeadLettersResponse: ListDeadLettersResponse
  readonly ListEventsRequest: ListEventsRequest
  readonly ListEventsResponse: ListEventsResponse
  readonly ListKeysRequest: ListKeysRequest
  readonly ListKeysResponse: ListKeysResponse
  readonly ListNamespacesRequest: ListNamespacesRequest
  readonly ListNamespacesResponse: ListNamespacesResponse
  readonly ListNodesRequest: ListNodesRequest
  readonly ListNodesResponse: ListNodesResponse
  readonly ListOccurrencesRequest: ListOccurrencesRequest
  readonly ListOccurrencesResponse: ListOccurrencesResponse
  readonly ListOperationsRequest: ListOperationsRequest
  readonly ListOperationsResponse: ListOperationsResponse
  readonly ListQueuesRequest: ListQueuesRequest
  readonly ListQueuesResponse: ListQueuesResponse
  readonly ListScheduleMatchingTimesRequest: ListScheduleMatchingTimesRequest
  readonly ListScheduleMatchingTimesResponse: ListScheduleMatchingTimesResponse
  readonly ListSchedulesRequest: ListSchedulesRequest
  readonly ListSchedulesResponse: ListSchedulesResponse
  readonly ListShardsRequest: ListShardsRequest
  readonly ListShardsResponse: ListShardsResponse
  readonly ListSubjectGrantsRequest: ListSubjectGrantsRequest
  readonly ListSubjectGrantsResponse: ListSubjectGrantsResponse
  readonly ListTasksRequest: ListTasksRequest
  readonly ListTasksResponse: ListTasksResponse
  readonly ListWebhookSecretsRequest: ListWebhookSecretsRequest
  readonly ListWebhookSecretsResponse: ListWebhookSecretsResponse
  readonly ListWorkersRequest: ListWorkersRequest
  readonly ListWorkersResponse: ListWorkersResponse
  readonly MatchingTime: MatchingTime
  readonly MoveReplicaRequest: MoveReplicaRequest
  readonly MoveReplicaResponse: MoveReplicaResponse
  readonly Namespace: Namespace
  readonly NamespaceQuotas: NamespaceQuotas
  readonly NamespaceUsage: NamespaceUsage
  readonly NatsDestination: NatsDestination
  readonly Node: Node
  readonly NodeAddress: NodeAddress
  readonly OauthCredential: OauthCredential
  readonly Operation: Operation
  readonly OperationFailure: OperationFailure
  readonly PauseClusterRequest: PauseClusterRequest
  readonly PauseClusterResponse: PauseClusterResponse
  readonly PauseInfo: PauseInfo
  readonly PauseKeyRequest: PauseKeyRequest
  readonly PauseKeyResponse: PauseKeyResponse
  readonly PausePolicy: PausePolicy
  readonly PauseQueueRequest: PauseQueueRequest
  readonly PauseQueueResponse: PauseQueueResponse
  readonly PauseScheduleRequest: PauseScheduleRequest
  readonly PauseScheduleResponse: PauseScheduleResponse
  readonly PlannedMove: PlannedMove
  readonly PollTasksRequest: PollTasksRequest
  readonly PollTasksResponse: PollTasksResponse
  readonly PurgeDeadLettersRequest: PurgeDeadLettersRequest
  readonly PurgeDeadLettersResponse: PurgeDeadLettersResponse
  readonly PurgeQueueRequest: PurgeQueueRequest
  readonly PurgeQueueResponse: PurgeQueueResponse
  readonly Queue: Queue
  readonly QueueFilter: QueueFilter
  readonly QueueStats: QueueStats
  readonly QueueTarget: QueueTarget
  readonly RabbitmqDestination: RabbitmqDestination
  readonly RateLimit: RateLimit
  readonly RebalanceClusterRequest: RebalanceClusterRequest
  readonly RebalanceClusterResponse: RebalanceClusterResponse
  readonly RedisStreamDestination: RedisStreamDestination
  readonly RedriveDeadLetterRequest: RedriveDeadLetterRequest
  readonly RedriveDeadLetterResponse: RedriveDeadLetterResponse
  readonly RedriveDeadLettersRequest: RedriveDeadLettersRequest
  readonly RedriveDeadLettersResponse: RedriveDeadLettersResponse
  readonly ReleaseTaskRequest: ReleaseTaskRequest
  readonly ReleaseTaskResponse: ReleaseTaskResponse
  readonly RemoveNodeRequest: RemoveNodeRequest
  readonly RemoveNodeResponse: RemoveNodeResponse
  readonly RemoveReplicaRequest: RemoveReplicaRequest
  readonly RemoveReplicaResponse: RemoveReplicaResponse
  readonly Replica: Replica
  readonly RescheduleTaskRequest: RescheduleTaskRequest
  readonly RescheduleTaskResponse: RescheduleTaskResponse
  readonly Resource: Resource
  readonly ResourceChange: ResourceChange
  readonly RestoreBackupRequest: RestoreBackupRequest
  readonly RestoreBackupResponse: RestoreBackupResponse
  readonly ResumeClusterRequest: ResumeClusterRequest
  readonly ResumeClusterResponse: ResumeClusterResponse
  readonly ResumeKeyRequest: ResumeKeyRequest
  readonly ResumeKeyResponse: ResumeKeyResponse
  readonly ResumeQueueRequest: ResumeQueueRequest
  readonly ResumeQueueResponse: ResumeQueueResponse
  readonly ResumeScheduleRequest: ResumeScheduleRequest
  readonly ResumeScheduleResponse: ResumeScheduleResponse
  readonly RetentionPolicy: RetentionPolicy
  readonly RetryPolicy: RetryPolicy
  readonly RetryRule: RetryRule
  readonly RetryTaskRequest: RetryTaskRequest
  readonly RetryTaskResponse: RetryTaskResponse
  readonly RotateWebhookSecretRequest: RotateWebhookSecretRequest
  readonly RotateWebhookSecretResponse: RotateWebhookSecretResponse
  readonly RunTaskRequest: RunTaskRequest
  readonly RunTaskResponse: RunTaskResponse
  readonly Schedule: Schedule
  readonly ScheduleFilter: ScheduleFilter
  readonly ScheduleSpec: ScheduleSpec
  readonly ScheduleStats: ScheduleStats
  readonly ScrubShardRequest: ScrubShardRequest
  readonly ScrubShardResponse: ScrubShardResponse
  readonly SetKeyLimitRequest: SetKeyLimitRequest
  readonly SetKeyLimitResponse: SetKeyLimitResponse
  readonly SetSubjectGrantsRequest: SetSubjectGrantsRequest
  readonly SetSubjectGrantsResponse: SetSubjectGrantsResponse
  readonly Shard: Shard
  readonly ShardMap: ShardMap
  readonly ShardRoute: ShardRoute
  readonly SkipCount: SkipCount
  readonly SnoozeTaskRequest: SnoozeTaskRequest
  readonly SnoozeTaskResponse: SnoozeTaskResponse
  readonly SqsDestination: SqsDestination
  readonly StateRetention: StateRetention
  readonly SubjectGrants: SubjectGrants
  readonly Target: Target
  readonly Task: Task
  readonly TaskFilter: TaskFilter
  readonly TaskOverrides: TaskOverrides
  readonly TaskResult: TaskResult
  readonly TaskStateCount: TaskStateCount
  readonly TaskTemplate: TaskTemplate
  readonly TestConnectionRequest: TestConnectionRequest
  readonly TestConnectionResponse: TestConnectionResponse
  readonly TimeRange: TimeRange
  readonly TlsCredential: TlsCredential
  readonly TraceContext: TraceContext
  readonly TransferLeaderRequest: TransferLeaderRequest
  readonly TransferLeaderResponse: TransferLeaderResponse
  readonly TriggerScheduleRequest: TriggerScheduleRequest
  readonly TriggerScheduleResponse: TriggerScheduleResponse
  readonly UndrainNodeRequest: UndrainNodeRequest
  readonly UndrainNodeResponse: UndrainNodeResponse
  readonly UpdateApiKeyRequest: UpdateApiKeyRequest
  readonly UpdateApiKeyResponse: UpdateApiKeyResponse
  readonly UpdateCalendarRequest: UpdateCalendarRequest
  readonly UpdateCalendarResponse: UpdateCalendarResponse
  readonly UpdateConnectionRequest: UpdateConnectionRequest
  readonly UpdateConnectionResponse: UpdateConnectionResponse
  readonly UpdateCredentialRequest: UpdateCredentialRequest
  readonly UpdateCredentialResponse: UpdateCredentialResponse
  readonly UpdateNamespaceRequest: UpdateNamespaceRequest
  readonly UpdateNamespaceResponse: UpdateNamespaceResponse
  readonly UpdateNodeRequest: UpdateNodeRequest
  readonly UpdateNodeResponse: UpdateNodeResponse
  readonly UpdateQueueRequest: UpdateQueueRequest
  readonly UpdateQueueResponse: UpdateQueueResponse
  readonly UpdateScheduleRequest: UpdateScheduleRequest
  readonly UpdateScheduleResponse: UpdateScheduleResponse
  readonly UpdateTaskRequest: UpdateTaskRequest
  readonly UpdateTaskResponse: UpdateTaskResponse
  readonly VerifyBackupRequest: VerifyBackupRequest
  readonly VerifyBackupResponse: VerifyBackupResponse
  readonly WaitOperationRequest: WaitOperationRequest
  readonly WaitOperationResponse: WaitOperationResponse
  readonly WaitTaskRequest: WaitTaskRequest
  readonly WaitTaskResponse: WaitTaskResponse
  readonly WatchEventsRequest: WatchEventsRequest
  readonly WatchEventsResponse: WatchEventsResponse
  readonly WatchShardMapRequest: WatchShardMapRequest
  readonly WatchShardMapResponse: WatchShardMapResponse
  readonly WebhookSecret: WebhookSecret
  readonly WebhookTarget: WebhookTarget
  readonly Worker: Worker
  readonly WorkerAssignment: WorkerAssignment
  readonly WorkerCredit: WorkerCredit
  readonly WorkerDrain: WorkerDrain
  readonly WorkerGoAway: WorkerGoAway
  readonly WorkerHello: WorkerHello
  readonly WorkerKeepalive: WorkerKeepalive
  readonly WorkerKeepaliveResult: WorkerKeepaliveResult
  readonly WorkerReport: WorkerReport
  readonly WorkerReportResult: WorkerReportResult
  readonly WorkerRevocation: WorkerRevocation
  readonly WorkerTarget: WorkerTarget
  readonly WorkerWelcome: WorkerWelcome
}

/** What a decoded message is. */
export interface MessageOutputs {
  readonly AddNodeRequest: AddNodeRequest__Output
  readonly AddNodeResponse: AddNodeResponse__Output
  readonly AddReplicaRequest: AddReplicaRequest__Output
  readonly AddReplicaResponse: AddReplicaResponse__Output
  readonly ApiKey: ApiKey__Output
  readonly ApplyResourcesRequest: ApplyResourcesRequest__Output
  readonly ApplyResourcesResponse: ApplyResourcesResponse__Output
  readonly Attempt: Attempt__Output
  readonly AttemptCompleted: AttemptCompleted__Output
  readonly AttemptError: AttemptError__Output
  readonly AttemptFailed: AttemptFailed__Output
  readonly AttemptProgress: AttemptProgress__Output
  readonly AttemptReleased: AttemptReleased__Output
  readonly AttemptReport: AttemptReport__Output
  readonly AttemptSnoozed: AttemptSnoozed__Output
  readonly AttemptStarted: AttemptStarted__Output
  readonly AuditEvent: AuditEvent__Output
  readonly AwsCredential: AwsCredential__Output
  readonly BackfillScheduleRequest: BackfillScheduleRequest__Output
  readonly BackfillScheduleResponse: BackfillScheduleResponse__Output
  readonly Backup: Backup__Output
  readonly BasicCredential: BasicCredential__Output
  readonly BatchCancelTasksRequest: BatchCancelTasksRequest__Output
  readonly BatchCancelTasksResponse: BatchCancelTasksResponse__Output
  readonly BatchCancelTasksResult: BatchCancelTasksResult__Output
  readonly BatchCreateTasksRequest: BatchCreateTasksRequest__Output
  readonly BatchCreateTasksResponse: BatchCreateTasksResponse__Output
  readonly BatchCreateTasksResult: BatchCreateTasksResult__Output
  readonly BatchGetTasksRequest: BatchGetTasksRequest__Output
  readonly BatchGetTasksResponse: BatchGetTasksResponse__Output
  readonly BatchTaskResult: BatchTaskResult__Output
  readonly BearerCredential: BearerCredential__Output
  readonly BulkCancelTasksRequest: BulkCancelTasksRequest__Output
  readonly BulkCancelTasksResponse: BulkCancelTasksResponse__Output
  readonly BulkDeleteSchedulesRequest: BulkDeleteSchedulesRequest__Output
  readonly BulkDeleteSchedulesResponse: BulkDeleteSchedulesResponse__Output
  readonly BulkDeleteTasksRequest: BulkDeleteTasksRequest__Output
  readonly BulkDeleteTasksResponse: BulkDeleteTasksResponse__Output
  readonly BulkOptions: BulkOptions__Output
  readonly BulkPauseSchedulesRequest: BulkPauseSchedulesRequest__Output
  readonly BulkPauseSchedulesResponse: BulkPauseSchedulesResponse__Output
  readonly BulkResumeSchedulesRequest: BulkResumeSchedulesRequest__Output
  readonly BulkResumeSchedulesResponse: BulkResumeSchedulesResponse__Output
  readonly BulkRunTasksRequest: BulkRunTasksRequest__Output
  readonly BulkRunTasksResponse: BulkRunTasksResponse__Output
  readonly BulkUpdateTaskLabelsRequest: BulkUpdateTaskLabelsRequest__Output
  readonly BulkUpdateTaskLabelsResponse: BulkUpdateTaskLabelsResponse__Output
  readonly Calendar: Calendar__Output
  readonly CalendarDay: CalendarDay__Output
  readonly CalendarUse: CalendarUse__Output
  readonly Callback: Callback__Output
  readonly CancelOperationRequest: CancelOperationRequest__Output
  readonly CancelOperationResponse: CancelOperationResponse__Output
  readonly CancelTaskRequest: CancelTaskRequest__Output
  readonly CancelTaskResponse: CancelTaskResponse__Output
  readonly CatchupPolicy: CatchupPolicy__Output
  readonly CompactShardRequest: CompactShardRequest__Output
  readonly CompactShardResponse: CompactShardResponse__Output
  readonly CompareShardDigestsRequest: CompareShardDigestsRequest__Output
  readonly CompareShardDigestsResponse: CompareShardDigestsResponse__Output
  readonly CompleteTaskRequest: CompleteTaskRequest__Output
  readonly CompleteTaskResponse: CompleteTaskResponse__Output
  readonly CompletionPolicy: CompletionPolicy__Output
  readonly Connection: Connection__Output
  readonly CountSchedulesRequest: CountSchedulesRequest__Output
  readonly CountSchedulesResponse: CountSchedulesResponse__Output
  readonly CountTasksRequest: CountTasksRequest__Output
  readonly CountTasksResponse: CountTasksResponse__Output
  readonly CreateApiKeyRequest: CreateApiKeyRequest__Output
  readonly CreateApiKeyResponse: CreateApiKeyResponse__Output
  readonly CreateBackupRequest: CreateBackupRequest__Output
  readonly CreateBackupResponse: CreateBackupResponse__Output
  readonly CreateCalendarRequest: CreateCalendarRequest__Output
  readonly CreateCalendarResponse: CreateCalendarResponse__Output
  readonly CreateConnectionRequest: CreateConnectionRequest__Output
  readonly CreateConnectionResponse: CreateConnectionResponse__Output
  readonly CreateCredentialRequest: CreateCredentialRequest__Output
  readonly CreateCredentialResponse: CreateCredentialResponse__Output
  readonly CreateNamespaceRequest: CreateNamespaceRequest__Output
  readonly CreateNamespaceResponse: CreateNamespaceResponse__Output
  readonly CreateQueueRequest: CreateQueueRequest__Output
  readonly CreateQueueResponse: CreateQueueResponse__Output
  readonly CreateScheduleRequest: CreateScheduleRequest__Output
  readonly CreateScheduleResponse: CreateScheduleResponse__Output
  readonly CreateTaskRequest: CreateTaskRequest__Output
  readonly CreateTaskResponse: CreateTaskResponse__Output
  readonly CreateWebhookSecretRequest: CreateWebhookSecretRequest__Output
  readonly CreateWebhookSecretResponse: CreateWebhookSecretResponse__Output
  readonly Credential: Credential__Output
  readonly DeadLetter: DeadLetter__Output
  readonly DeadLetterPolicy: DeadLetterPolicy__Output
  readonly Dedupe: Dedupe__Output
  readonly DeleteApiKeyRequest: DeleteApiKeyRequest__Output
  readonly DeleteApiKeyResponse: DeleteApiKeyResponse__Output
  readonly DeleteCalendarRequest: DeleteCalendarRequest__Output
  readonly DeleteCalendarResponse: DeleteCalendarResponse__Output
  readonly DeleteConnectionRequest: DeleteConnectionRequest__Output
  readonly DeleteConnectionResponse: DeleteConnectionResponse__Output
  readonly DeleteCredentialRequest: DeleteCredentialRequest__Output
  readonly DeleteCredentialResponse: DeleteCredentialResponse__Output
  readonly DeleteNamespaceRequest: DeleteNamespaceRequest__Output
  readonly DeleteNamespaceResponse: DeleteNamespaceResponse__Output
  readonly DeleteQueueRequest: DeleteQueueRequest__Output
  readonly DeleteQueueResponse: DeleteQueueResponse__Output
  readonly DeleteScheduleRequest: DeleteScheduleRequest__Output
  readonly DeleteScheduleResponse: DeleteScheduleResponse__Output
  readonly DeleteTaskRequest: DeleteTaskRequest__Output
  readonly DeleteTaskResponse: DeleteTaskResponse__Output
  readonly DeleteWebhookSecretRequest: DeleteWebhookSecretRequest__Output
  readonly DeleteWebhookSecretResponse: DeleteWebhookSecretResponse__Output
  readonly DrainNodeRequest: DrainNodeRequest__Output
  readonly DrainNodeResponse: DrainNodeResponse__Output
  readonly Event: Event__Output
  readonly ExplainScheduleRequest: ExplainScheduleRequest__Output
  readonly ExplainScheduleResponse: ExplainScheduleResponse__Output
  readonly ExplainTaskRequest: ExplainTaskRequest__Output
  readonly ExplainTaskResponse: ExplainTaskResponse__Output
  readonly Explanation: Explanation__Output
  readonly ExportResourcesRequest: ExportResourcesRequest__Output
  readonly ExportResourcesResponse: ExportResourcesResponse__Output
  readonly FailTaskRequest: FailTaskRequest__Output
  readonly FailTaskResponse: FailTaskResponse__Output
  readonly Fairness: Fairness__Output
  readonly FieldChange: FieldChange__Output
  readonly FinalizeUpgradeRequest: FinalizeUpgradeRequest__Output
  readonly FinalizeUpgradeResponse: FinalizeUpgradeResponse__Output
  readonly GetApiKeyRequest: GetApiKeyRequest__Output
  readonly GetApiKeyResponse: GetApiKeyResponse__Output
  readonly GetCalendarRequest: GetCalendarRequest__Output
  readonly GetCalendarResponse: GetCalendarResponse__Output
  readonly GetCallerRequest: GetCallerRequest__Output
  readonly GetCallerResponse: GetCallerResponse__Output
  readonly GetClusterStatusRequest: GetClusterStatusRequest__Output
  readonly GetClusterStatusResponse: GetClusterStatusResponse__Output
  readonly GetConnectionRequest: GetConnectionRequest__Output
  readonly GetConnectionResponse: GetConnectionResponse__Output
  readonly GetCredentialRequest: GetCredentialRequest__Output
  readonly GetCredentialResponse: GetCredentialResponse__Output
  readonly GetDeadLetterRequest: GetDeadLetterRequest__Output
  readonly GetDeadLetterResponse: GetDeadLetterResponse__Output
  readonly GetNamespaceRequest: GetNamespaceRequest__Output
  readonly GetNamespaceResponse: GetNamespaceResponse__Output
  readonly GetNamespaceUsageRequest: GetNamespaceUsageRequest__Output
  readonly GetNamespaceUsageResponse: GetNamespaceUsageResponse__Output
  readonly GetNodeRequest: GetNodeRequest__Output
  readonly GetNodeResponse: GetNodeResponse__Output
  readonly GetOperationRequest: GetOperationRequest__Output
  readonly GetOperationResponse: GetOperationResponse__Output
  readonly GetQueueRequest: GetQueueRequest__Output
  readonly GetQueueResponse: GetQueueResponse__Output
  readonly GetQueueStatsRequest: GetQueueStatsRequest__Output
  readonly GetQueueStatsResponse: GetQueueStatsResponse__Output
  readonly GetScheduleRequest: GetScheduleRequest__Output
  readonly GetScheduleResponse: GetScheduleResponse__Output
  readonly GetShardMapRequest: GetShardMapRequest__Output
  readonly GetShardMapResponse: GetShardMapResponse__Output
  readonly GetShardRequest: GetShardRequest__Output
  readonly GetShardResponse: GetShardResponse__Output
  readonly GetTaskRequest: GetTaskRequest__Output
  readonly GetTaskResponse: GetTaskResponse__Output
  readonly GetTaskResultRequest: GetTaskResultRequest__Output
  readonly GetTaskResultResponse: GetTaskResultResponse__Output
  readonly GetWebhookSecretRequest: GetWebhookSecretRequest__Output
  readonly GetWebhookSecretResponse: GetWebhookSecretResponse__Output
  readonly Grant: Grant__Output
  readonly HeaderCredential: HeaderCredential__Output
  readonly HeartbeatTaskRequest: HeartbeatTaskRequest__Output
  readonly HeartbeatTaskResponse: HeartbeatTaskResponse__Output
  readonly HeldLease: HeldLease__Output
  readonly HttpStatusRange: HttpStatusRange__Output
  readonly InFlightAttempt: InFlightAttempt__Output
  readonly IntervalSpec: IntervalSpec__Output
  readonly Jitter: Jitter__Output
  readonly KafkaDestination: KafkaDestination__Output
  readonly Key: Key__Output
  readonly LeaseTasksRequest: LeaseTasksRequest__Output
  readonly LeaseTasksResponse: LeaseTasksResponse__Output
  readonly ListApiKeysRequest: ListApiKeysRequest__Output
  readonly ListApiKeysResponse: ListApiKeysResponse__Output
  readonly ListAttemptsRequest: ListAttemptsRequest__Output
  readonly ListAttemptsResponse: ListAttemptsResponse__Output
  readonly ListAuditEventsRequest: ListAuditEventsRequest__Output
  readonly ListAuditEventsResponse: ListAuditEventsResponse__Output
  readonly ListBackupsRequest: ListBackupsRequest__Output
  readonly ListBackupsResponse: ListBackupsResponse__Output
  readonly ListCalendarsRequest: ListCalendarsRequest__Output
  readonly ListCalendarsResponse: ListCalendarsResponse__Output
  readonly ListConnectionsRequest: ListConnectionsRequest__Output
  readonly ListConnectionsResponse: ListConnectionsResponse__Output
  readonly ListCredentialsRequest: ListCredentialsRequest__Output
  readonly ListCredentialsResponse: ListCredentialsResponse__Output
  readonly ListDeadLettersRequest: ListDeadLettersRequest__Output
  readonly ListDeadLettersResponse: ListDeadLettersResponse__Output
  readonly ListEventsRequest: ListEventsRequest__Output
  readonly ListEventsResponse: ListEventsResponse__Output
  readonly ListKeysRequest: ListKeysRequest__Output
  readonly ListKeysResponse: ListKeysResponse__Output
  readonly ListNamespacesRequest: ListNamespacesRequest__Output
  readonly ListNamespacesResponse: ListNamespacesResponse__Output
  readonly ListNodesRequest: ListNodesRequest__Output
  readonly ListNodesResponse: ListNodesResponse__Output
  readonly ListOccurrencesRequest: ListOccurrencesRequest__Output
  readonly ListOccurrencesResponse: ListOccurrencesResponse__Output
  readonly ListOperationsRequest: ListOperationsRequest__Output
  readonly ListOperationsResponse: ListOperationsResponse__Output
  readonly ListQueuesRequest: ListQueuesRequest__Output
  readonly ListQueuesResponse: ListQueuesResponse__Output
  readonly ListScheduleMatchingTimesRequest: ListScheduleMatchingTimesRequest__Output
  readonly ListScheduleMatchingTimesResponse: ListScheduleMatchingTimesResponse__Output
  readonly ListSchedulesRequest: ListSchedulesRequest__Output
  readonly ListSchedulesResponse: ListSchedulesResponse__Output
  readonly ListShardsRequest: ListShardsRequest__Output
  readonly ListShardsResponse: ListShardsResponse__Output
  readonly ListSubjectGrantsRequest: ListSubjectGrantsRequest__Output
  readonly ListSubjectGrantsResponse: ListSubjectGrantsResponse__Output
  readonly ListTasksRequest: ListTasksRequest__Output
  readonly ListTasksResponse: ListTasksResponse__Output
  readonly ListWebhookSecretsRequest: ListWebhookSecretsRequest__Output
  readonly ListWebhookSecretsResponse: ListWebhookSecretsResponse__Output
  readonly ListWorkersRequest: ListWorkersRequest__Output
  readonly ListWorkersResponse: ListWorkersResponse__Output
  readonly MatchingTime: MatchingTime__Output
  readonly MoveReplicaRequest: MoveReplicaRequest__Output
  readonly MoveReplicaResponse: MoveReplicaResponse__Output
  readonly Namespace: Namespace__Output
  readonly NamespaceQuotas: NamespaceQuotas__Output
  readonly NamespaceUsage: NamespaceUsage__Output
  readonly NatsDestination: NatsDestination__Output
  readonly Node: Node__Output
  readonly NodeAddress: NodeAddress__Output
  readonly OauthCredential: OauthCredential__Output
  readonly Operation: Operation__Output
  readonly OperationFailure: OperationFailure__Output
  readonly PauseClusterRequest: PauseClusterRequest__Output
  readonly PauseClusterResponse: PauseClusterResponse__Output
  readonly PauseInfo: PauseInfo__Output
  readonly PauseKeyRequest: PauseKeyRequest__Output
  readonly PauseKeyResponse: PauseKeyResponse__Output
  readonly PausePolicy: PausePolicy__Output
  readonly PauseQueueRequest: PauseQueueRequest__Output
  readonly PauseQueueResponse: PauseQueueResponse__Output
  readonly PauseScheduleRequest: PauseScheduleRequest__Output
  readonly PauseScheduleResponse: PauseScheduleResponse__Output
  readonly PlannedMove: PlannedMove__Output
  readonly PollTasksRequest: PollTasksRequest__Output
  readonly PollTasksResponse: PollTasksResponse__Output
  readonly PurgeDeadLettersRequest: PurgeDeadLettersRequest__Output
  readonly PurgeDeadLettersResponse: PurgeDeadLettersResponse__Output
  readonly PurgeQueueRequest: PurgeQueueRequest__Output
  readonly PurgeQueueResponse: PurgeQueueResponse__Output
  readonly Queue: Queue__Output
  readonly QueueFilter: QueueFilter__Output
  readonly QueueStats: QueueStats__Output
  readonly QueueTarget: QueueTarget__Output
  readonly RabbitmqDestination: RabbitmqDestination__Output
  readonly RateLimit: RateLimit__Output
  readonly RebalanceClusterRequest: RebalanceClusterRequest__Output
  readonly RebalanceClusterResponse: RebalanceClusterResponse__Output
  readonly RedisStreamDestination: RedisStreamDestination__Output
  readonly RedriveDeadLetterRequest: RedriveDeadLetterRequest__Output
  readonly RedriveDeadLetterResponse: RedriveDeadLetterResponse__Output
  readonly RedriveDeadLettersRequest: RedriveDeadLettersRequest__Output
  readonly RedriveDeadLettersResponse: RedriveDeadLettersResponse__Output
  readonly ReleaseTaskRequest: ReleaseTaskRequest__Output
  readonly ReleaseTaskResponse: ReleaseTaskResponse__Output
  readonly RemoveNodeRequest: RemoveNodeRequest__Output
  readonly RemoveNodeResponse: RemoveNodeResponse__Output
  readonly RemoveReplicaRequest: RemoveReplicaRequest__Output
  readonly RemoveReplicaResponse: RemoveReplicaResponse__Output
  readonly Replica: Replica__Output
  readonly RescheduleTaskRequest: RescheduleTaskRequest__Output
  readonly RescheduleTaskResponse: RescheduleTaskResponse__Output
  readonly Resource: Resource__Output
  readonly ResourceChange: ResourceChange__Output
  readonly RestoreBackupRequest: RestoreBackupRequest__Output
  readonly RestoreBackupResponse: RestoreBackupResponse__Output
  readonly ResumeClusterRequest: ResumeClusterRequest__Output
  readonly ResumeClusterResponse: ResumeClusterResponse__Output
  readonly ResumeKeyRequest: ResumeKeyRequest__Output
  readonly ResumeKeyResponse: ResumeKeyResponse__Output
  readonly ResumeQueueRequest: ResumeQueueRequest__Output
  readonly ResumeQueueResponse: ResumeQueueResponse__Output
  readonly ResumeScheduleRequest: ResumeScheduleRequest__Output
  readonly ResumeScheduleResponse: ResumeScheduleResponse__Output
  readonly RetentionPolicy: RetentionPolicy__Output
  readonly RetryPolicy: RetryPolicy__Output
  readonly RetryRule: RetryRule__Output
  readonly RetryTaskRequest: RetryTaskRequest__Output
  readonly RetryTaskResponse: RetryTaskResponse__Output
  readonly RotateWebhookSecretRequest: RotateWebhookSecretRequest__Output
  readonly RotateWebhookSecretResponse: RotateWebhookSecretResponse__Output
  readonly RunTaskRequest: RunTaskRequest__Output
  readonly RunTaskResponse: RunTaskResponse__Output
  readonly Schedule: Schedule__Output
  readonly ScheduleFilter: ScheduleFilter__Output
  readonly ScheduleSpec: ScheduleSpec__Output
  readonly ScheduleStats: ScheduleStats__Output
  readonly ScrubShardRequest: ScrubShardRequest__Output
  readonly ScrubShardResponse: ScrubShardResponse__Output
  readonly SetKeyLimitRequest: SetKeyLimitRequest__Output
  readonly SetKeyLimitResponse: SetKeyLimitResponse__Output
  readonly SetSubjectGrantsRequest: SetSubjectGrantsRequest__Output
  readonly SetSubjectGrantsResponse: SetSubjectGrantsResponse__Output
  readonly Shard: Shard__Output
  readonly ShardMap: ShardMap__Output
  readonly ShardRoute: ShardRoute__Output
  readonly SkipCount: SkipCount__Output
  readonly SnoozeTaskRequest: SnoozeTaskRequest__Output
  readonly SnoozeTaskResponse: SnoozeTaskResponse__Output
  readonly SqsDestination: SqsDestination__Output
  readonly StateRetention: StateRetention__Output
  readonly SubjectGrants: SubjectGrants__Output
  readonly Target: Target__Output
  readonly Task: Task__Output
  readonly TaskFilter: TaskFilter__Output
  readonly TaskOverrides: TaskOverrides__Output
  readonly TaskResult: TaskResult__Output
  readonly TaskStateCount: TaskStateCount__Output
  readonly TaskTemplate: TaskTemplate__Output
  readonly TestConnectionRequest: TestConnectionRequest__Output
  readonly TestConnectionResponse: TestConnectionResponse__Output
  readonly TimeRange: TimeRange__Output
  readonly TlsCredential: TlsCredential__Output
  readonly TraceContext: TraceContext__Output
  readonly TransferLeaderRequest: TransferLeaderRequest__Output
  readonly TransferLeaderResponse: TransferLeaderResponse__Output
  readonly TriggerScheduleRequest: TriggerScheduleRequest__Output
  readonly TriggerScheduleResponse: TriggerScheduleResponse__Output
  readonly UndrainNodeRequest: UndrainNodeRequest__Output
  readonly UndrainNodeResponse: UndrainNodeResponse__Output
  readonly UpdateApiKeyRequest: UpdateApiKeyRequest__Output
  readonly UpdateApiKeyResponse: UpdateApiKeyResponse__Output
  readonly UpdateCalendarRequest: UpdateCalendarRequest__Output
  readonly UpdateCalendarResponse: UpdateCalendarResponse__Output
  readonly UpdateConnectionRequest: UpdateConnectionRequest__Output
  readonly UpdateConnectionResponse: UpdateConnectionResponse__Output
  readonly UpdateCredentialRequest: UpdateCredentialRequest__Output
  readonly UpdateCredentialResponse: UpdateCredentialResponse__Output
  readonly UpdateNamespaceRequest: UpdateNamespaceRequest__Output
  readonly UpdateNamespaceResponse: UpdateNamespaceResponse__Output
  readonly UpdateNodeRequest: UpdateNodeRequest__Output
  readonly UpdateNodeResponse: UpdateNodeResponse__Output
  readonly UpdateQueueRequest: UpdateQueueRequest__Output
  readonly UpdateQueueResponse: UpdateQueueResponse__Output
  readonly UpdateScheduleRequest: UpdateScheduleRequest__Output
  readonly UpdateScheduleResponse: UpdateScheduleResponse__Output
  readonly UpdateTaskRequest: UpdateTaskRequest__Output
  readonly UpdateTaskResponse: UpdateTaskResponse__Output
  readonly VerifyBackupRequest: VerifyBackupRequest__Output
  readonly VerifyBackupResponse: VerifyBackupResponse__Output
  readonly WaitOperationRequest: WaitOperationRequest__Output
  readonly WaitOperationResponse: WaitOperationResponse__Output
  readonly WaitTaskRequest: WaitTaskRequest__Output
  readonly WaitTaskResponse: WaitTaskResponse__Output
  readonly WatchEventsRequest: WatchEventsRequest__Output
  readonly WatchEventsResponse: WatchEventsResponse__Output
  readonly WatchShardMapRequest: WatchShardMapRequest__Output
  readonly WatchShardMapResponse: WatchShardMapResponse__Output
  readonly WebhookSecret: WebhookSecret__Output
  readonly WebhookTarget: WebhookTarget__Output
  readonly Worker: Worker__Output
  readonly WorkerAssignment: WorkerAssignment__Output
  readonly WorkerCredit: WorkerCredit__Output
  readonly WorkerDrain: WorkerDrain__Output
  readonly WorkerGoAway: WorkerGoAway__Output
  readonly WorkerHello: WorkerHello__Output
  readonly WorkerKeepalive: WorkerKeepalive__Output
  readonly WorkerKeepaliveResult: WorkerKeepaliveResult__Output
  readonly WorkerReport: WorkerReport__Output
  readonly WorkerReportResult: WorkerReportResult__Output
  readonly WorkerRevocation: WorkerRevocation__Output
  readonly WorkerTarget: WorkerTarget__Output
  readonly WorkerWelcome: WorkerWelcome__Output
}
