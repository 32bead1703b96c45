// Original file: proto/sched/v1/cluster.proto


/**
 * Where a node takes calls.
 */
export interface NodeAddress {
  /**
   * The node.
   */
  'nodeId'?: (number);
  /**
   * `host:port` for clients.
   */
  'clientAddress'?: (string);
  /**
   * Its zone, to prefer the near ones.
   */
  'zone'?: (string);
  /**
   * The answering node hears it.
   */
  'alive'?: (boolean);
}

/**
 * Where a node takes calls.
 */
export interface NodeAddress__Output {
  /**
   * The node.
   */
  'nodeId': (number);
  /**
   * `host:port` for clients.
   */
  'clientAddress': (string);
  /**
   * Its zone, to prefer the near ones.
   */
  'zone': (string);
  /**
   * The answering node hears it.
   */
  'alive': (boolean);
}
