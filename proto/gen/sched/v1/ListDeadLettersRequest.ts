// Original file: proto/sched/v1/queue_service.proto

import type { TaskFilter as _sched_v1_TaskFilter, TaskFilter__Output as _sched_v1_TaskFilter__Output } from '../../sched/v1/TaskFilter.ts';
import type { View as _sched_v1_View, View__Output as _sched_v1_View__Output } from '../../sched/v1/View.ts';
import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See QueueService.ListDeadLetters.
 */
export interface ListDeadLettersRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Empty: of all queues.
   */
  'queueId'?: (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
  /**
   * Which ones. `states` has to be empty.
   */
  'filter'?: (_sched_v1_TaskFilter | null);
  /**
   * `end_time desc` or empty: the newest first.
   */
  'orderBy'?: (string);
  /**
   * Default BASIC.
   */
  'view'?: (_sched_v1_View);
  /**
   * Default LINEARIZABLE.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See QueueService.ListDeadLetters.
 */
export interface ListDeadLettersRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * Empty: of all queues.
   */
  'queueId': (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
  /**
   * Which ones. `states` has to be empty.
   */
  'filter': (_sched_v1_TaskFilter__Output | null);
  /**
   * `end_time desc` or empty: the newest first.
   */
  'orderBy': (string);
  /**
   * Default BASIC.
   */
  'view': (_sched_v1_View__Output);
  /**
   * Default LINEARIZABLE.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
