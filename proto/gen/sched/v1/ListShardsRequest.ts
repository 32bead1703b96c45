// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.ListShards.
 */
export interface ListShardsRequest {
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
  /**
   * Only those with a replica on this node. 0: all.
   */
  'nodeId'?: (number);
  /**
   * Only those that are not available, not well placed, or with a replica that is not alive. Default false.
   */
  'onlyUnhealthy'?: (boolean);
}

/**
 * See ClusterService.ListShards.
 */
export interface ListShardsRequest__Output {
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
  /**
   * Only those with a replica on this node. 0: all.
   */
  'nodeId': (number);
  /**
   * Only those that are not available, not well placed, or with a replica that is not alive. Default false.
   */
  'onlyUnhealthy': (boolean);
}
