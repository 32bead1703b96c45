// Original file: proto/sched/v1/access_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * What a namespace uses. May be some seconds behind.
 */
export interface NamespaceUsage {
  /**
   * Tasks that are not terminal.
   */
  'liveTasks'?: (number | string | Long);
  /**
   * Schedules.
   */
  'schedules'?: (number | string | Long);
  /**
   * Queues.
   */
  'queues'?: (number);
  /**
   * Writes per second, over the last minute.
   */
  'writesPerSecond'?: (number | string);
  /**
   * Attempts per second, over the last minute.
   */
  'dispatchesPerSecond'?: (number | string);
  /**
   * Attempts in flight.
   */
  'concurrentDispatches'?: (number);
  /**
   * Bytes of payloads kept.
   */
  'payloadBytes'?: (number | string | Long);
}

/**
 * What a namespace uses. May be some seconds behind.
 */
export interface NamespaceUsage__Output {
  /**
   * Tasks that are not terminal.
   */
  'liveTasks': (string);
  /**
   * Schedules.
   */
  'schedules': (string);
  /**
   * Queues.
   */
  'queues': (number);
  /**
   * Writes per second, over the last minute.
   */
  'writesPerSecond': (number);
  /**
   * Attempts per second, over the last minute.
   */
  'dispatchesPerSecond': (number);
  /**
   * Attempts in flight.
   */
  'concurrentDispatches': (number);
  /**
   * Bytes of payloads kept.
   */
  'payloadBytes': (string);
}
