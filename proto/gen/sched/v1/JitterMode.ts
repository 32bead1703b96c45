// Original file: proto/sched/v1/policy.proto

/**
 * How the place in a jitter window is chosen.
 */
export const JitterMode = {
  /**
   * STABLE.
   */
  JITTER_MODE_UNSPECIFIED: 'JITTER_MODE_UNSPECIFIED',
  /**
   * A hash of the schedule's id, or the task's: the same place every time.
   */
  JITTER_MODE_STABLE: 'JITTER_MODE_STABLE',
  /**
   * A new place every time.
   */
  JITTER_MODE_RANDOM: 'JITTER_MODE_RANDOM',
} as const;

/**
 * How the place in a jitter window is chosen.
 */
export type JitterMode =
  /**
   * STABLE.
   */
  | 'JITTER_MODE_UNSPECIFIED'
  | 0
  /**
   * A hash of the schedule's id, or the task's: the same place every time.
   */
  | 'JITTER_MODE_STABLE'
  | 1
  /**
   * A new place every time.
   */
  | 'JITTER_MODE_RANDOM'
  | 2

/**
 * How the place in a jitter window is chosen.
 */
export type JitterMode__Output = typeof JitterMode[keyof typeof JitterMode]
