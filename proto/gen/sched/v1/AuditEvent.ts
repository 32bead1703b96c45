// Original file: proto/sched/v1/event_service.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * Who did what.
 */
export interface AuditEvent {
  /**
   * Unique.
   */
  'auditEventId'?: (string);
  /**
   * When.
   */
  'time'?: (_google_protobuf_Timestamp | null);
  /**
   * `key/<key id>`, `user/<subject>` or `node/<node id>`.
   */
  'actor'?: (string);
  /**
   * The caller's address.
   */
  'sourceAddress'?: (string);
  /**
   * The method, such as `sched.v1.QueueService/PauseQueue`.
   */
  'method'?: (string);
  /**
   * The tenant; empty for the cluster.
   */
  'namespace'?: (string);
  /**
   * Such as `queues/mail`.
   */
  'resource'?: (string);
  /**
   * The gRPC code of the answer, 0 for OK.
   */
  'statusCode'?: (number);
  /**
   * The call's `request_id`.
   */
  'requestId'?: (string);
  /**
   * What changed, as JSON, without payloads and secrets. At most 8 KiB.
   */
  'change'?: (string);
}

/**
 * Who did what.
 */
export interface AuditEvent__Output {
  /**
   * Unique.
   */
  'auditEventId': (string);
  /**
   * When.
   */
  'time': (_google_protobuf_Timestamp__Output | null);
  /**
   * `key/<key id>`, `user/<subject>` or `node/<node id>`.
   */
  'actor': (string);
  /**
   * The caller's address.
   */
  'sourceAddress': (string);
  /**
   * The method, such as `sched.v1.QueueService/PauseQueue`.
   */
  'method': (string);
  /**
   * The tenant; empty for the cluster.
   */
  'namespace': (string);
  /**
   * Such as `queues/mail`.
   */
  'resource': (string);
  /**
   * The gRPC code of the answer, 0 for OK.
   */
  'statusCode': (number);
  /**
   * The call's `request_id`.
   */
  'requestId': (string);
  /**
   * What changed, as JSON, without payloads and secrets. At most 8 KiB.
   */
  'change': (string);
}
