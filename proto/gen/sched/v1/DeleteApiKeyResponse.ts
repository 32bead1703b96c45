// Original file: proto/sched/v1/access_service.proto


/**
 * See AccessService.DeleteApiKey.
 */
export interface DeleteApiKeyResponse {
}

/**
 * See AccessService.DeleteApiKey.
 */
export interface DeleteApiKeyResponse__Output {
}
