// Original file: proto/sched/v1/worker_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Which attempt a report is about.
 */
export interface AttemptReport {
  /**
   * Empty: `default`; in a stream, the hello's.
   */
  'namespace'?: (string);
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
 * Which attempt a report is about.
 */
export interface AttemptReport__Output {
  /**
   * Empty: `default`; in a stream, the hello's.
   */
  'namespace': (string);
  /**
   * The task.
   */
  'taskId': (string);
  /**
   * The token of the grant.
   */
  'leaseToken': (string);
}
