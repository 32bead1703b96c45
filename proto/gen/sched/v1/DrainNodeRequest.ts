// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.DrainNode.
 */
export interface DrainNodeRequest {
  /**
   * The node.
   */
  'nodeId'?: (number);
  /**
   * For people. At most 256 characters.
   */
  'reason'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.DrainNode.
 */
export interface DrainNodeRequest__Output {
  /**
   * The node.
   */
  'nodeId': (number);
  /**
   * For people. At most 256 characters.
   */
  'reason': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
