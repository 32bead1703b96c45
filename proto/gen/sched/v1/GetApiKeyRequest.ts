// Original file: proto/sched/v1/access_service.proto


/**
 * See AccessService.GetApiKey.
 */
export interface GetApiKeyRequest {
  /**
   * The key.
   */
  'apiKeyId'?: (string);
}

/**
 * See AccessService.GetApiKey.
 */
export interface GetApiKeyRequest__Output {
  /**
   * The key.
   */
  'apiKeyId': (string);
}
