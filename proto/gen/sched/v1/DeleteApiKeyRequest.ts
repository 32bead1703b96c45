// Original file: proto/sched/v1/access_service.proto


/**
 * See AccessService.DeleteApiKey.
 */
export interface DeleteApiKeyRequest {
  /**
   * The key.
   */
  'apiKeyId'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * No error if there is none. Default false.
   */
  'allowMissing'?: (boolean);
}

/**
 * See AccessService.DeleteApiKey.
 */
export interface DeleteApiKeyRequest__Output {
  /**
   * The key.
   */
  'apiKeyId': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * No error if there is none. Default false.
   */
  'allowMissing': (boolean);
}
