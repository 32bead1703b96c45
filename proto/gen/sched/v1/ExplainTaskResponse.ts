// Original file: proto/sched/v1/task_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';
import type { Explanation as _sched_v1_Explanation, Explanation__Output as _sched_v1_Explanation__Output } from '../../sched/v1/Explanation.ts';

/**
 * See TaskService.ExplainTask.
 */
export interface ExplainTaskResponse {
  /**
   * The task, in BASIC view.
   */
  'task'?: (_sched_v1_Task | null);
  /**
   * What happened and what is awaited, in the order of time.
   */
  'explanations'?: (_sched_v1_Explanation)[];
}

/**
 * See TaskService.ExplainTask.
 */
export interface ExplainTaskResponse__Output {
  /**
   * The task, in BASIC view.
   */
  'task': (_sched_v1_Task__Output | null);
  /**
   * What happened and what is awaited, in the order of time.
   */
  'explanations': (_sched_v1_Explanation__Output)[];
}
