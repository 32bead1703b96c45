// Original file: proto/sched/v1/cluster_service.proto

import type { Shard as _sched_v1_Shard, Shard__Output as _sched_v1_Shard__Output } from '../../sched/v1/Shard.ts';

/**
 * See ClusterService.GetShard.
 */
export interface GetShardResponse {
  /**
   * As its leader sees it, or the answering node if there is none.
   */
  'shard'?: (_sched_v1_Shard | null);
}

/**
 * See ClusterService.GetShard.
 */
export interface GetShardResponse__Output {
  /**
   * As its leader sees it, or the answering node if there is none.
   */
  'shard': (_sched_v1_Shard__Output | null);
}
