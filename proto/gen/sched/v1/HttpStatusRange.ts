// Original file: proto/sched/v1/policy.proto


/**
 * HTTP statuses from `first` to `last`.
 */
export interface HttpStatusRange {
  /**
   * 100 to 599.
   */
  'first'?: (number);
  /**
   * `first` to 599. 0: the same as `first`.
   */
  'last'?: (number);
}

/**
 * HTTP statuses from `first` to `last`.
 */
export interface HttpStatusRange__Output {
  /**
   * 100 to 599.
   */
  'first': (number);
  /**
   * `first` to 599. 0: the same as `first`.
   */
  'last': (number);
}
