// Original file: proto/sched/v1/worker_service.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * The server heard the worker.
 */
export interface WorkerKeepaliveResult {
  /**
   * Of the keepalive.
   */
  'sequence'?: (number | string | Long);
  /**
   * The leases are good until this long after the keepalive was SENT, by the worker's monotonic clock.
   */
  'leaseTtl'?: (_google_protobuf_Duration | null);
}

/**
 * The server heard the worker.
 */
export interface WorkerKeepaliveResult__Output {
  /**
   * Of the keepalive.
   */
  'sequence': (string);
  /**
   * The leases are good until this long after the keepalive was SENT, by the worker's monotonic clock.
   */
  'leaseTtl': (_google_protobuf_Duration__Output | null);
}
