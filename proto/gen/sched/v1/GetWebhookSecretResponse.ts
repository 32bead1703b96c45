// Original file: proto/sched/v1/secret_service.proto

import type { WebhookSecret as _sched_v1_WebhookSecret, WebhookSecret__Output as _sched_v1_WebhookSecret__Output } from '../../sched/v1/WebhookSecret.ts';

/**
 * See SecretService.GetWebhookSecret.
 */
export interface GetWebhookSecretResponse {
  /**
   * Without the material.
   */
  'webhookSecret'?: (_sched_v1_WebhookSecret | null);
}

/**
 * See SecretService.GetWebhookSecret.
 */
export interface GetWebhookSecretResponse__Output {
  /**
   * Without the material.
   */
  'webhookSecret': (_sched_v1_WebhookSecret__Output | null);
}
