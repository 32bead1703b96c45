// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.CompareShardDigests.
 */
export interface CompareShardDigestsRequest {
  /**
   * The shard; 0 is the directory.
   */
  'shardId'?: (number);
}

/**
 * See ClusterService.CompareShardDigests.
 */
export interface CompareShardDigestsRequest__Output {
  /**
   * The shard; 0 is the directory.
   */
  'shardId': (number);
}
