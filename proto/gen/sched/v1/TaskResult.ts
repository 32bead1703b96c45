// Original file: proto/sched/v1/task.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * What a successful attempt gave back.
 */
export interface TaskResult {
  /**
   * The body of the response, or what the worker returned. At most 64 KiB.
   */
  'data'?: (Buffer | Uint8Array | string);
  /**
   * Media type of the data.
   */
  'contentType'?: (string);
  /**
   * The HTTP status; 0 for queues and workers.
   */
  'httpStatus'?: (number);
  /**
   * The data was longer and is cut.
   */
  'truncated'?: (boolean);
  /**
   * The broker's receipt: message id, sequence or offset.
   */
  'receipt'?: (string);
  /**
   * The attempt that gave it.
   */
  'attemptNumber'?: (number);
  /**
   * When.
   */
  'time'?: (_google_protobuf_Timestamp | null);
}

/**
 * What a successful attempt gave back.
 */
export interface TaskResult__Output {
  /**
   * The body of the response, or what the worker returned. At most 64 KiB.
   */
  'data': (Buffer);
  /**
   * Media type of the data.
   */
  'contentType': (string);
  /**
   * The HTTP status; 0 for queues and workers.
   */
  'httpStatus': (number);
  /**
   * The data was longer and is cut.
   */
  'truncated': (boolean);
  /**
   * The broker's receipt: message id, sequence or offset.
   */
  'receipt': (string);
  /**
   * The attempt that gave it.
   */
  'attemptNumber': (number);
  /**
   * When.
   */
  'time': (_google_protobuf_Timestamp__Output | null);
}
