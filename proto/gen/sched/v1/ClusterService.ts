// Original file: proto/sched/v1/cluster_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AddNodeRequest as _sched_v1_AddNodeRequest, AddNodeRequest__Output as _sched_v1_AddNodeRequest__Output } from '../../sched/v1/AddNodeRequest.ts';
import type { AddNodeResponse as _sched_v1_AddNodeResponse, AddNodeResponse__Output as _sched_v1_AddNodeResponse__Output } from '../../sched/v1/AddNodeResponse.ts';
import type { AddReplicaRequest as _sched_v1_AddReplicaRequest, AddReplicaRequest__Output as _sched_v1_AddReplicaRequest__Output } from '../../sched/v1/AddReplicaRequest.ts';
import type { AddReplicaResponse as _sched_v1_AddReplicaResponse, AddReplicaResponse__Output as _sched_v1_AddReplicaResponse__Output } from '../../sched/v1/AddReplicaResponse.ts';
import type { CompactShardRequest as _sched_v1_CompactShardRequest, CompactShardRequest__Output as _sched_v1_CompactShardRequest__Output } from '../../sched/v1/CompactShardRequest.ts';
import type { CompactShardResponse as _sched_v1_CompactShardResponse, CompactShardResponse__Output as _sched_v1_CompactShardResponse__Output } from '../../sched/v1/CompactShardResponse.ts';
import type { CompareShardDigestsRequest as _sched_v1_CompareShardDigestsRequest, CompareShardDigestsRequest__Output as _sched_v1_CompareShardDigestsRequest__Output } from '../../sched/v1/CompareShardDigestsRequest.ts';
import type { CompareShardDigestsResponse as _sched_v1_CompareShardDigestsResponse, CompareShardDigestsResponse__Output as _sched_v1_CompareShardDigestsResponse__Output } from '../../sched/v1/CompareShardDigestsResponse.ts';
import type { CreateBackupRequest as _sched_v1_CreateBackupRequest, CreateBackupRequest__Output as _sched_v1_CreateBackupRequest__Output } from '../../sched/v1/CreateBackupRequest.ts';
import type { CreateBackupResponse as _sched_v1_CreateBackupResponse, CreateBackupResponse__Output as _sched_v1_CreateBackupResponse__Output } from '../../sched/v1/CreateBackupResponse.ts';
import type { DrainNodeRequest as _sched_v1_DrainNodeRequest, DrainNodeRequest__Output as _sched_v1_DrainNodeRequest__Output } from '../../sched/v1/DrainNodeRequest.ts';
import type { DrainNodeResponse as _sched_v1_DrainNodeResponse, DrainNodeResponse__Output as _sched_v1_DrainNodeResponse__Output } from '../../sched/v1/DrainNodeResponse.ts';
import type { FinalizeUpgradeRequest as _sched_v1_FinalizeUpgradeRequest, FinalizeUpgradeRequest__Output as _sched_v1_FinalizeUpgradeRequest__Output } from '../../sched/v1/FinalizeUpgradeRequest.ts';
import type { FinalizeUpgradeResponse as _sched_v1_FinalizeUpgradeResponse, FinalizeUpgradeResponse__Output as _sched_v1_FinalizeUpgradeResponse__Output } from '../../sched/v1/FinalizeUpgradeResponse.ts';
import type { GetClusterStatusRequest as _sched_v1_GetClusterStatusRequest, GetClusterStatusRequest__Output as _sched_v1_GetClusterStatusRequest__Output } from '../../sched/v1/GetClusterStatusRequest.ts';
import type { GetClusterStatusResponse as _sched_v1_GetClusterStatusResponse, GetClusterStatusResponse__Output as _sched_v1_GetClusterStatusResponse__Output } from '../../sched/v1/GetClusterStatusResponse.ts';
import type { GetNodeRequest as _sched_v1_GetNodeRequest, GetNodeRequest__Output as _sched_v1_GetNodeRequest__Output } from '../../sched/v1/GetNodeRequest.ts';
import type { GetNodeResponse as _sched_v1_GetNodeResponse, GetNodeResponse__Output as _sched_v1_GetNodeResponse__Output } from '../../sched/v1/GetNodeResponse.ts';
import type { GetShardMapRequest as _sched_v1_GetShardMapRequest, GetShardMapRequest__Output as _sched_v1_GetShardMapRequest__Output } from '../../sched/v1/GetShardMapRequest.ts';
import type { GetShardMapResponse as _sched_v1_GetShardMapResponse, GetShardMapResponse__Output as _sched_v1_GetShardMapResponse__Output } from '../../sched/v1/GetShardMapResponse.ts';
import type { GetShardRequest as _sched_v1_GetShardRequest, GetShardRequest__Output as _sched_v1_GetShardRequest__Output } from '../../sched/v1/GetShardRequest.ts';
import type { GetShardResponse as _sched_v1_GetShardResponse, GetShardResponse__Output as _sched_v1_GetShardResponse__Output } from '../../sched/v1/GetShardResponse.ts';
import type { ListBackupsRequest as _sched_v1_ListBackupsRequest, ListBackupsRequest__Output as _sched_v1_ListBackupsRequest__Output } from '../../sched/v1/ListBackupsRequest.ts';
import type { ListBackupsResponse as _sched_v1_ListBackupsResponse, ListBackupsResponse__Output as _sched_v1_ListBackupsResponse__Output } from '../../sched/v1/ListBackupsResponse.ts';
import type { ListNodesRequest as _sched_v1_ListNodesRequest, ListNodesRequest__Output as _sched_v1_ListNodesRequest__Output } from '../../sched/v1/ListNodesRequest.ts';
import type { ListNodesResponse as _sched_v1_ListNodesResponse, ListNodesResponse__Output as _sched_v1_ListNodesResponse__Output } from '../../sched/v1/ListNodesResponse.ts';
import type { ListShardsRequest as _sched_v1_ListShardsRequest, ListShardsRequest__Output as _sched_v1_ListShardsRequest__Output } from '../../sched/v1/ListShardsRequest.ts';
import type { ListShardsResponse as _sched_v1_ListShardsResponse, ListShardsResponse__Output as _sched_v1_ListShardsResponse__Output } from '../../sched/v1/ListShardsResponse.ts';
import type { MoveReplicaRequest as _sched_v1_MoveReplicaRequest, MoveReplicaRequest__Output as _sched_v1_MoveReplicaRequest__Output } from '../../sched/v1/MoveReplicaRequest.ts';
import type { MoveReplicaResponse as _sched_v1_MoveReplicaResponse, MoveReplicaResponse__Output as _sched_v1_MoveReplicaResponse__Output } from '../../sched/v1/MoveReplicaResponse.ts';
import type { PauseClusterRequest as _sched_v1_PauseClusterRequest, PauseClusterRequest__Output as _sched_v1_PauseClusterRequest__Output } from '../../sched/v1/PauseClusterRequest.ts';
import type { PauseClusterResponse as _sched_v1_PauseClusterResponse, PauseClusterResponse__Output as _sched_v1_PauseClusterResponse__Output } from '../../sched/v1/PauseClusterResponse.ts';
import type { RebalanceClusterRequest as _sched_v1_RebalanceClusterRequest, RebalanceClusterRequest__Output as _sched_v1_RebalanceClusterRequest__Output } from '../../sched/v1/RebalanceClusterRequest.ts';
import type { RebalanceClusterResponse as _sched_v1_RebalanceClusterResponse, RebalanceClusterResponse__Output as _sched_v1_RebalanceClusterResponse__Output } from '../../sched/v1/RebalanceClusterResponse.ts';
import type { RemoveNodeRequest as _sched_v1_RemoveNodeRequest, RemoveNodeRequest__Output as _sched_v1_RemoveNodeRequest__Output } from '../../sched/v1/RemoveNodeRequest.ts';
import type { RemoveNodeResponse as _sched_v1_RemoveNodeResponse, RemoveNodeResponse__Output as _sched_v1_RemoveNodeResponse__Output } from '../../sched/v1/RemoveNodeResponse.ts';
import type { RemoveReplicaRequest as _sched_v1_RemoveReplicaRequest, RemoveReplicaRequest__Output as _sched_v1_RemoveReplicaRequest__Output } from '../../sched/v1/RemoveReplicaRequest.ts';
import type { RemoveReplicaResponse as _sched_v1_RemoveReplicaResponse, RemoveReplicaResponse__Output as _sched_v1_RemoveReplicaResponse__Output } from '../../sched/v1/RemoveReplicaResponse.ts';
import type { RestoreBackupRequest as _sched_v1_RestoreBackupRequest, RestoreBackupRequest__Output as _sched_v1_RestoreBackupRequest__Output } from '../../sched/v1/RestoreBackupRequest.ts';
import type { RestoreBackupResponse as _sched_v1_RestoreBackupResponse, RestoreBackupResponse__Output as _sched_v1_RestoreBackupResponse__Output } from '../../sched/v1/RestoreBackupResponse.ts';
import type { ResumeClusterRequest as _sched_v1_ResumeClusterRequest, ResumeClusterRequest__Output as _sched_v1_ResumeClusterRequest__Output } from '../../sched/v1/ResumeClusterRequest.ts';
import type { ResumeClusterResponse as _sched_v1_ResumeClusterResponse, ResumeClusterResponse__Output as _sched_v1_ResumeClusterResponse__Output } from '../../sched/v1/ResumeClusterResponse.ts';
import type { ScrubShardRequest as _sched_v1_ScrubShardRequest, ScrubShardRequest__Output as _sched_v1_ScrubShardRequest__Output } from '../../sched/v1/ScrubShardRequest.ts';
import type { ScrubShardResponse as _sched_v1_ScrubShardResponse, ScrubShardResponse__Output as _sched_v1_ScrubShardResponse__Output } from '../../sched/v1/ScrubShardResponse.ts';
import type { TransferLeaderRequest as _sched_v1_TransferLeaderRequest, TransferLeaderRequest__Output as _sched_v1_TransferLeaderRequest__Output } from '../../sched/v1/TransferLeaderRequest.ts';
import type { TransferLeaderResponse as _sched_v1_TransferLeaderResponse, TransferLeaderResponse__Output as _sched_v1_TransferLeaderResponse__Output } from '../../sched/v1/TransferLeaderResponse.ts';
import type { UndrainNodeRequest as _sched_v1_UndrainNodeRequest, UndrainNodeRequest__Output as _sched_v1_UndrainNodeRequest__Output } from '../../sched/v1/UndrainNodeRequest.ts';
import type { UndrainNodeResponse as _sched_v1_UndrainNodeResponse, UndrainNodeResponse__Output as _sched_v1_UndrainNodeResponse__Output } from '../../sched/v1/UndrainNodeResponse.ts';
import type { UpdateNodeRequest as _sched_v1_UpdateNodeRequest, UpdateNodeRequest__Output as _sched_v1_UpdateNodeRequest__Output } from '../../sched/v1/UpdateNodeRequest.ts';
import type { UpdateNodeResponse as _sched_v1_UpdateNodeResponse, UpdateNodeResponse__Output as _sched_v1_UpdateNodeResponse__Output } from '../../sched/v1/UpdateNodeResponse.ts';
import type { VerifyBackupRequest as _sched_v1_VerifyBackupRequest, VerifyBackupRequest__Output as _sched_v1_VerifyBackupRequest__Output } from '../../sched/v1/VerifyBackupRequest.ts';
import type { VerifyBackupResponse as _sched_v1_VerifyBackupResponse, VerifyBackupResponse__Output as _sched_v1_VerifyBackupResponse__Output } from '../../sched/v1/VerifyBackupResponse.ts';
import type { WatchShardMapRequest as _sched_v1_WatchShardMapRequest, WatchShardMapRequest__Output as _sched_v1_WatchShardMapRequest__Output } from '../../sched/v1/WatchShardMapRequest.ts';
import type { WatchShardMapResponse as _sched_v1_WatchShardMapResponse, WatchShardMapResponse__Output as _sched_v1_WatchShardMapResponse__Output } from '../../sched/v1/WatchShardMapResponse.ts';

/**
 * The cluster. Reading needs the role `viewer`, GetShardMap any known caller, everything else `operator`.
 */
export interface ClusterServiceClient extends grpc.Client {
  /**
   * Adds a node to the directory; it may then start and join. ALREADY_EXISTS if id, name or address is
   * taken.
   */
  AddNode(argument: _sched_v1_AddNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_AddNodeResponse__Output>): grpc.ClientUnaryCall;
  AddNode(argument: _sched_v1_AddNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_AddNodeResponse__Output>): grpc.ClientUnaryCall;
  AddNode(argument: _sched_v1_AddNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_AddNodeResponse__Output>): grpc.ClientUnaryCall;
  AddNode(argument: _sched_v1_AddNodeRequest, callback: grpc.requestCallback<_sched_v1_AddNodeResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Adds a node to the directory; it may then start and join. ALREADY_EXISTS if id, name or address is
   * taken.
   */
  addNode(argument: _sched_v1_AddNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_AddNodeResponse__Output>): grpc.ClientUnaryCall;
  addNode(argument: _sched_v1_AddNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_AddNodeResponse__Output>): grpc.ClientUnaryCall;
  addNode(argument: _sched_v1_AddNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_AddNodeResponse__Output>): grpc.ClientUnaryCall;
  addNode(argument: _sched_v1_AddNodeRequest, callback: grpc.requestCallback<_sched_v1_AddNodeResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Adds a replica of a shard on a node, as a learner that becomes a voter when it has caught up.
   */
  AddReplica(argument: _sched_v1_AddReplicaRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_AddReplicaResponse__Output>): grpc.ClientUnaryCall;
  AddReplica(argument: _sched_v1_AddReplicaRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_AddReplicaResponse__Output>): grpc.ClientUnaryCall;
  AddReplica(argument: _sched_v1_AddReplicaRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_AddReplicaResponse__Output>): grpc.ClientUnaryCall;
  AddReplica(argument: _sched_v1_AddReplicaRequest, callback: grpc.requestCallback<_sched_v1_AddReplicaResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Adds a replica of a shard on a node, as a learner that becomes a voter when it has caught up.
   */
  addReplica(argument: _sched_v1_AddReplicaRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_AddReplicaResponse__Output>): grpc.ClientUnaryCall;
  addReplica(argument: _sched_v1_AddReplicaRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_AddReplicaResponse__Output>): grpc.ClientUnaryCall;
  addReplica(argument: _sched_v1_AddReplicaRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_AddReplicaResponse__Output>): grpc.ClientUnaryCall;
  addReplica(argument: _sched_v1_AddReplicaRequest, callback: grpc.requestCallback<_sched_v1_AddReplicaResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Cuts a snapshot of a shard on a node and lets go of the log before it.
   */
  CompactShard(argument: _sched_v1_CompactShardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompactShardResponse__Output>): grpc.ClientUnaryCall;
  CompactShard(argument: _sched_v1_CompactShardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CompactShardResponse__Output>): grpc.ClientUnaryCall;
  CompactShard(argument: _sched_v1_CompactShardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompactShardResponse__Output>): grpc.ClientUnaryCall;
  CompactShard(argument: _sched_v1_CompactShardRequest, callback: grpc.requestCallback<_sched_v1_CompactShardResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Cuts a snapshot of a shard on a node and lets go of the log before it.
   */
  compactShard(argument: _sched_v1_CompactShardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompactShardResponse__Output>): grpc.ClientUnaryCall;
  compactShard(argument: _sched_v1_CompactShardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CompactShardResponse__Output>): grpc.ClientUnaryCall;
  compactShard(argument: _sched_v1_CompactShardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompactShardResponse__Output>): grpc.ClientUnaryCall;
  compactShard(argument: _sched_v1_CompactShardRequest, callback: grpc.requestCallback<_sched_v1_CompactShardResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Compares the digests of a shard's replicas at the same index.
   */
  CompareShardDigests(argument: _sched_v1_CompareShardDigestsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompareShardDigestsResponse__Output>): grpc.ClientUnaryCall;
  CompareShardDigests(argument: _sched_v1_CompareShardDigestsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CompareShardDigestsResponse__Output>): grpc.ClientUnaryCall;
  CompareShardDigests(argument: _sched_v1_CompareShardDigestsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompareShardDigestsResponse__Output>): grpc.ClientUnaryCall;
  CompareShardDigests(argument: _sched_v1_CompareShardDigestsRequest, callback: grpc.requestCallback<_sched_v1_CompareShardDigestsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Compares the digests of a shard's replicas at the same index.
   */
  compareShardDigests(argument: _sched_v1_CompareShardDigestsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompareShardDigestsResponse__Output>): grpc.ClientUnaryCall;
  compareShardDigests(argument: _sched_v1_CompareShardDigestsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CompareShardDigestsResponse__Output>): grpc.ClientUnaryCall;
  compareShardDigests(argument: _sched_v1_CompareShardDigestsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CompareShardDigestsResponse__Output>): grpc.ClientUnaryCall;
  compareShardDigests(argument: _sched_v1_CompareShardDigestsRequest, callback: grpc.requestCallback<_sched_v1_CompareShardDigestsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Backs up the whole cluster, shard by shard, as an operation.
   */
  CreateBackup(argument: _sched_v1_CreateBackupRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateBackupResponse__Output>): grpc.ClientUnaryCall;
  CreateBackup(argument: _sched_v1_CreateBackupRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateBackupResponse__Output>): grpc.ClientUnaryCall;
  CreateBackup(argument: _sched_v1_CreateBackupRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateBackupResponse__Output>): grpc.ClientUnaryCall;
  CreateBackup(argument: _sched_v1_CreateBackupRequest, callback: grpc.requestCallback<_sched_v1_CreateBackupResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Backs up the whole cluster, shard by shard, as an operation.
   */
  createBackup(argument: _sched_v1_CreateBackupRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateBackupResponse__Output>): grpc.ClientUnaryCall;
  createBackup(argument: _sched_v1_CreateBackupRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateBackupResponse__Output>): grpc.ClientUnaryCall;
  createBackup(argument: _sched_v1_CreateBackupRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateBackupResponse__Output>): grpc.ClientUnaryCall;
  createBackup(argument: _sched_v1_CreateBackupRequest, callback: grpc.requestCallback<_sched_v1_CreateBackupResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Gives the node's leaderships away, before it is stopped.
   */
  DrainNode(argument: _sched_v1_DrainNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DrainNodeResponse__Output>): grpc.ClientUnaryCall;
  DrainNode(argument: _sched_v1_DrainNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DrainNodeResponse__Output>): grpc.ClientUnaryCall;
  DrainNode(argument: _sched_v1_DrainNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DrainNodeResponse__Output>): grpc.ClientUnaryCall;
  DrainNode(argument: _sched_v1_DrainNodeRequest, callback: grpc.requestCallback<_sched_v1_DrainNodeResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Gives the node's leaderships away, before it is stopped.
   */
  drainNode(argument: _sched_v1_DrainNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DrainNodeResponse__Output>): grpc.ClientUnaryCall;
  drainNode(argument: _sched_v1_DrainNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DrainNodeResponse__Output>): grpc.ClientUnaryCall;
  drainNode(argument: _sched_v1_DrainNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DrainNodeResponse__Output>): grpc.ClientUnaryCall;
  drainNode(argument: _sched_v1_DrainNodeRequest, callback: grpc.requestCallback<_sched_v1_DrainNodeResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lets the cluster use what a newer version can do; every node has to run it. Cannot be taken back.
   */
  FinalizeUpgrade(argument: _sched_v1_FinalizeUpgradeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_FinalizeUpgradeResponse__Output>): grpc.ClientUnaryCall;
  FinalizeUpgrade(argument: _sched_v1_FinalizeUpgradeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_FinalizeUpgradeResponse__Output>): grpc.ClientUnaryCall;
  FinalizeUpgrade(argument: _sched_v1_FinalizeUpgradeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_FinalizeUpgradeResponse__Output>): grpc.ClientUnaryCall;
  FinalizeUpgrade(argument: _sched_v1_FinalizeUpgradeRequest, callback: grpc.requestCallback<_sched_v1_FinalizeUpgradeResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lets the cluster use what a newer version can do; every node has to run it. Cannot be taken back.
   */
  finalizeUpgrade(argument: _sched_v1_FinalizeUpgradeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_FinalizeUpgradeResponse__Output>): grpc.ClientUnaryCall;
  finalizeUpgrade(argument: _sched_v1_FinalizeUpgradeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_FinalizeUpgradeResponse__Output>): grpc.ClientUnaryCall;
  finalizeUpgrade(argument: _sched_v1_FinalizeUpgradeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_FinalizeUpgradeResponse__Output>): grpc.ClientUnaryCall;
  finalizeUpgrade(argument: _sched_v1_FinalizeUpgradeRequest, callback: grpc.requestCallback<_sched_v1_FinalizeUpgradeResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads the state of the cluster: nodes, shards, and whether all is well.
   */
  GetClusterStatus(argument: _sched_v1_GetClusterStatusRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetClusterStatusResponse__Output>): grpc.ClientUnaryCall;
  GetClusterStatus(argument: _sched_v1_GetClusterStatusRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetClusterStatusResponse__Output>): grpc.ClientUnaryCall;
  GetClusterStatus(argument: _sched_v1_GetClusterStatusRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetClusterStatusResponse__Output>): grpc.ClientUnaryCall;
  GetClusterStatus(argument: _sched_v1_GetClusterStatusRequest, callback: grpc.requestCallback<_sched_v1_GetClusterStatusResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads the state of the cluster: nodes, shards, and whether all is well.
   */
  getClusterStatus(argument: _sched_v1_GetClusterStatusRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetClusterStatusResponse__Output>): grpc.ClientUnaryCall;
  getClusterStatus(argument: _sched_v1_GetClusterStatusRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetClusterStatusResponse__Output>): grpc.ClientUnaryCall;
  getClusterStatus(argument: _sched_v1_GetClusterStatusRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetClusterStatusResponse__Output>): grpc.ClientUnaryCall;
  getClusterStatus(argument: _sched_v1_GetClusterStatusRequest, callback: grpc.requestCallback<_sched_v1_GetClusterStatusResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads one node.
   */
  GetNode(argument: _sched_v1_GetNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNodeResponse__Output>): grpc.ClientUnaryCall;
  GetNode(argument: _sched_v1_GetNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetNodeResponse__Output>): grpc.ClientUnaryCall;
  GetNode(argument: _sched_v1_GetNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNodeResponse__Output>): grpc.ClientUnaryCall;
  GetNode(argument: _sched_v1_GetNodeRequest, callback: grpc.requestCallback<_sched_v1_GetNodeResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads one node.
   */
  getNode(argument: _sched_v1_GetNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNodeResponse__Output>): grpc.ClientUnaryCall;
  getNode(argument: _sched_v1_GetNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetNodeResponse__Output>): grpc.ClientUnaryCall;
  getNode(argument: _sched_v1_GetNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetNodeResponse__Output>): grpc.ClientUnaryCall;
  getNode(argument: _sched_v1_GetNodeRequest, callback: grpc.requestCallback<_sched_v1_GetNodeResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads one shard.
   */
  GetShard(argument: _sched_v1_GetShardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetShardResponse__Output>): grpc.ClientUnaryCall;
  GetShard(argument: _sched_v1_GetShardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetShardResponse__Output>): grpc.ClientUnaryCall;
  GetShard(argument: _sched_v1_GetShardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetShardResponse__Output>): grpc.ClientUnaryCall;
  GetShard(argument: _sched_v1_GetShardRequest, callback: grpc.requestCallback<_sched_v1_GetShardResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads one shard.
   */
  getShard(argument: _sched_v1_GetShardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetShardResponse__Output>): grpc.ClientUnaryCall;
  getShard(argument: _sched_v1_GetShardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetShardResponse__Output>): grpc.ClientUnaryCall;
  getShard(argument: _sched_v1_GetShardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetShardResponse__Output>): grpc.ClientUnaryCall;
  getShard(argument: _sched_v1_GetShardRequest, callback: grpc.requestCallback<_sched_v1_GetShardResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads where the leaders are. Answered by the node that is asked, from what it knows.
   */
  GetShardMap(argument: _sched_v1_GetShardMapRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetShardMapResponse__Output>): grpc.ClientUnaryCall;
  GetShardMap(argument: _sched_v1_GetShardMapRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetShardMapResponse__Output>): grpc.ClientUnaryCall;
  GetShardMap(argument: _sched_v1_GetShardMapRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetShardMapResponse__Output>): grpc.ClientUnaryCall;
  GetShardMap(argument: _sched_v1_GetShardMapRequest, callback: grpc.requestCallback<_sched_v1_GetShardMapResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads where the leaders are. Answered by the node that is asked, from what it knows.
   */
  getShardMap(argument: _sched_v1_GetShardMapRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetShardMapResponse__Output>): grpc.ClientUnaryCall;
  getShardMap(argument: _sched_v1_GetShardMapRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetShardMapResponse__Output>): grpc.ClientUnaryCall;
  getShardMap(argument: _sched_v1_GetShardMapRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetShardMapResponse__Output>): grpc.ClientUnaryCall;
  getShardMap(argument: _sched_v1_GetShardMapRequest, callback: grpc.requestCallback<_sched_v1_GetShardMapResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists backups at a location, the newest first.
   */
  ListBackups(argument: _sched_v1_ListBackupsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListBackupsResponse__Output>): grpc.ClientUnaryCall;
  ListBackups(argument: _sched_v1_ListBackupsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListBackupsResponse__Output>): grpc.ClientUnaryCall;
  ListBackups(argument: _sched_v1_ListBackupsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListBackupsResponse__Output>): grpc.ClientUnaryCall;
  ListBackups(argument: _sched_v1_ListBackupsRequest, callback: grpc.requestCallback<_sched_v1_ListBackupsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists backups at a location, the newest first.
   */
  listBackups(argument: _sched_v1_ListBackupsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListBackupsResponse__Output>): grpc.ClientUnaryCall;
  listBackups(argument: _sched_v1_ListBackupsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListBackupsResponse__Output>): grpc.ClientUnaryCall;
  listBackups(argument: _sched_v1_ListBackupsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListBackupsResponse__Output>): grpc.ClientUnaryCall;
  listBackups(argument: _sched_v1_ListBackupsRequest, callback: grpc.requestCallback<_sched_v1_ListBackupsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists nodes.
   */
  ListNodes(argument: _sched_v1_ListNodesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListNodesResponse__Output>): grpc.ClientUnaryCall;
  ListNodes(argument: _sched_v1_ListNodesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListNodesResponse__Output>): grpc.ClientUnaryCall;
  ListNodes(argument: _sched_v1_ListNodesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListNodesResponse__Output>): grpc.ClientUnaryCall;
  ListNodes(argument: _sched_v1_ListNodesRequest, callback: grpc.requestCallback<_sched_v1_ListNodesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists nodes.
   */
  listNodes(argument: _sched_v1_ListNodesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListNodesResponse__Output>): grpc.ClientUnaryCall;
  listNodes(argument: _sched_v1_ListNodesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListNodesResponse__Output>): grpc.ClientUnaryCall;
  listNodes(argument: _sched_v1_ListNodesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListNodesResponse__Output>): grpc.ClientUnaryCall;
  listNodes(argument: _sched_v1_ListNodesRequest, callback: grpc.requestCallback<_sched_v1_ListNodesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists shards.
   */
  ListShards(argument: _sched_v1_ListShardsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListShardsResponse__Output>): grpc.ClientUnaryCall;
  ListShards(argument: _sched_v1_ListShardsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListShardsResponse__Output>): grpc.ClientUnaryCall;
  ListShards(argument: _sched_v1_ListShardsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListShardsResponse__Output>): grpc.ClientUnaryCall;
  ListShards(argument: _sched_v1_ListShardsRequest, callback: grpc.requestCallback<_sched_v1_ListShardsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists shards.
   */
  listShards(argument: _sched_v1_ListShardsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListShardsResponse__Output>): grpc.ClientUnaryCall;
  listShards(argument: _sched_v1_ListShardsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListShardsResponse__Output>): grpc.ClientUnaryCall;
  listShards(argument: _sched_v1_ListShardsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListShardsResponse__Output>): grpc.ClientUnaryCall;
  listShards(argument: _sched_v1_ListShardsRequest, callback: grpc.requestCallback<_sched_v1_ListShardsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Moves a replica from one node to another, as an operation.
   */
  MoveReplica(argument: _sched_v1_MoveReplicaRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_MoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  MoveReplica(argument: _sched_v1_MoveReplicaRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_MoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  MoveReplica(argument: _sched_v1_MoveReplicaRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_MoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  MoveReplica(argument: _sched_v1_MoveReplicaRequest, callback: grpc.requestCallback<_sched_v1_MoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Moves a replica from one node to another, as an operation.
   */
  moveReplica(argument: _sched_v1_MoveReplicaRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_MoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  moveReplica(argument: _sched_v1_MoveReplicaRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_MoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  moveReplica(argument: _sched_v1_MoveReplicaRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_MoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  moveReplica(argument: _sched_v1_MoveReplicaRequest, callback: grpc.requestCallback<_sched_v1_MoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Stops every dispatch of the cluster; tasks are taken in and wait.
   */
  PauseCluster(argument: _sched_v1_PauseClusterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseClusterResponse__Output>): grpc.ClientUnaryCall;
  PauseCluster(argument: _sched_v1_PauseClusterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PauseClusterResponse__Output>): grpc.ClientUnaryCall;
  PauseCluster(argument: _sched_v1_PauseClusterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseClusterResponse__Output>): grpc.ClientUnaryCall;
  PauseCluster(argument: _sched_v1_PauseClusterRequest, callback: grpc.requestCallback<_sched_v1_PauseClusterResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Stops every dispatch of the cluster; tasks are taken in and wait.
   */
  pauseCluster(argument: _sched_v1_PauseClusterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseClusterResponse__Output>): grpc.ClientUnaryCall;
  pauseCluster(argument: _sched_v1_PauseClusterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PauseClusterResponse__Output>): grpc.ClientUnaryCall;
  pauseCluster(argument: _sched_v1_PauseClusterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseClusterResponse__Output>): grpc.ClientUnaryCall;
  pauseCluster(argument: _sched_v1_PauseClusterRequest, callback: grpc.requestCallback<_sched_v1_PauseClusterResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Spreads replicas over zones and nodes and leaders over nodes, as an operation.
   */
  RebalanceCluster(argument: _sched_v1_RebalanceClusterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RebalanceClusterResponse__Output>): grpc.ClientUnaryCall;
  RebalanceCluster(argument: _sched_v1_RebalanceClusterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RebalanceClusterResponse__Output>): grpc.ClientUnaryCall;
  RebalanceCluster(argument: _sched_v1_RebalanceClusterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RebalanceClusterResponse__Output>): grpc.ClientUnaryCall;
  RebalanceCluster(argument: _sched_v1_RebalanceClusterRequest, callback: grpc.requestCallback<_sched_v1_RebalanceClusterResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Spreads replicas over zones and nodes and leaders over nodes, as an operation.
   */
  rebalanceCluster(argument: _sched_v1_RebalanceClusterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RebalanceClusterResponse__Output>): grpc.ClientUnaryCall;
  rebalanceCluster(argument: _sched_v1_RebalanceClusterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RebalanceClusterResponse__Output>): grpc.ClientUnaryCall;
  rebalanceCluster(argument: _sched_v1_RebalanceClusterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RebalanceClusterResponse__Output>): grpc.ClientUnaryCall;
  rebalanceCluster(argument: _sched_v1_RebalanceClusterRequest, callback: grpc.requestCallback<_sched_v1_RebalanceClusterResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Moves the node's replicas elsewhere and takes it out. FAILED_PRECONDITION if the others are too few,
   * or with `force` if a shard would lose its majority.
   */
  RemoveNode(argument: _sched_v1_RemoveNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RemoveNodeResponse__Output>): grpc.ClientUnaryCall;
  RemoveNode(argument: _sched_v1_RemoveNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RemoveNodeResponse__Output>): grpc.ClientUnaryCall;
  RemoveNode(argument: _sched_v1_RemoveNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RemoveNodeResponse__Output>): grpc.ClientUnaryCall;
  RemoveNode(argument: _sched_v1_RemoveNodeRequest, callback: grpc.requestCallback<_sched_v1_RemoveNodeResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Moves the node's replicas elsewhere and takes it out. FAILED_PRECONDITION if the others are too few,
   * or with `force` if a shard would lose its majority.
   */
  removeNode(argument: _sched_v1_RemoveNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RemoveNodeResponse__Output>): grpc.ClientUnaryCall;
  removeNode(argument: _sched_v1_RemoveNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RemoveNodeResponse__Output>): grpc.ClientUnaryCall;
  removeNode(argument: _sched_v1_RemoveNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RemoveNodeResponse__Output>): grpc.ClientUnaryCall;
  removeNode(argument: _sched_v1_RemoveNodeRequest, callback: grpc.requestCallback<_sched_v1_RemoveNodeResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Removes a replica. FAILED_PRECONDITION if the shard would lose its majority.
   */
  RemoveReplica(argument: _sched_v1_RemoveReplicaRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RemoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  RemoveReplica(argument: _sched_v1_RemoveReplicaRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RemoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  RemoveReplica(argument: _sched_v1_RemoveReplicaRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RemoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  RemoveReplica(argument: _sched_v1_RemoveReplicaRequest, callback: grpc.requestCallback<_sched_v1_RemoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Removes a replica. FAILED_PRECONDITION if the shard would lose its majority.
   */
  removeReplica(argument: _sched_v1_RemoveReplicaRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RemoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  removeReplica(argument: _sched_v1_RemoveReplicaRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RemoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  removeReplica(argument: _sched_v1_RemoveReplicaRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RemoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  removeReplica(argument: _sched_v1_RemoveReplicaRequest, callback: grpc.requestCallback<_sched_v1_RemoveReplicaResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Fills an empty cluster with the same number of shards from a backup, as an operation. It starts paused.
   */
  RestoreBackup(argument: _sched_v1_RestoreBackupRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RestoreBackupResponse__Output>): grpc.ClientUnaryCall;
  RestoreBackup(argument: _sched_v1_RestoreBackupRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RestoreBackupResponse__Output>): grpc.ClientUnaryCall;
  RestoreBackup(argument: _sched_v1_RestoreBackupRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RestoreBackupResponse__Output>): grpc.ClientUnaryCall;
  RestoreBackup(argument: _sched_v1_RestoreBackupRequest, callback: grpc.requestCallback<_sched_v1_RestoreBackupResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Fills an empty cluster with the same number of shards from a backup, as an operation. It starts paused.
   */
  restoreBackup(argument: _sched_v1_RestoreBackupRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RestoreBackupResponse__Output>): grpc.ClientUnaryCall;
  restoreBackup(argument: _sched_v1_RestoreBackupRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_RestoreBackupResponse__Output>): grpc.ClientUnaryCall;
  restoreBackup(argument: _sched_v1_RestoreBackupRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_RestoreBackupResponse__Output>): grpc.ClientUnaryCall;
  restoreBackup(argument: _sched_v1_RestoreBackupRequest, callback: grpc.requestCallback<_sched_v1_RestoreBackupResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Ends PauseCluster, with slow start.
   */
  ResumeCluster(argument: _sched_v1_ResumeClusterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeClusterResponse__Output>): grpc.ClientUnaryCall;
  ResumeCluster(argument: _sched_v1_ResumeClusterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ResumeClusterResponse__Output>): grpc.ClientUnaryCall;
  ResumeCluster(argument: _sched_v1_ResumeClusterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeClusterResponse__Output>): grpc.ClientUnaryCall;
  ResumeCluster(argument: _sched_v1_ResumeClusterRequest, callback: grpc.requestCallback<_sched_v1_ResumeClusterResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Ends PauseCluster, with slow start.
   */
  resumeCluster(argument: _sched_v1_ResumeClusterRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeClusterResponse__Output>): grpc.ClientUnaryCall;
  resumeCluster(argument: _sched_v1_ResumeClusterRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ResumeClusterResponse__Output>): grpc.ClientUnaryCall;
  resumeCluster(argument: _sched_v1_ResumeClusterRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeClusterResponse__Output>): grpc.ClientUnaryCall;
  resumeCluster(argument: _sched_v1_ResumeClusterRequest, callback: grpc.requestCallback<_sched_v1_ResumeClusterResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads everything a shard has on disk and checks it, as an operation.
   */
  ScrubShard(argument: _sched_v1_ScrubShardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ScrubShardResponse__Output>): grpc.ClientUnaryCall;
  ScrubShard(argument: _sched_v1_ScrubShardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ScrubShardResponse__Output>): grpc.ClientUnaryCall;
  ScrubShard(argument: _sched_v1_ScrubShardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ScrubShardResponse__Output>): grpc.ClientUnaryCall;
  ScrubShard(argument: _sched_v1_ScrubShardRequest, callback: grpc.requestCallback<_sched_v1_ScrubShardResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads everything a shard has on disk and checks it, as an operation.
   */
  scrubShard(argument: _sched_v1_ScrubShardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ScrubShardResponse__Output>): grpc.ClientUnaryCall;
  scrubShard(argument: _sched_v1_ScrubShardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ScrubShardResponse__Output>): grpc.ClientUnaryCall;
  scrubShard(argument: _sched_v1_ScrubShardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ScrubShardResponse__Output>): grpc.ClientUnaryCall;
  scrubShard(argument: _sched_v1_ScrubShardRequest, callback: grpc.requestCallback<_sched_v1_ScrubShardResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Hands a shard's leadership to another voter. Answers when it leads, or ABORTED if it does not.
   */
  TransferLeader(argument: _sched_v1_TransferLeaderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TransferLeaderResponse__Output>): grpc.ClientUnaryCall;
  TransferLeader(argument: _sched_v1_TransferLeaderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_TransferLeaderResponse__Output>): grpc.ClientUnaryCall;
  TransferLeader(argument: _sched_v1_TransferLeaderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TransferLeaderResponse__Output>): grpc.ClientUnaryCall;
  TransferLeader(argument: _sched_v1_TransferLeaderRequest, callback: grpc.requestCallback<_sched_v1_TransferLeaderResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Hands a shard's leadership to another voter. Answers when it leads, or ABORTED if it does not.
   */
  transferLeader(argument: _sched_v1_TransferLeaderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TransferLeaderResponse__Output>): grpc.ClientUnaryCall;
  transferLeader(argument: _sched_v1_TransferLeaderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_TransferLeaderResponse__Output>): grpc.ClientUnaryCall;
  transferLeader(argument: _sched_v1_TransferLeaderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TransferLeaderResponse__Output>): grpc.ClientUnaryCall;
  transferLeader(argument: _sched_v1_TransferLeaderRequest, callback: grpc.requestCallback<_sched_v1_TransferLeaderResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Ends a drain.
   */
  UndrainNode(argument: _sched_v1_UndrainNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UndrainNodeResponse__Output>): grpc.ClientUnaryCall;
  UndrainNode(argument: _sched_v1_UndrainNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UndrainNodeResponse__Output>): grpc.ClientUnaryCall;
  UndrainNode(argument: _sched_v1_UndrainNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UndrainNodeResponse__Output>): grpc.ClientUnaryCall;
  UndrainNode(argument: _sched_v1_UndrainNodeRequest, callback: grpc.requestCallback<_sched_v1_UndrainNodeResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Ends a drain.
   */
  undrainNode(argument: _sched_v1_UndrainNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UndrainNodeResponse__Output>): grpc.ClientUnaryCall;
  undrainNode(argument: _sched_v1_UndrainNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UndrainNodeResponse__Output>): grpc.ClientUnaryCall;
  undrainNode(argument: _sched_v1_UndrainNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UndrainNodeResponse__Output>): grpc.ClientUnaryCall;
  undrainNode(argument: _sched_v1_UndrainNodeRequest, callback: grpc.requestCallback<_sched_v1_UndrainNodeResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes a node's addresses and labels.
   */
  UpdateNode(argument: _sched_v1_UpdateNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateNodeResponse__Output>): grpc.ClientUnaryCall;
  UpdateNode(argument: _sched_v1_UpdateNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateNodeResponse__Output>): grpc.ClientUnaryCall;
  UpdateNode(argument: _sched_v1_UpdateNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateNodeResponse__Output>): grpc.ClientUnaryCall;
  UpdateNode(argument: _sched_v1_UpdateNodeRequest, callback: grpc.requestCallback<_sched_v1_UpdateNodeResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes a node's addresses and labels.
   */
  updateNode(argument: _sched_v1_UpdateNodeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateNodeResponse__Output>): grpc.ClientUnaryCall;
  updateNode(argument: _sched_v1_UpdateNodeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateNodeResponse__Output>): grpc.ClientUnaryCall;
  updateNode(argument: _sched_v1_UpdateNodeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateNodeResponse__Output>): grpc.ClientUnaryCall;
  updateNode(argument: _sched_v1_UpdateNodeRequest, callback: grpc.requestCallback<_sched_v1_UpdateNodeResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads a backup and checks every checksum, as an operation.
   */
  VerifyBackup(argument: _sched_v1_VerifyBackupRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_VerifyBackupResponse__Output>): grpc.ClientUnaryCall;
  VerifyBackup(argument: _sched_v1_VerifyBackupRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_VerifyBackupResponse__Output>): grpc.ClientUnaryCall;
  VerifyBackup(argument: _sched_v1_VerifyBackupRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_VerifyBackupResponse__Output>): grpc.ClientUnaryCall;
  VerifyBackup(argument: _sched_v1_VerifyBackupRequest, callback: grpc.requestCallback<_sched_v1_VerifyBackupResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads a backup and checks every checksum, as an operation.
   */
  verifyBackup(argument: _sched_v1_VerifyBackupRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_VerifyBackupResponse__Output>): grpc.ClientUnaryCall;
  verifyBackup(argument: _sched_v1_VerifyBackupRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_VerifyBackupResponse__Output>): grpc.ClientUnaryCall;
  verifyBackup(argument: _sched_v1_VerifyBackupRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_VerifyBackupResponse__Output>): grpc.ClientUnaryCall;
  verifyBackup(argument: _sched_v1_VerifyBackupRequest, callback: grpc.requestCallback<_sched_v1_VerifyBackupResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Sends the shard map, and again whenever it changes.
   */
  WatchShardMap(argument: _sched_v1_WatchShardMapRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_sched_v1_WatchShardMapResponse__Output>;
  WatchShardMap(argument: _sched_v1_WatchShardMapRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_sched_v1_WatchShardMapResponse__Output>;
  /**
   * Sends the shard map, and again whenever it changes.
   */
  watchShardMap(argument: _sched_v1_WatchShardMapRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_sched_v1_WatchShardMapResponse__Output>;
  watchShardMap(argument: _sched_v1_WatchShardMapRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_sched_v1_WatchShardMapResponse__Output>;
  
}

/**
 * The cluster. Reading needs the role `viewer`, GetShardMap any known caller, everything else `operator`.
 */
export interface ClusterServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Adds a node to the directory; it may then start and join. ALREADY_EXISTS if id, name or address is
   * taken.
   */
  AddNode: grpc.handleUnaryCall<_sched_v1_AddNodeRequest__Output, _sched_v1_AddNodeResponse>;
  
  /**
   * Adds a replica of a shard on a node, as a learner that becomes a voter when it has caught up.
   */
  AddReplica: grpc.handleUnaryCall<_sched_v1_AddReplicaRequest__Output, _sched_v1_AddReplicaResponse>;
  
  /**
   * Cuts a snapshot of a shard on a node and lets go of the log before it.
   */
  CompactShard: grpc.handleUnaryCall<_sched_v1_CompactShardRequest__Output, _sched_v1_CompactShardResponse>;
  
  /**
   * Compares the digests of a shard's replicas at the same index.
   */
  CompareShardDigests: grpc.handleUnaryCall<_sched_v1_CompareShardDigestsRequest__Output, _sched_v1_CompareShardDigestsResponse>;
  
  /**
   * Backs up the whole cluster, shard by shard, as an operation.
   */
  CreateBackup: grpc.handleUnaryCall<_sched_v1_CreateBackupRequest__Output, _sched_v1_CreateBackupResponse>;
  
  /**
   * Gives the node's leaderships away, before it is stopped.
   */
  DrainNode: grpc.handleUnaryCall<_sched_v1_DrainNodeRequest__Output, _sched_v1_DrainNodeResponse>;
  
  /**
   * Lets the cluster use what a newer version can do; every node has to run it. Cannot be taken back.
   */
  FinalizeUpgrade: grpc.handleUnaryCall<_sched_v1_FinalizeUpgradeRequest__Output, _sched_v1_FinalizeUpgradeResponse>;
  
  /**
   * Reads the state of the cluster: nodes, shards, and whether all is well.
   */
  GetClusterStatus: grpc.handleUnaryCall<_sched_v1_GetClusterStatusRequest__Output, _sched_v1_GetClusterStatusResponse>;
  
  /**
   * Reads one node.
   */
  GetNode: grpc.handleUnaryCall<_sched_v1_GetNodeRequest__Output, _sched_v1_GetNodeResponse>;
  
  /**
   * Reads one shard.
   */
  GetShard: grpc.handleUnaryCall<_sched_v1_GetShardRequest__Output, _sched_v1_GetShardResponse>;
  
  /**
   * Reads where the leaders are. Answered by the node that is asked, from what it knows.
   */
  GetShardMap: grpc.handleUnaryCall<_sched_v1_GetShardMapRequest__Output, _sched_v1_GetShardMapResponse>;
  
  /**
   * Lists backups at a location, the newest first.
   */
  ListBackups: grpc.handleUnaryCall<_sched_v1_ListBackupsRequest__Output, _sched_v1_ListBackupsResponse>;
  
  /**
   * Lists nodes.
   */
  ListNodes: grpc.handleUnaryCall<_sched_v1_ListNodesRequest__Output, _sched_v1_ListNodesResponse>;
  
  /**
   * Lists shards.
   */
  ListShards: grpc.handleUnaryCall<_sched_v1_ListShardsRequest__Output, _sched_v1_ListShardsResponse>;
  
  /**
   * Moves a replica from one node to another, as an operation.
   */
  MoveReplica: grpc.handleUnaryCall<_sched_v1_MoveReplicaRequest__Output, _sched_v1_MoveReplicaResponse>;
  
  /**
   * Stops every dispatch of the cluster; tasks are taken in and wait.
   */
  PauseCluster: grpc.handleUnaryCall<_sched_v1_PauseClusterRequest__Output, _sched_v1_PauseClusterResponse>;
  
  /**
   * Spreads replicas over zones and nodes and leaders over nodes, as an operation.
   */
  RebalanceCluster: grpc.handleUnaryCall<_sched_v1_RebalanceClusterRequest__Output, _sched_v1_RebalanceClusterResponse>;
  
  /**
   * Moves the node's replicas elsewhere and takes it out. FAILED_PRECONDITION if the others are too few,
   * or with `force` if a shard would lose its majority.
   */
  RemoveNode: grpc.handleUnaryCall<_sched_v1_RemoveNodeRequest__Output, _sched_v1_RemoveNodeResponse>;
  
  /**
   * Removes a replica. FAILED_PRECONDITION if the shard would lose its majority.
   */
  RemoveReplica: grpc.handleUnaryCall<_sched_v1_RemoveReplicaRequest__Output, _sched_v1_RemoveReplicaResponse>;
  
  /**
   * Fills an empty cluster with the same number of shards from a backup, as an operation. It starts paused.
   */
  RestoreBackup: grpc.handleUnaryCall<_sched_v1_RestoreBackupRequest__Output, _sched_v1_RestoreBackupResponse>;
  
  /**
   * Ends PauseCluster, with slow start.
   */
  ResumeCluster: grpc.handleUnaryCall<_sched_v1_ResumeClusterRequest__Output, _sched_v1_ResumeClusterResponse>;
  
  /**
   * Reads everything a shard has on disk and checks it, as an operation.
   */
  ScrubShard: grpc.handleUnaryCall<_sched_v1_ScrubShardRequest__Output, _sched_v1_ScrubShardResponse>;
  
  /**
   * Hands a shard's leadership to another voter. Answers when it leads, or ABORTED if it does not.
   */
  TransferLeader: grpc.handleUnaryCall<_sched_v1_TransferLeaderRequest__Output, _sched_v1_TransferLeaderResponse>;
  
  /**
   * Ends a drain.
   */
  UndrainNode: grpc.handleUnaryCall<_sched_v1_UndrainNodeRequest__Output, _sched_v1_UndrainNodeResponse>;
  
  /**
   * Changes a node's addresses and labels.
   */
  UpdateNode: grpc.handleUnaryCall<_sched_v1_UpdateNodeRequest__Output, _sched_v1_UpdateNodeResponse>;
  
  /**
   * Reads a backup and checks every checksum, as an operation.
   */
  VerifyBackup: grpc.handleUnaryCall<_sched_v1_VerifyBackupRequest__Output, _sched_v1_VerifyBackupResponse>;
  
  /**
   * Sends the shard map, and again whenever it changes.
   */
  WatchShardMap: grpc.handleServerStreamingCall<_sched_v1_WatchShardMapRequest__Output, _sched_v1_WatchShardMapResponse>;
  
}

export interface ClusterServiceDefinition extends grpc.ServiceDefinition {
  AddNode: MethodDefinition<_sched_v1_AddNodeRequest, _sched_v1_AddNodeResponse, _sched_v1_AddNodeRequest__Output, _sched_v1_AddNodeResponse__Output>
  AddReplica: MethodDefinition<_sched_v1_AddReplicaRequest, _sched_v1_AddReplicaResponse, _sched_v1_AddReplicaRequest__Output, _sched_v1_AddReplicaResponse__Output>
  CompactShard: MethodDefinition<_sched_v1_CompactShardRequest, _sched_v1_CompactShardResponse, _sched_v1_CompactShardRequest__Output, _sched_v1_CompactShardResponse__Output>
  CompareShardDigests: MethodDefinition<_sched_v1_CompareShardDigestsRequest, _sched_v1_CompareShardDigestsResponse, _sched_v1_CompareShardDigestsRequest__Output, _sched_v1_CompareShardDigestsResponse__Output>
  CreateBackup: MethodDefinition<_sched_v1_CreateBackupRequest, _sched_v1_CreateBackupResponse, _sched_v1_CreateBackupRequest__Output, _sched_v1_CreateBackupResponse__Output>
  DrainNode: MethodDefinition<_sched_v1_DrainNodeRequest, _sched_v1_DrainNodeResponse, _sched_v1_DrainNodeRequest__Output, _sched_v1_DrainNodeResponse__Output>
  FinalizeUpgrade: MethodDefinition<_sched_v1_FinalizeUpgradeRequest, _sched_v1_FinalizeUpgradeResponse, _sched_v1_FinalizeUpgradeRequest__Output, _sched_v1_FinalizeUpgradeResponse__Output>
  GetClusterStatus: MethodDefinition<_sched_v1_GetClusterStatusRequest, _sched_v1_GetClusterStatusResponse, _sched_v1_GetClusterStatusRequest__Output, _sched_v1_GetClusterStatusResponse__Output>
  GetNode: MethodDefinition<_sched_v1_GetNodeRequest, _sched_v1_GetNodeResponse, _sched_v1_GetNodeRequest__Output, _sched_v1_GetNodeResponse__Output>
  GetShard: MethodDefinition<_sched_v1_GetShardRequest, _sched_v1_GetShardResponse, _sched_v1_GetShardRequest__Output, _sched_v1_GetShardResponse__Output>
  GetShardMap: MethodDefinition<_sched_v1_GetShardMapRequest, _sched_v1_GetShardMapResponse, _sched_v1_GetShardMapRequest__Output, _sched_v1_GetShardMapResponse__Output>
  ListBackups: MethodDefinition<_sched_v1_ListBackupsRequest, _sched_v1_ListBackupsResponse, _sched_v1_ListBackupsRequest__Output, _sched_v1_ListBackupsResponse__Output>
  ListNodes: MethodDefinition<_sched_v1_ListNodesRequest, _sched_v1_ListNodesResponse, _sched_v1_ListNodesRequest__Output, _sched_v1_ListNodesResponse__Output>
  ListShards: MethodDefinition<_sched_v1_ListShardsRequest, _sched_v1_ListShardsResponse, _sched_v1_ListShardsRequest__Output, _sched_v1_ListShardsResponse__Output>
  MoveReplica: MethodDefinition<_sched_v1_MoveReplicaRequest, _sched_v1_MoveReplicaResponse, _sched_v1_MoveReplicaRequest__Output, _sched_v1_MoveReplicaResponse__Output>
  PauseCluster: MethodDefinition<_sched_v1_PauseClusterRequest, _sched_v1_PauseClusterResponse, _sched_v1_PauseClusterRequest__Output, _sched_v1_PauseClusterResponse__Output>
  RebalanceCluster: MethodDefinition<_sched_v1_RebalanceClusterRequest, _sched_v1_RebalanceClusterResponse, _sched_v1_RebalanceClusterRequest__Output, _sched_v1_RebalanceClusterResponse__Output>
  RemoveNode: MethodDefinition<_sched_v1_RemoveNodeRequest, _sched_v1_RemoveNodeResponse, _sched_v1_RemoveNodeRequest__Output, _sched_v1_RemoveNodeResponse__Output>
  RemoveReplica: MethodDefinition<_sched_v1_RemoveReplicaRequest, _sched_v1_RemoveReplicaResponse, _sched_v1_RemoveReplicaRequest__Output, _sched_v1_RemoveReplicaResponse__Output>
  RestoreBackup: MethodDefinition<_sched_v1_RestoreBackupRequest, _sched_v1_RestoreBackupResponse, _sched_v1_RestoreBackupRequest__Output, _sched_v1_RestoreBackupResponse__Output>
  ResumeCluster: MethodDefinition<_sched_v1_ResumeClusterRequest, _sched_v1_ResumeClusterResponse, _sched_v1_ResumeClusterRequest__Output, _sched_v1_ResumeClusterResponse__Output>
  ScrubShard: MethodDefinition<_sched_v1_ScrubShardRequest, _sched_v1_ScrubShardResponse, _sched_v1_ScrubShardRequest__Output, _sched_v1_ScrubShardResponse__Output>
  TransferLeader: MethodDefinition<_sched_v1_TransferLeaderRequest, _sched_v1_TransferLeaderResponse, _sched_v1_TransferLeaderRequest__Output, _sched_v1_TransferLeaderResponse__Output>
  UndrainNode: MethodDefinition<_sched_v1_UndrainNodeRequest, _sched_v1_UndrainNodeResponse, _sched_v1_UndrainNodeRequest__Output, _sched_v1_UndrainNodeResponse__Output>
  UpdateNode: MethodDefinition<_sched_v1_UpdateNodeRequest, _sched_v1_UpdateNodeResponse, _sched_v1_UpdateNodeRequest__Output, _sched_v1_UpdateNodeResponse__Output>
  VerifyBackup: MethodDefinition<_sched_v1_VerifyBackupRequest, _sched_v1_VerifyBackupResponse, _sched_v1_VerifyBackupRequest__Output, _sched_v1_VerifyBackupResponse__Output>
  WatchShardMap: MethodDefinition<_sched_v1_WatchShardMapRequest, _sched_v1_WatchShardMapResponse, _sched_v1_WatchShardMapRequest__Output, _sched_v1_WatchShardMapResponse__Output>
}
