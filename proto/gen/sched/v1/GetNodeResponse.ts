// Original file: proto/sched/v1/cluster_service.proto

import type { Node as _sched_v1_Node, Node__Output as _sched_v1_Node__Output } from '../../sched/v1/Node.ts';
import type { Shard as _sched_v1_Shard, Shard__Output as _sched_v1_Shard__Output } from '../../sched/v1/Shard.ts';

/**
 * See ClusterService.GetNode.
 */
export interface GetNodeResponse {
  /**
   * The node.
   */
  'node'?: (_sched_v1_Node | null);
  /**
   * Its replicas: the shards, each with this node's replica only.
   */
  'shards'?: (_sched_v1_Shard)[];
}

/**
 * See ClusterService.GetNode.
 */
export interface GetNodeResponse__Output {
  /**
   * The node.
   */
  'node': (_sched_v1_Node__Output | null);
  /**
   * Its replicas: the shards, each with this node's replica only.
   */
  'shards': (_sched_v1_Shard__Output)[];
}
