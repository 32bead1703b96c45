// Original file: proto/sched/v1/access_service.proto

import type { ApiKey as _sched_v1_ApiKey, ApiKey__Output as _sched_v1_ApiKey__Output } from '../../sched/v1/ApiKey.ts';

/**
 * See AccessService.ListApiKeys.
 */
export interface ListApiKeysResponse {
  /**
   * The page.
   */
  'apiKeys'?: (_sched_v1_ApiKey)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See AccessService.ListApiKeys.
 */
export interface ListApiKeysResponse__Output {
  /**
   * The page.
   */
  'apiKeys': (_sched_v1_ApiKey__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
