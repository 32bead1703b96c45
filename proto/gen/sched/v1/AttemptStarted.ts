// Original file: proto/sched/v1/worker_service.proto


/**
 * The handler was called.
 */
export interface AttemptStarted {
}

/**
 * The handler was called.
 */
export interface AttemptStarted__Output {
}
