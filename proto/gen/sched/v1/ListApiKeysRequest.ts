// Original file: proto/sched/v1/access_service.proto


/**
 * See AccessService.ListApiKeys.
 */
export interface ListApiKeysRequest {
  /**
   * Those with a role in this namespace. Empty: all.
   */
  'namespace'?: (string);
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
 * See AccessService.ListApiKeys.
 */
export interface ListApiKeysRequest__Output {
  /**
   * Those with a role in this namespace. Empty: all.
   */
  'namespace': (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
}
