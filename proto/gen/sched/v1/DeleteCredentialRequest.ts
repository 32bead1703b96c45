// Original file: proto/sched/v1/secret_service.proto


/**
 * See SecretService.DeleteCredential.
 */
export interface DeleteCredentialRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The credential.
   */
  'credentialId'?: (string);
  /**
   * Has to match if it is not empty.
   */
  'etag'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * No error if there is none. Default false.
   */
  'allowMissing'?: (boolean);
}

/**
 * See SecretService.DeleteCredential.
 */
export interface DeleteCredentialRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The credential.
   */
  'credentialId': (string);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * No error if there is none. Default false.
   */
  'allowMissing': (boolean);
}
