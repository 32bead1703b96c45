// Original file: proto/sched/v1/worker_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A lease that a worker has.
 */
export interface HeldLease {
  /**
   * The task.
   */
  'taskId'?: (string);
  /**
   * The token of the grant.
   */
  'leaseToken'?: (number | string | Long);
}

/**
 * A lease that a worker has.
 */
export interface HeldLease__Output {
  /**
   * The task.
   */
  'taskId': (string);
  /**
   * The token of the grant.
   */
  'leaseToken': (string);
}
