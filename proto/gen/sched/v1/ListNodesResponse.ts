// Original file: proto/sched/v1/cluster_service.proto

import type { Node as _sched_v1_Node, Node__Output as _sched_v1_Node__Output } from '../../sched/v1/Node.ts';

/**
 * See ClusterService.ListNodes.
 */
export interface ListNodesResponse {
  /**
   * The page.
   */
  'nodes'?: (_sched_v1_Node)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See ClusterService.ListNodes.
 */
export interface ListNodesResponse__Output {
  /**
   * The page.
   */
  'nodes': (_sched_v1_Node__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
