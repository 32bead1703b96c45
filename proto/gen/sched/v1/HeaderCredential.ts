// Original file: proto/sched/v1/secret_service.proto


/**
 * A header whose value is secret.
 */
export interface HeaderCredential {
  /**
   * The header.
   */
  'name'?: (string);
  /**
   * Its value.
   */
  'value'?: (string);
}

/**
 * A header whose value is secret.
 */
export interface HeaderCredential__Output {
  /**
   * The header.
   */
  'name': (string);
  /**
   * Its value.
   */
  'value': (string);
}
