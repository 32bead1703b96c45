// Original file: proto/sched/v1/secret_service.proto

import type { Connection as _sched_v1_Connection, Connection__Output as _sched_v1_Connection__Output } from '../../sched/v1/Connection.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from '../../google/protobuf/FieldMask.ts';

/**
 * See ConnectionService.UpdateConnection.
 */
export interface UpdateConnectionRequest {
  /**
   * The names of the connection, and the new values. A non-empty `etag` has to match.
   */
  'connection'?: (_sched_v1_Connection | null);
  /**
   * Which fields change. Empty: all that are set.
   */
  'updateMask'?: (_google_protobuf_FieldMask | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly'?: (boolean);
}

/**
 * See ConnectionService.UpdateConnection.
 */
export interface UpdateConnectionRequest__Output {
  /**
   * The names of the connection, and the new values. A non-empty `etag` has to match.
   */
  'connection': (_sched_v1_Connection__Output | null);
  /**
   * Which fields change. Empty: all that are set.
   */
  'updateMask': (_google_protobuf_FieldMask__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly': (boolean);
}
