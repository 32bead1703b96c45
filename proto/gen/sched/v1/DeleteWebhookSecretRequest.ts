// Original file: proto/sched/v1/secret_service.proto


/**
 * See SecretService.DeleteWebhookSecret.
 */
export interface DeleteWebhookSecretRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The secret.
   */
  'secretId'?: (string);
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
 * See SecretService.DeleteWebhookSecret.
 */
export interface DeleteWebhookSecretRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The secret.
   */
  'secretId': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * No error if there is none. Default false.
   */
  'allowMissing': (boolean);
}
