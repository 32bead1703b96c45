// Original file: proto/sched/v1/cluster_service.proto

import type { Node as _sched_v1_Node, Node__Output as _sched_v1_Node__Output } from '../../sched/v1/Node.ts';

/**
 * See ClusterService.AddNode.
 */
export interface AddNodeRequest {
  /**
   * Name, zone, host, addresses, labels. `node_id` 0: the next free one.
   */
  'node'?: (_sched_v1_Node | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.AddNode.
 */
export interface AddNodeRequest__Output {
  /**
   * Name, zone, host, addresses, labels. `node_id` 0: the next free one.
   */
  'node': (_sched_v1_Node__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
