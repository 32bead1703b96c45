// Original file: proto/sched/v1/secret_service.proto

/**
 * How a webhook is signed.
 */
export const SigningAlgorithm = {
  /**
   * HMAC_SHA256.
   */
  SIGNING_ALGORITHM_UNSPECIFIED: 'SIGNING_ALGORITHM_UNSPECIFIED',
  /**
   * `v1`: HMAC-SHA256 with a shared secret of 24 to 64 bytes.
   */
  SIGNING_ALGORITHM_HMAC_SHA256: 'SIGNING_ALGORITHM_HMAC_SHA256',
  /**
   * `v1a`: Ed25519; the receiver needs only the public key.
   */
  SIGNING_ALGORITHM_ED25519: 'SIGNING_ALGORITHM_ED25519',
} as const;

/**
 * How a webhook is signed.
 */
export type SigningAlgorithm =
  /**
   * HMAC_SHA256.
   */
  | 'SIGNING_ALGORITHM_UNSPECIFIED'
  | 0
  /**
   * `v1`: HMAC-SHA256 with a shared secret of 24 to 64 bytes.
   */
  | 'SIGNING_ALGORITHM_HMAC_SHA256'
  | 1
  /**
   * `v1a`: Ed25519; the receiver needs only the public key.
   */
  | 'SIGNING_ALGORITHM_ED25519'
  | 2

/**
 * How a webhook is signed.
 */
export type SigningAlgorithm__Output = typeof SigningAlgorithm[keyof typeof SigningAlgorithm]
