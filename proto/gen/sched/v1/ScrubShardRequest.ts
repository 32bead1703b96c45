// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.ScrubShard.
 */
export interface ScrubShardRequest {
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
 * See ClusterService.ScrubShard.
 */
export interface ScrubShardRequest__Output {
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
