// Original file: proto/sched/v1/queue_service.proto


/**
 * See QueueService.ListKeys.
 */
export interface ListKeysRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The queue.
   */
  'queueId'?: (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
  /**
   * `key` begins with this.
   */
  'keyPrefix'?: (string);
  /**
   * Only those that are paused or throttled. Default false.
   */
  'onlyHeld'?: (boolean);
}

/**
 * See QueueService.ListKeys.
 */
export interface ListKeysRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The queue.
   */
  'queueId': (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
  /**
   * `key` begins with this.
   */
  'keyPrefix': (string);
  /**
   * Only those that are paused or throttled. Default false.
   */
  'onlyHeld': (boolean);
}
