// Original file: proto/sched/v1/queue_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See QueueService.RedriveDeadLetter.
 */
export interface RedriveDeadLetterResponse {
  /**
   * The task, in BASIC view; the id stays.
   */
  'task'?: (_sched_v1_Task | null);
}

/**
 * See QueueService.RedriveDeadLetter.
 */
export interface RedriveDeadLetterResponse__Output {
  /**
   * The task, in BASIC view; the id stays.
   */
  'task': (_sched_v1_Task__Output | null);
}
