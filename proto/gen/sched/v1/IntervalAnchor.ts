// Original file: proto/sched/v1/schedule.proto

/**
 * What an interval is counted from.
 */
export const IntervalAnchor = {
  /**
   * EPOCH.
   */
  INTERVAL_ANCHOR_UNSPECIFIED: 'INTERVAL_ANCHOR_UNSPECIFIED',
  /**
   * 1970-01-01T00:00:00Z.
   */
  INTERVAL_ANCHOR_EPOCH: 'INTERVAL_ANCHOR_EPOCH',
  /**
   * The schedule's `start_time`, or its creation.
   */
  INTERVAL_ANCHOR_START: 'INTERVAL_ANCHOR_START',
  /**
   * The end of the run before.
   */
  INTERVAL_ANCHOR_COMPLETION: 'INTERVAL_ANCHOR_COMPLETION',
} as const;

/**
 * What an interval is counted from.
 */
export type IntervalAnchor =
  /**
   * EPOCH.
   */
  | 'INTERVAL_ANCHOR_UNSPECIFIED'
  | 0
  /**
   * 1970-01-01T00:00:00Z.
   */
  | 'INTERVAL_ANCHOR_EPOCH'
  | 1
  /**
   * The schedule's `start_time`, or its creation.
   */
  | 'INTERVAL_ANCHOR_START'
  | 2
  /**
   * The end of the run before.
   */
  | 'INTERVAL_ANCHOR_COMPLETION'
  | 3

/**
 * What an interval is counted from.
 */
export type IntervalAnchor__Output = typeof IntervalAnchor[keyof typeof IntervalAnchor]
