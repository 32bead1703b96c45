// Original file: proto/sched/v1/worker_service.proto


/**
 * See WorkerService.ReleaseTask.
 */
export interface ReleaseTaskResponse {
}

/**
 * See WorkerService.ReleaseTask.
 */
export interface ReleaseTaskResponse__Output {
}
