// Original file: proto/sched/v1/secret_service.proto

import type { Credential as _sched_v1_Credential, Credential__Output as _sched_v1_Credential__Output } from '../../sched/v1/Credential.ts';

/**
 * See SecretService.GetCredential.
 */
export interface GetCredentialResponse {
  /**
   * The credential.
   */
  'credential'?: (_sched_v1_Credential | null);
}

/**
 * See SecretService.GetCredential.
 */
export interface GetCredentialResponse__Output {
  /**
   * The credential.
   */
  'credential': (_sched_v1_Credential__Output | null);
}
