// Original file: proto/sched/v1/secret_service.proto

import type { Credential as _sched_v1_Credential, Credential__Output as _sched_v1_Credential__Output } from '../../sched/v1/Credential.ts';

/**
 * See SecretService.CreateCredential.
 */
export interface CreateCredentialResponse {
  /**
   * As made.
   */
  'credential'?: (_sched_v1_Credential | null);
}

/**
 * See SecretService.CreateCredential.
 */
export interface CreateCredentialResponse__Output {
  /**
   * As made.
   */
  'credential': (_sched_v1_Credential__Output | null);
}
