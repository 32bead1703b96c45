// Original file: proto/sched/v1/cluster_service.proto

import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from '../../sched/v1/Operation.ts';
import type { Backup as _sched_v1_Backup, Backup__Output as _sched_v1_Backup__Output } from '../../sched/v1/Backup.ts';

/**
 * See ClusterService.CreateBackup.
 */
export interface CreateBackupResponse {
  /**
   * The progress.
   */
  'operation'?: (_sched_v1_Operation | null);
  /**
   * The backup it makes.
   */
  'backup'?: (_sched_v1_Backup | null);
}

/**
 * See ClusterService.CreateBackup.
 */
export interface CreateBackupResponse__Output {
  /**
   * The progress.
   */
  'operation': (_sched_v1_Operation__Output | null);
  /**
   * The backup it makes.
   */
  'backup': (_sched_v1_Backup__Output | null);
}
