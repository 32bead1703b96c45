// Original file: proto/sched/v1/access_service.proto

import type { ApiKey as _sched_v1_ApiKey, ApiKey__Output as _sched_v1_ApiKey__Output } from '../../sched/v1/ApiKey.ts';

/**
 * See AccessService.UpdateApiKey.
 */
export interface UpdateApiKeyResponse {
  /**
   * As it is now.
   */
  'apiKey'?: (_sched_v1_ApiKey | null);
}

/**
 * See AccessService.UpdateApiKey.
 */
export interface UpdateApiKeyResponse__Output {
  /**
   * As it is now.
   */
  'apiKey': (_sched_v1_ApiKey__Output | null);
}
