// Original file: proto/sched/v1/access_service.proto

import type { Role as _sched_v1_Role, Role__Output as _sched_v1_Role__Output } from '../../sched/v1/Role.ts';

/**
 * A role in a namespace.
 */
export interface Grant {
  /**
   * Empty: in all namespaces and the cluster.
   */
  'namespace'?: (string);
  /**
   * What it may do there.
   */
  'role'?: (_sched_v1_Role);
}

/**
 * A role in a namespace.
 */
export interface Grant__Output {
  /**
   * Empty: in all namespaces and the cluster.
   */
  'namespace': (string);
  /**
   * What it may do there.
   */
  'role': (_sched_v1_Role__Output);
}
