// Original file: proto/sched/v1/schedule_service.proto

import type { OverlapPolicy as _sched_v1_OverlapPolicy, OverlapPolicy__Output as _sched_v1_OverlapPolicy__Output } from '../../sched/v1/OverlapPolicy.ts';
import type { TaskOverrides as _sched_v1_TaskOverrides, TaskOverrides__Output as _sched_v1_TaskOverrides__Output } from '../../sched/v1/TaskOverrides.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * See ScheduleService.TriggerSchedule.
 */
export interface TriggerScheduleRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The schedule.
   */
  'scheduleId'?: (string);
  /**
   * Unspecified: the schedule's.
   */
  'overlapPolicy'?: (_sched_v1_OverlapPolicy);
  /**
   * What this run does otherwise.
   */
  'overrides'?: (_sched_v1_TaskOverrides | null);
  /**
   * Its nominal time. Unset: now.
   */
  'nominalTime'?: (_google_protobuf_Timestamp | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ScheduleService.TriggerSchedule.
 */
export interface TriggerScheduleRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The schedule.
   */
  'scheduleId': (string);
  /**
   * Unspecified: the schedule's.
   */
  'overlapPolicy': (_sched_v1_OverlapPolicy__Output);
  /**
   * What this run does otherwise.
   */
  'overrides': (_sched_v1_TaskOverrides__Output | null);
  /**
   * Its nominal time. Unset: now.
   */
  'nominalTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
