// Original file: proto/sched/v1/cluster_service.proto

/**
 * Whether all is well.
 */
export const ClusterHealth = {
  /**
   * Not known.
   */
  CLUSTER_HEALTH_UNSPECIFIED: 'CLUSTER_HEALTH_UNSPECIFIED',
  /**
   * All is well.
   */
  CLUSTER_HEALTH_OK: 'CLUSTER_HEALTH_OK',
  /**
   * Everything works; a further failure could stop a shard.
   */
  CLUSTER_HEALTH_DEGRADED: 'CLUSTER_HEALTH_DEGRADED',
  /**
   * A shard has no leader or no majority.
   */
  CLUSTER_HEALTH_UNAVAILABLE: 'CLUSTER_HEALTH_UNAVAILABLE',
} as const;

/**
 * Whether all is well.
 */
export type ClusterHealth =
  /**
   * Not known.
   */
  | 'CLUSTER_HEALTH_UNSPECIFIED'
  | 0
  /**
   * All is well.
   */
  | 'CLUSTER_HEALTH_OK'
  | 1
  /**
   * Everything works; a further failure could stop a shard.
   */
  | 'CLUSTER_HEALTH_DEGRADED'
  | 2
  /**
   * A shard has no leader or no majority.
   */
  | 'CLUSTER_HEALTH_UNAVAILABLE'
  | 3

/**
 * Whether all is well.
 */
export type ClusterHealth__Output = typeof ClusterHealth[keyof typeof ClusterHealth]
