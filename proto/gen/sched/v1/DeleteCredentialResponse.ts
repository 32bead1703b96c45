// Original file: proto/sched/v1/secret_service.proto


/**
 * See SecretService.DeleteCredential.
 */
export interface DeleteCredentialResponse {
}

/**
 * See SecretService.DeleteCredential.
 */
export interface DeleteCredentialResponse__Output {
}
