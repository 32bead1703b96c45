// Original file: proto/sched/v1/task_service.proto

import type { Attempt as _sched_v1_Attempt, Attempt__Output as _sched_v1_Attempt__Output } from '../../sched/v1/Attempt.ts';

/**
 * See TaskService.ListAttempts.
 */
export interface ListAttemptsResponse {
  /**
   * The page.
   */
  'attempts'?: (_sched_v1_Attempt)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See TaskService.ListAttempts.
 */
export interface ListAttemptsResponse__Output {
  /**
   * The page.
   */
  'attempts': (_sched_v1_Attempt__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
