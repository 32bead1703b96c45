// Original file: proto/sched/v1/access_service.proto


/**
 * See NamespaceService.ListNamespaces.
 */
export interface ListNamespacesRequest {
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
}

/**
 * See NamespaceService.ListNamespaces.
 */
export interface ListNamespacesRequest__Output {
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
}
