// Original file: proto/sched/v1/schedule.proto

import type { ScheduleSpec as _sched_v1_ScheduleSpec, ScheduleSpec__Output as _sched_v1_ScheduleSpec__Output } from '../../sched/v1/ScheduleSpec.ts';
import type { TaskTemplate as _sched_v1_TaskTemplate, TaskTemplate__Output as _sched_v1_TaskTemplate__Output } from '../../sched/v1/TaskTemplate.ts';
import type { OverlapPolicy as _sched_v1_OverlapPolicy, OverlapPolicy__Output as _sched_v1_OverlapPolicy__Output } from '../../sched/v1/OverlapPolicy.ts';
import type { CatchupPolicy as _sched_v1_CatchupPolicy, CatchupPolicy__Output as _sched_v1_CatchupPolicy__Output } from '../../sched/v1/CatchupPolicy.ts';
import type { Jitter as _sched_v1_Jitter, Jitter__Output as _sched_v1_Jitter__Output } from '../../sched/v1/Jitter.ts';
import type { PausePolicy as _sched_v1_PausePolicy, PausePolicy__Output as _sched_v1_PausePolicy__Output } from '../../sched/v1/PausePolicy.ts';
import type { CompletionPolicy as _sched_v1_CompletionPolicy, CompletionPolicy__Output as _sched_v1_CompletionPolicy__Output } from '../../sched/v1/CompletionPolicy.ts';
import type { RetentionPolicy as _sched_v1_RetentionPolicy, RetentionPolicy__Output as _sched_v1_RetentionPolicy__Output } from '../../sched/v1/RetentionPolicy.ts';
import type { Callback as _sched_v1_Callback, Callback__Output as _sched_v1_Callback__Output } from '../../sched/v1/Callback.ts';
import type { ScheduleState as _sched_v1_ScheduleState, ScheduleState__Output as _sched_v1_ScheduleState__Output } from '../../sched/v1/ScheduleState.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { PauseInfo as _sched_v1_PauseInfo, PauseInfo__Output as _sched_v1_PauseInfo__Output } from '../../sched/v1/PauseInfo.ts';
import type { TaskState as _sched_v1_TaskState, TaskState__Output as _sched_v1_TaskState__Output } from '../../sched/v1/TaskState.ts';
import type { ScheduleStats as _sched_v1_ScheduleStats, ScheduleStats__Output as _sched_v1_ScheduleStats__Output } from '../../sched/v1/ScheduleStats.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * A recurring definition. Each of its times is an occurrence: one task, named for the schedule and its
 * nominal time in UTC (`report@20271224T180000.000Z`), made once, whatever fails over meanwhile.
 */
export interface Schedule {
  /**
   * The tenant. Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Unique in the namespace. 1 to 160 characters of `[A-Za-z0-9_.:~-]`. Empty on create: the server makes
   * one.
   */
  'scheduleId'?: (string);
  /**
   * For people. At most 1024 characters.
   */
  'description'?: (string);
  /**
   * To find schedules by; its tasks get them too. Limits as in Task.
   */
  'labels'?: ({[key: string]: string});
  /**
   * Kept with the schedule, not searchable. Limits as in Task.
   */
  'metadata'?: ({[key: string]: string});
  /**
   * When.
   */
  'spec'?: (_sched_v1_ScheduleSpec | null);
  /**
   * What.
   */
  'taskTemplate'?: (_sched_v1_TaskTemplate | null);
  /**
   * What happens at an occurrence while runs are not over. Default SKIP.
   */
  'overlapPolicy'?: (_sched_v1_OverlapPolicy);
  /**
   * Runs at the same time; the overlap policy holds from this many on. 0: 1. At most 1000.
   */
  'maxConcurrentRuns'?: (number);
  /**
   * Occurrences that BUFFER_ALL keeps waiting. 0: 1000. At most 10,000.
   */
  'bufferLimit'?: (number);
  /**
   * What happens to occurrences missed while paused was not the reason: downtime, overload.
   */
  'catchup'?: (_sched_v1_CatchupPolicy | null);
  /**
   * Moves each run within a window; the nominal time stays. Unset: the queue's.
   */
  'jitter'?: (_sched_v1_Jitter | null);
  /**
   * Ends the schedule after this many runs; skipped, manual and backfilled ones do not count. 0: no bound.
   */
  'maxRuns'?: (number | string | Long);
  /**
   * Pauses by itself.
   */
  'pausePolicy'?: (_sched_v1_PausePolicy | null);
  /**
   * What happens when it has ended.
   */
  'completion'?: (_sched_v1_CompletionPolicy | null);
  /**
   * Of its tasks. Unset: the queue's.
   */
  'retention'?: (_sched_v1_RetentionPolicy | null);
  /**
   * On create: starts PAUSED with this reason. Afterwards use PauseSchedule.
   */
  'initialPauseReason'?: (string);
  /**
   * For the happenings of the schedule itself. At most 8. Its tasks' are in the template.
   */
  'callbacks'?: (_sched_v1_Callback)[];
  /**
   * Where it is in its life.
   */
  'state'?: (_sched_v1_ScheduleState);
  /**
   * Changes with every change of the definition or the pause, not with every run.
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
   * The next nominal times, at most 10; one in BASIC. Jitter not included.
   */
  'nextTimes'?: (_google_protobuf_Timestamp)[];
  /**
   * When the next run is due, jitter included.
   */
  'nextRunTime'?: (_google_protobuf_Timestamp | null);
  /**
   * The nominal time of the newest occurrence.
   */
  'lastNominalTime'?: (_google_protobuf_Timestamp | null);
  /**
   * The newest occurrence's task.
   */
  'lastTaskId'?: (string);
  /**
   * The state of that task.
   */
  'lastTaskState'?: (_sched_v1_TaskState);
  /**
   * Runs left until `max_runs`; 0 without a bound.
   */
  'remainingRuns'?: (number | string | Long);
  /**
   * Tasks not terminal yet, at most 100. Only in FULL.
   */
  'runningTaskIds'?: (string)[];
  /**
   * Counters since creation.
   */
  'stats'?: (_sched_v1_ScheduleStats | null);
  /**
   * The version of the time zone data the next times were computed with.
   */
  'tzdataVersion'?: (string);
  /**
   * The shard that keeps it.
   */
  'shard'?: (number);
  /**
   * When the record will be deleted, after its end.
   */
  'expireTime'?: (_google_protobuf_Timestamp | null);
}

/**
 * A recurring definition. Each of its times is an occurrence: one task, named for the schedule and its
 * nominal time in UTC (`report@20271224T180000.000Z`), made once, whatever fails over meanwhile.
 */
export interface Schedule__Output {
  /**
   * The tenant. Empty: `default`.
   */
  'namespace': (string);
  /**
   * Unique in the namespace. 1 to 160 characters of `[A-Za-z0-9_.:~-]`. Empty on create: the server makes
   * one.
   */
  'scheduleId': (string);
  /**
   * For people. At most 1024 characters.
   */
  'description': (string);
  /**
   * To find schedules by; its tasks get them too. Limits as in Task.
   */
  'labels': ({[key: string]: string});
  /**
   * Kept with the schedule, not searchable. Limits as in Task.
   */
  'metadata': ({[key: string]: string});
  /**
   * When.
   */
  'spec': (_sched_v1_ScheduleSpec__Output | null);
  /**
   * What.
   */
  'taskTemplate': (_sched_v1_TaskTemplate__Output | null);
  /**
   * What happens at an occurrence while runs are not over. Default SKIP.
   */
  'overlapPolicy': (_sched_v1_OverlapPolicy__Output);
  /**
   * Runs at the same time; the overlap policy holds from this many on. 0: 1. At most 1000.
   */
  'maxConcurrentRuns': (number);
  /**
   * Occurrences that BUFFER_ALL keeps waiting. 0: 1000. At most 10,000.
   */
  'bufferLimit': (number);
  /**
   * What happens to occurrences missed while paused was not the reason: downtime, overload.
   */
  'catchup': (_sched_v1_CatchupPolicy__Output | null);
  /**
   * Moves each run within a window; the nominal time stays. Unset: the queue's.
   */
  'jitter': (_sched_v1_Jitter__Output | null);
  /**
   * Ends the schedule after this many runs; skipped, manual and backfilled ones do not count. 0: no bound.
   */
  'maxRuns': (string);
  /**
   * Pauses by itself.
   */
  'pausePolicy': (_sched_v1_PausePolicy__Output | null);
  /**
   * What happens when it has ended.
   */
  'completion': (_sched_v1_CompletionPolicy__Output | null);
  /**
   * Of its tasks. Unset: the queue's.
   */
  'retention': (_sched_v1_RetentionPolicy__Output | null);
  /**
   * On create: starts PAUSED with this reason. Afterwards use PauseSchedule.
   */
  'initialPauseReason': (string);
  /**
   * For the happenings of the schedule itself. At most 8. Its tasks' are in the template.
   */
  'callbacks': (_sched_v1_Callback__Output)[];
  /**
   * Where it is in its life.
   */
  'state': (_sched_v1_ScheduleState__Output);
  /**
   * Changes with every change of the definition or the pause, not with every run.
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
   * The next nominal times, at most 10; one in BASIC. Jitter not included.
   */
  'nextTimes': (_google_protobuf_Timestamp__Output)[];
  /**
   * When the next run is due, jitter included.
   */
  'nextRunTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * The nominal time of the newest occurrence.
   */
  'lastNominalTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * The newest occurrence's task.
   */
  'lastTaskId': (string);
  /**
   * The state of that task.
   */
  'lastTaskState': (_sched_v1_TaskState__Output);
  /**
   * Runs left until `max_runs`; 0 without a bound.
   */
  'remainingRuns': (string);
  /**
   * Tasks not terminal yet, at most 100. Only in FULL.
   */
  'runningTaskIds': (string)[];
  /**
   * Counters since creation.
   */
  'stats': (_sched_v1_ScheduleStats__Output | null);
  /**
   * The version of the time zone data the next times were computed with.
   */
  'tzdataVersion': (string);
  /**
   * The shard that keeps it.
   */
  'shard': (number);
  /**
   * When the record will be deleted, after its end.
   */
  'expireTime': (_google_protobuf_Timestamp__Output | null);
}
