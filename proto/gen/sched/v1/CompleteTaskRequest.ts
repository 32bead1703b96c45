// Original file: proto/sched/v1/worker_service.proto

import type { AttemptReport as _sched_v1_AttemptReport, AttemptReport__Output as _sched_v1_AttemptReport__Output } from '../../sched/v1/AttemptReport.ts';
import type { AttemptCompleted as _sched_v1_AttemptCompleted, AttemptCompleted__Output as _sched_v1_AttemptCompleted__Output } from '../../sched/v1/AttemptCompleted.ts';

/**
 * See WorkerService.CompleteTask.
 */
export interface CompleteTaskRequest {
  /**
   * Which attempt.
   */
  'report'?: (_sched_v1_AttemptReport | null);
  /**
   * The result.
   */
  'completed'?: (_sched_v1_AttemptCompleted | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See WorkerService.CompleteTask.
 */
export interface CompleteTaskRequest__Output {
  /**
   * Which attempt.
   */
  'report': (_sched_v1_AttemptReport__Output | null);
  /**
   * The result.
   */
  'completed': (_sched_v1_AttemptCompleted__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
