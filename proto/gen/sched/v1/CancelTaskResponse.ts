// Original file: proto/sched/v1/task_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';
import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from '../../sched/v1/InFlightAttempt.ts';

/**
 * See TaskService.CancelTask.
 */
export interface CancelTaskResponse {
  /**
   * As it is now, in BASIC view.
   */
  'task'?: (_sched_v1_Task | null);
  /**
   * An attempt that was under way: it may still reach its target. Unset if there is none.
   */
  'inFlightAttempt'?: (_sched_v1_InFlightAttempt | null);
}

/**
 * See TaskService.CancelTask.
 */
export interface CancelTaskResponse__Output {
  /**
   * As it is now, in BASIC view.
   */
  'task': (_sched_v1_Task__Output | null);
  /**
   * An attempt that was under way: it may still reach its target. Unset if there is none.
   */
  'inFlightAttempt': (_sched_v1_InFlightAttempt__Output | null);
}
