// Original file: proto/sched/v1/cluster.proto

/**
 * What a replica does.
 */
export const ReplicaRole = {
  /**
   * Not set.
   */
  REPLICA_ROLE_UNSPECIFIED: 'REPLICA_ROLE_UNSPECIFIED',
  /**
   * Leads.
   */
  REPLICA_ROLE_LEADER: 'REPLICA_ROLE_LEADER',
  /**
   * Votes.
   */
  REPLICA_ROLE_FOLLOWER: 'REPLICA_ROLE_FOLLOWER',
  /**
   * Only follows.
   */
  REPLICA_ROLE_LEARNER: 'REPLICA_ROLE_LEARNER',
} as const;

/**
 * What a replica does.
 */
export type ReplicaRole =
  /**
   * Not set.
   */
  | 'REPLICA_ROLE_UNSPECIFIED'
  | 0
  /**
   * Leads.
   */
  | 'REPLICA_ROLE_LEADER'
  | 1
  /**
   * Votes.
   */
  | 'REPLICA_ROLE_FOLLOWER'
  | 2
  /**
   * Only follows.
   */
  | 'REPLICA_ROLE_LEARNER'
  | 3

/**
 * What a replica does.
 */
export type ReplicaRole__Output = typeof ReplicaRole[keyof typeof ReplicaRole]
