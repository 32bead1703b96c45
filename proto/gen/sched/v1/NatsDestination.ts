// Original file: proto/sched/v1/target.proto


/**
 * Where a message goes in NATS JetStream. A subject without a stream is a failed attempt.
 */
export interface NatsDestination {
  /**
   * Without wildcards.
   */
  'subject'?: (string);
}

/**
 * Where a message goes in NATS JetStream. A subject without a stream is a failed attempt.
 */
export interface NatsDestination__Output {
  /**
   * Without wildcards.
   */
  'subject': (string);
}
