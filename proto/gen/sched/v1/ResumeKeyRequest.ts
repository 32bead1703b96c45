// Original file: proto/sched/v1/queue_service.proto


/**
 * See QueueService.ResumeKey.
 */
export interface ResumeKeyRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The queue.
   */
  'queueId'?: (string);
  /**
   * The key.
   */
  'key'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See QueueService.ResumeKey.
 */
export interface ResumeKeyRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The queue.
   */
  'queueId': (string);
  /**
   * The key.
   */
  'key': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
