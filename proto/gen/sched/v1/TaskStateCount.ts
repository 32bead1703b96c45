// Original file: proto/sched/v1/task_service.proto

import type { TaskState as _sched_v1_TaskState, TaskState__Output as _sched_v1_TaskState__Output } from '../../sched/v1/TaskState.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * How many tasks are in a state.
 */
export interface TaskStateCount {
  /**
   * The state.
   */
  'state'?: (_sched_v1_TaskState);
  /**
   * How many.
   */
  'count'?: (number | string | Long);
}

/**
 * How many tasks are in a state.
 */
export interface TaskStateCount__Output {
  /**
   * The state.
   */
  'state': (_sched_v1_TaskState__Output);
  /**
   * How many.
   */
  'count': (string);
}
