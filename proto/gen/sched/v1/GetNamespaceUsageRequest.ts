// Original file: proto/sched/v1/access_service.proto


/**
 * See NamespaceService.GetNamespaceUsage.
 */
export interface GetNamespaceUsageRequest {
  /**
   * The namespace. Empty: `default`.
   */
  'namespace'?: (string);
}

/**
 * See NamespaceService.GetNamespaceUsage.
 */
export interface GetNamespaceUsageRequest__Output {
  /**
   * The namespace. Empty: `default`.
   */
  'namespace': (string);
}
