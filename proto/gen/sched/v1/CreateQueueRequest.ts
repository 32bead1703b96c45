// Original file: proto/sched/v1/queue_service.proto

import type { Queue as _sched_v1_Queue, Queue__Output as _sched_v1_Queue__Output } from '../../sched/v1/Queue.ts';

/**
 * See QueueService.CreateQueue.
 */
export interface CreateQueueRequest {
  /**
   * The queue to make.
   */
  'queue'?: (_sched_v1_Queue | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * Checks everything and makes nothing. Default false.
   */
  'validateOnly'?: (boolean);
}

/**
 * See QueueService.CreateQueue.
 */
export interface CreateQueueRequest__Output {
  /**
   * The queue to make.
   */
  'queue': (_sched_v1_Queue__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * Checks everything and makes nothing. Default false.
   */
  'validateOnly': (boolean);
}
