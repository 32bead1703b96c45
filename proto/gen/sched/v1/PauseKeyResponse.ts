// Original file: proto/sched/v1/queue_service.proto

import type { Key as _sched_v1_Key, Key__Output as _sched_v1_Key__Output } from '../../sched/v1/Key.ts';

/**
 * See QueueService.PauseKey.
 */
export interface PauseKeyResponse {
  /**
   * As it is now.
   */
  'key'?: (_sched_v1_Key | null);
}

/**
 * See QueueService.PauseKey.
 */
export interface PauseKeyResponse__Output {
  /**
   * As it is now.
   */
  'key': (_sched_v1_Key__Output | null);
}
