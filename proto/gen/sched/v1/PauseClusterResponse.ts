// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.PauseCluster.
 */
export interface PauseClusterResponse {
}

/**
 * See ClusterService.PauseCluster.
 */
export interface PauseClusterResponse__Output {
}
