// Original file: proto/sched/v1/task_service.proto


/**
 * See TaskService.DeleteTask.
 */
export interface DeleteTaskRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The task.
   */
  'taskId'?: (string);
  /**
   * Cancels the task first if it is not terminal. Default false.
   */
  'force'?: (boolean);
  /**
   * Has to match if it is not empty.
   */
  'etag'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * No error if there is no such task. Default false.
   */
  'allowMissing'?: (boolean);
}

/**
 * See TaskService.DeleteTask.
 */
export interface DeleteTaskRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The task.
   */
  'taskId': (string);
  /**
   * Cancels the task first if it is not terminal. Default false.
   */
  'force': (boolean);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * No error if there is no such task. Default false.
   */
  'allowMissing': (boolean);
}
