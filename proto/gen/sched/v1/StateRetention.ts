// Original file: proto/sched/v1/policy.proto

import type { TaskState as _sched_v1_TaskState, TaskState__Output as _sched_v1_TaskState__Output } from '../../sched/v1/TaskState.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * The retention of one state.
 */
export interface StateRetention {
  /**
   * A terminal state.
   */
  'state'?: (_sched_v1_TaskState);
  /**
   * 0 seconds to 366 days.
   */
  'maxAge'?: (_google_protobuf_Duration | null);
}

/**
 * The retention of one state.
 */
export interface StateRetention__Output {
  /**
   * A terminal state.
   */
  'state': (_sched_v1_TaskState__Output);
  /**
   * 0 seconds to 366 days.
   */
  'maxAge': (_google_protobuf_Duration__Output | null);
}
