// Original file: proto/sched/v1/worker_service.proto

import type { AttemptReport as _sched_v1_AttemptReport, AttemptReport__Output as _sched_v1_AttemptReport__Output } from '../../sched/v1/AttemptReport.ts';

/**
 * See WorkerService.ReleaseTask.
 */
export interface ReleaseTaskRequest {
  /**
   * Which attempt.
   */
  'report'?: (_sched_v1_AttemptReport | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See WorkerService.ReleaseTask.
 */
export interface ReleaseTaskRequest__Output {
  /**
   * Which attempt.
   */
  'report': (_sched_v1_AttemptReport__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
