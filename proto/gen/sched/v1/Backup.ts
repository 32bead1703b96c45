// Original file: proto/sched/v1/cluster.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * A backup that exists.
 */
export interface Backup {
  /**
   * Made by the server.
   */
  'backupId'?: (string);
  /**
   * Where: a directory that every node can write, or a bucket.
   */
  'location'?: (string);
  /**
   * When it was begun.
   */
  'createTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it was whole; unset until then.
   */
  'completeTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Bytes.
   */
  'sizeBytes'?: (number | string | Long);
  /**
   * The index it was cut at, shard by shard from 0 on.
   */
  'shardIndexes'?: (number | string | Long)[];
  /**
   * Of schedd.
   */
  'version'?: (string);
  /**
   * When its checksums were last verified; unset: never.
   */
  'verifyTime'?: (_google_protobuf_Timestamp | null);
}

/**
 * A backup that exists.
 */
export interface Backup__Output {
  /**
   * Made by the server.
   */
  'backupId': (string);
  /**
   * Where: a directory that every node can write, or a bucket.
   */
  'location': (string);
  /**
   * When it was begun.
   */
  'createTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it was whole; unset until then.
   */
  'completeTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Bytes.
   */
  'sizeBytes': (string);
  /**
   * The index it was cut at, shard by shard from 0 on.
   */
  'shardIndexes': (string)[];
  /**
   * Of schedd.
   */
  'version': (string);
  /**
   * When its checksums were last verified; unset: never.
   */
  'verifyTime': (_google_protobuf_Timestamp__Output | null);
}
