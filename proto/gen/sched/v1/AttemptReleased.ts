// Original file: proto/sched/v1/worker_service.proto


/**
 * The worker never called the handler.
 */
export interface AttemptReleased {
}

/**
 * The worker never called the handler.
 */
export interface AttemptReleased__Output {
}
