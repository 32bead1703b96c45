// Original file: proto/sched/v1/queue_service.proto


/**
 * See QueueService.DeleteQueue.
 */
export interface DeleteQueueRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The queue.
   */
  'queueId'?: (string);
  /**
   * Its tasks are cancelled first, as an operation; it is DRAINING meanwhile. Default false.
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
   * No error if there is no such queue. Default false.
   */
  'allowMissing'?: (boolean);
}

/**
 * See QueueService.DeleteQueue.
 */
export interface DeleteQueueRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The queue.
   */
  'queueId': (string);
  /**
   * Its tasks are cancelled first, as an operation; it is DRAINING meanwhile. Default false.
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
   * No error if there is no such queue. Default false.
   */
  'allowMissing': (boolean);
}
