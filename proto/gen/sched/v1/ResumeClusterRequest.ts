// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.ResumeCluster.
 */
export interface ResumeClusterRequest {
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.ResumeCluster.
 */
export interface ResumeClusterRequest__Output {
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
