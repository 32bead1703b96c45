// Original file: proto/sched/v1/access_service.proto


/**
 * See NamespaceService.DeleteNamespace.
 */
export interface DeleteNamespaceRequest {
  /**
   * The namespace.
   */
  'namespace'?: (string);
  /**
   * Has to match if it is not empty.
   */
  'etag'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * No error if there is none. Default false.
   */
  'allowMissing'?: (boolean);
}

/**
 * See NamespaceService.DeleteNamespace.
 */
export interface DeleteNamespaceRequest__Output {
  /**
   * The namespace.
   */
  'namespace': (string);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * No error if there is none. Default false.
   */
  'allowMissing': (boolean);
}
