// Original file: proto/sched/v1/cluster_service.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * See ClusterService.PauseCluster.
 */
export interface PauseClusterRequest {
  /**
   * For people. At most 256 characters.
   */
  'reason'?: (string);
  /**
   * Resumes by itself then. Unset: not by itself.
   */
  'until'?: (_google_protobuf_Timestamp | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ClusterService.PauseCluster.
 */
export interface PauseClusterRequest__Output {
  /**
   * For people. At most 256 characters.
   */
  'reason': (string);
  /**
   * Resumes by itself then. Unset: not by itself.
   */
  'until': (_google_protobuf_Timestamp__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
