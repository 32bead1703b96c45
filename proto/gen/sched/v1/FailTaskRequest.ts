// Original file: proto/sched/v1/worker_service.proto

import type { AttemptReport as _sched_v1_AttemptReport, AttemptReport__Output as _sched_v1_AttemptReport__Output } from '../../sched/v1/AttemptReport.ts';
import type { AttemptFailed as _sched_v1_AttemptFailed, AttemptFailed__Output as _sched_v1_AttemptFailed__Output } from '../../sched/v1/AttemptFailed.ts';

/**
 * See WorkerService.FailTask.
 */
export interface FailTaskRequest {
  /**
   * Which attempt.
   */
  'report'?: (_sched_v1_AttemptReport | null);
  /**
   * The failure.
   */
  'failed'?: (_sched_v1_AttemptFailed | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See WorkerService.FailTask.
 */
export interface FailTaskRequest__Output {
  /**
   * Which attempt.
   */
  'report': (_sched_v1_AttemptReport__Output | null);
  /**
   * The failure.
   */
  'failed': (_sched_v1_AttemptFailed__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
