// Original file: proto/sched/v1/queue_service.proto


/**
 * See QueueService.GetQueueStats.
 */
export interface GetQueueStatsRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The queue.
   */
  'queueId'?: (string);
}

/**
 * See QueueService.GetQueueStats.
 */
export interface GetQueueStatsRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The queue.
   */
  'queueId': (string);
}
