// Original file: proto/sched/v1/secret_service.proto


/**
 * A TLS client certificate.
 */
export interface TlsCredential {
  /**
   * The chain, PEM.
   */
  'certificatePem'?: (string);
  /**
   * The key, PEM.
   */
  'privateKeyPem'?: (string);
  /**
   * Whom to trust instead of the system's, PEM. Empty: the system's.
   */
  'caPem'?: (string);
}

/**
 * A TLS client certificate.
 */
export interface TlsCredential__Output {
  /**
   * The chain, PEM.
   */
  'certificatePem': (string);
  /**
   * The key, PEM.
   */
  'privateKeyPem': (string);
  /**
   * Whom to trust instead of the system's, PEM. Empty: the system's.
   */
  'caPem': (string);
}
