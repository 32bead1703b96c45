// Original file: proto/sched/v1/cluster_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * See ClusterService.WatchShardMap.
 */
export interface WatchShardMapRequest {
  /**
   * The version the caller has; the first message comes when there is a newer one. 0: at once.
   */
  'knownMapVersion'?: (number | string | Long);
}

/**
 * See ClusterService.WatchShardMap.
 */
export interface WatchShardMapRequest__Output {
  /**
   * The version the caller has; the first message comes when there is a newer one. 0: at once.
   */
  'knownMapVersion': (string);
}
