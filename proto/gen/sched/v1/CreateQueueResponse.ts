// Original file: proto/sched/v1/queue_service.proto

import type { Queue as _sched_v1_Queue, Queue__Output as _sched_v1_Queue__Output } from '../../sched/v1/Queue.ts';

/**
 * See QueueService.CreateQueue.
 */
export interface CreateQueueResponse {
  /**
   * As made.
   */
  'queue'?: (_sched_v1_Queue | null);
  /**
   * It was there before this call.
   */
  'existing'?: (boolean);
}

/**
 * See QueueService.CreateQueue.
 */
export interface CreateQueueResponse__Output {
  /**
   * As made.
   */
  'queue': (_sched_v1_Queue__Output | null);
  /**
   * It was there before this call.
   */
  'existing': (boolean);
}
