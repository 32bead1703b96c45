// Original file: proto/sched/v1/worker_service.proto

import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See WorkerService.ListWorkers.
 */
export interface ListWorkersRequest {
  /**
   * Empty: `default`. `-`: all namespaces the caller may read.
   */
  'namespace'?: (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
  /**
   * Only those that take tasks of any of these queues. Empty: all.
   */
  'queues'?: (string)[];
  /**
   * As in TaskFilter.
   */
  'labelSelector'?: (string);
  /**
   * Default STALE: workers are known where they are connected.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See WorkerService.ListWorkers.
 */
export interface ListWorkersRequest__Output {
  /**
   * Empty: `default`. `-`: all namespaces the caller may read.
   */
  'namespace': (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
  /**
   * Only those that take tasks of any of these queues. Empty: all.
   */
  'queues': (string)[];
  /**
   * As in TaskFilter.
   */
  'labelSelector': (string);
  /**
   * Default STALE: workers are known where they are connected.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
