// Original file: proto/sched/v1/worker_service.proto

import type { RevocationReason as _sched_v1_RevocationReason, RevocationReason__Output as _sched_v1_RevocationReason__Output } from '../../sched/v1/RevocationReason.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Stop an attempt.
 */
export interface WorkerRevocation {
  /**
   * The task.
   */
  'taskId'?: (string);
  /**
   * The token of the grant.
   */
  'leaseToken'?: (number | string | Long);
  /**
   * Why.
   */
  'reason'?: (_sched_v1_RevocationReason);
}

/**
 * Stop an attempt.
 */
export interface WorkerRevocation__Output {
  /**
   * The task.
   */
  'taskId': (string);
  /**
   * The token of the grant.
   */
  'leaseToken': (string);
  /**
   * Why.
   */
  'reason': (_sched_v1_RevocationReason__Output);
}
