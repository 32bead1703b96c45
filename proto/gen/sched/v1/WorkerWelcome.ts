// Original file: proto/sched/v1/worker_service.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { HeldLease as _sched_v1_HeldLease, HeldLease__Output as _sched_v1_HeldLease__Output } from '../../sched/v1/HeldLease.ts';

/**
 * The worker is known.
 */
export interface WorkerWelcome {
  /**
   * The session.
   */
  'sessionId'?: (string);
  /**
   * How long the worker may be silent, as granted.
   */
  'leaseTtl'?: (_google_protobuf_Duration | null);
  /**
   * Send a keepalive this often.
   */
  'keepaliveInterval'?: (_google_protobuf_Duration | null);
  /**
   * Leases named in the hello that are no longer the worker's: stop these.
   */
  'lostLeases'?: (_sched_v1_HeldLease)[];
}

/**
 * The worker is known.
 */
export interface WorkerWelcome__Output {
  /**
   * The session.
   */
  'sessionId': (string);
  /**
   * How long the worker may be silent, as granted.
   */
  'leaseTtl': (_google_protobuf_Duration__Output | null);
  /**
   * Send a keepalive this often.
   */
  'keepaliveInterval': (_google_protobuf_Duration__Output | null);
  /**
   * Leases named in the hello that are no longer the worker's: stop these.
   */
  'lostLeases': (_sched_v1_HeldLease__Output)[];
}
