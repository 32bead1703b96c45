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
import type { AddNodeRequest as _sched_v1_AddNodeRequest, AddNodeRequest__Output as _sched_v1_AddNodeRequest__Output } from './sched/v1/AddNodeRequest.ts';
import type { AddNodeResponse as _sched_v1_AddNodeResponse, AddNodeResponse__Output as _sched_v1_AddNodeResponse__Output } from './sched/v1/AddNodeResponse.ts';
import type { AddReplicaRequest as _sched_v1_AddReplicaRequest, AddReplicaRequest__Output as _sched_v1_AddReplicaRequest__Output } from './sched/v1/AddReplicaRequest.ts';
import type { AddReplicaResponse as _sched_v1_AddReplicaResponse, AddReplicaResponse__Output as _sched_v1_AddReplicaResponse__Output } from './sched/v1/AddReplicaResponse.ts';
import type { Backup as _sched_v1_Backup, Backup__Output as _sched_v1_Backup__Output } from './sched/v1/Backup.ts';
import type { Callback as _sched_v1_Callback, Callback__Output as _sched_v1_Callback__Output } from './sched/v1/Callback.ts';
import type { ClusterServiceClient as _sched_v1_ClusterServiceClient, ClusterServiceDefinition as _sched_v1_ClusterServiceDefinition } from './sched/v1/ClusterService.ts';
import type { CompactShardRequest as _sched_v1_CompactShardRequest, CompactShardRequest__Output as _sched_v1_CompactShardRequest__Output } from './sched/v1/CompactShardRequest.ts';
import type { CompactShardResponse as _sched_v1_CompactShardResponse, CompactShardResponse__Output as _sched_v1_CompactShardResponse__Output } from './sched/v1/CompactShardResponse.ts';
import type { CompareShardDigestsRequest as _sched_v1_CompareShardDigestsRequest, CompareShardDigestsRequest__Output as _sched_v1_CompareShardDigestsRequest__Output } from './sched/v1/CompareShardDigestsRequest.ts';
import type { CompareShardDigestsResponse as _sched_v1_CompareShardDigestsResponse, CompareShardDigestsResponse__Output as _sched_v1_CompareShardDigestsResponse__Output } from './sched/v1/CompareShardDigestsResponse.ts';
import type { CreateBackupRequest as _sched_v1_CreateBackupRequest, CreateBackupRequest__Output as _sched_v1_CreateBackupRequest__Output } from './sched/v1/CreateBackupRequest.ts';
import type { CreateBackupResponse as _sched_v1_CreateBackupResponse, CreateBackupResponse__Output as _sched_v1_CreateBackupResponse__Output } from './sched/v1/CreateBackupResponse.ts';
import type { Dedupe as _sched_v1_Dedupe, Dedupe__Output as _sched_v1_Dedupe__Output } from './sched/v1/Dedupe.ts';
import type { DrainNodeRequest as _sched_v1_DrainNodeRequest, DrainNodeRequest__Output as _sched_v1_DrainNodeRequest__Output } from './sched/v1/DrainNodeRequest.ts';
import type { DrainNodeResponse as _sched_v1_DrainNodeResponse, DrainNodeResponse__Output as _sched_v1_DrainNodeResponse__Output } from './sched/v1/DrainNodeResponse.ts';
import type { Fairness as _sched_v1_Fairness, Fairness__Output as _sched_v1_Fairness__Output } from './sched/v1/Fairness.ts';
import type { FinalizeUpgradeRequest as _sched_v1_FinalizeUpgradeRequest, FinalizeUpgradeRequest__Output as _sched_v1_FinalizeUpgradeRequest__Output } from './sched/v1/FinalizeUpgradeRequest.ts';
import type { FinalizeUpgradeResponse as _sched_v1_FinalizeUpgradeResponse, FinalizeUpgradeResponse__Output as _sched_v1_FinalizeUpgradeResponse__Output } from './sched/v1/FinalizeUpgradeResponse.ts';
import type { GetClusterStatusRequest as _sched_v1_GetClusterStatusRequest, GetClusterStatusRequest__Output as _sched_v1_GetClusterStatusRequest__Output } from './sched/v1/GetClusterStatusRequest.ts';
import type { GetClusterStatusResponse as _sched_v1_GetClusterStatusResponse, GetClusterStatusResponse__Output as _sched_v1_GetClusterStatusResponse__Output } from './sched/v1/GetClusterStatusResponse.ts';
import type { GetNodeRequest as _sched_v1_GetNodeRequest, GetNodeRequest__Output as _sched_v1_GetNodeRequest__Output } from './sched/v1/GetNodeRequest.ts';
import type { GetNodeResponse as _sched_v1_GetNodeResponse, GetNodeResponse__Output as _sched_v1_GetNodeResponse__Output } from './sched/v1/GetNodeResponse.ts';
import type { GetShardMapRequest as _sched_v1_GetShardMapRequest, GetShardMapRequest__Output as _sched_v1_GetShardMapRequest__Output } from './sched/v1/GetShardMapRequest.ts';
import type { GetShardMapResponse as _sched_v1_GetShardMapResponse, GetShardMapResponse__Output as _sched_v1_GetShardMapResponse__Output } from './sched/v1/GetShardMapResponse.ts';
import type { GetShardRequest as _sched_v1_GetShardRequest, GetShardRequest__Output as _sched_v1_GetShardRequest__Output } from './sched/v1/GetShardRequest.ts';
import type { GetShardResponse as _sched_v1_GetShardResponse, GetShardResponse__Output as _sched_v1_GetShardResponse__Output } from './sched/v1/GetShardResponse.ts';
import type { HttpStatusRange as _sched_v1_HttpStatusRange, HttpStatusRange__Output as _sched_v1_HttpStatusRange__Output } from './sched/v1/HttpStatusRange.ts';
import type { Jitter as _sched_v1_Jitter, Jitter__Output as _sched_v1_Jitter__Output } from './sched/v1/Jitter.ts';
import type { KafkaDestination as _sched_v1_KafkaDestination, KafkaDestination__Output as _sched_v1_KafkaDestination__Output } from './sched/v1/KafkaDestination.ts';
import type { ListBackupsRequest as _sched_v1_ListBackupsRequest, ListBackupsRequest__Output as _sched_v1_ListBackupsRequest__Output } from './sched/v1/ListBackupsRequest.ts';
import type { ListBackupsResponse as _sched_v1_ListBackupsResponse, ListBackupsResponse__Output as _sched_v1_ListBackupsResponse__Output } from './sched/v1/ListBackupsResponse.ts';
import type { ListNodesRequest as _sched_v1_ListNodesRequest, ListNodesRequest__Output as _sched_v1_ListNodesRequest__Output } from './sched/v1/ListNodesRequest.ts';
import type { ListNodesResponse as _sched_v1_ListNodesResponse, ListNodesResponse__Output as _sched_v1_ListNodesResponse__Output } from './sched/v1/ListNodesResponse.ts';
import type { ListShardsRequest as _sched_v1_ListShardsRequest, ListShardsRequest__Output as _sched_v1_ListShardsRequest__Output } from './sched/v1/ListShardsRequest.ts';
import type { ListShardsResponse as _sched_v1_ListShardsResponse, ListShardsResponse__Output as _sched_v1_ListShardsResponse__Output } from './sched/v1/ListShardsResponse.ts';
import type { MoveReplicaRequest as _sched_v1_MoveReplicaRequest, MoveReplicaRequest__Output as _sched_v1_MoveReplicaRequest__Output } from './sched/v1/MoveReplicaRequest.ts';
import type { MoveReplicaResponse as _sched_v1_MoveReplicaResponse, MoveReplicaResponse__Output as _sched_v1_MoveReplicaResponse__Output } from './sched/v1/MoveReplicaResponse.ts';
import type { NatsDestination as _sched_v1_NatsDestination, NatsDestination__Output as _sched_v1_NatsDestination__Output } from './sched/v1/NatsDestination.ts';
import type { Node as _sched_v1_Node, Node__Output as _sched_v1_Node__Output } from './sched/v1/Node.ts';
import type { NodeAddress as _sched_v1_NodeAddress, NodeAddress__Output as _sched_v1_NodeAddress__Output } from './sched/v1/NodeAddress.ts';
import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from './sched/v1/Operation.ts';
import type { OperationFailure as _sched_v1_OperationFailure, OperationFailure__Output as _sched_v1_OperationFailure__Output } from './sched/v1/OperationFailure.ts';
import type { PauseClusterRequest as _sched_v1_PauseClusterRequest, PauseClusterRequest__Output as _sched_v1_PauseClusterRequest__Output } from './sched/v1/PauseClusterRequest.ts';
import type { PauseClusterResponse as _sched_v1_PauseClusterResponse, PauseClusterResponse__Output as _sched_v1_PauseClusterResponse__Output } from './sched/v1/PauseClusterResponse.ts';
import type { PlannedMove as _sched_v1_PlannedMove, PlannedMove__Output as _sched_v1_PlannedMove__Output } from './sched/v1/PlannedMove.ts';
import type { QueueTarget as _sched_v1_QueueTarget, QueueTarget__Output as _sched_v1_QueueTarget__Output } from './sched/v1/QueueTarget.ts';
import type { RabbitmqDestination as _sched_v1_RabbitmqDestination, RabbitmqDestination__Output as _sched_v1_RabbitmqDestination__Output } from './sched/v1/RabbitmqDestination.ts';
import type { RateLimit as _sched_v1_RateLimit, RateLimit__Output as _sched_v1_RateLimit__Output } from './sched/v1/RateLimit.ts';
import type { RebalanceClusterRequest as _sched_v1_RebalanceClusterRequest, RebalanceClusterRequest__Output as _sched_v1_RebalanceClusterRequest__Output } from './sched/v1/RebalanceClusterRequest.ts';
import type { RebalanceClusterResponse as _sched_v1_RebalanceClusterResponse, RebalanceClusterResponse__Output as _sched_v1_RebalanceClusterResponse__Output } from './sched/v1/RebalanceClusterResponse.ts';
import type { RedisStreamDestination as _sched_v1_RedisStreamDestination, RedisStreamDestination__Output as _sched_v1_RedisStreamDestination__Output } from './sched/v1/RedisStreamDestination.ts';
import type { RemoveNodeRequest as _sched_v1_RemoveNodeRequest, RemoveNodeRequest__Output as _sched_v1_RemoveNodeRequest__Output } from './sched/v1/RemoveNodeRequest.ts';
import type { RemoveNodeResponse as _sched_v1_RemoveNodeResponse, RemoveNodeResponse__Output as _sched_v1_RemoveNodeResponse__Output } from './sched/v1/RemoveNodeResponse.ts';
import type { RemoveReplicaRequest as _sched_v1_RemoveReplicaRequest, RemoveReplicaRequest__Output as _sched_v1_RemoveReplicaRequest__Output } from './sched/v1/RemoveReplicaRequest.ts';
import type { RemoveReplicaResponse as _sched_v1_RemoveReplicaResponse, RemoveReplicaResponse__Output as _sched_v1_RemoveReplicaResponse__Output } from './sched/v1/RemoveReplicaResponse.ts';
import type { Replica as _sched_v1_Replica, Replica__Output as _sched_v1_Replica__Output } from './sched/v1/Replica.ts';
import type { RestoreBackupRequest as _sched_v1_RestoreBackupRequest, RestoreBackupRequest__Output as _sched_v1_RestoreBackupRequest__Output } from './sched/v1/RestoreBackupRequest.ts';
import type { RestoreBackupResponse as _sched_v1_RestoreBackupResponse, RestoreBackupResponse__Output as _sched_v1_RestoreBackupResponse__Output } from './sched/v1/RestoreBackupResponse.ts';
import type { ResumeClusterRequest as _sched_v1_ResumeClusterRequest, ResumeClusterRequest__Output as _sched_v1_ResumeClusterRequest__Output } from './sched/v1/ResumeClusterRequest.ts';
import type { ResumeClusterResponse as _sched_v1_ResumeClusterResponse, ResumeClusterResponse__Output as _sched_v1_ResumeClusterResponse__Output } from './sched/v1/ResumeClusterResponse.ts';
import type { RetentionPolicy as _sched_v1_RetentionPolicy, RetentionPolicy__Output as _sched_v1_RetentionPolicy__Output } from './sched/v1/RetentionPolicy.ts';
import type { RetryPolicy as _sched_v1_RetryPolicy, RetryPolicy__Output as _sched_v1_RetryPolicy__Output } from './sched/v1/RetryPolicy.ts';
import type { RetryRule as _sched_v1_RetryRule, RetryRule__Output as _sched_v1_RetryRule__Output } from './sched/v1/RetryRule.ts';
import type { ScrubShardRequest as _sched_v1_ScrubShardRequest, ScrubShardRequest__Output as _sched_v1_ScrubShardRequest__Output } from './sched/v1/ScrubShardRequest.ts';
import type { ScrubShardResponse as _sched_v1_ScrubShardResponse, ScrubShardResponse__Output as _sched_v1_ScrubShardResponse__Output } from './sched/v1/ScrubShardResponse.ts';
import type { Shard as _sched_v1_Shard, Shard__Output as _sched_v1_Shard__Output } from './sched/v1/Shard.ts';
import type { ShardMap as _sched_v1_ShardMap, ShardMap__Output as _sched_v1_ShardMap__Output } from './sched/v1/ShardMap.ts';
import type { ShardRoute as _sched_v1_ShardRoute, ShardRoute__Output as _sched_v1_ShardRoute__Output } from './sched/v1/ShardRoute.ts';
import type { SqsDestination as _sched_v1_SqsDestination, SqsDestination__Output as _sched_v1_SqsDestination__Output } from './sched/v1/SqsDestination.ts';
import type { StateRetention as _sched_v1_StateRetention, StateRetention__Output as _sched_v1_StateRetention__Output } from './sched/v1/StateRetention.ts';
import type { Target as _sched_v1_Target, Target__Output as _sched_v1_Target__Output } from './sched/v1/Target.ts';
import type { TraceContext as _sched_v1_TraceContext, TraceContext__Output as _sched_v1_TraceContext__Output } from './sched/v1/TraceContext.ts';
import type { TransferLeaderRequest as _sched_v1_TransferLeaderRequest, TransferLeaderRequest__Output as _sched_v1_TransferLeaderRequest__Output } from './sched/v1/TransferLeaderRequest.ts';
import type { TransferLeaderResponse as _sched_v1_TransferLeaderResponse, TransferLeaderResponse__Output as _sched_v1_TransferLeaderResponse__Output } from './sched/v1/TransferLeaderResponse.ts';
import type { UndrainNodeRequest as _sched_v1_UndrainNodeRequest, UndrainNodeRequest__Output as _sched_v1_UndrainNodeRequest__Output } from './sched/v1/UndrainNodeRequest.ts';
import type { UndrainNodeResponse as _sched_v1_UndrainNodeResponse, UndrainNodeResponse__Output as _sched_v1_UndrainNodeResponse__Output } from './sched/v1/UndrainNodeResponse.ts';
import type { UpdateNodeRequest as _sched_v1_UpdateNodeRequest, UpdateNodeRequest__Output as _sched_v1_UpdateNodeRequest__Output } from './sched/v1/UpdateNodeRequest.ts';
import type { UpdateNodeResponse as _sched_v1_UpdateNodeResponse, UpdateNodeResponse__Output as _sched_v1_UpdateNodeResponse__Output } from './sched/v1/UpdateNodeResponse.ts';
import type { VerifyBackupRequest as _sched_v1_VerifyBackupRequest, VerifyBackupRequest__Output as _sched_v1_VerifyBackupRequest__Output } from './sched/v1/VerifyBackupRequest.ts';
import type { VerifyBackupResponse as _sched_v1_VerifyBackupResponse, VerifyBackupResponse__Output as _sched_v1_VerifyBackupResponse__Output } from './sched/v1/VerifyBackupResponse.ts';
import type { WatchShardMapRequest as _sched_v1_WatchShardMapRequest, WatchShardMapRequest__Output as _sched_v1_WatchShardMapRequest__Output } from './sched/v1/WatchShardMapRequest.ts';
import type { WatchShardMapResponse as _sched_v1_WatchShardMapResponse, WatchShardMapResponse__Output as _sched_v1_WatchShardMapResponse__Output } from './sched/v1/WatchShardMapResponse.ts';
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
      AddNodeRequest: MessageTypeDefinition<_sched_v1_AddNodeRequest, _sched_v1_AddNodeRequest__Output>
      AddNodeResponse: MessageTypeDefinition<_sched_v1_AddNodeResponse, _sched_v1_AddNodeResponse__Output>
      AddReplicaRequest: MessageTypeDefinition<_sched_v1_AddReplicaRequest, _sched_v1_AddReplicaRequest__Output>
      AddReplicaResponse: MessageTypeDefinition<_sched_v1_AddReplicaResponse, _sched_v1_AddReplicaResponse__Output>
      AttemptOutcome: EnumTypeDefinition
      Backup: MessageTypeDefinition<_sched_v1_Backup, _sched_v1_Backup__Output>
      BlockReason: EnumTypeDefinition
      Callback: MessageTypeDefinition<_sched_v1_Callback, _sched_v1_Callback__Output>
      CallbackEvent: EnumTypeDefinition
      ClusterHealth: EnumTypeDefinition
      /**
       * The cluster. Reading needs the role `viewer`, GetShardMap any known caller, everything else `operator`.
       */
      ClusterService: SubtypeConstructor<typeof grpc.Client, _sched_v1_ClusterServiceClient> & { service: _sched_v1_ClusterServiceDefinition }
      CompactShardRequest: MessageTypeDefinition<_sched_v1_CompactShardRequest, _sched_v1_CompactShardRequest__Output>
      CompactShardResponse: MessageTypeDefinition<_sched_v1_CompactShardResponse, _sched_v1_CompactShardResponse__Output>
      CompareShardDigestsRequest: MessageTypeDefinition<_sched_v1_CompareShardDigestsRequest, _sched_v1_CompareShardDigestsRequest__Output>
      CompareShardDigestsResponse: MessageTypeDefinition<_sched_v1_CompareShardDigestsResponse, _sched_v1_CompareShardDigestsResponse__Output>
      CreateBackupRequest: MessageTypeDefinition<_sched_v1_CreateBackupRequest, _sched_v1_CreateBackupRequest__Output>
      CreateBackupResponse: MessageTypeDefinition<_sched_v1_CreateBackupResponse, _sched_v1_CreateBackupResponse__Output>
      DeadLetterReason: EnumTypeDefinition
      Dedupe: MessageTypeDefinition<_sched_v1_Dedupe, _sched_v1_Dedupe__Output>
      DedupeConflict: EnumTypeDefinition
      DeliveryGuarantee: EnumTypeDefinition
      DrainNodeRequest: MessageTypeDefinition<_sched_v1_DrainNodeRequest, _sched_v1_DrainNodeRequest__Output>
      DrainNodeResponse: MessageTypeDefinition<_sched_v1_DrainNodeResponse, _sched_v1_DrainNodeResponse__Output>
      EndReason: EnumTypeDefinition
      FailureKind: EnumTypeDefinition
      Fairness: MessageTypeDefinition<_sched_v1_Fairness, _sched_v1_Fairness__Output>
      FinalizeUpgradeRequest: MessageTypeDefinition<_sched_v1_FinalizeUpgradeRequest, _sched_v1_FinalizeUpgradeRequest__Output>
      FinalizeUpgradeResponse: MessageTypeDefinition<_sched_v1_FinalizeUpgradeResponse, _sched_v1_FinalizeUpgradeResponse__Output>
      GetClusterStatusRequest: MessageTypeDefinition<_sched_v1_GetClusterStatusRequest, _sched_v1_GetClusterStatusRequest__Output>
      GetClusterStatusResponse: MessageTypeDefinition<_sched_v1_GetClusterStatusResponse, _sched_v1_GetClusterStatusResponse__Output>
      GetNodeRequest: MessageTypeDefinition<_sched_v1_GetNodeRequest, _sched_v1_GetNodeRequest__Output>
      GetNodeResponse: MessageTypeDefinition<_sched_v1_GetNodeResponse, _sched_v1_GetNodeResponse__Output>
      GetShardMapRequest: MessageTypeDefinition<_sched_v1_GetShardMapRequest, _sched_v1_GetShardMapRequest__Output>
      GetShardMapResponse: MessageTypeDefinition<_sched_v1_GetShardMapResponse, _sched_v1_GetShardMapResponse__Output>
      GetShardRequest: MessageTypeDefinition<_sched_v1_GetShardRequest, _sched_v1_GetShardRequest__Output>
      GetShardResponse: MessageTypeDefinition<_sched_v1_GetShardResponse, _sched_v1_GetShardResponse__Output>
      HttpMethod: EnumTypeDefinition
      HttpStatusRange: MessageTypeDefinition<_sched_v1_HttpStatusRange, _sched_v1_HttpStatusRange__Output>
      Jitter: MessageTypeDefinition<_sched_v1_Jitter, _sched_v1_Jitter__Output>
      JitterMode: EnumTypeDefinition
      KafkaDestination: MessageTypeDefinition<_sched_v1_KafkaDestination, _sched_v1_KafkaDestination__Output>
      ListBackupsRequest: MessageTypeDefinition<_sched_v1_ListBackupsRequest, _sched_v1_ListBackupsRequest__Output>
      ListBackupsResponse: MessageTypeDefinition<_sched_v1_ListBackupsResponse, _sched_v1_ListBackupsResponse__Output>
      ListNodesRequest: MessageTypeDefinition<_sched_v1_ListNodesRequest, _sched_v1_ListNodesRequest__Output>
      ListNodesResponse: MessageTypeDefinition<_sched_v1_ListNodesResponse, _sched_v1_ListNodesResponse__Output>
      ListShardsRequest: MessageTypeDefinition<_sched_v1_ListShardsRequest, _sched_v1_ListShardsRequest__Output>
      ListShardsResponse: MessageTypeDefinition<_sched_v1_ListShardsResponse, _sched_v1_ListShardsResponse__Output>
      MoveReplicaRequest: MessageTypeDefinition<_sched_v1_MoveReplicaRequest, _sched_v1_MoveReplicaRequest__Output>
      MoveReplicaResponse: MessageTypeDefinition<_sched_v1_MoveReplicaResponse, _sched_v1_MoveReplicaResponse__Output>
      NatsDestination: MessageTypeDefinition<_sched_v1_NatsDestination, _sched_v1_NatsDestination__Output>
      Node: MessageTypeDefinition<_sched_v1_Node, _sched_v1_Node__Output>
      NodeAddress: MessageTypeDefinition<_sched_v1_NodeAddress, _sched_v1_NodeAddress__Output>
      NodeState: EnumTypeDefinition
      Operation: MessageTypeDefinition<_sched_v1_Operation, _sched_v1_Operation__Output>
      OperationFailure: MessageTypeDefinition<_sched_v1_OperationFailure, _sched_v1_OperationFailure__Output>
      OperationKind: EnumTypeDefinition
      OperationState: EnumTypeDefinition
      PauseClusterRequest: MessageTypeDefinition<_sched_v1_PauseClusterRequest, _sched_v1_PauseClusterRequest__Output>
      PauseClusterResponse: MessageTypeDefinition<_sched_v1_PauseClusterResponse, _sched_v1_PauseClusterResponse__Output>
      PlannedMove: MessageTypeDefinition<_sched_v1_PlannedMove, _sched_v1_PlannedMove__Output>
      QueueTarget: MessageTypeDefinition<_sched_v1_QueueTarget, _sched_v1_QueueTarget__Output>
      RabbitmqDestination: MessageTypeDefinition<_sched_v1_RabbitmqDestination, _sched_v1_RabbitmqDestination__Output>
      RateLimit: MessageTypeDefinition<_sched_v1_RateLimit, _sched_v1_RateLimit__Output>
      ReadConsistency: EnumTypeDefinition
      RebalanceClusterRequest: MessageTypeDefinition<_sched_v1_RebalanceClusterRequest, _sched_v1_RebalanceClusterRequest__Output>
      RebalanceClusterResponse: MessageTypeDefinition<_sched_v1_RebalanceClusterResponse, _sched_v1_RebalanceClusterResponse__Output>
      RedisStreamDestination: MessageTypeDefinition<_sched_v1_RedisStreamDestination, _sched_v1_RedisStreamDestination__Output>
      RemoveNodeRequest: MessageTypeDefinition<_sched_v1_RemoveNodeRequest, _sched_v1_RemoveNodeRequest__Output>
      RemoveNodeResponse: MessageTypeDefinition<_sched_v1_RemoveNodeResponse, _sched_v1_RemoveNodeResponse__Output>
      RemoveReplicaRequest: MessageTypeDefinition<_sched_v1_RemoveReplicaRequest, _sched_v1_RemoveReplicaRequest__Output>
      RemoveReplicaResponse: MessageTypeDefinition<_sched_v1_RemoveReplicaResponse, _sched_v1_RemoveReplicaResponse__Output>
      Replica: MessageTypeDefinition<_sched_v1_Replica, _sched_v1_Replica__Output>
      ReplicaRole: EnumTypeDefinition
      RestoreBackupRequest: MessageTypeDefinition<_sched_v1_RestoreBackupRequest, _sched_v1_RestoreBackupRequest__Output>
      RestoreBackupResponse: MessageTypeDefinition<_sched_v1_RestoreBackupResponse, _sched_v1_RestoreBackupResponse__Output>
      ResumeClusterRequest: MessageTypeDefinition<_sched_v1_ResumeClusterRequest, _sched_v1_ResumeClusterRequest__Output>
      ResumeClusterResponse: MessageTypeDefinition<_sched_v1_ResumeClusterResponse, _sched_v1_ResumeClusterResponse__Output>
      RetentionPolicy: MessageTypeDefinition<_sched_v1_RetentionPolicy, _sched_v1_RetentionPolicy__Output>
      RetryAction: EnumTypeDefinition
      RetryPolicy: MessageTypeDefinition<_sched_v1_RetryPolicy, _sched_v1_RetryPolicy__Output>
      RetryRule: MessageTypeDefinition<_sched_v1_RetryRule, _sched_v1_RetryRule__Output>
      ScrubShardRequest: MessageTypeDefinition<_sched_v1_ScrubShardRequest, _sched_v1_ScrubShardRequest__Output>
      ScrubShardResponse: MessageTypeDefinition<_sched_v1_ScrubShardResponse, _sched_v1_ScrubShardResponse__Output>
      Shard: MessageTypeDefinition<_sched_v1_Shard, _sched_v1_Shard__Output>
      ShardMap: MessageTypeDefinition<_sched_v1_ShardMap, _sched_v1_ShardMap__Output>
      ShardRoute: MessageTypeDefinition<_sched_v1_ShardRoute, _sched_v1_ShardRoute__Output>
      SkipReason: EnumTypeDefinition
      SqsDestination: MessageTypeDefinition<_sched_v1_SqsDestination, _sched_v1_SqsDestination__Output>
      StateRetention: MessageTypeDefinition<_sched_v1_StateRetention, _sched_v1_StateRetention__Output>
      Target: MessageTypeDefinition<_sched_v1_Target, _sched_v1_Target__Output>
      TaskState: EnumTypeDefinition
      TraceContext: MessageTypeDefinition<_sched_v1_TraceContext, _sched_v1_TraceContext__Output>
      TransferLeaderRequest: MessageTypeDefinition<_sched_v1_TransferLeaderRequest, _sched_v1_TransferLeaderRequest__Output>
      TransferLeaderResponse: MessageTypeDefinition<_sched_v1_TransferLeaderResponse, _sched_v1_TransferLeaderResponse__Output>
      TriggerSource: EnumTypeDefinition
      UndrainNodeRequest: MessageTypeDefinition<_sched_v1_UndrainNodeRequest, _sched_v1_UndrainNodeRequest__Output>
      UndrainNodeResponse: MessageTypeDefinition<_sched_v1_UndrainNodeResponse, _sched_v1_UndrainNodeResponse__Output>
      UpdateNodeRequest: MessageTypeDefinition<_sched_v1_UpdateNodeRequest, _sched_v1_UpdateNodeRequest__Output>
      UpdateNodeResponse: MessageTypeDefinition<_sched_v1_UpdateNodeResponse, _sched_v1_UpdateNodeResponse__Output>
      VerifyBackupRequest: MessageTypeDefinition<_sched_v1_VerifyBackupRequest, _sched_v1_VerifyBackupRequest__Output>
      VerifyBackupResponse: MessageTypeDefinition<_sched_v1_VerifyBackupResponse, _sched_v1_VerifyBackupResponse__Output>
      WatchShardMapRequest: MessageTypeDefinition<_sched_v1_WatchShardMapRequest, _sched_v1_WatchShardMapRequest__Output>
      WatchShardMapResponse: MessageTypeDefinition<_sched_v1_WatchShardMapResponse, _sched_v1_WatchShardMapResponse__Output>
      WebhookTarget: MessageTypeDefinition<_sched_v1_WebhookTarget, _sched_v1_WebhookTarget__Output>
      WorkerTarget: MessageTypeDefinition<_sched_v1_WorkerTarget, _sched_v1_WorkerTarget__Output>
    }
  }
}

