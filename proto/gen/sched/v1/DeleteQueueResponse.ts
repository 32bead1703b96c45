// Original file: proto/sched/v1/queue_service.proto

import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from '../../sched/v1/Operation.ts';

/**
 * See QueueService.DeleteQueue.
 */
export interface DeleteQueueResponse {
  /**
   * Only with `force`: the progress.
   */
  'operation'?: (_sched_v1_Operation | null);
}

/**
 * See QueueService.DeleteQueue.
 */
export interface DeleteQueueResponse__Output {
  /**
   * Only with `force`: the progress.
   */
  'operation': (_sched_v1_Operation__Output | null);
}
