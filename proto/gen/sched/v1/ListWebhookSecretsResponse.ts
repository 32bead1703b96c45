// Original file: proto/sched/v1/secret_service.proto

import type { WebhookSecret as _sched_v1_WebhookSecret, WebhookSecret__Output as _sched_v1_WebhookSecret__Output } from '../../sched/v1/WebhookSecret.ts';

/**
 * See SecretService.ListWebhookSecrets.
 */
export interface ListWebhookSecretsResponse {
  /**
   * The page.
   */
  'webhookSecrets'?: (_sched_v1_WebhookSecret)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See SecretService.ListWebhookSecrets.
 */
export interface ListWebhookSecretsResponse__Output {
  /**
   * The page.
   */
  'webhookSecrets': (_sched_v1_WebhookSecret__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
