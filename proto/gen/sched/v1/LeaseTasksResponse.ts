// Original file: proto/sched/v1/worker_service.proto

import type { WorkerAssignment as _sched_v1_WorkerAssignment, WorkerAssignment__Output as _sched_v1_WorkerAssignment__Output } from '../../sched/v1/WorkerAssignment.ts';

/**
 * See WorkerService.LeaseTasks.
 */
export interface LeaseTasksResponse {
  /**
   * May be empty.
   */
  'assignments'?: (_sched_v1_WorkerAssignment)[];
}

/**
 * See WorkerService.LeaseTasks.
 */
export interface LeaseTasksResponse__Output {
  /**
   * May be empty.
   */
  'assignments': (_sched_v1_WorkerAssignment__Output)[];
}
