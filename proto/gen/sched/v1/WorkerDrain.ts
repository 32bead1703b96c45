// Original file: proto/sched/v1/worker_service.proto


/**
 * The worker wants no more tasks.
 */
export interface WorkerDrain {
  /**
   * For people. At most 256 characters.
   */
  'reason'?: (string);
}

/**
 * The worker wants no more tasks.
 */
export interface WorkerDrain__Output {
  /**
   * For people. At most 256 characters.
   */
  'reason': (string);
}
