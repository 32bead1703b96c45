// Original file: proto/sched/v1/cluster_service.proto

import type { Backup as _sched_v1_Backup, Backup__Output as _sched_v1_Backup__Output } from '../../sched/v1/Backup.ts';

/**
 * See ClusterService.ListBackups.
 */
export interface ListBackupsResponse {
  /**
   * The page.
   */
  'backups'?: (_sched_v1_Backup)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See ClusterService.ListBackups.
 */
export interface ListBackupsResponse__Output {
  /**
   * The page.
   */
  'backups': (_sched_v1_Backup__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
