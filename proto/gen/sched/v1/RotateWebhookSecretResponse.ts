// Original file: proto/sched/v1/secret_service.proto

import type { WebhookSecret as _sched_v1_WebhookSecret, WebhookSecret__Output as _sched_v1_WebhookSecret__Output } from '../../sched/v1/WebhookSecret.ts';

/**
 * See SecretService.RotateWebhookSecret.
 */
export interface RotateWebhookSecretResponse {
  /**
   * As it is now.
   */
  'webhookSecret'?: (_sched_v1_WebhookSecret | null);
  /**
   * As in CreateWebhookSecret.
   */
  'secret'?: (string);
}

/**
 * See SecretService.RotateWebhookSecret.
 */
export interface RotateWebhookSecretResponse__Output {
  /**
   * As it is now.
   */
  'webhookSecret': (_sched_v1_WebhookSecret__Output | null);
  /**
   * As in CreateWebhookSecret.
   */
  'secret': (string);
}
