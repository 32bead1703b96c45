// Original file: proto/sched/v1/access_service.proto


/**
 * See AccessService.ListSubjectGrants.
 */
export interface ListSubjectGrantsRequest {
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
}

/**
 * See AccessService.ListSubjectGrants.
 */
export interface ListSubjectGrantsRequest__Output {
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
}
