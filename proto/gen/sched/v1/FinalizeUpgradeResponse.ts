// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.FinalizeUpgrade.
 */
export interface FinalizeUpgradeResponse {
  /**
   * What every node now agrees to be able to do.
   */
  'clusterVersion'?: (string);
}

/**
 * See ClusterService.FinalizeUpgrade.
 */
export interface FinalizeUpgradeResponse__Output {
  /**
   * What every node now agrees to be able to do.
   */
  'clusterVersion': (string);
}
