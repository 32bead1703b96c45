// Original file: proto/sched/v1/cluster.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Replica as _sched_v1_Replica, Replica__Output as _sched_v1_Replica__Output } from '../../sched/v1/Replica.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * A Raft group: 0 is the directory, 1 to N keep the tasks.
 */
export interface Shard {
  /**
   * Its number.
   */
  'shardId'?: (number);
  /**
   * The node that leads it; 0 if none is known.
   */
  'leaderNodeId'?: (number);
  /**
   * The term.
   */
  'term'?: (number | string | Long);
  /**
   * Last index that is committed.
   */
  'commitIndex'?: (number | string | Long);
  /**
   * Last index that the answering node has applied.
   */
  'appliedIndex'?: (number | string | Long);
  /**
   * The shard's clock: everything due before has fired.
   */
  'clockTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Its replicas.
   */
  'replicas'?: (_sched_v1_Replica)[];
  /**
   * Tasks that are not terminal.
   */
  'liveTaskCount'?: (number | string | Long);
  /**
   * Schedules.
   */
  'scheduleCount'?: (number | string | Long);
  /**
   * Tasks due and waiting.
   */
  'readyCount'?: (number | string | Long);
  /**
   * Leases that are held.
   */
  'leaseCount'?: (number | string | Long);
  /**
   * Bytes of its state, about.
   */
  'stateBytes'?: (number | string | Long);
  /**
   * A majority answers.
   */
  'available'?: (boolean);
  /**
   * Each replica is on a zone of its own, as far as there are zones.
   */
  'wellPlaced'?: (boolean);
  /**
   * How far its clock is behind the quorum's.
   */
  'clockLag'?: (_google_protobuf_Duration | null);
  /**
   * Its membership is being changed.
   */
  'membershipChanging'?: (boolean);
}

/**
 * A Raft group: 0 is the directory, 1 to N keep the tasks.
 */
export interface Shard__Output {
  /**
   * Its number.
   */
  'shardId': (number);
  /**
   * The node that leads it; 0 if none is known.
   */
  'leaderNodeId': (number);
  /**
   * The term.
   */
  'term': (string);
  /**
   * Last index that is committed.
   */
  'commitIndex': (string);
  /**
   * Last index that the answering node has applied.
   */
  'appliedIndex': (string);
  /**
   * The shard's clock: everything due before has fired.
   */
  'clockTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Its replicas.
   */
  'replicas': (_sched_v1_Replica__Output)[];
  /**
   * Tasks that are not terminal.
   */
  'liveTaskCount': (string);
  /**
   * Schedules.
   */
  'scheduleCount': (string);
  /**
   * Tasks due and waiting.
   */
  'readyCount': (string);
  /**
   * Leases that are held.
   */
  'leaseCount': (string);
  /**
   * Bytes of its state, about.
   */
  'stateBytes': (string);
  /**
   * A majority answers.
   */
  'available': (boolean);
  /**
   * Each replica is on a zone of its own, as far as there are zones.
   */
  'wellPlaced': (boolean);
  /**
   * How far its clock is behind the quorum's.
   */
  'clockLag': (_google_protobuf_Duration__Output | null);
  /**
   * Its membership is being changed.
   */
  'membershipChanging': (boolean);
}
