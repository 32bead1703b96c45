// Original file: proto/sched/v1/secret_service.proto


/**
 * See SecretService.DeleteWebhookSecret.
 */
export interface DeleteWebhookSecretResponse {
}

/**
 * See SecretService.DeleteWebhookSecret.
 */
export interface DeleteWebhookSecretResponse__Output {
}
