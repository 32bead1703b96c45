// Original file: proto/sched/v1/queue_service.proto

import type { Key as _sched_v1_Key, Key__Output as _sched_v1_Key__Output } from '../../sched/v1/Key.ts';

/**
 * See QueueService.ListKeys.
 */
export interface ListKeysResponse {
  /**
   * The page.
   */
  'keys'?: (_sched_v1_Key)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See QueueService.ListKeys.
 */
export interface ListKeysResponse__Output {
  /**
   * The page.
   */
  'keys': (_sched_v1_Key__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
