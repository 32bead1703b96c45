// Original file: proto/sched/v1/secret_service.proto


/**
 * See SecretService.ListWebhookSecrets.
 */
export interface ListWebhookSecretsRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
}

/**
 * See SecretService.ListWebhookSecrets.
 */
export interface ListWebhookSecretsRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
}
