// Original file: proto/sched/v1/access_service.proto

import type { Namespace as _sched_v1_Namespace, Namespace__Output as _sched_v1_Namespace__Output } from '../../sched/v1/Namespace.ts';

/**
 * See NamespaceService.GetNamespace.
 */
export interface GetNamespaceResponse {
  /**
   * The namespace.
   */
  'namespace'?: (_sched_v1_Namespace | null);
}

/**
 * See NamespaceService.GetNamespace.
 */
export interface GetNamespaceResponse__Output {
  /**
   * The namespace.
   */
  'namespace': (_sched_v1_Namespace__Output | null);
}
