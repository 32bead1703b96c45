// Original file: proto/sched/v1/worker_service.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * A worker that is connected.
 */
export interface Worker {
  /**
   * The tenant.
   */
  'namespace'?: (string);
  /**
   * Its name.
   */
  'workerId'?: (string);
  /**
   * What it takes.
   */
  'queues'?: (string)[];
  /**
   * What it takes.
   */
  'handlers'?: (string)[];
  /**
   * Tasks it takes at the same time.
   */
  'capacity'?: (number);
  /**
   * Room it has.
   */
  'credits'?: (number);
  /**
   * Attempts it has in flight.
   */
  'inFlightCount'?: (number);
  /**
   * Since when it is connected.
   */
  'connectTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it was last heard.
   */
  'lastSeenTime'?: (_google_protobuf_Timestamp | null);
  /**
   * The node it is connected to.
   */
  'nodeId'?: (number);
  /**
   * Its address.
   */
  'address'?: (string);
  /**
   * Its SDK and version.
   */
  'clientVersion'?: (string);
  /**
   * Its labels.
   */
  'labels'?: ({[key: string]: string});
  /**
   * It takes no more tasks.
   */
  'draining'?: (boolean);
}

/**
 * A worker that is connected.
 */
export interface Worker__Output {
  /**
   * The tenant.
   */
  'namespace': (string);
  /**
   * Its name.
   */
  'workerId': (string);
  /**
   * What it takes.
   */
  'queues': (string)[];
  /**
   * What it takes.
   */
  'handlers': (string)[];
  /**
   * Tasks it takes at the same time.
   */
  'capacity': (number);
  /**
   * Room it has.
   */
  'credits': (number);
  /**
   * Attempts it has in flight.
   */
  'inFlightCount': (number);
  /**
   * Since when it is connected.
   */
  'connectTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it was last heard.
   */
  'lastSeenTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * The node it is connected to.
   */
  'nodeId': (number);
  /**
   * Its address.
   */
  'address': (string);
  /**
   * Its SDK and version.
   */
  'clientVersion': (string);
  /**
   * Its labels.
   */
  'labels': ({[key: string]: string});
  /**
   * It takes no more tasks.
   */
  'draining': (boolean);
}
