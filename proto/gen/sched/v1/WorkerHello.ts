// Original file: proto/sched/v1/worker_service.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { HeldLease as _sched_v1_HeldLease, HeldLease__Output as _sched_v1_HeldLease__Output } from '../../sched/v1/HeldLease.ts';

/**
 * Who the worker is and what it takes.
 */
export interface WorkerHello {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The worker's own name, unique among those alive; a reconnecting worker uses the same and keeps its
   * leases. 1 to 128 characters of `[A-Za-z0-9_.:~-]`.
   */
  'workerId'?: (string);
  /**
   * Which queues. At least one, at most 100.
   */
  'queues'?: (string)[];
  /**
   * Which handlers of WorkerTarget. Empty: all.
   */
  'handlers'?: (string)[];
  /**
   * How long it may be silent. Unset: 15 seconds. 5 seconds to 10 minutes.
   */
  'leaseTtl'?: (_google_protobuf_Duration | null);
  /**
   * Tasks it takes at the same time. At least 1, at most 10,000.
   */
  'capacity'?: (number);
  /**
   * For people: SDK and version.
   */
  'clientVersion'?: (string);
  /**
   * For people and for filters. Limits as in Task.
   */
  'labels'?: ({[key: string]: string});
  /**
   * Leases it still holds from before, after a reconnection.
   */
  'heldLeases'?: (_sched_v1_HeldLease)[];
}

/**
 * Who the worker is and what it takes.
 */
export interface WorkerHello__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The worker's own name, unique among those alive; a reconnecting worker uses the same and keeps its
   * leases. 1 to 128 characters of `[A-Za-z0-9_.:~-]`.
   */
  'workerId': (string);
  /**
   * Which queues. At least one, at most 100.
   */
  'queues': (string)[];
  /**
   * Which handlers of WorkerTarget. Empty: all.
   */
  'handlers': (string)[];
  /**
   * How long it may be silent. Unset: 15 seconds. 5 seconds to 10 minutes.
   */
  'leaseTtl': (_google_protobuf_Duration__Output | null);
  /**
   * Tasks it takes at the same time. At least 1, at most 10,000.
   */
  'capacity': (number);
  /**
   * For people: SDK and version.
   */
  'clientVersion': (string);
  /**
   * For people and for filters. Limits as in Task.
   */
  'labels': ({[key: string]: string});
  /**
   * Leases it still holds from before, after a reconnection.
   */
  'heldLeases': (_sched_v1_HeldLease__Output)[];
}
