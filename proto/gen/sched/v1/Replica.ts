// Original file: proto/sched/v1/cluster.proto

import type { ReplicaRole as _sched_v1_ReplicaRole, ReplicaRole__Output as _sched_v1_ReplicaRole__Output } from '../../sched/v1/ReplicaRole.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * A copy of a shard on a node.
 */
export interface Replica {
  /**
   * The node.
   */
  'nodeId'?: (number);
  /**
   * What it does.
   */
  'role'?: (_sched_v1_ReplicaRole);
  /**
   * Last index it is known to have on disk.
   */
  'matchIndex'?: (number | string | Long);
  /**
   * Entries it is behind the leader.
   */
  'lagEntries'?: (number | string | Long);
  /**
   * When the leader last heard it.
   */
  'lastContactTime'?: (_google_protobuf_Timestamp | null);
  /**
   * It is being sent a snapshot.
   */
  'installingSnapshot'?: (boolean);
  /**
   * It answers.
   */
  'alive'?: (boolean);
  /**
   * Digest of its state at `digest_index`, hexadecimal.
   */
  'digest'?: (string);
  /**
   * The index of the digest.
   */
  'digestIndex'?: (number | string | Long);
}

/**
 * A copy of a shard on a node.
 */
export interface Replica__Output {
  /**
   * The node.
   */
  'nodeId': (number);
  /**
   * What it does.
   */
  'role': (_sched_v1_ReplicaRole__Output);
  /**
   * Last index it is known to have on disk.
   */
  'matchIndex': (string);
  /**
   * Entries it is behind the leader.
   */
  'lagEntries': (string);
  /**
   * When the leader last heard it.
   */
  'lastContactTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * It is being sent a snapshot.
   */
  'installingSnapshot': (boolean);
  /**
   * It answers.
   */
  'alive': (boolean);
  /**
   * Digest of its state at `digest_index`, hexadecimal.
   */
  'digest': (string);
  /**
   * The index of the digest.
   */
  'digestIndex': (string);
}
