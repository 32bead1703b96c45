// Original file: proto/sched/v1/queue_service.proto


/**
 * See QueueService.ResumeQueue.
 */
export interface ResumeQueueRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The queue.
   */
  'queueId'?: (string);
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
 * See QueueService.ResumeQueue.
 */
export interface ResumeQueueRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The queue.
   */
  'queueId': (string);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
