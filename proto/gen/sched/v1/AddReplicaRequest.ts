// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.AddReplica.
 */
export interface AddReplicaRequest {
  /**
   * The shard; 0 is the directory.
   */
  'shardId'?: (number);
  /**
   * Where.
   */
  'nodeId'?: (number);
  /**
   * It stays a learner. Default false.
   */
  'learner'?: (boolean);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.AddReplica.
 */
export interface AddReplicaRequest__Output {
  /**
   * The shard; 0 is the directory.
   */
  'shardId': (number);
  /**
   * Where.
   */
  'nodeId': (number);
  /**
   * It stays a learner. Default false.
   */
  'learner': (boolean);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
