// Original file: proto/sched/v1/secret_service.proto

/**
 * The protocol of a broker.
 */
export const ConnectionKind = {
  /**
   * Not set.
   */
  CONNECTION_KIND_UNSPECIFIED: 'CONNECTION_KIND_UNSPECIFIED',
  /**
   * RabbitMQ, AMQP 0-9-1.
   */
  CONNECTION_KIND_RABBITMQ: 'CONNECTION_KIND_RABBITMQ',
  /**
   * NATS JetStream.
   */
  CONNECTION_KIND_NATS: 'CONNECTION_KIND_NATS',
  /**
   * Redis Streams.
   */
  CONNECTION_KIND_REDIS: 'CONNECTION_KIND_REDIS',
  /**
   * Kafka.
   */
  CONNECTION_KIND_KAFKA: 'CONNECTION_KIND_KAFKA',
  /**
   * SQS.
   */
  CONNECTION_KIND_SQS: 'CONNECTION_KIND_SQS',
} as const;

/**
 * The protocol of a broker.
 */
export type ConnectionKind =
  /**
   * Not set.
   */
  | 'CONNECTION_KIND_UNSPECIFIED'
  | 0
  /**
   * RabbitMQ, AMQP 0-9-1.
   */
  | 'CONNECTION_KIND_RABBITMQ'
  | 1
  /**
   * NATS JetStream.
   */
  | 'CONNECTION_KIND_NATS'
  | 2
  /**
   * Redis Streams.
   */
  | 'CONNECTION_KIND_REDIS'
  | 3
  /**
   * Kafka.
   */
  | 'CONNECTION_KIND_KAFKA'
  | 4
  /**
   * SQS.
   */
  | 'CONNECTION_KIND_SQS'
  | 5

/**
 * The protocol of a broker.
 */
export type ConnectionKind__Output = typeof ConnectionKind[keyof typeof ConnectionKind]
