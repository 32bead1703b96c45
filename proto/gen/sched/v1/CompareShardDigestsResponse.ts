// Original file: proto/sched/v1/cluster_service.proto

import type { Replica as _sched_v1_Replica, Replica__Output as _sched_v1_Replica__Output } from '../../sched/v1/Replica.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * See ClusterService.CompareShardDigests.
 */
export interface CompareShardDigestsResponse {
  /**
   * The digests are equal.
   */
  'equal'?: (boolean);
  /**
   * The index they were compared at.
   */
  'index'?: (number | string | Long);
  /**
   * With digest and its index.
   */
  'replicas'?: (_sched_v1_Replica)[];
}

/**
 * See ClusterService.CompareShardDigests.
 */
export interface CompareShardDigestsResponse__Output {
  /**
   * The digests are equal.
   */
  'equal': (boolean);
  /**
   * The index they were compared at.
   */
  'index': (string);
  /**
   * With digest and its index.
   */
  'replicas': (_sched_v1_Replica__Output)[];
}
