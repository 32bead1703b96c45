// Original file: proto/sched/v1/cluster_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * See ClusterService.CompactShard.
 */
export interface CompactShardResponse {
  /**
   * The log now starts after this index.
   */
  'compactedIndex'?: (number | string | Long);
}

/**
 * See ClusterService.CompactShard.
 */
export interface CompactShardResponse__Output {
  /**
   * The log now starts after this index.
   */
  'compactedIndex': (string);
}
