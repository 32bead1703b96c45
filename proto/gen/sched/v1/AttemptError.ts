// Original file: proto/sched/v1/task.proto

import type { FailureKind as _sched_v1_FailureKind, FailureKind__Output as _sched_v1_FailureKind__Output } from '../../sched/v1/FailureKind.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * Why an attempt failed.
 */
export interface AttemptError {
  /**
   * What kind of failure it was.
   */
  'kind'?: (_sched_v1_FailureKind);
  /**
   * For people. At most 4096 characters; cut, not refused.
   */
  'message'?: (string);
  /**
   * The HTTP status, if there was a response.
   */
  'httpStatus'?: (number);
  /**
   * The type of the error, as the worker names it. At most 128 characters.
   */
  'errorType'?: (string);
  /**
   * Which attempt.
   */
  'attemptNumber'?: (number);
  /**
   * When.
   */
  'time'?: (_google_protobuf_Timestamp | null);
  /**
   * Where it happened, as the worker tells. At most 8 KiB. Only in FULL.
   */
  'stack'?: (string);
}

/**
 * Why an attempt failed.
 */
export interface AttemptError__Output {
  /**
   * What kind of failure it was.
   */
  'kind': (_sched_v1_FailureKind__Output);
  /**
   * For people. At most 4096 characters; cut, not refused.
   */
  'message': (string);
  /**
   * The HTTP status, if there was a response.
   */
  'httpStatus': (number);
  /**
   * The type of the error, as the worker names it. At most 128 characters.
   */
  'errorType': (string);
  /**
   * Which attempt.
   */
  'attemptNumber': (number);
  /**
   * When.
   */
  'time': (_google_protobuf_Timestamp__Output | null);
  /**
   * Where it happened, as the worker tells. At most 8 KiB. Only in FULL.
   */
  'stack': (string);
}
