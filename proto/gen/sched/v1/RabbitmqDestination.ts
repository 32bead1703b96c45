// Original file: proto/sched/v1/target.proto


/**
 * Where a message goes in RabbitMQ. A message that no queue takes is a failed attempt.
 */
export interface RabbitmqDestination {
  /**
   * Empty: the default exchange, and the routing key names a queue.
   */
  'exchange'?: (string);
  /**
   * At most 255 bytes.
   */
  'routingKey'?: (string);
  /**
   * The broker need not write the message to disk. Default false.
   */
  'transient'?: (boolean);
}

/**
 * Where a message goes in RabbitMQ. A message that no queue takes is a failed attempt.
 */
export interface RabbitmqDestination__Output {
  /**
   * Empty: the default exchange, and the routing key names a queue.
   */
  'exchange': (string);
  /**
   * At most 255 bytes.
   */
  'routingKey': (string);
  /**
   * The broker need not write the message to disk. Default false.
   */
  'transient': (boolean);
}
