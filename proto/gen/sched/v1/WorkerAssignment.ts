// Original file: proto/sched/v1/worker_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';
import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from '../../sched/v1/InFlightAttempt.ts';

/**
 * One task to run.
 */
export interface WorkerAssignment {
  /**
   * The task, in FULL view.
   */
  'task'?: (_sched_v1_Task | null);
  /**
   * The same as `task.in_flight_attempt`: number, token, deadline.
   */
  'attempt'?: (_sched_v1_InFlightAttempt | null);
  /**
   * The same over all attempts of the task: `schedule_id@nominal_time` or the task id.
   */
  'idempotencyKey'?: (string);
  /**
   * This is the last attempt that the policy allows.
   */
  'lastAttempt'?: (boolean);
}

/**
 * One task to run.
 */
export interface WorkerAssignment__Output {
  /**
   * The task, in FULL view.
   */
  'task': (_sched_v1_Task__Output | null);
  /**
   * The same as `task.in_flight_attempt`: number, token, deadline.
   */
  'attempt': (_sched_v1_InFlightAttempt__Output | null);
  /**
   * The same over all attempts of the task: `schedule_id@nominal_time` or the task id.
   */
  'idempotencyKey': (string);
  /**
   * This is the last attempt that the policy allows.
   */
  'lastAttempt': (boolean);
}
