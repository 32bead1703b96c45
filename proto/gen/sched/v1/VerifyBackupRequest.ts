// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.VerifyBackup.
 */
export interface VerifyBackupRequest {
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
}

/**
 * See ClusterService.VerifyBackup.
 */
export interface VerifyBackupRequest__Output {
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
}
