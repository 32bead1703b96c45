// Original file: proto/sched/v1/cluster_service.proto

import type { ShardMap as _sched_v1_ShardMap, ShardMap__Output as _sched_v1_ShardMap__Output } from '../../sched/v1/ShardMap.ts';

/**
 * See ClusterService.GetShardMap.
 */
export interface GetShardMapResponse {
  /**
   * Unset if the caller's is the newest.
   */
  'shardMap'?: (_sched_v1_ShardMap | null);
}

/**
 * See ClusterService.GetShardMap.
 */
export interface GetShardMapResponse__Output {
  /**
   * Unset if the caller's is the newest.
   */
  'shardMap': (_sched_v1_ShardMap__Output | null);
}
