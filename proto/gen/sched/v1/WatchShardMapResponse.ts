// Original file: proto/sched/v1/cluster_service.proto

import type { ShardMap as _sched_v1_ShardMap, ShardMap__Output as _sched_v1_ShardMap__Output } from '../../sched/v1/ShardMap.ts';

/**
 * See ClusterService.WatchShardMap.
 */
export interface WatchShardMapResponse {
  /**
   * The whole map.
   */
  'shardMap'?: (_sched_v1_ShardMap | null);
}

/**
 * See ClusterService.WatchShardMap.
 */
export interface WatchShardMapResponse__Output {
  /**
   * The whole map.
   */
  'shardMap': (_sched_v1_ShardMap__Output | null);
}
