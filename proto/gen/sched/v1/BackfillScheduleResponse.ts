// Original file: proto/sched/v1/schedule_service.proto

import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from '../../sched/v1/Operation.ts';

/**
 * See ScheduleService.BackfillSchedule.
 */
export interface BackfillScheduleResponse {
  /**
   * Its progress; with `dry_run` it is done and has the count.
   */
  'operation'?: (_sched_v1_Operation | null);
}

/**
 * See ScheduleService.BackfillSchedule.
 */
export interface BackfillScheduleResponse__Output {
  /**
   * Its progress; with `dry_run` it is done and has the count.
   */
  'operation': (_sched_v1_Operation__Output | null);
}
