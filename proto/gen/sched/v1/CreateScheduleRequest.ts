// Original file: proto/sched/v1/schedule_service.proto

import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from '../../sched/v1/Schedule.ts';

/**
 * See ScheduleService.CreateSchedule.
 */
export interface CreateScheduleRequest {
  /**
   * The schedule to make.
   */
  'schedule'?: (_sched_v1_Schedule | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * Checks everything and makes nothing; the answer shows the next times. Default false.
   */
  'validateOnly'?: (boolean);
  /**
   * A schedule with this id and the same definition is the answer, not an error. Default false.
   */
  'allowExisting'?: (boolean);
}

/**
 * See ScheduleService.CreateSchedule.
 */
export interface CreateScheduleRequest__Output {
  /**
   * The schedule to make.
   */
  'schedule': (_sched_v1_Schedule__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * Checks everything and makes nothing; the answer shows the next times. Default false.
   */
  'validateOnly': (boolean);
  /**
   * A schedule with this id and the same definition is the answer, not an error. Default false.
   */
  'allowExisting': (boolean);
}
