// Original file: proto/sched/v1/cluster_service.proto

import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from '../../sched/v1/Operation.ts';

/**
 * See ClusterService.MoveReplica.
 */
export interface MoveReplicaResponse {
  /**
   * The progress.
   */
  'operation'?: (_sched_v1_Operation | null);
}

/**
 * See ClusterService.MoveReplica.
 */
export interface MoveReplicaResponse__Output {
  /**
   * The progress.
   */
  'operation': (_sched_v1_Operation__Output | null);
}
