// Original file: proto/sched/v1/secret_service.proto

import type { SigningAlgorithm as _sched_v1_SigningAlgorithm, SigningAlgorithm__Output as _sched_v1_SigningAlgorithm__Output } from '../../sched/v1/SigningAlgorithm.ts';

/**
 * See SecretService.CreateWebhookSecret.
 */
export interface CreateWebhookSecretRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * 1 to 100 characters of `[A-Za-z0-9_.-]`. Empty: `default`.
   */
  'secretId'?: (string);
  /**
   * Default HMAC_SHA256.
   */
  'algorithm'?: (_sched_v1_SigningAlgorithm);
  /**
   * The secret, `whsec_…` or `whsk_…`. Empty: the server makes one.
   */
  'secret'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See SecretService.CreateWebhookSecret.
 */
export interface CreateWebhookSecretRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * 1 to 100 characters of `[A-Za-z0-9_.-]`. Empty: `default`.
   */
  'secretId': (string);
  /**
   * Default HMAC_SHA256.
   */
  'algorithm': (_sched_v1_SigningAlgorithm__Output);
  /**
   * The secret, `whsec_…` or `whsk_…`. Empty: the server makes one.
   */
  'secret': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
