// Original file: proto/sched/v1/access_service.proto

import type { ApiKey as _sched_v1_ApiKey, ApiKey__Output as _sched_v1_ApiKey__Output } from '../../sched/v1/ApiKey.ts';

/**
 * See AccessService.CreateApiKey.
 */
export interface CreateApiKeyRequest {
  /**
   * Description, roles and end.
   */
  'apiKey'?: (_sched_v1_ApiKey | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See AccessService.CreateApiKey.
 */
export interface CreateApiKeyRequest__Output {
  /**
   * Description, roles and end.
   */
  'apiKey': (_sched_v1_ApiKey__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
