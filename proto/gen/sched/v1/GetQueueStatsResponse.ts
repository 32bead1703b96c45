// Original file: proto/sched/v1/queue_service.proto

import type { QueueStats as _sched_v1_QueueStats, QueueStats__Output as _sched_v1_QueueStats__Output } from '../../sched/v1/QueueStats.ts';

/**
 * See QueueService.GetQueueStats.
 */
export interface GetQueueStatsResponse {
  /**
   * The numbers.
   */
  'stats'?: (_sched_v1_QueueStats | null);
}

/**
 * See QueueService.GetQueueStats.
 */
export interface GetQueueStatsResponse__Output {
  /**
   * The numbers.
   */
  'stats': (_sched_v1_QueueStats__Output | null);
}
