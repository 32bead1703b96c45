// Original file: proto/sched/v1/cluster_service.proto


/**
 * See ClusterService.ListBackups.
 */
export interface ListBackupsRequest {
  /**
   * As in Backup.
   */
  'location'?: (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
}

/**
 * See ClusterService.ListBackups.
 */
export interface ListBackupsRequest__Output {
  /**
   * As in Backup.
   */
  'location': (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
}
