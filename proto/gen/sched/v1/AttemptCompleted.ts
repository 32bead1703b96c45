// Original file: proto/sched/v1/worker_service.proto


/**
 * The handler succeeded.
 */
export interface AttemptCompleted {
  /**
   * Kept as the result. At most 64 KiB.
   */
  'data'?: (Buffer | Uint8Array | string);
  /**
   * Empty: `application/json`.
   */
  'contentType'?: (string);
}

/**
 * The handler succeeded.
 */
export interface AttemptCompleted__Output {
  /**
   * Kept as the result. At most 64 KiB.
   */
  'data': (Buffer);
  /**
   * Empty: `application/json`.
   */
  'contentType': (string);
}
