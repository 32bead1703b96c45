// Original file: proto/sched/v1/policy.proto


/**
 * How fast the tasks of a queue or of a key may start, in the whole cluster.
 */
export interface RateLimit {
  /**
   * Token bucket: tokens per second. 0: no limit. Up to 1,000,000; fractions are meaningful (0.5 is one
   * every two seconds). Kept in thousandths.
   */
  'maxDispatchesPerSecond'?: (number | string);
  /**
   * Size of the bucket. 0: the tokens of one second, at least 1.
   */
  'maxBurstSize'?: (number);
  /**
   * Attempts in flight at the same time. 0: no limit.
   */
  'maxConcurrentDispatches'?: (number);
}

/**
 * How fast the tasks of a queue or of a key may start, in the whole cluster.
 */
export interface RateLimit__Output {
  /**
   * Token bucket: tokens per second. 0: no limit. Up to 1,000,000; fractions are meaningful (0.5 is one
   * every two seconds). Kept in thousandths.
   */
  'maxDispatchesPerSecond': (number);
  /**
   * Size of the bucket. 0: the tokens of one second, at least 1.
   */
  'maxBurstSize': (number);
  /**
   * Attempts in flight at the same time. 0: no limit.
   */
  'maxConcurrentDispatches': (number);
}
