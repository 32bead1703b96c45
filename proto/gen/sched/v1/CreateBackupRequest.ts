// Original file: proto/sched/v1/cluster_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * See ClusterService.CreateBackup.
 */
export interface CreateBackupRequest {
  /**
   * As in Backup.
   */
  'location'?: (string);
  /**
   * Bytes per second and node. 0: no limit.
   */
  'maxBytesPerSecond'?: (number | string | Long);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.CreateBackup.
 */
export interface CreateBackupRequest__Output {
  /**
   * As in Backup.
   */
  'location': (string);
  /**
   * Bytes per second and node. 0: no limit.
   */
  'maxBytesPerSecond': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
