// Original file: proto/sched/v1/access_service.proto


/**
 * See NamespaceService.DeleteNamespace.
 */
export interface DeleteNamespaceResponse {
}

/**
 * See NamespaceService.DeleteNamespace.
 */
export interface DeleteNamespaceResponse__Output {
}
