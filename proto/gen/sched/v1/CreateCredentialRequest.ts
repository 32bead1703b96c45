// Original file: proto/sched/v1/secret_service.proto

import type { Credential as _sched_v1_Credential, Credential__Output as _sched_v1_Credential__Output } from '../../sched/v1/Credential.ts';

/**
 * See SecretService.CreateCredential.
 */
export interface CreateCredentialRequest {
  /**
   * The credential to make.
   */
  'credential'?: (_sched_v1_Credential | null);
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
 * See SecretService.CreateCredential.
 */
export interface CreateCredentialRequest__Output {
  /**
   * The credential to make.
   */
  'credential': (_sched_v1_Credential__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly': (boolean);
}
