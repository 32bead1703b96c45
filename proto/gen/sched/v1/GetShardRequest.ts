// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.GetShard.
 */
export interface GetShardRequest {
  /**
   * The shard; 0 is the directory.
   */
  'shardId'?: (number);
}

/**
 * See ClusterService.GetShard.
 */
export interface GetShardRequest__Output {
  /**
   * The shard; 0 is the directory.
   */
  'shardId': (number);
}
