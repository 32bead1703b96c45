// Original file: proto/sched/v1/queue_service.proto

import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from '../../sched/v1/Operation.ts';

/**
 * See QueueService.PurgeDeadLetters.
 */
export interface PurgeDeadLettersResponse {
  /**
   * Its progress; with `dry_run` it is done and has the count.
   */
  'operation'?: (_sched_v1_Operation | null);
}

/**
 * See QueueService.PurgeDeadLetters.
 */
export interface PurgeDeadLettersResponse__Output {
  /**
   * Its progress; with `dry_run` it is done and has the count.
   */
  'operation': (_sched_v1_Operation__Output | null);
}
