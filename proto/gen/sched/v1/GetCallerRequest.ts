// Original file: proto/sched/v1/access_service.proto


/**
 * See AccessService.GetCaller.
 */
export interface GetCallerRequest {
}

/**
 * See AccessService.GetCaller.
 */
export interface GetCallerRequest__Output {
}
