// Original file: proto/sched/v1/policy.proto

/**
 * How fresh a read has to be.
 */
export const ReadConsistency = {
  /**
   * LINEARIZABLE.
   */
  READ_CONSISTENCY_UNSPECIFIED: 'READ_CONSISTENCY_UNSPECIFIED',
  /**
   * Sees everything that was acknowledged before the call. The shard's leader confirms it.
   */
  READ_CONSISTENCY_LINEARIZABLE: 'READ_CONSISTENCY_LINEARIZABLE',
  /**
   * Answered by whichever replica is near; may be behind.
   */
  READ_CONSISTENCY_STALE: 'READ_CONSISTENCY_STALE',
} as const;

/**
 * How fresh a read has to be.
 */
export type ReadConsistency =
  /**
   * LINEARIZABLE.
   */
  | 'READ_CONSISTENCY_UNSPECIFIED'
  | 0
  /**
   * Sees everything that was acknowledged before the call. The shard's leader confirms it.
   */
  | 'READ_CONSISTENCY_LINEARIZABLE'
  | 1
  /**
   * Answered by whichever replica is near; may be behind.
   */
  | 'READ_CONSISTENCY_STALE'
  | 2

/**
 * How fresh a read has to be.
 */
export type ReadConsistency__Output = typeof ReadConsistency[keyof typeof ReadConsistency]
