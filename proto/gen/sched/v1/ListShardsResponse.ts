// Original file: proto/sched/v1/cluster_service.proto

import type { Shard as _sched_v1_Shard, Shard__Output as _sched_v1_Shard__Output } from '../../sched/v1/Shard.ts';

/**
 * See ClusterService.ListShards.
 */
export interface ListShardsResponse {
  /**
   * The page; the directory is shard 0.
   */
  'shards'?: (_sched_v1_Shard)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See ClusterService.ListShards.
 */
export interface ListShardsResponse__Output {
  /**
   * The page; the directory is shard 0.
   */
  'shards': (_sched_v1_Shard__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
