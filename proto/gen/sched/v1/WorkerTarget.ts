// Original file: proto/sched/v1/target.proto


/**
 * A worker that leases tasks of the task's queue through WorkerService.
 */
export interface WorkerTarget {
  /**
   * Which function of the worker runs the task; workers may ask for some only. 1 to 128 characters of
   * `[A-Za-z0-9_.:~-]`. Empty: the worker's only one.
   */
  'handler'?: (string);
}

/**
 * A worker that leases tasks of the task's queue through WorkerService.
 */
export interface WorkerTarget__Output {
  /**
   * Which function of the worker runs the task; workers may ask for some only. 1 to 128 characters of
   * `[A-Za-z0-9_.:~-]`. Empty: the worker's only one.
   */
  'handler': (string);
}
