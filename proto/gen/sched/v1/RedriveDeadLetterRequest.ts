// Original file: proto/sched/v1/queue_service.proto

import type { TaskOverrides as _sched_v1_TaskOverrides, TaskOverrides__Output as _sched_v1_TaskOverrides__Output } from '../../sched/v1/TaskOverrides.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * See QueueService.RedriveDeadLetter.
 */
export interface RedriveDeadLetterRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The task.
   */
  'taskId'?: (string);
  /**
   * What is changed before it runs again.
   */
  'overrides'?: (_sched_v1_TaskOverrides | null);
  /**
   * Unset: now.
   */
  'scheduleTime'?: (_google_protobuf_Timestamp | null);
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
 * See QueueService.RedriveDeadLetter.
 */
export interface RedriveDeadLetterRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The task.
   */
  'taskId': (string);
  /**
   * What is changed before it runs again.
   */
  'overrides': (_sched_v1_TaskOverrides__Output | null);
  /**
   * Unset: now.
   */
  'scheduleTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
