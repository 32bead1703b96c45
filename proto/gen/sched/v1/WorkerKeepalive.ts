// Original file: proto/sched/v1/worker_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * The worker lives.
 */
export interface WorkerKeepalive {
  /**
   * Carried back, to measure the time.
   */
  'sequence'?: (number | string | Long);
}

/**
 * The worker lives.
 */
export interface WorkerKeepalive__Output {
  /**
   * Carried back, to measure the time.
   */
  'sequence': (string);
}
