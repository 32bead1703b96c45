// Original file: proto/sched/v1/access_service.proto

import type { Namespace as _sched_v1_Namespace, Namespace__Output as _sched_v1_Namespace__Output } from '../../sched/v1/Namespace.ts';

/**
 * See NamespaceService.ListNamespaces.
 */
export interface ListNamespacesResponse {
  /**
   * The page.
   */
  'namespaces'?: (_sched_v1_Namespace)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See NamespaceService.ListNamespaces.
 */
export interface ListNamespacesResponse__Output {
  /**
   * The page.
   */
  'namespaces': (_sched_v1_Namespace__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
