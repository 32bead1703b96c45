// Original file: proto/sched/v1/secret_service.proto


/**
 * See SecretService.GetCredential.
 */
export interface GetCredentialRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The credential.
   */
  'credentialId'?: (string);
}

/**
 * See SecretService.GetCredential.
 */
export interface GetCredentialRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The credential.
   */
  'credentialId': (string);
}
