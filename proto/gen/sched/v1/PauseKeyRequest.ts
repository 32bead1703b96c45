// Original file: proto/sched/v1/queue_service.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * See QueueService.PauseKey.
 */
export interface PauseKeyRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The queue.
   */
  'queueId'?: (string);
  /**
   * The key.
   */
  'key'?: (string);
  /**
   * For people. At most 256 characters.
   */
  'reason'?: (string);
  /**
   * Resumes by itself then. Unset: not by itself.
   */
  'until'?: (_google_protobuf_Timestamp | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See QueueService.PauseKey.
 */
export interface PauseKeyRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The queue.
   */
  'queueId': (string);
  /**
   * The key.
   */
  'key': (string);
  /**
   * For people. At most 256 characters.
   */
  'reason': (string);
  /**
   * Resumes by itself then. Unset: not by itself.
   */
  'until': (_google_protobuf_Timestamp__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
