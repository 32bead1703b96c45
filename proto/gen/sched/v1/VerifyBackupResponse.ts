// Original file: proto/sched/v1/cluster_service.proto

import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from '../../sched/v1/Operation.ts';

/**
 * See ClusterService.VerifyBackup.
 */
export interface VerifyBackupResponse {
  /**
   * The progress.
   */
  'operation'?: (_sched_v1_Operation | null);
}

/**
 * See ClusterService.VerifyBackup.
 */
export interface VerifyBackupResponse__Output {
  /**
   * The progress.
   */
  'operation': (_sched_v1_Operation__Output | null);
}
