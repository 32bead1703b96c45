// Original file: proto/sched/v1/cluster.proto

import type { NodeState as _sched_v1_NodeState, NodeState__Output as _sched_v1_NodeState__Output } from '../../sched/v1/NodeState.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * A process of the cluster.
 */
export interface Node {
  /**
   * Small, positive, for the life of its data directory.
   */
  'nodeId'?: (number);
  /**
   * For people, unique. At most 128 characters.
   */
  'name'?: (string);
  /**
   * The availability zone: replicas of a shard are kept apart by it.
   */
  'zone'?: (string);
  /**
   * The machine: replicas of a shard are kept apart by it too.
   */
  'host'?: (string);
  /**
   * `host:port` for clients (gRPC).
   */
  'clientAddress'?: (string);
  /**
   * `host:port` for peers (gRPC).
   */
  'peerAddress'?: (string);
  /**
   * `host:port` of the admin port (HTTP).
   */
  'adminAddress'?: (string);
  /**
   * Of schedd.
   */
  'version'?: (string);
  /**
   * The answering node hears it.
   */
  'alive'?: (boolean);
  /**
   * Where it is in its life.
   */
  'state'?: (_sched_v1_NodeState);
  /**
   * Its wall clock minus the median of the cluster's, as far as the answering node can tell.
   */
  'clockOffset'?: (_google_protobuf_Duration | null);
  /**
   * How far off that may be.
   */
  'clockError'?: (_google_protobuf_Duration | null);
  /**
   * When it was last heard.
   */
  'lastSeenTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When the process started.
   */
  'startTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Replicas it has.
   */
  'replicaCount'?: (number);
  /**
   * Shards it leads.
   */
  'leaderCount'?: (number);
  /**
   * Of its data directory.
   */
  'diskUsedBytes'?: (number | string | Long);
  /**
   * Of its file system.
   */
  'diskFreeBytes'?: (number | string | Long);
  /**
   * Resident memory.
   */
  'memoryBytes'?: (number | string | Long);
  /**
   * 99th percentile of its fsync, over the last minute.
   */
  'fsyncP99'?: (_google_protobuf_Duration | null);
  /**
   * Round trip from the answering node.
   */
  'roundTrip'?: (_google_protobuf_Duration | null);
  /**
   * More labels, besides zone and host.
   */
  'labels'?: ({[key: string]: string});
  /**
   * The version of its time zone data.
   */
  'tzdataVersion'?: (string);
  /**
   * What is wrong with it, for people.
   */
  'warnings'?: (string)[];
}

/**
 * A process of the cluster.
 */
export interface Node__Output {
  /**
   * Small, positive, for the life of its data directory.
   */
  'nodeId': (number);
  /**
   * For people, unique. At most 128 characters.
   */
  'name': (string);
  /**
   * The availability zone: replicas of a shard are kept apart by it.
   */
  'zone': (string);
  /**
   * The machine: replicas of a shard are kept apart by it too.
   */
  'host': (string);
  /**
   * `host:port` for clients (gRPC).
   */
  'clientAddress': (string);
  /**
   * `host:port` for peers (gRPC).
   */
  'peerAddress': (string);
  /**
   * `host:port` of the admin port (HTTP).
   */
  'adminAddress': (string);
  /**
   * Of schedd.
   */
  'version': (string);
  /**
   * The answering node hears it.
   */
  'alive': (boolean);
  /**
   * Where it is in its life.
   */
  'state': (_sched_v1_NodeState__Output);
  /**
   * Its wall clock minus the median of the cluster's, as far as the answering node can tell.
   */
  'clockOffset': (_google_protobuf_Duration__Output | null);
  /**
   * How far off that may be.
   */
  'clockError': (_google_protobuf_Duration__Output | null);
  /**
   * When it was last heard.
   */
  'lastSeenTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When the process started.
   */
  'startTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Replicas it has.
   */
  'replicaCount': (number);
  /**
   * Shards it leads.
   */
  'leaderCount': (number);
  /**
   * Of its data directory.
   */
  'diskUsedBytes': (string);
  /**
   * Of its file system.
   */
  'diskFreeBytes': (string);
  /**
   * Resident memory.
   */
  'memoryBytes': (string);
  /**
   * 99th percentile of its fsync, over the last minute.
   */
  'fsyncP99': (_google_protobuf_Duration__Output | null);
  /**
   * Round trip from the answering node.
   */
  'roundTrip': (_google_protobuf_Duration__Output | null);
  /**
   * More labels, besides zone and host.
   */
  'labels': ({[key: string]: string});
  /**
   * The version of its time zone data.
   */
  'tzdataVersion': (string);
  /**
   * What is wrong with it, for people.
   */
  'warnings': (string)[];
}
