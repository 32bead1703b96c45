// Original file: proto/sched/v1/schedule.proto

/**
 * What happens at an occurrence while `max_concurrent_runs` runs are not over.
 */
export const OverlapPolicy = {
  /**
   * SKIP.
   */
  OVERLAP_POLICY_UNSPECIFIED: 'OVERLAP_POLICY_UNSPECIFIED',
  /**
   * The occurrence is SKIPPED.
   */
  OVERLAP_POLICY_SKIP: 'OVERLAP_POLICY_SKIP',
  /**
   * One occurrence waits, the newest; others are SKIPPED.
   */
  OVERLAP_POLICY_BUFFER_ONE: 'OVERLAP_POLICY_BUFFER_ONE',
  /**
   * All wait, up to `buffer_limit`; others are SKIPPED with the reason BUFFER_FULL.
   */
  OVERLAP_POLICY_BUFFER_ALL: 'OVERLAP_POLICY_BUFFER_ALL',
  /**
   * The oldest run is cancelled, and the occurrence starts when it is over.
   */
  OVERLAP_POLICY_CANCEL_OTHER: 'OVERLAP_POLICY_CANCEL_OTHER',
  /**
   * The oldest run is ended at once, its lease revoked, and the occurrence starts.
   */
  OVERLAP_POLICY_TERMINATE_OTHER: 'OVERLAP_POLICY_TERMINATE_OTHER',
  /**
   * It starts beside them.
   */
  OVERLAP_POLICY_ALLOW_ALL: 'OVERLAP_POLICY_ALLOW_ALL',
} as const;

/**
 * What happens at an occurrence while `max_concurrent_runs` runs are not over.
 */
export type OverlapPolicy =
  /**
   * SKIP.
   */
  | 'OVERLAP_POLICY_UNSPECIFIED'
  | 0
  /**
   * The occurrence is SKIPPED.
   */
  | 'OVERLAP_POLICY_SKIP'
  | 1
  /**
   * One occurrence waits, the newest; others are SKIPPED.
   */
  | 'OVERLAP_POLICY_BUFFER_ONE'
  | 2
  /**
   * All wait, up to `buffer_limit`; others are SKIPPED with the reason BUFFER_FULL.
   */
  | 'OVERLAP_POLICY_BUFFER_ALL'
  | 3
  /**
   * The oldest run is cancelled, and the occurrence starts when it is over.
   */
  | 'OVERLAP_POLICY_CANCEL_OTHER'
  | 4
  /**
   * The oldest run is ended at once, its lease revoked, and the occurrence starts.
   */
  | 'OVERLAP_POLICY_TERMINATE_OTHER'
  | 5
  /**
   * It starts beside them.
   */
  | 'OVERLAP_POLICY_ALLOW_ALL'
  | 6

/**
 * What happens at an occurrence while `max_concurrent_runs` runs are not over.
 */
export type OverlapPolicy__Output = typeof OverlapPolicy[keyof typeof OverlapPolicy]
