// Original file: proto/sched/v1/operation_service.proto

import type { Operation as _sched_v1_Operation, Operation__Output as _sched_v1_Operation__Output } from '../../sched/v1/Operation.ts';

/**
 * See OperationService.BulkRunTasks.
 */
export interface BulkRunTasksResponse {
  /**
   * Its progress; with `dry_run` it is done and has the count.
   */
  'operation'?: (_sched_v1_Operation | null);
}

/**
 * See OperationService.BulkRunTasks.
 */
export interface BulkRunTasksResponse__Output {
  /**
   * Its progress; with `dry_run` it is done and has the count.
   */
  'operation': (_sched_v1_Operation__Output | null);
}
