// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.RemoveNode.
 */
export interface RemoveNodeRequest {
  /**
   * The node.
   */
  'nodeId'?: (number);
  /**
   * It is gone for good and cannot help: its replicas are made anew from the others. Default false.
   */
  'force'?: (boolean);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.RemoveNode.
 */
export interface RemoveNodeRequest__Output {
  /**
   * The node.
   */
  'nodeId': (number);
  /**
   * It is gone for good and cannot help: its replicas are made anew from the others. Default false.
   */
  'force': (boolean);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
