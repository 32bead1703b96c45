// Original file: proto/sched/v1/target.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Where a message goes in Redis.
 */
export interface RedisStreamDestination {
  /**
   * The stream.
   */
  'key'?: (string);
  /**
   * The stream is trimmed to about this many entries. 0: never.
   */
  'maxLength'?: (number | string | Long);
}

/**
 * Where a message goes in Redis.
 */
export interface RedisStreamDestination__Output {
  /**
   * The stream.
   */
  'key': (string);
  /**
   * The stream is trimmed to about this many entries. 0: never.
   */
  'maxLength': (string);
}
