// Original file: proto/sched/v1/queue_service.proto

import type { QueueFilter as _sched_v1_QueueFilter, QueueFilter__Output as _sched_v1_QueueFilter__Output } from '../../sched/v1/QueueFilter.ts';
import type { View as _sched_v1_View, View__Output as _sched_v1_View__Output } from '../../sched/v1/View.ts';
import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See QueueService.ListQueues.
 */
export interface ListQueuesRequest {
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
   * Which queues.
   */
  'filter'?: (_sched_v1_QueueFilter | null);
  /**
   * `queue_id` or `create_time`, with ` desc` to turn it round. Empty: `queue_id`.
   */
  'orderBy'?: (string);
  /**
   * Default BASIC.
   */
  'view'?: (_sched_v1_View);
  /**
   * Default LINEARIZABLE.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See QueueService.ListQueues.
 */
export interface ListQueuesRequest__Output {
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
   * Which queues.
   */
  'filter': (_sched_v1_QueueFilter__Output | null);
  /**
   * `queue_id` or `create_time`, with ` desc` to turn it round. Empty: `queue_id`.
   */
  'orderBy': (string);
  /**
   * Default BASIC.
   */
  'view': (_sched_v1_View__Output);
  /**
   * Default LINEARIZABLE.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
