// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.TransferLeader.
 */
export interface TransferLeaderRequest {
  /**
   * The shard; 0 is the directory.
   */
  'shardId'?: (number);
  /**
   * A voter. 0: the one that is best placed.
   */
  'targetNodeId'?: (number);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.TransferLeader.
 */
export interface TransferLeaderRequest__Output {
  /**
   * The shard; 0 is the directory.
   */
  'shardId': (number);
  /**
   * A voter. 0: the one that is best placed.
   */
  'targetNodeId': (number);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
