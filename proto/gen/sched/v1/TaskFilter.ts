// Original file: proto/sched/v1/task.proto

import type { TaskState as _sched_v1_TaskState, TaskState__Output as _sched_v1_TaskState__Output } from '../../sched/v1/TaskState.ts';
import type { TriggerSource as _sched_v1_TriggerSource, TriggerSource__Output as _sched_v1_TriggerSource__Output } from '../../sched/v1/TriggerSource.ts';
import type { TimeRange as _sched_v1_TimeRange, TimeRange__Output as _sched_v1_TimeRange__Output } from '../../sched/v1/TimeRange.ts';
import type { FailureKind as _sched_v1_FailureKind, FailureKind__Output as _sched_v1_FailureKind__Output } from '../../sched/v1/FailureKind.ts';
import type { HttpStatusRange as _sched_v1_HttpStatusRange, HttpStatusRange__Output as _sched_v1_HttpStatusRange__Output } from '../../sched/v1/HttpStatusRange.ts';
import type { DeadLetterReason as _sched_v1_DeadLetterReason, DeadLetterReason__Output as _sched_v1_DeadLetterReason__Output } from '../../sched/v1/DeadLetterReason.ts';
import type { SkipReason as _sched_v1_SkipReason, SkipReason__Output as _sched_v1_SkipReason__Output } from '../../sched/v1/SkipReason.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * Which tasks are meant. Fields are joined by AND, the values of a repeated field by OR. Empty: all.
 */
export interface TaskFilter {
  /**
   * Any of these states.
   */
  'states'?: (_sched_v1_TaskState)[];
  /**
   * Any of these queues. At most 100.
   */
  'queues'?: (string)[];
  /**
   * `key=value`, `key!=value`, `key in (a,b)`, `key notin (a,b)`, `key`, `!key`, joined by commas.
   * At most 4096 characters.
   */
  'labelSelector'?: (string);
  /**
   * The occurrences of this schedule.
   */
  'scheduleId'?: (string);
  /**
   * `task_id` begins with this.
   */
  'taskIdPrefix'?: (string);
  /**
   * Any of these sources.
   */
  'triggerSources'?: (_sched_v1_TriggerSource)[];
  /**
   * `schedule_time` in the range.
   */
  'scheduleTime'?: (_sched_v1_TimeRange | null);
  /**
   * `create_time` in the range.
   */
  'createTime'?: (_sched_v1_TimeRange | null);
  /**
   * `end_time` in the range.
   */
  'endTime'?: (_sched_v1_TimeRange | null);
  /**
   * `nominal_time` in the range.
   */
  'nominalTime'?: (_sched_v1_TimeRange | null);
  /**
   * `next_attempt_time` in the range.
   */
  'nextAttemptTime'?: (_sched_v1_TimeRange | null);
  /**
   * The webhook's host, or the connection of a queue target, or `worker/<handler>`.
   */
  'target'?: (string);
  /**
   * Part of the last error's message, case ignored. At most 256 characters.
   */
  'errorContains'?: (string);
  /**
   * The kind of the last failure is any of these.
   */
  'failureKinds'?: (_sched_v1_FailureKind)[];
  /**
   * The last HTTP status is any of these.
   */
  'httpStatuses'?: (_sched_v1_HttpStatusRange)[];
  /**
   * Any of these reasons to be dead.
   */
  'deadLetterReasons'?: (_sched_v1_DeadLetterReason)[];
  /**
   * Any of these reasons to be skipped.
   */
  'skipReasons'?: (_sched_v1_SkipReason)[];
  /**
   * The concurrency key.
   */
  'concurrencyKey'?: (string);
  /**
   * The ordering key.
   */
  'orderingKey'?: (string);
  /**
   * The kinds of target: `webhook`, `queue`, `worker`.
   */
  'targetKinds'?: (string)[];
  /**
   * At least this many attempts.
   */
  'minAttemptCount'?: (number);
  /**
   * Due for longer than this and not terminal.
   */
  'overdueBy'?: (_google_protobuf_Duration | null);
}

/**
 * Which tasks are meant. Fields are joined by AND, the values of a repeated field by OR. Empty: all.
 */
export interface TaskFilter__Output {
  /**
   * Any of these states.
   */
  'states': (_sched_v1_TaskState__Output)[];
  /**
   * Any of these queues. At most 100.
   */
  'queues': (string)[];
  /**
   * `key=value`, `key!=value`, `key in (a,b)`, `key notin (a,b)`, `key`, `!key`, joined by commas.
   * At most 4096 characters.
   */
  'labelSelector': (string);
  /**
   * The occurrences of this schedule.
   */
  'scheduleId': (string);
  /**
   * `task_id` begins with this.
   */
  'taskIdPrefix': (string);
  /**
   * Any of these sources.
   */
  'triggerSources': (_sched_v1_TriggerSource__Output)[];
  /**
   * `schedule_time` in the range.
   */
  'scheduleTime': (_sched_v1_TimeRange__Output | null);
  /**
   * `create_time` in the range.
   */
  'createTime': (_sched_v1_TimeRange__Output | null);
  /**
   * `end_time` in the range.
   */
  'endTime': (_sched_v1_TimeRange__Output | null);
  /**
   * `nominal_time` in the range.
   */
  'nominalTime': (_sched_v1_TimeRange__Output | null);
  /**
   * `next_attempt_time` in the range.
   */
  'nextAttemptTime': (_sched_v1_TimeRange__Output | null);
  /**
   * The webhook's host, or the connection of a queue target, or `worker/<handler>`.
   */
  'target': (string);
  /**
   * Part of the last error's message, case ignored. At most 256 characters.
   */
  'errorContains': (string);
  /**
   * The kind of the last failure is any of these.
   */
  'failureKinds': (_sched_v1_FailureKind__Output)[];
  /**
   * The last HTTP status is any of these.
   */
  'httpStatuses': (_sched_v1_HttpStatusRange__Output)[];
  /**
   * Any of these reasons to be dead.
   */
  'deadLetterReasons': (_sched_v1_DeadLetterReason__Output)[];
  /**
   * Any of these reasons to be skipped.
   */
  'skipReasons': (_sched_v1_SkipReason__Output)[];
  /**
   * The concurrency key.
   */
  'concurrencyKey': (string);
  /**
   * The ordering key.
   */
  'orderingKey': (string);
  /**
   * The kinds of target: `webhook`, `queue`, `worker`.
   */
  'targetKinds': (string)[];
  /**
   * At least this many attempts.
   */
  'minAttemptCount': (number);
  /**
   * Due for longer than this and not terminal.
   */
  'overdueBy': (_google_protobuf_Duration__Output | null);
}
