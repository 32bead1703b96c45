// Original file: proto/sched/v1/access_service.proto

import type { Namespace as _sched_v1_Namespace, Namespace__Output as _sched_v1_Namespace__Output } from '../../sched/v1/Namespace.ts';

/**
 * See NamespaceService.CreateNamespace.
 */
export interface CreateNamespaceRequest {
  /**
   * The namespace to make.
   */
  'namespace'?: (_sched_v1_Namespace | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly'?: (boolean);
}

/**
 * See NamespaceService.CreateNamespace.
 */
export interface CreateNamespaceRequest__Output {
  /**
   * The namespace to make.
   */
  'namespace': (_sched_v1_Namespace__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly': (boolean);
}
