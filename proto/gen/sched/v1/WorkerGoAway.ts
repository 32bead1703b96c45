// Original file: proto/sched/v1/worker_service.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * The server will end the stream.
 */
export interface WorkerGoAway {
  /**
   * For people.
   */
  'reason'?: (string);
  /**
   * When.
   */
  'grace'?: (_google_protobuf_Duration | null);
}

/**
 * The server will end the stream.
 */
export interface WorkerGoAway__Output {
  /**
   * For people.
   */
  'reason': (string);
  /**
   * When.
   */
  'grace': (_google_protobuf_Duration__Output | null);
}
