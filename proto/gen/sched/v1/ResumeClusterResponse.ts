// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.ResumeCluster.
 */
export interface ResumeClusterResponse {
}

/**
 * See ClusterService.ResumeCluster.
 */
export interface ResumeClusterResponse__Output {
}
