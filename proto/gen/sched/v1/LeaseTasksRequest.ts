// Original file: proto/sched/v1/worker_service.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * See WorkerService.LeaseTasks.
 */
export interface LeaseTasksRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * As in WorkerHello.
   */
  'workerId'?: (string);
  /**
   * As in WorkerHello.
   */
  'queues'?: (string)[];
  /**
   * As in WorkerHello.
   */
  'handlers'?: (string)[];
  /**
   * 0: 1. At most 100.
   */
  'maxTasks'?: (number);
  /**
   * How long to wait for the first. Unset: 0. At most 60 seconds.
   */
  'wait'?: (_google_protobuf_Duration | null);
  /**
   * How long the leases last without a heartbeat. Unset: 60 seconds. 5 seconds to 12 hours.
   */
  'leaseTtl'?: (_google_protobuf_Duration | null);
  /**
   * As in CreateTask: a repeated call gets the same tasks.
   */
  'requestId'?: (string);
}

/**
 * See WorkerService.LeaseTasks.
 */
export interface LeaseTasksRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * As in WorkerHello.
   */
  'workerId': (string);
  /**
   * As in WorkerHello.
   */
  'queues': (string)[];
  /**
   * As in WorkerHello.
   */
  'handlers': (string)[];
  /**
   * 0: 1. At most 100.
   */
  'maxTasks': (number);
  /**
   * How long to wait for the first. Unset: 0. At most 60 seconds.
   */
  'wait': (_google_protobuf_Duration__Output | null);
  /**
   * How long the leases last without a heartbeat. Unset: 60 seconds. 5 seconds to 12 hours.
   */
  'leaseTtl': (_google_protobuf_Duration__Output | null);
  /**
   * As in CreateTask: a repeated call gets the same tasks.
   */
  'requestId': (string);
}
