// Original file: proto/sched/v1/schedule_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See ScheduleService.ListOccurrences.
 */
export interface ListOccurrencesResponse {
  /**
   * The page: the tasks, those SKIPPED included.
   */
  'tasks'?: (_sched_v1_Task)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See ScheduleService.ListOccurrences.
 */
export interface ListOccurrencesResponse__Output {
  /**
   * The page: the tasks, those SKIPPED included.
   */
  'tasks': (_sched_v1_Task__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
