// Original file: proto/sched/v1/secret_service.proto

import type { ConnectionKind as _sched_v1_ConnectionKind, ConnectionKind__Output as _sched_v1_ConnectionKind__Output } from '../../sched/v1/ConnectionKind.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * A broker.
 */
export interface Connection {
  /**
   * The tenant. Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Unique in the namespace. 1 to 100 characters of `[A-Za-z0-9_.-]`.
   */
  'connectionId'?: (string);
  /**
   * For people. At most 1024 characters.
   */
  'description'?: (string);
  /**
   * Which protocol.
   */
  'kind'?: (_sched_v1_ConnectionKind);
  /**
   * `host:port`, or addresses with a scheme. At most 16.
   */
  'addresses'?: (string)[];
  /**
   * Name of a credential. Empty: none.
   */
  'credential'?: (string);
  /**
   * TLS is used. Default false.
   */
  'tls'?: (boolean);
  /**
   * What the driver allows besides, such as `vhost` or `acks`. At most 64.
   */
  'options'?: ({[key: string]: string});
  /**
   * Changes with every change.
   */
  'etag'?: (string);
  /**
   * When it was made.
   */
  'createTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it last changed.
   */
  'updateTime'?: (_google_protobuf_Timestamp | null);
}

/**
 * A broker.
 */
export interface Connection__Output {
  /**
   * The tenant. Empty: `default`.
   */
  'namespace': (string);
  /**
   * Unique in the namespace. 1 to 100 characters of `[A-Za-z0-9_.-]`.
   */
  'connectionId': (string);
  /**
   * For people. At most 1024 characters.
   */
  'description': (string);
  /**
   * Which protocol.
   */
  'kind': (_sched_v1_ConnectionKind__Output);
  /**
   * `host:port`, or addresses with a scheme. At most 16.
   */
  'addresses': (string)[];
  /**
   * Name of a credential. Empty: none.
   */
  'credential': (string);
  /**
   * TLS is used. Default false.
   */
  'tls': (boolean);
  /**
   * What the driver allows besides, such as `vhost` or `acks`. At most 64.
   */
  'options': ({[key: string]: string});
  /**
   * Changes with every change.
   */
  'etag': (string);
  /**
   * When it was made.
   */
  'createTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it last changed.
   */
  'updateTime': (_google_protobuf_Timestamp__Output | null);
}
