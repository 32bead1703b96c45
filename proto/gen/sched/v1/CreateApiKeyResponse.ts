// Original file: proto/sched/v1/access_service.proto

import type { ApiKey as _sched_v1_ApiKey, ApiKey__Output as _sched_v1_ApiKey__Output } from '../../sched/v1/ApiKey.ts';

/**
 * See AccessService.CreateApiKey.
 */
export interface CreateApiKeyResponse {
  /**
   * As made.
   */
  'apiKey'?: (_sched_v1_ApiKey | null);
  /**
   * The key, `schedd_…`.
   */
  'key'?: (string);
}

/**
 * See AccessService.CreateApiKey.
 */
export interface CreateApiKeyResponse__Output {
  /**
   * As made.
   */
  'apiKey': (_sched_v1_ApiKey__Output | null);
  /**
   * The key, `schedd_…`.
   */
  'key': (string);
}
