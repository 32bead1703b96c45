// Original file: proto/sched/v1/task_service.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { View as _sched_v1_View, View__Output as _sched_v1_View__Output } from '../../sched/v1/View.ts';
import type { TaskState as _sched_v1_TaskState, TaskState__Output as _sched_v1_TaskState__Output } from '../../sched/v1/TaskState.ts';

/**
 * See TaskService.WaitTask.
 */
export interface WaitTaskRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The task.
   */
  'taskId'?: (string);
  /**
   * Unset: 30 seconds. At most 5 minutes.
   */
  'timeout'?: (_google_protobuf_Duration | null);
  /**
   * Default FULL.
   */
  'view'?: (_sched_v1_View);
  /**
   * Answers when the task is in any of these states. Empty: any terminal state.
   */
  'states'?: (_sched_v1_TaskState)[];
}

/**
 * See TaskService.WaitTask.
 */
export interface WaitTaskRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The task.
   */
  'taskId': (string);
  /**
   * Unset: 30 seconds. At most 5 minutes.
   */
  'timeout': (_google_protobuf_Duration__Output | null);
  /**
   * Default FULL.
   */
  'view': (_sched_v1_View__Output);
  /**
   * Answers when the task is in any of these states. Empty: any terminal state.
   */
  'states': (_sched_v1_TaskState__Output)[];
}
