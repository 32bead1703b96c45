// Original file: proto/sched/v1/queue_service.proto

import type { Queue as _sched_v1_Queue, Queue__Output as _sched_v1_Queue__Output } from '../../sched/v1/Queue.ts';

/**
 * See QueueService.ListQueues.
 */
export interface ListQueuesResponse {
  /**
   * The page.
   */
  'queues'?: (_sched_v1_Queue)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See QueueService.ListQueues.
 */
export interface ListQueuesResponse__Output {
  /**
   * The page.
   */
  'queues': (_sched_v1_Queue__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
