// Original file: proto/sched/v1/task_service.proto


/**
 * See TaskService.BatchCancelTasks.
 */
export interface BatchCancelTasksRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * 1 to 1000 ids.
   */
  'taskIds'?: (string)[];
  /**
   * Kept with the tasks, for people. At most 256 characters.
   */
  'reason'?: (string);
  /**
   * As in CreateTask; each task's own is this plus its place in the batch.
   */
  'requestId'?: (string);
  /**
   * The answer contains the tasks, not only their states. Default false.
   */
  'returnTasks'?: (boolean);
}

/**
 * See TaskService.BatchCancelTasks.
 */
export interface BatchCancelTasksRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * 1 to 1000 ids.
   */
  'taskIds': (string)[];
  /**
   * Kept with the tasks, for people. At most 256 characters.
   */
  'reason': (string);
  /**
   * As in CreateTask; each task's own is this plus its place in the batch.
   */
  'requestId': (string);
  /**
   * The answer contains the tasks, not only their states. Default false.
   */
  'returnTasks': (boolean);
}
