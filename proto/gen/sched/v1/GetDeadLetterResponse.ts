// Original file: proto/sched/v1/queue_service.proto

import type { DeadLetter as _sched_v1_DeadLetter, DeadLetter__Output as _sched_v1_DeadLetter__Output } from '../../sched/v1/DeadLetter.ts';

/**
 * See QueueService.GetDeadLetter.
 */
export interface GetDeadLetterResponse {
  /**
   * The dead letter.
   */
  'deadLetter'?: (_sched_v1_DeadLetter | null);
}

/**
 * See QueueService.GetDeadLetter.
 */
export interface GetDeadLetterResponse__Output {
  /**
   * The dead letter.
   */
  'deadLetter': (_sched_v1_DeadLetter__Output | null);
}
