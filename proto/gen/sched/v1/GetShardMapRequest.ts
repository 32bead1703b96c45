// Original file: proto/sched/v1/cluster_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * See ClusterService.GetShardMap.
 */
export interface GetShardMapRequest {
  /**
   * The version the caller has: the answer is empty if it is still the newest. 0: the map in any case.
   */
  'knownMapVersion'?: (number | string | Long);
}

/**
 * See ClusterService.GetShardMap.
 */
export interface GetShardMapRequest__Output {
  /**
   * The version the caller has: the answer is empty if it is still the newest. 0: the map in any case.
   */
  'knownMapVersion': (string);
}
