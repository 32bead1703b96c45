// Original file: proto/sched/v1/task.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { AttemptOutcome as _sched_v1_AttemptOutcome, AttemptOutcome__Output as _sched_v1_AttemptOutcome__Output } from '../../sched/v1/AttemptOutcome.ts';
import type { AttemptError as _sched_v1_AttemptError, AttemptError__Output as _sched_v1_AttemptError__Output } from '../../sched/v1/AttemptError.ts';
import type { TaskResult as _sched_v1_TaskResult, TaskResult__Output as _sched_v1_TaskResult__Output } from '../../sched/v1/TaskResult.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One try to deliver, as it is kept.
 */
export interface Attempt {
  /**
   * The tenant.
   */
  'namespace'?: (string);
  /**
   * The task.
   */
  'taskId'?: (string);
  /**
   * 1 for the first.
   */
  'attemptNumber'?: (number);
  /**
   * Who ran it, as in InFlightAttempt.
   */
  'executor'?: (string);
  /**
   * Its fencing token.
   */
  'leaseToken'?: (number | string | Long);
  /**
   * When it was due.
   */
  'dueTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it was granted.
   */
  'grantTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it was sent.
   */
  'startTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it ended; unset while in flight.
   */
  'endTime'?: (_google_protobuf_Timestamp | null);
  /**
   * How it ended; unspecified while in flight.
   */
  'outcome'?: (_sched_v1_AttemptOutcome);
  /**
   * Why it failed.
   */
  'error'?: (_sched_v1_AttemptError | null);
  /**
   * What came back, success or not. Only in FULL.
   */
  'result'?: (_sched_v1_TaskResult | null);
  /**
   * The wait that the target asked for.
   */
  'retryAfter'?: (_google_protobuf_Duration | null);
  /**
   * When the next attempt was due.
   */
  'nextAttemptTime'?: (_google_protobuf_Timestamp | null);
}

/**
 * One try to deliver, as it is kept.
 */
export interface Attempt__Output {
  /**
   * The tenant.
   */
  'namespace': (string);
  /**
   * The task.
   */
  'taskId': (string);
  /**
   * 1 for the first.
   */
  'attemptNumber': (number);
  /**
   * Who ran it, as in InFlightAttempt.
   */
  'executor': (string);
  /**
   * Its fencing token.
   */
  'leaseToken': (string);
  /**
   * When it was due.
   */
  'dueTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it was granted.
   */
  'grantTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it was sent.
   */
  'startTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it ended; unset while in flight.
   */
  'endTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * How it ended; unspecified while in flight.
   */
  'outcome': (_sched_v1_AttemptOutcome__Output);
  /**
   * Why it failed.
   */
  'error': (_sched_v1_AttemptError__Output | null);
  /**
   * What came back, success or not. Only in FULL.
   */
  'result': (_sched_v1_TaskResult__Output | null);
  /**
   * The wait that the target asked for.
   */
  'retryAfter': (_google_protobuf_Duration__Output | null);
  /**
   * When the next attempt was due.
   */
  'nextAttemptTime': (_google_protobuf_Timestamp__Output | null);
}
