// Original file: proto/sched/v1/schedule.proto

/**
 * Which one of a local time that exists twice (the clock went back) is meant. Exceptions as for gaps.
 */
export const DstOverlapPolicy = {
  /**
   * FIRST.
   */
  DST_OVERLAP_POLICY_UNSPECIFIED: 'DST_OVERLAP_POLICY_UNSPECIFIED',
  /**
   * The earlier one.
   */
  DST_OVERLAP_POLICY_FIRST: 'DST_OVERLAP_POLICY_FIRST',
  /**
   * The later one.
   */
  DST_OVERLAP_POLICY_LAST: 'DST_OVERLAP_POLICY_LAST',
  /**
   * Both: two occurrences.
   */
  DST_OVERLAP_POLICY_BOTH: 'DST_OVERLAP_POLICY_BOTH',
} as const;

/**
 * Which one of a local time that exists twice (the clock went back) is meant. Exceptions as for gaps.
 */
export type DstOverlapPolicy =
  /**
   * FIRST.
   */
  | 'DST_OVERLAP_POLICY_UNSPECIFIED'
  | 0
  /**
   * The earlier one.
   */
  | 'DST_OVERLAP_POLICY_FIRST'
  | 1
  /**
   * The later one.
   */
  | 'DST_OVERLAP_POLICY_LAST'
  | 2
  /**
   * Both: two occurrences.
   */
  | 'DST_OVERLAP_POLICY_BOTH'
  | 3

/**
 * Which one of a local time that exists twice (the clock went back) is meant. Exceptions as for gaps.
 */
export type DstOverlapPolicy__Output = typeof DstOverlapPolicy[keyof typeof DstOverlapPolicy]
