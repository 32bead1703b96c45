// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.RestoreBackup.
 */
export interface RestoreBackupRequest {
  /**
   * The backup.
   */
  'backupId'?: (string);
  /**
   * As in Backup.
   */
  'location'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * Tasks due in the time between backup and restoration: they run, or are EXPIRED. Default false: run.
   */
  'expireOverdue'?: (boolean);
}

/**
 * See ClusterService.RestoreBackup.
 */
export interface RestoreBackupRequest__Output {
  /**
   * The backup.
   */
  'backupId': (string);
  /**
   * As in Backup.
   */
  'location': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * Tasks due in the time between backup and restoration: they run, or are EXPIRED. Default false: run.
   */
  'expireOverdue': (boolean);
}
