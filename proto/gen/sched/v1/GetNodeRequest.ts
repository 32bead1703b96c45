// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.GetNode.
 */
export interface GetNodeRequest {
  /**
   * The node.
   */
  'nodeId'?: (number);
}

/**
 * See ClusterService.GetNode.
 */
export interface GetNodeRequest__Output {
  /**
   * The node.
   */
  'nodeId': (number);
}
