// Original file: proto/sched/v1/secret_service.proto


/**
 * See ConnectionService.DeleteConnection.
 */
export interface DeleteConnectionResponse {
}

/**
 * See ConnectionService.DeleteConnection.
 */
export interface DeleteConnectionResponse__Output {
}
