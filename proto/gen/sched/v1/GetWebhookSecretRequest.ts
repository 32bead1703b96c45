// Original file: proto/sched/v1/secret_service.proto


/**
 * See SecretService.GetWebhookSecret.
 */
export interface GetWebhookSecretRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The secret.
   */
  'secretId'?: (string);
}

/**
 * See SecretService.GetWebhookSecret.
 */
export interface GetWebhookSecretRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The secret.
   */
  'secretId': (string);
}
