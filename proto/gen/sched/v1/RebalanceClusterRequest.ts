// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.RebalanceCluster.
 */
export interface RebalanceClusterRequest {
  /**
   * Only the leaders move. Default false.
   */
  'leadersOnly'?: (boolean);
  /**
   * Says what would move, and moves nothing. Default false.
   */
  'dryRun'?: (boolean);
  /**
   * Replicas that move at the same time. 0: 1.
   */
  'maxParallel'?: (number);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.RebalanceCluster.
 */
export interface RebalanceClusterRequest__Output {
  /**
   * Only the leaders move. Default false.
   */
  'leadersOnly': (boolean);
  /**
   * Says what would move, and moves nothing. Default false.
   */
  'dryRun': (boolean);
  /**
   * Replicas that move at the same time. 0: 1.
   */
  'maxParallel': (number);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
