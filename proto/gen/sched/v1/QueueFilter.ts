// Original file: proto/sched/v1/queue_service.proto

import type { QueueState as _sched_v1_QueueState, QueueState__Output as _sched_v1_QueueState__Output } from '../../sched/v1/QueueState.ts';

/**
 * Which queues are meant. Fields are joined by AND. Empty: all.
 */
export interface QueueFilter {
  /**
   * Any of these states.
   */
  'states'?: (_sched_v1_QueueState)[];
  /**
   * As in TaskFilter.
   */
  'labelSelector'?: (string);
  /**
   * `queue_id` begins with this.
   */
  'queueIdPrefix'?: (string);
}

/**
 * Which queues are meant. Fields are joined by AND. Empty: all.
 */
export interface QueueFilter__Output {
  /**
   * Any of these states.
   */
  'states': (_sched_v1_QueueState__Output)[];
  /**
   * As in TaskFilter.
   */
  'labelSelector': (string);
  /**
   * `queue_id` begins with this.
   */
  'queueIdPrefix': (string);
}
