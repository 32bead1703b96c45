// Original file: proto/sched/v1/worker_service.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * See WorkerService.HeartbeatTask.
 */
export interface HeartbeatTaskResponse {
  /**
   * The task was cancelled: stop.
   */
  'cancelRequested'?: (boolean);
  /**
   * The lease is good until this long after the call was SENT, by the worker's monotonic clock.
   */
  'leaseTtl'?: (_google_protobuf_Duration | null);
}

/**
 * See WorkerService.HeartbeatTask.
 */
export interface HeartbeatTaskResponse__Output {
  /**
   * The task was cancelled: stop.
   */
  'cancelRequested': (boolean);
  /**
   * The lease is good until this long after the call was SENT, by the worker's monotonic clock.
   */
  'leaseTtl': (_google_protobuf_Duration__Output | null);
}
