// Original file: proto/sched/v1/target.proto

import type { RabbitmqDestination as _sched_v1_RabbitmqDestination, RabbitmqDestination__Output as _sched_v1_RabbitmqDestination__Output } from '../../sched/v1/RabbitmqDestination.ts';
import type { NatsDestination as _sched_v1_NatsDestination, NatsDestination__Output as _sched_v1_NatsDestination__Output } from '../../sched/v1/NatsDestination.ts';
import type { RedisStreamDestination as _sched_v1_RedisStreamDestination, RedisStreamDestination__Output as _sched_v1_RedisStreamDestination__Output } from '../../sched/v1/RedisStreamDestination.ts';
import type { KafkaDestination as _sched_v1_KafkaDestination, KafkaDestination__Output as _sched_v1_KafkaDestination__Output } from '../../sched/v1/KafkaDestination.ts';
import type { SqsDestination as _sched_v1_SqsDestination, SqsDestination__Output as _sched_v1_SqsDestination__Output } from '../../sched/v1/SqsDestination.ts';

/**
 * A message published to a broker, confirmed by it. The broker's deduplication id is the task id.
 */
export interface QueueTarget {
  /**
   * Name of a connection of the namespace, see ConnectionService.
   */
  'connection'?: (string);
  /**
   * RabbitMQ.
   */
  'rabbitmq'?: (_sched_v1_RabbitmqDestination | null);
  /**
   * NATS JetStream.
   */
  'nats'?: (_sched_v1_NatsDestination | null);
  /**
   * A Redis stream.
   */
  'redisStream'?: (_sched_v1_RedisStreamDestination | null);
  /**
   * Kafka.
   */
  'kafka'?: (_sched_v1_KafkaDestination | null);
  /**
   * Amazon SQS or what speaks its protocol.
   */
  'sqs'?: (_sched_v1_SqsDestination | null);
  /**
   * Message headers or attributes. At most 64; names at most 128 characters, values at most 4096.
   */
  'headers'?: ({[key: string]: string});
  /**
   * Where the message goes; must fit the connection's kind. Numbers 7 to 15 are kept for kinds to come.
   */
  'destination'?: "rabbitmq"|"nats"|"redisStream"|"kafka"|"sqs";
}

/**
 * A message published to a broker, confirmed by it. The broker's deduplication id is the task id.
 */
export interface QueueTarget__Output {
  /**
   * Name of a connection of the namespace, see ConnectionService.
   */
  'connection': (string);
  /**
   * RabbitMQ.
   */
  'rabbitmq'?: (_sched_v1_RabbitmqDestination__Output | null);
  /**
   * NATS JetStream.
   */
  'nats'?: (_sched_v1_NatsDestination__Output | null);
  /**
   * A Redis stream.
   */
  'redisStream'?: (_sched_v1_RedisStreamDestination__Output | null);
  /**
   * Kafka.
   */
  'kafka'?: (_sched_v1_KafkaDestination__Output | null);
  /**
   * Amazon SQS or what speaks its protocol.
   */
  'sqs'?: (_sched_v1_SqsDestination__Output | null);
  /**
   * Message headers or attributes. At most 64; names at most 128 characters, values at most 4096.
   */
  'headers': ({[key: string]: string});
  /**
   * Where the message goes; must fit the connection's kind. Numbers 7 to 15 are kept for kinds to come.
   */
  'destination'?: "rabbitmq"|"nats"|"redisStream"|"kafka"|"sqs";
}
