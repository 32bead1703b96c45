// Original file: proto/sched/v1/secret_service.proto


/**
 * User and password.
 */
export interface BasicCredential {
  /**
   * Without a colon.
   */
  'username'?: (string);
  /**
   * The password.
   */
  'password'?: (string);
}

/**
 * User and password.
 */
export interface BasicCredential__Output {
  /**
   * Without a colon.
   */
  'username': (string);
  /**
   * The password.
   */
  'password': (string);
}
