// Original file: proto/sched/v1/worker_service.proto


/**
 * The worker has room for more.
 */
export interface WorkerCredit {
  /**
   * Added to what it has. At least 1; never more than `capacity` in all.
   */
  'count'?: (number);
}

/**
 * The worker has room for more.
 */
export interface WorkerCredit__Output {
  /**
   * Added to what it has. At least 1; never more than `capacity` in all.
   */
  'count': (number);
}
