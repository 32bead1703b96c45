// Original file: proto/sched/v1/cluster_service.proto

import type { Shard as _sched_v1_Shard, Shard__Output as _sched_v1_Shard__Output } from '../../sched/v1/Shard.ts';

/**
 * See ClusterService.TransferLeader.
 */
export interface TransferLeaderResponse {
  /**
   * As it is now.
   */
  'shard'?: (_sched_v1_Shard | null);
}

/**
 * See ClusterService.TransferLeader.
 */
export interface TransferLeaderResponse__Output {
  /**
   * As it is now.
   */
  'shard': (_sched_v1_Shard__Output | null);
}
