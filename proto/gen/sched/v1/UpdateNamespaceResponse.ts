// Original file: proto/sched/v1/access_service.proto

import type { Namespace as _sched_v1_Namespace, Namespace__Output as _sched_v1_Namespace__Output } from '../../sched/v1/Namespace.ts';

/**
 * See NamespaceService.UpdateNamespace.
 */
export interface UpdateNamespaceResponse {
  /**
   * As it is now.
   */
  'namespace'?: (_sched_v1_Namespace | null);
}

/**
 * See NamespaceService.UpdateNamespace.
 */
export interface UpdateNamespaceResponse__Output {
  /**
   * As it is now.
   */
  'namespace': (_sched_v1_Namespace__Output | null);
}
