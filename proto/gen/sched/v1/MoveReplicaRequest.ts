// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.MoveReplica.
 */
export interface MoveReplicaRequest {
  /**
   * The shard; 0 is the directory.
   */
  'shardId'?: (number);
  /**
   * From here.
   */
  'fromNodeId'?: (number);
  /**
   * To here.
   */
  'toNodeId'?: (number);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.MoveReplica.
 */
export interface MoveReplicaRequest__Output {
  /**
   * The shard; 0 is the directory.
   */
  'shardId': (number);
  /**
   * From here.
   */
  'fromNodeId': (number);
  /**
   * To here.
   */
  'toNodeId': (number);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
