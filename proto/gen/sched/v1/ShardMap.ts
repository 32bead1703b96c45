// Original file: proto/sched/v1/cluster.proto

import type { ShardRoute as _sched_v1_ShardRoute, ShardRoute__Output as _sched_v1_ShardRoute__Output } from '../../sched/v1/ShardRoute.ts';
import type { NodeAddress as _sched_v1_NodeAddress, NodeAddress__Output as _sched_v1_NodeAddress__Output } from '../../sched/v1/NodeAddress.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Where the leaders are, for routing: `shardOf(namespace, id, shard_count)` names the shard.
 */
export interface ShardMap {
  /**
   * Grows with every change; what is older than what one has is to be ignored.
   */
  'mapVersion'?: (number | string | Long);
  /**
   * How many shards there are; fixed when the cluster was made.
   */
  'shardCount'?: (number);
  /**
   * One for each shard from 1 on.
   */
  'routes'?: (_sched_v1_ShardRoute)[];
  /**
   * The nodes that the routes name.
   */
  'nodes'?: (_sched_v1_NodeAddress)[];
  /**
   * Of the cluster.
   */
  'clusterId'?: (string);
}

/**
 * Where the leaders are, for routing: `shardOf(namespace, id, shard_count)` names the shard.
 */
export interface ShardMap__Output {
  /**
   * Grows with every change; what is older than what one has is to be ignored.
   */
  'mapVersion': (string);
  /**
   * How many shards there are; fixed when the cluster was made.
   */
  'shardCount': (number);
  /**
   * One for each shard from 1 on.
   */
  'routes': (_sched_v1_ShardRoute__Output)[];
  /**
   * The nodes that the routes name.
   */
  'nodes': (_sched_v1_NodeAddress__Output)[];
  /**
   * Of the cluster.
   */
  'clusterId': (string);
}
