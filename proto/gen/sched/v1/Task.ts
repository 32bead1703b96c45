// Original file: proto/sched/v1/task.proto

import type { Target as _sched_v1_Target, Target__Output as _sched_v1_Target__Output } from '../../sched/v1/Target.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { RetryPolicy as _sched_v1_RetryPolicy, RetryPolicy__Output as _sched_v1_RetryPolicy__Output } from '../../sched/v1/RetryPolicy.ts';
import type { DeliveryGuarantee as _sched_v1_DeliveryGuarantee, DeliveryGuarantee__Output as _sched_v1_DeliveryGuarantee__Output } from '../../sched/v1/DeliveryGuarantee.ts';
import type { Dedupe as _sched_v1_Dedupe, Dedupe__Output as _sched_v1_Dedupe__Output } from '../../sched/v1/Dedupe.ts';
import type { Jitter as _sched_v1_Jitter, Jitter__Output as _sched_v1_Jitter__Output } from '../../sched/v1/Jitter.ts';
import type { Callback as _sched_v1_Callback, Callback__Output as _sched_v1_Callback__Output } from '../../sched/v1/Callback.ts';
import type { Fairness as _sched_v1_Fairness, Fairness__Output as _sched_v1_Fairness__Output } from '../../sched/v1/Fairness.ts';
import type { TraceContext as _sched_v1_TraceContext, TraceContext__Output as _sched_v1_TraceContext__Output } from '../../sched/v1/TraceContext.ts';
import type { TaskState as _sched_v1_TaskState, TaskState__Output as _sched_v1_TaskState__Output } from '../../sched/v1/TaskState.ts';
import type { InFlightAttempt as _sched_v1_InFlightAttempt, InFlightAttempt__Output as _sched_v1_InFlightAttempt__Output } from '../../sched/v1/InFlightAttempt.ts';
import type { AttemptError as _sched_v1_AttemptError, AttemptError__Output as _sched_v1_AttemptError__Output } from '../../sched/v1/AttemptError.ts';
import type { EndReason as _sched_v1_EndReason, EndReason__Output as _sched_v1_EndReason__Output } from '../../sched/v1/EndReason.ts';
import type { TriggerSource as _sched_v1_TriggerSource, TriggerSource__Output as _sched_v1_TriggerSource__Output } from '../../sched/v1/TriggerSource.ts';
import type { SkipReason as _sched_v1_SkipReason, SkipReason__Output as _sched_v1_SkipReason__Output } from '../../sched/v1/SkipReason.ts';
import type { DeadLetterReason as _sched_v1_DeadLetterReason, DeadLetterReason__Output as _sched_v1_DeadLetterReason__Output } from '../../sched/v1/DeadLetterReason.ts';
import type { BlockReason as _sched_v1_BlockReason, BlockReason__Output as _sched_v1_BlockReason__Output } from '../../sched/v1/BlockReason.ts';
import type { TaskResult as _sched_v1_TaskResult, TaskResult__Output as _sched_v1_TaskResult__Output } from '../../sched/v1/TaskResult.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One unit of work. Fields up to 39 are the caller's, from 40 on the server's; the server's are ignored in
 * requests. sched.internal.v1.TaskSpec uses the same numbers for the caller's fields.
 */
export interface Task {
  /**
   * The tenant. 1 to 63 characters of `[a-z0-9-]`. Empty: `default`; in a batch, the batch's.
   */
  'namespace'?: (string);
  /**
   * Unique in the namespace as long as the record is kept. 1 to 200 characters of `[A-Za-z0-9_.:~-]`.
   * Empty on create: the server makes one, from `request_id` if there is one, so that a repeated request
   * gets the same. Ids with `@` are the server's: `schedule_id@20271224T180000.000Z` for an occurrence.
   */
  'taskId'?: (string);
  /**
   * The queue, whose limits and order hold. 1 to 100 characters of `[A-Za-z0-9_.-]`. Empty: `default`.
   * A queue that does not exist is an error, unless the namespace creates queues on use.
   */
  'queue'?: (string);
  /**
   * Where the attempts go.
   */
  'target'?: (_sched_v1_Target | null);
  /**
   * What is delivered. At most 256 KiB unless the operator allows more, never above 1 MiB. Not in BASIC.
   */
  'payload'?: (Buffer | Uint8Array | string);
  /**
   * Media type of the payload. Empty: `application/json` if the payload is not empty. At most 255 characters.
   */
  'contentType'?: (string);
  /**
   * When it is due. Neither this nor `delay`: now. In the past: now. At most 10 years ahead. Kept in
   * milliseconds; a finer part is rounded up, so that the task is never early.
   */
  'scheduleTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Instead of `schedule_time`: this long after the server has taken the request. 0 to 10 years.
   */
  'delay'?: (_google_protobuf_Duration | null);
  /**
   * 0 to 9; 9 IS THE MOST URGENT. Default 0. Among READY tasks of a queue; waiting raises it slowly, so
   * that nothing starves.
   */
  'priority'?: (number);
  /**
   * To find tasks by. At most 64; keys 1 to 63 characters of `[A-Za-z0-9_./-]`, values at most 255.
   */
  'labels'?: ({[key: string]: string});
  /**
   * Kept with the task, given to workers, not searchable. At most 64; keys at most 63 characters, values
   * at most 4096, 16 KiB in all. Not in BASIC.
   */
  'metadata'?: ({[key: string]: string});
  /**
   * In answers of the FULL view: the policy in force, with what was inherited filled in.
   */
  'retryPolicy'?: (_sched_v1_RetryPolicy | null);
  /**
   * Not started this long after it was due: EXPIRED. Unset: the queue's, in the end never. 1 second to
   * 366 days.
   */
  'startDeadline'?: (_google_protobuf_Duration | null);
  /**
   * How long one attempt may take. Unset: the queue's, in the end 30 seconds. 1 second to 30 minutes for
   * webhooks and queues, to 24 hours for workers.
   */
  'attemptTimeout'?: (_google_protobuf_Duration | null);
  /**
   * Default AT_LEAST_ONCE.
   */
  'deliveryGuarantee'?: (_sched_v1_DeliveryGuarantee);
  /**
   * Unset: `task_id` alone makes the task unique. The key stays that of the queue the task was made in.
   */
  'dedupe'?: (_sched_v1_Dedupe | null);
  /**
   * Unset: the queue's. The place in the window is chosen on create; `next_attempt_time` shows it.
   */
  'jitter'?: (_sched_v1_Jitter | null);
  /**
   * How long the record stays after its end. Unset: the queue's. 1 minute to 366 days: a request that is
   * repeated after a lost answer has to find the record of the first.
   */
  'retention'?: (_google_protobuf_Duration | null);
  /**
   * At most 8.
   */
  'callbacks'?: (_sched_v1_Callback)[];
  /**
   * Tasks with the same ordering key in a queue run one after the other, in the order of `schedule_time`,
   * then of creation; one that retries holds up the rest. At most 128 bytes. Empty: no order. With an
   * ordering key `task_id` has to be empty: the server's id then carries the key's place.
   */
  'orderingKey'?: (string);
  /**
   * Tasks with the same key in a queue share the key's rate and concurrency limits. At most 128 bytes.
   * Empty: only the queue's limits.
   */
  'concurrencyKey'?: (string);
  /**
   * Unset: the concurrency key is also the fairness key, with weight 1.
   */
  'fairness'?: (_sched_v1_Fairness | null);
  /**
   * Kept and sent with every attempt.
   */
  'traceContext'?: (_sched_v1_TraceContext | null);
  /**
   * Where the task is in its life.
   */
  'state'?: (_sched_v1_TaskState);
  /**
   * Changes with every change of the task. To be sent back to change it only if it is still the same.
   */
  'etag'?: (string);
  /**
   * Grows with every change of the task; starts at 1.
   */
  'version'?: (number | string | Long);
  /**
   * When the creation was committed.
   */
  'createTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it last changed.
   */
  'updateTime'?: (_google_protobuf_Timestamp | null);
  /**
   * PENDING, RETRYING: when the next attempt is due, jitter included. READY: since when it has been due.
   */
  'nextAttemptTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Attempts that were started, the one in flight included; snoozed and released ones are not counted.
   */
  'attemptCount'?: (number);
  /**
   * CLAIMED, RUNNING: the attempt in flight.
   */
  'inFlightAttempt'?: (_sched_v1_InFlightAttempt | null);
  /**
   * Why the last attempt that failed did so.
   */
  'lastError'?: (_sched_v1_AttemptError | null);
  /**
   * When the first attempt was sent.
   */
  'startTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it became terminal.
   */
  'endTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Why it became terminal.
   */
  'endReason'?: (_sched_v1_EndReason);
  /**
   * The schedule it is an occurrence of.
   */
  'scheduleId'?: (string);
  /**
   * The time in the schedule it stands for, whatever jitter or lateness made of it.
   */
  'nominalTime'?: (_google_protobuf_Timestamp | null);
  /**
   * What made it.
   */
  'triggerSource'?: (_sched_v1_TriggerSource);
  /**
   * SKIPPED: why.
   */
  'skipReason'?: (_sched_v1_SkipReason);
  /**
   * FAILED: why.
   */
  'deadLetterReason'?: (_sched_v1_DeadLetterReason);
  /**
   * Occurrences missed before this one that it stands for (catch-up policy ONCE).
   */
  'missedCount'?: (number);
  /**
   * The first of them.
   */
  'firstMissedTime'?: (_google_protobuf_Timestamp | null);
  /**
   * READY: what it waits for.
   */
  'blockedBy'?: (_sched_v1_BlockReason)[];
  /**
   * COMPLETED: what the last attempt gave back. Only in FULL.
   */
  'result'?: (_sched_v1_TaskResult | null);
  /**
   * When the record will be deleted.
   */
  'expireTime'?: (_google_protobuf_Timestamp | null);
  /**
   * The shard that keeps it.
   */
  'shard'?: (number);
  /**
   * How often a worker put it off.
   */
  'snoozeCount'?: (number);
  /**
   * How often it was redriven from the dead letters.
   */
  'redriveCount'?: (number);
}

/**
 * One unit of work. Fields up to 39 are the caller's, from 40 on the server's; the server's are ignored in
 * requests. sched.internal.v1.TaskSpec uses the same numbers for the caller's fields.
 */
export interface Task__Output {
  /**
   * The tenant. 1 to 63 characters of `[a-z0-9-]`. Empty: `default`; in a batch, the batch's.
   */
  'namespace': (string);
  /**
   * Unique in the namespace as long as the record is kept. 1 to 200 characters of `[A-Za-z0-9_.:~-]`.
   * Empty on create: the server makes one, from `request_id` if there is one, so that a repeated request
   * gets the same. Ids with `@` are the server's: `schedule_id@20271224T180000.000Z` for an occurrence.
   */
  'taskId': (string);
  /**
   * The queue, whose limits and order hold. 1 to 100 characters of `[A-Za-z0-9_.-]`. Empty: `default`.
   * A queue that does not exist is an error, unless the namespace creates queues on use.
   */
  'queue': (string);
  /**
   * Where the attempts go.
   */
  'target': (_sched_v1_Target__Output | null);
  /**
   * What is delivered. At most 256 KiB unless the operator allows more, never above 1 MiB. Not in BASIC.
   */
  'payload': (Buffer);
  /**
   * Media type of the payload. Empty: `application/json` if the payload is not empty. At most 255 characters.
   */
  'contentType': (string);
  /**
   * When it is due. Neither this nor `delay`: now. In the past: now. At most 10 years ahead. Kept in
   * milliseconds; a finer part is rounded up, so that the task is never early.
   */
  'scheduleTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Instead of `schedule_time`: this long after the server has taken the request. 0 to 10 years.
   */
  'delay': (_google_protobuf_Duration__Output | null);
  /**
   * 0 to 9; 9 IS THE MOST URGENT. Default 0. Among READY tasks of a queue; waiting raises it slowly, so
   * that nothing starves.
   */
  'priority': (number);
  /**
   * To find tasks by. At most 64; keys 1 to 63 characters of `[A-Za-z0-9_./-]`, values at most 255.
   */
  'labels': ({[key: string]: string});
  /**
   * Kept with the task, given to workers, not searchable. At most 64; keys at most 63 characters, values
   * at most 4096, 16 KiB in all. Not in BASIC.
   */
  'metadata': ({[key: string]: string});
  /**
   * In answers of the FULL view: the policy in force, with what was inherited filled in.
   */
  'retryPolicy': (_sched_v1_RetryPolicy__Output | null);
  /**
   * Not started this long after it was due: EXPIRED. Unset: the queue's, in the end never. 1 second to
   * 366 days.
   */
  'startDeadline': (_google_protobuf_Duration__Output | null);
  /**
   * How long one attempt may take. Unset: the queue's, in the end 30 seconds. 1 second to 30 minutes for
   * webhooks and queues, to 24 hours for workers.
   */
  'attemptTimeout': (_google_protobuf_Duration__Output | null);
  /**
   * Default AT_LEAST_ONCE.
   */
  'deliveryGuarantee': (_sched_v1_DeliveryGuarantee__Output);
  /**
   * Unset: `task_id` alone makes the task unique. The key stays that of the queue the task was made in.
   */
  'dedupe': (_sched_v1_Dedupe__Output | null);
  /**
   * Unset: the queue's. The place in the window is chosen on create; `next_attempt_time` shows it.
   */
  'jitter': (_sched_v1_Jitter__Output | null);
  /**
   * How long the record stays after its end. Unset: the queue's. 1 minute to 366 days: a request that is
   * repeated after a lost answer has to find the record of the first.
   */
  'retention': (_google_protobuf_Duration__Output | null);
  /**
   * At most 8.
   */
  'callbacks': (_sched_v1_Callback__Output)[];
  /**
   * Tasks with the same ordering key in a queue run one after the other, in the order of `schedule_time`,
   * then of creation; one that retries holds up the rest. At most 128 bytes. Empty: no order. With an
   * ordering key `task_id` has to be empty: the server's id then carries the key's place.
   */
  'orderingKey': (string);
  /**
   * Tasks with the same key in a queue share the key's rate and concurrency limits. At most 128 bytes.
   * Empty: only the queue's limits.
   */
  'concurrencyKey': (string);
  /**
   * Unset: the concurrency key is also the fairness key, with weight 1.
   */
  'fairness': (_sched_v1_Fairness__Output | null);
  /**
   * Kept and sent with every attempt.
   */
  'traceContext': (_sched_v1_TraceContext__Output | null);
  /**
   * Where the task is in its life.
   */
  'state': (_sched_v1_TaskState__Output);
  /**
   * Changes with every change of the task. To be sent back to change it only if it is still the same.
   */
  'etag': (string);
  /**
   * Grows with every change of the task; starts at 1.
   */
  'version': (string);
  /**
   * When the creation was committed.
   */
  'createTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it last changed.
   */
  'updateTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * PENDING, RETRYING: when the next attempt is due, jitter included. READY: since when it has been due.
   */
  'nextAttemptTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Attempts that were started, the one in flight included; snoozed and released ones are not counted.
   */
  'attemptCount': (number);
  /**
   * CLAIMED, RUNNING: the attempt in flight.
   */
  'inFlightAttempt': (_sched_v1_InFlightAttempt__Output | null);
  /**
   * Why the last attempt that failed did so.
   */
  'lastError': (_sched_v1_AttemptError__Output | null);
  /**
   * When the first attempt was sent.
   */
  'startTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it became terminal.
   */
  'endTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Why it became terminal.
   */
  'endReason': (_sched_v1_EndReason__Output);
  /**
   * The schedule it is an occurrence of.
   */
  'scheduleId': (string);
  /**
   * The time in the schedule it stands for, whatever jitter or lateness made of it.
   */
  'nominalTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * What made it.
   */
  'triggerSource': (_sched_v1_TriggerSource__Output);
  /**
   * SKIPPED: why.
   */
  'skipReason': (_sched_v1_SkipReason__Output);
  /**
   * FAILED: why.
   */
  'deadLetterReason': (_sched_v1_DeadLetterReason__Output);
  /**
   * Occurrences missed before this one that it stands for (catch-up policy ONCE).
   */
  'missedCount': (number);
  /**
   * The first of them.
   */
  'firstMissedTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * READY: what it waits for.
   */
  'blockedBy': (_sched_v1_BlockReason__Output)[];
  /**
   * COMPLETED: what the last attempt gave back. Only in FULL.
   */
  'result': (_sched_v1_TaskResult__Output | null);
  /**
   * When the record will be deleted.
   */
  'expireTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * The shard that keeps it.
   */
  'shard': (number);
  /**
   * How often a worker put it off.
   */
  'snoozeCount': (number);
  /**
   * How often it was redriven from the dead letters.
   */
  'redriveCount': (number);
}
