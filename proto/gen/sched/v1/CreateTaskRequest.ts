// Original file: proto/sched/v1/task_service.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';

/**
 * See TaskService.CreateTask.
 */
export interface CreateTaskRequest {
  /**
   * The task to make.
   */
  'task'?: (_sched_v1_Task | null);
  /**
   * 1 to 128 visible ASCII characters, the caller's choice. The same id within 24 hours gets the same
   * answer and makes nothing; with other content it is an error. Empty: no such protection.
   */
  'requestId'?: (string);
  /**
   * Checks everything and makes nothing. Default false.
   */
  'validateOnly'?: (boolean);
}

/**
 * See TaskService.CreateTask.
 */
export interface CreateTaskRequest__Output {
  /**
   * The task to make.
   */
  'task': (_sched_v1_Task__Output | null);
  /**
   * 1 to 128 visible ASCII characters, the caller's choice. The same id within 24 hours gets the same
   * answer and makes nothing; with other content it is an error. Empty: no such protection.
   */
  'requestId': (string);
  /**
   * Checks everything and makes nothing. Default false.
   */
  'validateOnly': (boolean);
}
