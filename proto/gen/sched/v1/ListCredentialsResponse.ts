// Original file: proto/sched/v1/secret_service.proto

import type { Credential as _sched_v1_Credential, Credential__Output as _sched_v1_Credential__Output } from '../../sched/v1/Credential.ts';

/**
 * See SecretService.ListCredentials.
 */
export interface ListCredentialsResponse {
  /**
   * The page.
   */
  'credentials'?: (_sched_v1_Credential)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See SecretService.ListCredentials.
 */
export interface ListCredentialsResponse__Output {
  /**
   * The page.
   */
  'credentials': (_sched_v1_Credential__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
