// Original file: proto/sched/v1/task_service.proto


/**
 * See TaskService.ExplainTask.
 */
export interface ExplainTaskRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The task.
   */
  'taskId'?: (string);
}

/**
 * See TaskService.ExplainTask.
 */
export interface ExplainTaskRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The task.
   */
  'taskId': (string);
}
