// Original file: proto/sched/v1/secret_service.proto

import type { SigningAlgorithm as _sched_v1_SigningAlgorithm, SigningAlgorithm__Output as _sched_v1_SigningAlgorithm__Output } from '../../sched/v1/SigningAlgorithm.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * What is known of a secret that signs webhooks.
 */
export interface WebhookSecret {
  /**
   * The tenant.
   */
  'namespace'?: (string);
  /**
   * Unique in the namespace.
   */
  'secretId'?: (string);
  /**
   * How it signs.
   */
  'algorithm'?: (_sched_v1_SigningAlgorithm);
  /**
   * When the newest material was made.
   */
  'createTime'?: (_google_protobuf_Timestamp | null);
  /**
   * The first 8 hexadecimal digits of the SHA-256 of the newest material.
   */
  'fingerprint'?: (string);
  /**
   * With HMAC_SHA256 unset; with ED25519 the public key, `whpk_…`.
   */
  'publicKey'?: (string);
  /**
   * The material before, while it still signs.
   */
  'previousFingerprint'?: (string);
  /**
   * When the material before ends; unset: there is none.
   */
  'previousExpireTime'?: (_google_protobuf_Timestamp | null);
}

/**
 * What is known of a secret that signs webhooks.
 */
export interface WebhookSecret__Output {
  /**
   * The tenant.
   */
  'namespace': (string);
  /**
   * Unique in the namespace.
   */
  'secretId': (string);
  /**
   * How it signs.
   */
  'algorithm': (_sched_v1_SigningAlgorithm__Output);
  /**
   * When the newest material was made.
   */
  'createTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * The first 8 hexadecimal digits of the SHA-256 of the newest material.
   */
  'fingerprint': (string);
  /**
   * With HMAC_SHA256 unset; with ED25519 the public key, `whpk_…`.
   */
  'publicKey': (string);
  /**
   * The material before, while it still signs.
   */
  'previousFingerprint': (string);
  /**
   * When the material before ends; unset: there is none.
   */
  'previousExpireTime': (_google_protobuf_Timestamp__Output | null);
}
