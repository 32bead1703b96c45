// Original file: proto/sched/v1/access_service.proto


/**
 * See NamespaceService.GetNamespace.
 */
export interface GetNamespaceRequest {
  /**
   * The namespace.
   */
  'namespace'?: (string);
}

/**
 * See NamespaceService.GetNamespace.
 */
export interface GetNamespaceRequest__Output {
  /**
   * The namespace.
   */
  'namespace': (string);
}
