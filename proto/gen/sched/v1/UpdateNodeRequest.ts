// Original file: proto/sched/v1/cluster_service.proto

import type { Node as _sched_v1_Node, Node__Output as _sched_v1_Node__Output } from '../../sched/v1/Node.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from '../../google/protobuf/FieldMask.ts';

/**
 * See ClusterService.UpdateNode.
 */
export interface UpdateNodeRequest {
  /**
   * The id, and the new values.
   */
  'node'?: (_sched_v1_Node | null);
  /**
   * `name`, `zone`, `host`, `client_address`, `peer_address`, `admin_address`, `labels`.
   */
  'updateMask'?: (_google_protobuf_FieldMask | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.UpdateNode.
 */
export interface UpdateNodeRequest__Output {
  /**
   * The id, and the new values.
   */
  'node': (_sched_v1_Node__Output | null);
  /**
   * `name`, `zone`, `host`, `client_address`, `peer_address`, `admin_address`, `labels`.
   */
  'updateMask': (_google_protobuf_FieldMask__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
