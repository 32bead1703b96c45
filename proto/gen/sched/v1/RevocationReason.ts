// Original file: proto/sched/v1/worker_service.proto

/**
 * Why an attempt is to be stopped.
 */
export const RevocationReason = {
  /**
   * Not set.
   */
  REVOCATION_REASON_UNSPECIFIED: 'REVOCATION_REASON_UNSPECIFIED',
  /**
   * The task was cancelled.
   */
  REVOCATION_REASON_CANCELLED: 'REVOCATION_REASON_CANCELLED',
  /**
   * The attempt timeout passed.
   */
  REVOCATION_REASON_TIMED_OUT: 'REVOCATION_REASON_TIMED_OUT',
  /**
   * The lease was lost.
   */
  REVOCATION_REASON_LEASE_LOST: 'REVOCATION_REASON_LEASE_LOST',
  /**
   * The overlap policy ended the run.
   */
  REVOCATION_REASON_TERMINATED: 'REVOCATION_REASON_TERMINATED',
} as const;

/**
 * Why an attempt is to be stopped.
 */
export type RevocationReason =
  /**
   * Not set.
   */
  | 'REVOCATION_REASON_UNSPECIFIED'
  | 0
  /**
   * The task was cancelled.
   */
  | 'REVOCATION_REASON_CANCELLED'
  | 1
  /**
   * The attempt timeout passed.
   */
  | 'REVOCATION_REASON_TIMED_OUT'
  | 2
  /**
   * The lease was lost.
   */
  | 'REVOCATION_REASON_LEASE_LOST'
  | 3
  /**
   * The overlap policy ended the run.
   */
  | 'REVOCATION_REASON_TERMINATED'
  | 4

/**
 * Why an attempt is to be stopped.
 */
export type RevocationReason__Output = typeof RevocationReason[keyof typeof RevocationReason]
