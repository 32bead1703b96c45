// Original file: proto/sched/v1/schedule_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See ScheduleService.TriggerSchedule.
 */
export interface TriggerScheduleResponse {
  /**
   * The task; SKIPPED if the overlap policy says so.
   */
  'task'?: (_sched_v1_Task | null);
}

/**
 * See ScheduleService.TriggerSchedule.
 */
export interface TriggerScheduleResponse__Output {
  /**
   * The task; SKIPPED if the overlap policy says so.
   */
  'task': (_sched_v1_Task__Output | null);
}
