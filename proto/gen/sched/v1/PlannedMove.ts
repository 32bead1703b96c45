// Original file: proto/sched/v1/cluster_service.proto


/**
 * A move that balances the cluster.
 */
export interface PlannedMove {
  /**
   * The shard.
   */
  'shardId'?: (number);
  /**
   * From here.
   */
  'fromNodeId'?: (number);
  /**
   * To here.
   */
  'toNodeId'?: (number);
  /**
   * Only the leadership.
   */
  'leadership'?: (boolean);
  /**
   * For people.
   */
  'reason'?: (string);
}

/**
 * A move that balances the cluster.
 */
export interface PlannedMove__Output {
  /**
   * The shard.
   */
  'shardId': (number);
  /**
   * From here.
   */
  'fromNodeId': (number);
  /**
   * To here.
   */
  'toNodeId': (number);
  /**
   * Only the leadership.
   */
  'leadership': (boolean);
  /**
   * For people.
   */
  'reason': (string);
}
