// Original file: proto/sched/v1/secret_service.proto


/**
 * A token that is sent as it is.
 */
export interface BearerCredential {
  /**
   * At most 8 KiB.
   */
  'token'?: (string);
}

/**
 * A token that is sent as it is.
 */
export interface BearerCredential__Output {
  /**
   * At most 8 KiB.
   */
  'token': (string);
}
