// Original file: proto/sched/v1/schedule_service.proto

import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from '../../sched/v1/Schedule.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from '../../google/protobuf/FieldMask.ts';

/**
 * See ScheduleService.UpdateSchedule.
 */
export interface UpdateScheduleRequest {
  /**
   * The schedule's names, and the new values. A non-empty `etag` has to match.
   */
  'schedule'?: (_sched_v1_Schedule | null);
  /**
   * Which fields change; paths may go into `spec`, `task_template`, `catchup`. Empty: all of the caller's
   * fields that are set.
   */
  'updateMask'?: (_google_protobuf_FieldMask | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly'?: (boolean);
  /**
   * Makes the schedule if there is none. Default false.
   */
  'allowMissing'?: (boolean);
  /**
   * Occurrences that are PENDING, READY or RETRYING take the new template too. Default false.
   */
  'updatePendingTasks'?: (boolean);
}

/**
 * See ScheduleService.UpdateSchedule.
 */
export interface UpdateScheduleRequest__Output {
  /**
   * The schedule's names, and the new values. A non-empty `etag` has to match.
   */
  'schedule': (_sched_v1_Schedule__Output | null);
  /**
   * Which fields change; paths may go into `spec`, `task_template`, `catchup`. Empty: all of the caller's
   * fields that are set.
   */
  'updateMask': (_google_protobuf_FieldMask__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly': (boolean);
  /**
   * Makes the schedule if there is none. Default false.
   */
  'allowMissing': (boolean);
  /**
   * Occurrences that are PENDING, READY or RETRYING take the new template too. Default false.
   */
  'updatePendingTasks': (boolean);
}
