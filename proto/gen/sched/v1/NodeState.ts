// Original file: proto/sched/v1/cluster.proto

/**
 * Where a node is in its life.
 */
export const NodeState = {
  /**
   * Not set.
   */
  NODE_STATE_UNSPECIFIED: 'NODE_STATE_UNSPECIFIED',
  /**
   * Added, has not been heard.
   */
  NODE_STATE_JOINING: 'NODE_STATE_JOINING',
  /**
   * Takes replicas and leaderships.
   */
  NODE_STATE_ACTIVE: 'NODE_STATE_ACTIVE',
  /**
   * Gives its leaderships away and takes none.
   */
  NODE_STATE_DRAINING: 'NODE_STATE_DRAINING',
  /**
   * Has no leaderships; can be stopped.
   */
  NODE_STATE_DRAINED: 'NODE_STATE_DRAINED',
  /**
   * Its replicas are being moved elsewhere.
   */
  NODE_STATE_LEAVING: 'NODE_STATE_LEAVING',
} as const;

/**
 * Where a node is in its life.
 */
export type NodeState =
  /**
   * Not set.
   */
  | 'NODE_STATE_UNSPECIFIED'
  | 0
  /**
   * Added, has not been heard.
   */
  | 'NODE_STATE_JOINING'
  | 1
  /**
   * Takes replicas and leaderships.
   */
  | 'NODE_STATE_ACTIVE'
  | 2
  /**
   * Gives its leaderships away and takes none.
   */
  | 'NODE_STATE_DRAINING'
  | 3
  /**
   * Has no leaderships; can be stopped.
   */
  | 'NODE_STATE_DRAINED'
  | 4
  /**
   * Its replicas are being moved elsewhere.
   */
  | 'NODE_STATE_LEAVING'
  | 5

/**
 * Where a node is in its life.
 */
export type NodeState__Output = typeof NodeState[keyof typeof NodeState]
