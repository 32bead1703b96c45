// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.ListNodes.
 */
export interface ListNodesRequest {
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
}

/**
 * See ClusterService.ListNodes.
 */
export interface ListNodesRequest__Output {
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
}
