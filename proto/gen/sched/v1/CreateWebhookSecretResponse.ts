// Original file: proto/sched/v1/secret_service.proto

import type { WebhookSecret as _sched_v1_WebhookSecret, WebhookSecret__Output as _sched_v1_WebhookSecret__Output } from '../../sched/v1/WebhookSecret.ts';

/**
 * See SecretService.CreateWebhookSecret.
 */
export interface CreateWebhookSecretResponse {
  /**
   * As made.
   */
  'webhookSecret'?: (_sched_v1_WebhookSecret | null);
  /**
   * The secret, `whsec_…`, or the public key, `whpk_…`, for the receiver.
   */
  'secret'?: (string);
}

/**
 * See SecretService.CreateWebhookSecret.
 */
export interface CreateWebhookSecretResponse__Output {
  /**
   * As made.
   */
  'webhookSecret': (_sched_v1_WebhookSecret__Output | null);
  /**
   * The secret, `whsec_…`, or the public key, `whpk_…`, for the receiver.
   */
  'secret': (string);
}
