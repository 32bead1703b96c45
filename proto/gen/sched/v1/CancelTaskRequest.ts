// Original file: proto/sched/v1/task_service.proto


/**
 * See TaskService.CancelTask.
 */
export interface CancelTaskRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The task.
   */
  'taskId'?: (string);
  /**
   * Kept with the task, for people. At most 256 characters.
   */
  'reason'?: (string);
  /**
   * Has to match if it is not empty.
   */
  'etag'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See TaskService.CancelTask.
 */
export interface CancelTaskRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The task.
   */
  'taskId': (string);
  /**
   * Kept with the task, for people. At most 256 characters.
   */
  'reason': (string);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
