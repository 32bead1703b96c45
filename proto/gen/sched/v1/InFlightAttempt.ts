// Original file: proto/sched/v1/task.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * The attempt that an executor holds a lease for.
 */
export interface InFlightAttempt {
  /**
   * 1 for the first.
   */
  'attemptNumber'?: (number);
  /**
   * Who runs it: `node/<node id>` for webhooks and queues, `worker/<worker id>` for workers.
   */
  'executor'?: (string);
  /**
   * The executor's session with the shard.
   */
  'sessionId'?: (string);
  /**
   * Fencing token: grows with every grant of the task. A result with a lower one is refused.
   */
  'leaseToken'?: (number | string | Long);
  /**
   * When it was granted.
   */
  'grantTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When the executor said that it started; unset while CLAIMED.
   */
  'startTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When the attempt times out.
   */
  'deadlineTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When the lease runs out, unless the executor's session renews it.
   */
  'leaseExpireTime'?: (_google_protobuf_Timestamp | null);
  /**
   * The executor was told that the task was cancelled or changed.
   */
  'cancelRequested'?: (boolean);
  /**
   * What the worker last said about its progress. At most 1 KiB.
   */
  'progress'?: (string);
}

/**
 * The attempt that an executor holds a lease for.
 */
export interface InFlightAttempt__Output {
  /**
   * 1 for the first.
   */
  'attemptNumber': (number);
  /**
   * Who runs it: `node/<node id>` for webhooks and queues, `worker/<worker id>` for workers.
   */
  'executor': (string);
  /**
   * The executor's session with the shard.
   */
  'sessionId': (string);
  /**
   * Fencing token: grows with every grant of the task. A result with a lower one is refused.
   */
  'leaseToken': (string);
  /**
   * When it was granted.
   */
  'grantTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When the executor said that it started; unset while CLAIMED.
   */
  'startTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When the attempt times out.
   */
  'deadlineTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When the lease runs out, unless the executor's session renews it.
   */
  'leaseExpireTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * The executor was told that the task was cancelled or changed.
   */
  'cancelRequested': (boolean);
  /**
   * What the worker last said about its progress. At most 1 KiB.
   */
  'progress': (string);
}
