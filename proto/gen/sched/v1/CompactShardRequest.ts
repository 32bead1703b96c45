// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.CompactShard.
 */
export interface CompactShardRequest {
  /**
   * The shard; 0 is the directory.
   */
  'shardId'?: (number);
  /**
   * Where. 0: on each of its nodes.
   */
  'nodeId'?: (number);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.CompactShard.
 */
export interface CompactShardRequest__Output {
  /**
   * The shard; 0 is the directory.
   */
  'shardId': (number);
  /**
   * Where. 0: on each of its nodes.
   */
  'nodeId': (number);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
