// Original file: proto/sched/v1/worker_service.proto

import type { Worker as _sched_v1_Worker, Worker__Output as _sched_v1_Worker__Output } from '../../sched/v1/Worker.ts';

/**
 * See WorkerService.ListWorkers.
 */
export interface ListWorkersResponse {
  /**
   * The page.
   */
  'workers'?: (_sched_v1_Worker)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See WorkerService.ListWorkers.
 */
export interface ListWorkersResponse__Output {
  /**
   * The page.
   */
  'workers': (_sched_v1_Worker__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
