// Original file: proto/sched/v1/worker_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See WorkerService.SnoozeTask.
 */
export interface SnoozeTaskResponse {
  /**
   * As it is now, in BASIC view.
   */
  'task'?: (_sched_v1_Task | null);
}

/**
 * See WorkerService.SnoozeTask.
 */
export interface SnoozeTaskResponse__Output {
  /**
   * As it is now, in BASIC view.
   */
  'task': (_sched_v1_Task__Output | null);
}
