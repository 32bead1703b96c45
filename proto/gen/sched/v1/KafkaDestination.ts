// Original file: proto/sched/v1/target.proto


/**
 * Where a message goes in Kafka.
 */
export interface KafkaDestination {
  /**
   * The topic.
   */
  'topic'?: (string);
  /**
   * The record's key. Empty: the ordering key of the task if it has one, otherwise the task id.
   */
  'key'?: (string);
}

/**
 * Where a message goes in Kafka.
 */
export interface KafkaDestination__Output {
  /**
   * The topic.
   */
  'topic': (string);
  /**
   * The record's key. Empty: the ordering key of the task if it has one, otherwise the task id.
   */
  'key': (string);
}
