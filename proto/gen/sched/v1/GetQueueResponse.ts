// Original file: proto/sched/v1/queue_service.proto

import type { Queue as _sched_v1_Queue, Queue__Output as _sched_v1_Queue__Output } from '../../sched/v1/Queue.ts';

/**
 * See QueueService.GetQueue.
 */
export interface GetQueueResponse {
  /**
   * The queue.
   */
  'queue'?: (_sched_v1_Queue | null);
}

/**
 * See QueueService.GetQueue.
 */
export interface GetQueueResponse__Output {
  /**
   * The queue.
   */
  'queue': (_sched_v1_Queue__Output | null);
}
