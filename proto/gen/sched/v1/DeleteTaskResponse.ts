// Original file: proto/sched/v1/task_service.proto

import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from '../../sched/v1/InFlightAttempt.ts';

/**
 * See TaskService.DeleteTask.
 */
export interface DeleteTaskResponse {
  /**
   * An attempt that was under way. Unset if there is none.
   */
  'inFlightAttempt'?: (_sched_v1_InFlightAttempt | null);
}

/**
 * See TaskService.DeleteTask.
 */
export interface DeleteTaskResponse__Output {
  /**
   * An attempt that was under way. Unset if there is none.
   */
  'inFlightAttempt': (_sched_v1_InFlightAttempt__Output | null);
}
