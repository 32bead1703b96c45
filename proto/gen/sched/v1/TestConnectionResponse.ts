// Original file: proto/sched/v1/secret_service.proto

import type { Status as _google_rpc_Status, Status__Output as _google_rpc_Status__Output } from '../../google/rpc/Status.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * See ConnectionService.TestConnection.
 */
export interface TestConnectionResponse {
  /**
   * Why it failed; unset if it did not.
   */
  'error'?: (_google_rpc_Status | null);
  /**
   * How long it took.
   */
  'duration'?: (_google_protobuf_Duration | null);
  /**
   * What the broker says of itself.
   */
  'serverVersion'?: (string);
}

/**
 * See ConnectionService.TestConnection.
 */
export interface TestConnectionResponse__Output {
  /**
   * Why it failed; unset if it did not.
   */
  'error': (_google_rpc_Status__Output | null);
  /**
   * How long it took.
   */
  'duration': (_google_protobuf_Duration__Output | null);
  /**
   * What the broker says of itself.
   */
  'serverVersion': (string);
}
