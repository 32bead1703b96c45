// Original file: proto/sched/v1/queue_service.proto

import type { DeadLetter as _sched_v1_DeadLetter, DeadLetter__Output as _sched_v1_DeadLetter__Output } from '../../sched/v1/DeadLetter.ts';

/**
 * See QueueService.ListDeadLetters.
 */
export interface ListDeadLettersResponse {
  /**
   * The page.
   */
  'deadLetters'?: (_sched_v1_DeadLetter)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See QueueService.ListDeadLetters.
 */
export interface ListDeadLettersResponse__Output {
  /**
   * The page.
   */
  'deadLetters': (_sched_v1_DeadLetter__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
