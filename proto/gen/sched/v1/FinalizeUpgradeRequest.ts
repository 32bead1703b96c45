// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.FinalizeUpgrade.
 */
export interface FinalizeUpgradeRequest {
  /**
   * The version. Empty: the lowest that a node runs.
   */
  'version'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.FinalizeUpgrade.
 */
export interface FinalizeUpgradeRequest__Output {
  /**
   * The version. Empty: the lowest that a node runs.
   */
  'version': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
