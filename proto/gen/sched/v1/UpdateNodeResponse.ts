// Original file: proto/sched/v1/cluster_service.proto

import type { Node as _sched_v1_Node, Node__Output as _sched_v1_Node__Output } from '../../sched/v1/Node.ts';

/**
 * See ClusterService.UpdateNode.
 */
export interface UpdateNodeResponse {
  /**
   * As it is now.
   */
  'node'?: (_sched_v1_Node | null);
}

/**
 * See ClusterService.UpdateNode.
 */
export interface UpdateNodeResponse__Output {
  /**
   * As it is now.
   */
  'node': (_sched_v1_Node__Output | null);
}
