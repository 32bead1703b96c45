// Original file: proto/sched/v1/access_service.proto

import type { Grant as _sched_v1_Grant, Grant__Output as _sched_v1_Grant__Output } from '../../sched/v1/Grant.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * What is known of an API key.
 */
export interface ApiKey {
  /**
   * Made by the server.
   */
  'apiKeyId'?: (string);
  /**
   * For people. At most 1024 characters.
   */
  'description'?: (string);
  /**
   * What it may do. 1 to 100.
   */
  'grants'?: (_sched_v1_Grant)[];
  /**
   * When it ends. Unset: never.
   */
  'expireTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Changes with every change.
   */
  'etag'?: (string);
  /**
   * When it was made.
   */
  'createTime'?: (_google_protobuf_Timestamp | null);
  /**
   * About when it was last used; unset: never.
   */
  'lastUsedTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Who made it.
   */
  'createdBy'?: (string);
}

/**
 * What is known of an API key.
 */
export interface ApiKey__Output {
  /**
   * Made by the server.
   */
  'apiKeyId': (string);
  /**
   * For people. At most 1024 characters.
   */
  'description': (string);
  /**
   * What it may do. 1 to 100.
   */
  'grants': (_sched_v1_Grant__Output)[];
  /**
   * When it ends. Unset: never.
   */
  'expireTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Changes with every change.
   */
  'etag': (string);
  /**
   * When it was made.
   */
  'createTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * About when it was last used; unset: never.
   */
  'lastUsedTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Who made it.
   */
  'createdBy': (string);
}
