// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.RemoveReplica.
 */
export interface RemoveReplicaRequest {
  /**
   * The shard; 0 is the directory.
   */
  'shardId'?: (number);
  /**
   * Where.
   */
  'nodeId'?: (number);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.RemoveReplica.
 */
export interface RemoveReplicaRequest__Output {
  /**
   * The shard; 0 is the directory.
   */
  'shardId': (number);
  /**
   * Where.
   */
  'nodeId': (number);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
