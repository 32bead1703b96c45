// Original file: proto/sched/v1/cluster_service.proto

import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from '../../sched/v1/Operation.ts';
import type { PlannedMove as _sched_v1_PlannedMove, PlannedMove__Output as _sched_v1_PlannedMove__Output } from '../../sched/v1/PlannedMove.ts';

/**
 * See ClusterService.RebalanceCluster.
 */
export interface RebalanceClusterResponse {
  /**
   * The progress; with `dry_run` it is done.
   */
  'operation'?: (_sched_v1_Operation | null);
  /**
   * What moves.
   */
  'moves'?: (_sched_v1_PlannedMove)[];
}

/**
 * See ClusterService.RebalanceCluster.
 */
export interface RebalanceClusterResponse__Output {
  /**
   * The progress; with `dry_run` it is done.
   */
  'operation': (_sched_v1_Operation__Output | null);
  /**
   * What moves.
   */
  'moves': (_sched_v1_PlannedMove__Output)[];
}
