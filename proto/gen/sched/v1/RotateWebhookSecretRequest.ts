// Original file: proto/sched/v1/secret_service.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * See SecretService.RotateWebhookSecret.
 */
export interface RotateWebhookSecretRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The secret.
   */
  'secretId'?: (string);
  /**
   * The new secret. Empty: the server makes one.
   */
  'secret'?: (string);
  /**
   * How long the old one goes on signing. Unset: 24 hours. 0 to 90 days.
   */
  'overlap'?: (_google_protobuf_Duration | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See SecretService.RotateWebhookSecret.
 */
export interface RotateWebhookSecretRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The secret.
   */
  'secretId': (string);
  /**
   * The new secret. Empty: the server makes one.
   */
  'secret': (string);
  /**
   * How long the old one goes on signing. Unset: 24 hours. 0 to 90 days.
   */
  'overlap': (_google_protobuf_Duration__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
