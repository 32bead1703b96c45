// Original file: proto/sched/v1/policy.proto

import type { HttpStatusRange as _sched_v1_HttpStatusRange, HttpStatusRange__Output as _sched_v1_HttpStatusRange__Output } from '../../sched/v1/HttpStatusRange.ts';
import type { FailureKind as _sched_v1_FailureKind, FailureKind__Output as _sched_v1_FailureKind__Output } from '../../sched/v1/FailureKind.ts';
import type { RetryAction as _sched_v1_RetryAction, RetryAction__Output as _sched_v1_RetryAction__Output } from '../../sched/v1/RetryAction.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * What to do about one kind of outcome.
 */
export interface RetryRule {
  /**
   * Any of these statuses, both ends included.
   */
  'httpStatuses'?: (_sched_v1_HttpStatusRange)[];
  /**
   * Any of these kinds of failure.
   */
  'kinds'?: (_sched_v1_FailureKind)[];
  /**
   * Any of these error types, as the worker names them. At most 16 of at most 128 characters.
   */
  'errorTypes'?: (string)[];
  /**
   * What to do when one of the above matches.
   */
  'action'?: (_sched_v1_RetryAction);
  /**
   * Wait for this long instead of the computed backoff. Unset: the computed one.
   */
  'backoff'?: (_google_protobuf_Duration | null);
}

/**
 * What to do about one kind of outcome.
 */
export interface RetryRule__Output {
  /**
   * Any of these statuses, both ends included.
   */
  'httpStatuses': (_sched_v1_HttpStatusRange__Output)[];
  /**
   * Any of these kinds of failure.
   */
  'kinds': (_sched_v1_FailureKind__Output)[];
  /**
   * Any of these error types, as the worker names them. At most 16 of at most 128 characters.
   */
  'errorTypes': (string)[];
  /**
   * What to do when one of the above matches.
   */
  'action': (_sched_v1_RetryAction__Output);
  /**
   * Wait for this long instead of the computed backoff. Unset: the computed one.
   */
  'backoff': (_google_protobuf_Duration__Output | null);
}
