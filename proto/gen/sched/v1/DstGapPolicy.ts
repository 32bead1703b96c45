// Original file: proto/sched/v1/schedule.proto

/**
 * What a local time that does not exist (the clock went forward) means. Not for expressions whose hour is
 * a wildcard or a step, and not for intervals: they go on by the second.
 */
export const DstGapPolicy = {
  /**
   * SHIFT_FORWARD.
   */
  DST_GAP_POLICY_UNSPECIFIED: 'DST_GAP_POLICY_UNSPECIFIED',
  /**
   * It is moved by the length of the gap.
   */
  DST_GAP_POLICY_SHIFT_FORWARD: 'DST_GAP_POLICY_SHIFT_FORWARD',
  /**
   * The occurrence is SKIPPED with the reason DST_GAP.
   */
  DST_GAP_POLICY_SKIP: 'DST_GAP_POLICY_SKIP',
} as const;

/**
 * What a local time that does not exist (the clock went forward) means. Not for expressions whose hour is
 * a wildcard or a step, and not for intervals: they go on by the second.
 */
export type DstGapPolicy =
  /**
   * SHIFT_FORWARD.
   */
  | 'DST_GAP_POLICY_UNSPECIFIED'
  | 0
  /**
   * It is moved by the length of the gap.
   */
  | 'DST_GAP_POLICY_SHIFT_FORWARD'
  | 1
  /**
   * The occurrence is SKIPPED with the reason DST_GAP.
   */
  | 'DST_GAP_POLICY_SKIP'
  | 2

/**
 * What a local time that does not exist (the clock went forward) means. Not for expressions whose hour is
 * a wildcard or a step, and not for intervals: they go on by the second.
 */
export type DstGapPolicy__Output = typeof DstGapPolicy[keyof typeof DstGapPolicy]
