// Original file: proto/sched/v1/policy.proto


/**
 * Who shares the capacity of a queue with whom.
 */
export interface Fairness {
  /**
   * Keys get turns in proportion to their weights, however many tasks each has. At most 128 bytes.
   */
  'key'?: (string);
  /**
   * Share of this key, the newest task's counts. 0: 1. 1 to 100.
   */
  'weight'?: (number);
}

/**
 * Who shares the capacity of a queue with whom.
 */
export interface Fairness__Output {
  /**
   * Keys get turns in proportion to their weights, however many tasks each has. At most 128 bytes.
   */
  'key': (string);
  /**
   * Share of this key, the newest task's counts. 0: 1. 1 to 100.
   */
  'weight': (number);
}
