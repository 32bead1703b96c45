// Original file: proto/sched/v1/secret_service.proto

import type { Credential as _sched_v1_Credential, Credential__Output as _sched_v1_Credential__Output } from '../../sched/v1/Credential.ts';

/**
 * See SecretService.UpdateCredential.
 */
export interface UpdateCredentialResponse {
  /**
   * As it is now.
   */
  'credential'?: (_sched_v1_Credential | null);
}

/**
 * See SecretService.UpdateCredential.
 */
export interface UpdateCredentialResponse__Output {
  /**
   * As it is now.
   */
  'credential': (_sched_v1_Credential__Output | null);
}
