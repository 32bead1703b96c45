// Original file: proto/sched/v1/queue_service.proto

import type { Queue as _sched_v1_Queue, Queue__Output as _sched_v1_Queue__Output } from '../../sched/v1/Queue.ts';

/**
 * See QueueService.PauseQueue.
 */
export interface PauseQueueResponse {
  /**
   * As it is now.
   */
  'queue'?: (_sched_v1_Queue | null);
}

/**
 * See QueueService.PauseQueue.
 */
export interface PauseQueueResponse__Output {
  /**
   * As it is now.
   */
  'queue': (_sched_v1_Queue__Output | null);
}
