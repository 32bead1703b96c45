// Original file: proto/sched/v1/target.proto


/**
 * Where a message goes in SQS.
 */
export interface SqsDestination {
  /**
   * The queue's address.
   */
  'queueUrl'?: (string);
  /**
   * For FIFO queues. Empty: the ordering key of the task if it has one, otherwise the task id.
   */
  'messageGroupId'?: (string);
}

/**
 * Where a message goes in SQS.
 */
export interface SqsDestination__Output {
  /**
   * The queue's address.
   */
  'queueUrl': (string);
  /**
   * For FIFO queues. Empty: the ordering key of the task if it has one, otherwise the task id.
   */
  'messageGroupId': (string);
}
