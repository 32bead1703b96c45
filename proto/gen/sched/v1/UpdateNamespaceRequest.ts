// Original file: proto/sched/v1/access_service.proto

import type { Namespace as _sched_v1_Namespace, Namespace__Output as _sched_v1_Namespace__Output } from '../../sched/v1/Namespace.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from '../../google/protobuf/FieldMask.ts';

/**
 * See NamespaceService.UpdateNamespace.
 */
export interface UpdateNamespaceRequest {
  /**
   * The names of the namespace, and the new values. A non-empty `etag` has to match.
   */
  'namespace'?: (_sched_v1_Namespace | null);
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
 * See NamespaceService.UpdateNamespace.
 */
export interface UpdateNamespaceRequest__Output {
  /**
   * The names of the namespace, and the new values. A non-empty `etag` has to match.
   */
  'namespace': (_sched_v1_Namespace__Output | null);
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
