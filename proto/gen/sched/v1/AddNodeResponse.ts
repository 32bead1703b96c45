// Original file: proto/sched/v1/cluster_service.proto

import type { Node as _sched_v1_Node, Node__Output as _sched_v1_Node__Output } from '../../sched/v1/Node.ts';

/**
 * See ClusterService.AddNode.
 */
export interface AddNodeResponse {
  /**
   * As added.
   */
  'node'?: (_sched_v1_Node | null);
  /**
   * What the node needs to join, once, within an hour.
   */
  'joinToken'?: (string);
}

/**
 * See ClusterService.AddNode.
 */
export interface AddNodeResponse__Output {
  /**
   * As added.
   */
  'node': (_sched_v1_Node__Output | null);
  /**
   * What the node needs to join, once, within an hour.
   */
  'joinToken': (string);
}
