// Original file: proto/sched/v1/queue.proto

import type { RateLimit as _sched_v1_RateLimit, RateLimit__Output as _sched_v1_RateLimit__Output } from '../../sched/v1/RateLimit.ts';
import type { RetryPolicy as _sched_v1_RetryPolicy, RetryPolicy__Output as _sched_v1_RetryPolicy__Output } from '../../sched/v1/RetryPolicy.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { Jitter as _sched_v1_Jitter, Jitter__Output as _sched_v1_Jitter__Output } from '../../sched/v1/Jitter.ts';
import type { RetentionPolicy as _sched_v1_RetentionPolicy, RetentionPolicy__Output as _sched_v1_RetentionPolicy__Output } from '../../sched/v1/RetentionPolicy.ts';
import type { DeadLetterPolicy as _sched_v1_DeadLetterPolicy, DeadLetterPolicy__Output as _sched_v1_DeadLetterPolicy__Output } from '../../sched/v1/DeadLetterPolicy.ts';
import type { QueueState as _sched_v1_QueueState, QueueState__Output as _sched_v1_QueueState__Output } from '../../sched/v1/QueueState.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { PauseInfo as _sched_v1_PauseInfo, PauseInfo__Output as _sched_v1_PauseInfo__Output } from '../../sched/v1/PauseInfo.ts';
import type { QueueStats as _sched_v1_QueueStats, QueueStats__Output as _sched_v1_QueueStats__Output } from '../../sched/v1/QueueStats.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * A queue. Its limits hold for the whole cluster.
 */
export interface Queue {
  /**
   * The tenant. Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Unique in the namespace. 1 to 100 characters of `[A-Za-z0-9_.-]`.
   */
  'queueId'?: (string);
  /**
   * For people. At most 1024 characters.
   */
  'description'?: (string);
  /**
   * To find queues by. Limits as in Task.
   */
  'labels'?: ({[key: string]: string});
  /**
   * Of the queue as a whole.
   */
  'rateLimit'?: (_sched_v1_RateLimit | null);
  /**
   * Of each concurrency key that has no limit of its own (SetKeyLimit).
   */
  'defaultKeyLimit'?: (_sched_v1_RateLimit | null);
  /**
   * What tasks of the queue leave unset.
   */
  'retryPolicy'?: (_sched_v1_RetryPolicy | null);
  /**
   * What tasks of the queue leave unset.
   */
  'attemptTimeout'?: (_google_protobuf_Duration | null);
  /**
   * What tasks of the queue leave unset.
   */
  'startDeadline'?: (_google_protobuf_Duration | null);
  /**
   * What tasks of the queue leave unset.
   */
  'jitter'?: (_sched_v1_Jitter | null);
  /**
   * Of its finished tasks.
   */
  'retention'?: (_sched_v1_RetentionPolicy | null);
  /**
   * Of its FAILED tasks.
   */
  'deadLetterPolicy'?: (_sched_v1_DeadLetterPolicy | null);
  /**
   * Fills the rate slowly after a pause or idle time: from a tenth to all of it over this time. Unset:
   * 10 seconds. 0 to 1 hour.
   */
  'slowStart'?: (_google_protobuf_Duration | null);
  /**
   * Tasks that may be PENDING, READY or RETRYING; more are refused with RESOURCE_EXHAUSTED. 0: the
   * namespace's bound.
   */
  'maxTasks'?: (number | string | Long);
  /**
   * How long a READY task waits until its priority counts one higher. Unset: 60 seconds. 1 second to
   * 24 hours.
   */
  'priorityAging'?: (_google_protobuf_Duration | null);
  /**
   * Where it is.
   */
  'state'?: (_sched_v1_QueueState);
  /**
   * Changes with every change of the definition or the pause.
   */
  'etag'?: (string);
  /**
   * Grows with the etag; starts at 1.
   */
  'version'?: (number | string | Long);
  /**
   * When the creation was committed.
   */
  'createTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When the definition or the pause last changed.
   */
  'updateTime'?: (_google_protobuf_Timestamp | null);
  /**
   * PAUSED: why, by whom, until when.
   */
  'pause'?: (_sched_v1_PauseInfo | null);
  /**
   * Only in FULL.
   */
  'stats'?: (_sched_v1_QueueStats | null);
}

/**
 * A queue. Its limits hold for the whole cluster.
 */
export interface Queue__Output {
  /**
   * The tenant. Empty: `default`.
   */
  'namespace': (string);
  /**
   * Unique in the namespace. 1 to 100 characters of `[A-Za-z0-9_.-]`.
   */
  'queueId': (string);
  /**
   * For people. At most 1024 characters.
   */
  'description': (string);
  /**
   * To find queues by. Limits as in Task.
   */
  'labels': ({[key: string]: string});
  /**
   * Of the queue as a whole.
   */
  'rateLimit': (_sched_v1_RateLimit__Output | null);
  /**
   * Of each concurrency key that has no limit of its own (SetKeyLimit).
   */
  'defaultKeyLimit': (_sched_v1_RateLimit__Output | null);
  /**
   * What tasks of the queue leave unset.
   */
  'retryPolicy': (_sched_v1_RetryPolicy__Output | null);
  /**
   * What tasks of the queue leave unset.
   */
  'attemptTimeout': (_google_protobuf_Duration__Output | null);
  /**
   * What tasks of the queue leave unset.
   */
  'startDeadline': (_google_protobuf_Duration__Output | null);
  /**
   * What tasks of the queue leave unset.
   */
  'jitter': (_sched_v1_Jitter__Output | null);
  /**
   * Of its finished tasks.
   */
  'retention': (_sched_v1_RetentionPolicy__Output | null);
  /**
   * Of its FAILED tasks.
   */
  'deadLetterPolicy': (_sched_v1_DeadLetterPolicy__Output | null);
  /**
   * Fills the rate slowly after a pause or idle time: from a tenth to all of it over this time. Unset:
   * 10 seconds. 0 to 1 hour.
   */
  'slowStart': (_google_protobuf_Duration__Output | null);
  /**
   * Tasks that may be PENDING, READY or RETRYING; more are refused with RESOURCE_EXHAUSTED. 0: the
   * namespace's bound.
   */
  'maxTasks': (string);
  /**
   * How long a READY task waits until its priority counts one higher. Unset: 60 seconds. 1 second to
   * 24 hours.
   */
  'priorityAging': (_google_protobuf_Duration__Output | null);
  /**
   * Where it is.
   */
  'state': (_sched_v1_QueueState__Output);
  /**
   * Changes with every change of the definition or the pause.
   */
  'etag': (string);
  /**
   * Grows with the etag; starts at 1.
   */
  'version': (string);
  /**
   * When the creation was committed.
   */
  'createTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When the definition or the pause last changed.
   */
  'updateTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * PAUSED: why, by whom, until when.
   */
  'pause': (_sched_v1_PauseInfo__Output | null);
  /**
   * Only in FULL.
   */
  'stats': (_sched_v1_QueueStats__Output | null);
}
