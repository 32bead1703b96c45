// Original file: proto/sched/v1/task_service.proto

import type { TaskStateCount as _sched_v1_TaskStateCount, TaskStateCount__Output as _sched_v1_TaskStateCount__Output } from '../../sched/v1/TaskStateCount.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * See TaskService.CountTasks.
 */
export interface CountTasksResponse {
  /**
   * How many there are.
   */
  'count'?: (number | string | Long);
  /**
   * By state, states without tasks left out.
   */
  'byState'?: (_sched_v1_TaskStateCount)[];
  /**
   * There are at least this many; counting stopped at a limit.
   */
  'lowerBound'?: (boolean);
}

/**
 * See TaskService.CountTasks.
 */
export interface CountTasksResponse__Output {
  /**
   * How many there are.
   */
  'count': (string);
  /**
   * By state, states without tasks left out.
   */
  'byState': (_sched_v1_TaskStateCount__Output)[];
  /**
   * There are at least this many; counting stopped at a limit.
   */
  'lowerBound': (boolean);
}
