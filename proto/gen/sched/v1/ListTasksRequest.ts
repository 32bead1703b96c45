// Original file: proto/sched/v1/task_service.proto

import type { TaskFilter as _sched_v1_TaskFilter, TaskFilter__Output as _sched_v1_TaskFilter__Output } from '../../sched/v1/TaskFilter.ts';
import type { View as _sched_v1_View, View__Output as _sched_v1_View__Output } from '../../sched/v1/View.ts';
import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See TaskService.ListTasks.
 */
export interface ListTasksRequest {
  /**
   * Empty: `default`. `-`: all namespaces the caller may read.
   */
  'namespace'?: (string);
  /**
   * At most this many; fewer may come before the end. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before; the other fields have to be the same. Empty: the first page.
   */
  'pageToken'?: (string);
  /**
   * Which tasks.
   */
  'filter'?: (_sched_v1_TaskFilter | null);
  /**
   * `create_time`, `schedule_time`, `next_attempt_time`, `end_time` or `task_id`, with ` desc` to turn it
   * round. Empty: `task_id`, the cheapest.
   */
  'orderBy'?: (string);
  /**
   * Default BASIC.
   */
  'view'?: (_sched_v1_View);
  /**
   * Default LINEARIZABLE: each shard's part is as fresh as the moment its page was read.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See TaskService.ListTasks.
 */
export interface ListTasksRequest__Output {
  /**
   * Empty: `default`. `-`: all namespaces the caller may read.
   */
  'namespace': (string);
  /**
   * At most this many; fewer may come before the end. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before; the other fields have to be the same. Empty: the first page.
   */
  'pageToken': (string);
  /**
   * Which tasks.
   */
  'filter': (_sched_v1_TaskFilter__Output | null);
  /**
   * `create_time`, `schedule_time`, `next_attempt_time`, `end_time` or `task_id`, with ` desc` to turn it
   * round. Empty: `task_id`, the cheapest.
   */
  'orderBy': (string);
  /**
   * Default BASIC.
   */
  'view': (_sched_v1_View__Output);
  /**
   * Default LINEARIZABLE: each shard's part is as fresh as the moment its page was read.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
