// Original file: proto/sched/v1/worker_service.proto


/**
 * The handler goes on.
 */
export interface AttemptProgress {
  /**
   * Shown with the attempt. At most 1 KiB.
   */
  'progress'?: (string);
}

/**
 * The handler goes on.
 */
export interface AttemptProgress__Output {
  /**
   * Shown with the attempt. At most 1 KiB.
   */
  'progress': (string);
}
