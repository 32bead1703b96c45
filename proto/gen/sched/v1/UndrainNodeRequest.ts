// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.UndrainNode.
 */
export interface UndrainNodeRequest {
  /**
   * The node.
   */
  'nodeId'?: (number);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.UndrainNode.
 */
export interface UndrainNodeRequest__Output {
  /**
   * The node.
   */
  'nodeId': (number);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
