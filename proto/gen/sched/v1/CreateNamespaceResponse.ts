// Original file: proto/sched/v1/access_service.proto

import type { Namespace as _sched_v1_Namespace, Namespace__Output as _sched_v1_Namespace__Output } from '../../sched/v1/Namespace.ts';

/**
 * See NamespaceService.CreateNamespace.
 */
export interface CreateNamespaceResponse {
  /**
   * As made.
   */
  'namespace'?: (_sched_v1_Namespace | null);
}

/**
 * See NamespaceService.CreateNamespace.
 */
export interface CreateNamespaceResponse__Output {
  /**
   * As made.
   */
  'namespace': (_sched_v1_Namespace__Output | null);
}
