// Original file: proto/sched/v1/access_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * What a namespace may use, in the whole cluster. 0: the operator's default.
 */
export interface NamespaceQuotas {
  /**
   * Tasks that are not terminal.
   */
  'maxLiveTasks'?: (number | string | Long);
  /**
   * Schedules.
   */
  'maxSchedules'?: (number | string | Long);
  /**
   * Queues.
   */
  'maxQueues'?: (number);
  /**
   * Tasks made by calls, per second; what schedules make is not held back. Each node lets through an
   * equal part of it, with one second of it at once.
   */
  'maxWritesPerSecond'?: (number | string);
  /**
   * Attempts per second.
   */
  'maxDispatchesPerSecond'?: (number | string);
  /**
   * Attempts in flight.
   */
  'maxConcurrentDispatches'?: (number);
  /**
   * Bytes of payloads kept.
   */
  'maxPayloadBytes'?: (number | string | Long);
}

/**
 * What a namespace may use, in the whole cluster. 0: the operator's default.
 */
export interface NamespaceQuotas__Output {
  /**
   * Tasks that are not terminal.
   */
  'maxLiveTasks': (string);
  /**
   * Schedules.
   */
  'maxSchedules': (string);
  /**
   * Queues.
   */
  'maxQueues': (number);
  /**
   * Tasks made by calls, per second; what schedules make is not held back. Each node lets through an
   * equal part of it, with one second of it at once.
   */
  'maxWritesPerSecond': (number);
  /**
   * Attempts per second.
   */
  'maxDispatchesPerSecond': (number);
  /**
   * Attempts in flight.
   */
  'maxConcurrentDispatches': (number);
  /**
   * Bytes of payloads kept.
   */
  'maxPayloadBytes': (string);
}
