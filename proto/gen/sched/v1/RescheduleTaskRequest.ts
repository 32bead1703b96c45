// Original file: proto/sched/v1/task_service.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * See TaskService.RescheduleTask.
 */
export interface RescheduleTaskRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The task.
   */
  'taskId'?: (string);
  /**
   * The new time, or `delay`.
   */
  'scheduleTime'?: (_google_protobuf_Timestamp | null);
  /**
   * This long from now.
   */
  'delay'?: (_google_protobuf_Duration | null);
  /**
   * Has to match if it is not empty.
   */
  'etag'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See TaskService.RescheduleTask.
 */
export interface RescheduleTaskRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The task.
   */
  'taskId': (string);
  /**
   * The new time, or `delay`.
   */
  'scheduleTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * This long from now.
   */
  'delay': (_google_protobuf_Duration__Output | null);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
