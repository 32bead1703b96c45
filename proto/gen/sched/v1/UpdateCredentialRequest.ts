// Original file: proto/sched/v1/secret_service.proto

import type { Credential as _sched_v1_Credential, Credential__Output as _sched_v1_Credential__Output } from '../../sched/v1/Credential.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from '../../google/protobuf/FieldMask.ts';

/**
 * See SecretService.UpdateCredential.
 */
export interface UpdateCredentialRequest {
  /**
   * The names of the credential, and the new values. A non-empty `etag` has to match.
   */
  'credential'?: (_sched_v1_Credential | null);
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
 * See SecretService.UpdateCredential.
 */
export interface UpdateCredentialRequest__Output {
  /**
   * The names of the credential, and the new values. A non-empty `etag` has to match.
   */
  'credential': (_sched_v1_Credential__Output | null);
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
