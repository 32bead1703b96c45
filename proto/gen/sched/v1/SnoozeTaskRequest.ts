// Original file: proto/sched/v1/worker_service.proto

import type { AttemptReport as _sched_v1_AttemptReport, AttemptReport__Output as _sched_v1_AttemptReport__Output } from '../../sched/v1/AttemptReport.ts';
import type { AttemptSnoozed as _sched_v1_AttemptSnoozed, AttemptSnoozed__Output as _sched_v1_AttemptSnoozed__Output } from '../../sched/v1/AttemptSnoozed.ts';

/**
 * See WorkerService.SnoozeTask.
 */
export interface SnoozeTaskRequest {
  /**
   * Which attempt.
   */
  'report'?: (_sched_v1_AttemptReport | null);
  /**
   * Until when.
   */
  'snoozed'?: (_sched_v1_AttemptSnoozed | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See WorkerService.SnoozeTask.
 */
export interface SnoozeTaskRequest__Output {
  /**
   * Which attempt.
   */
  'report': (_sched_v1_AttemptReport__Output | null);
  /**
   * Until when.
   */
  'snoozed': (_sched_v1_AttemptSnoozed__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
