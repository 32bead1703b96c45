// Original file: proto/sched/v1/schedule_service.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { OverlapPolicy as _sched_v1_OverlapPolicy, OverlapPolicy__Output as _sched_v1_OverlapPolicy__Output } from '../../sched/v1/OverlapPolicy.ts';
import type { TaskOverrides as _sched_v1_TaskOverrides, TaskOverrides__Output as _sched_v1_TaskOverrides__Output } from '../../sched/v1/TaskOverrides.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * See ScheduleService.BackfillSchedule.
 */
export interface BackfillScheduleRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The schedule.
   */
  'scheduleId'?: (string);
  /**
   * First nominal time, included.
   */
  'startTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Last nominal time, excluded. Not in the future.
   */
  'endTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Unspecified: the schedule's.
   */
  'overlapPolicy'?: (_sched_v1_OverlapPolicy);
  /**
   * What these runs do otherwise.
   */
  'overrides'?: (_sched_v1_TaskOverrides | null);
  /**
   * Tasks made per second. 0: 10. Up to 1000.
   */
  'maxPerSecond'?: (number | string);
  /**
   * Counts and makes nothing. Default false.
   */
  'dryRun'?: (boolean);
  /**
   * More than this many: refused. 0: 10,000. At most 1,000,000.
   */
  'maxAffected'?: (number | string | Long);
  /**
   * The newest first. Default false.
   */
  'newestFirst'?: (boolean);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ScheduleService.BackfillSchedule.
 */
export interface BackfillScheduleRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The schedule.
   */
  'scheduleId': (string);
  /**
   * First nominal time, included.
   */
  'startTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Last nominal time, excluded. Not in the future.
   */
  'endTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Unspecified: the schedule's.
   */
  'overlapPolicy': (_sched_v1_OverlapPolicy__Output);
  /**
   * What these runs do otherwise.
   */
  'overrides': (_sched_v1_TaskOverrides__Output | null);
  /**
   * Tasks made per second. 0: 10. Up to 1000.
   */
  'maxPerSecond': (number);
  /**
   * Counts and makes nothing. Default false.
   */
  'dryRun': (boolean);
  /**
   * More than this many: refused. 0: 10,000. At most 1,000,000.
   */
  'maxAffected': (string);
  /**
   * The newest first. Default false.
   */
  'newestFirst': (boolean);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
