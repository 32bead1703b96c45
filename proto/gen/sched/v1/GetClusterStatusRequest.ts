// Original file: proto/sched/v1/cluster_service.proto

import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See ClusterService.GetClusterStatus.
 */
export interface GetClusterStatusRequest {
  /**
   * Without the shards. Default false.
   */
  'omitShards'?: (boolean);
  /**
   * Default LINEARIZABLE for the directory; the rest is what the node knows.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See ClusterService.GetClusterStatus.
 */
export interface GetClusterStatusRequest__Output {
  /**
   * Without the shards. Default false.
   */
  'omitShards': (boolean);
  /**
   * Default LINEARIZABLE for the directory; the rest is what the node knows.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
