// Original file: proto/sched/v1/cluster.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Who leads a shard.
 */
export interface ShardRoute {
  /**
   * The shard.
   */
  'shardId'?: (number);
  /**
   * The node; 0 if none is known.
   */
  'leaderNodeId'?: (number);
  /**
   * The term, to tell the newer of two answers.
   */
  'term'?: (number | string | Long);
  /**
   * Nodes with a replica, for stale reads.
   */
  'replicaNodeIds'?: (number)[];
}

/**
 * Who leads a shard.
 */
export interface ShardRoute__Output {
  /**
   * The shard.
   */
  'shardId': (number);
  /**
   * The node; 0 if none is known.
   */
  'leaderNodeId': (number);
  /**
   * The term, to tell the newer of two answers.
   */
  'term': (string);
  /**
   * Nodes with a replica, for stale reads.
   */
  'replicaNodeIds': (number)[];
}
