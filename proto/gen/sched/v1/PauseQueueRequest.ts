// Original file: proto/sched/v1/queue_service.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * See QueueService.PauseQueue.
 */
export interface PauseQueueRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The queue.
   */
  'queueId'?: (string);
  /**
   * For people. At most 256 characters.
   */
  'reason'?: (string);
  /**
   * Resumes by itself then. Unset: not by itself.
   */
  'until'?: (_google_protobuf_Timestamp | null);
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
 * See QueueService.PauseQueue.
 */
export interface PauseQueueRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The queue.
   */
  'queueId': (string);
  /**
   * For people. At most 256 characters.
   */
  'reason': (string);
  /**
   * Resumes by itself then. Unset: not by itself.
   */
  'until': (_google_protobuf_Timestamp__Output | null);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
