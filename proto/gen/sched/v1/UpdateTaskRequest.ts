// Original file: proto/sched/v1/task_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from '../../google/protobuf/FieldMask.ts';

/**
 * See TaskService.UpdateTask.
 */
export interface UpdateTaskRequest {
  /**
   * The task's names, and the new values. A non-empty `etag` has to match.
   */
  'task'?: (_sched_v1_Task | null);
  /**
   * Which fields change: `queue`, `target`, `payload`, `content_type`, `schedule_time`, `delay`, `priority`,
   * `labels`, `metadata`, `retry_policy`, `start_deadline`, `attempt_timeout`, `delivery_guarantee`,
   * `jitter`, `retention`, `callbacks`, `concurrency_key`, `fairness`. Empty: all of them that are set.
   */
  'updateMask'?: (_google_protobuf_FieldMask | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly'?: (boolean);
}

/**
 * See TaskService.UpdateTask.
 */
export interface UpdateTaskRequest__Output {
  /**
   * The task's names, and the new values. A non-empty `etag` has to match.
   */
  'task': (_sched_v1_Task__Output | null);
  /**
   * Which fields change: `queue`, `target`, `payload`, `content_type`, `schedule_time`, `delay`, `priority`,
   * `labels`, `metadata`, `retry_policy`, `start_deadline`, `attempt_timeout`, `delivery_guarantee`,
   * `jitter`, `retention`, `callbacks`, `concurrency_key`, `fairness`. Empty: all of them that are set.
   */
  'updateMask': (_google_protobuf_FieldMask__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly': (boolean);
}
