// Original file: proto/sched/v1/queue_service.proto

import type { Queue as _sched_v1_Queue, Queue__Output as _sched_v1_Queue__Output } from '../../sched/v1/Queue.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from '../../google/protobuf/FieldMask.ts';

/**
 * See QueueService.UpdateQueue.
 */
export interface UpdateQueueRequest {
  /**
   * The queue's names, and the new values. A non-empty `etag` has to match.
   */
  'queue'?: (_sched_v1_Queue | null);
  /**
   * Which fields change; paths may go into the policies. Empty: all of the caller's fields that are set.
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
  /**
   * Makes the queue if there is none. Default false.
   */
  'allowMissing'?: (boolean);
}

/**
 * See QueueService.UpdateQueue.
 */
export interface UpdateQueueRequest__Output {
  /**
   * The queue's names, and the new values. A non-empty `etag` has to match.
   */
  'queue': (_sched_v1_Queue__Output | null);
  /**
   * Which fields change; paths may go into the policies. Empty: all of the caller's fields that are set.
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
  /**
   * Makes the queue if there is none. Default false.
   */
  'allowMissing': (boolean);
}
