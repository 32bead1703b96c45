// Original file: proto/sched/v1/queue_service.proto

import type { Queue as _sched_v1_Queue, Queue__Output as _sched_v1_Queue__Output } from '../../sched/v1/Queue.ts';

/**
 * See QueueService.ResumeQueue.
 */
export interface ResumeQueueResponse {
  /**
   * As it is now.
   */
  'queue'?: (_sched_v1_Queue | null);
}

/**
 * See QueueService.ResumeQueue.
 */
export interface ResumeQueueResponse__Output {
  /**
   * As it is now.
   */
  'queue': (_sched_v1_Queue__Output | null);
}
