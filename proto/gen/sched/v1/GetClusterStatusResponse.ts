// Original file: proto/sched/v1/cluster_service.proto

import type { Node as _sched_v1_Node, Node__Output as _sched_v1_Node__Output } from '../../sched/v1/Node.ts';
import type { Shard as _sched_v1_Shard, Shard__Output as _sched_v1_Shard__Output } from '../../sched/v1/Shard.ts';
import type { ClusterHealth as _sched_v1_ClusterHealth, ClusterHealth__Output as _sched_v1_ClusterHealth__Output } from '../../sched/v1/ClusterHealth.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * See ClusterService.GetClusterStatus.
 */
export interface GetClusterStatusResponse {
  /**
   * Made at bootstrap.
   */
  'clusterId'?: (string);
  /**
   * What every node agrees to be able to do.
   */
  'clusterVersion'?: (string);
  /**
   * In the order of their ids.
   */
  'nodes'?: (_sched_v1_Node)[];
  /**
   * Shards 1 to N, in order.
   */
  'shards'?: (_sched_v1_Shard)[];
  /**
   * Group 0.
   */
  'directory'?: (_sched_v1_Shard | null);
  /**
   * Fixed at bootstrap.
   */
  'shardCount'?: (number);
  /**
   * Voters that each shard should have.
   */
  'replicationFactor'?: (number);
  /**
   * Whether all is well.
   */
  'health'?: (_sched_v1_ClusterHealth);
  /**
   * What is not, for people.
   */
  'warnings'?: (string)[];
  /**
   * Dispatch is stopped.
   */
  'paused'?: (boolean);
  /**
   * The node that answers.
   */
  'answeringNodeId'?: (number);
  /**
   * Its wall clock.
   */
  'answerTime'?: (_google_protobuf_Timestamp | null);
}

/**
 * See ClusterService.GetClusterStatus.
 */
export interface GetClusterStatusResponse__Output {
  /**
   * Made at bootstrap.
   */
  'clusterId': (string);
  /**
   * What every node agrees to be able to do.
   */
  'clusterVersion': (string);
  /**
   * In the order of their ids.
   */
  'nodes': (_sched_v1_Node__Output)[];
  /**
   * Shards 1 to N, in order.
   */
  'shards': (_sched_v1_Shard__Output)[];
  /**
   * Group 0.
   */
  'directory': (_sched_v1_Shard__Output | null);
  /**
   * Fixed at bootstrap.
   */
  'shardCount': (number);
  /**
   * Voters that each shard should have.
   */
  'replicationFactor': (number);
  /**
   * Whether all is well.
   */
  'health': (_sched_v1_ClusterHealth__Output);
  /**
   * What is not, for people.
   */
  'warnings': (string)[];
  /**
   * Dispatch is stopped.
   */
  'paused': (boolean);
  /**
   * The node that answers.
   */
  'answeringNodeId': (number);
  /**
   * Its wall clock.
   */
  'answerTime': (_google_protobuf_Timestamp__Output | null);
}
