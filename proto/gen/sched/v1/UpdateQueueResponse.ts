// Original file: proto/sched/v1/queue_service.proto

import type { Queue as _sched_v1_Queue, Queue__Output as _sched_v1_Queue__Output } from '../../sched/v1/Queue.ts';

/**
 * See QueueService.UpdateQueue.
 */
export interface UpdateQueueResponse {
  /**
   * As it is now.
   */
  'queue'?: (_sched_v1_Queue | null);
}

/**
 * See QueueService.UpdateQueue.
 */
export interface UpdateQueueResponse__Output {
  /**
   * As it is now.
   */
  'queue': (_sched_v1_Queue__Output | null);
}
