// Original file: proto/sched/v1/access_service.proto

import type { ApiKey as _sched_v1_ApiKey, ApiKey__Output as _sched_v1_ApiKey__Output } from '../../sched/v1/ApiKey.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from '../../google/protobuf/FieldMask.ts';

/**
 * See AccessService.UpdateApiKey.
 */
export interface UpdateApiKeyRequest {
  /**
   * The id, and the new values. A non-empty `etag` has to match.
   */
  'apiKey'?: (_sched_v1_ApiKey | null);
  /**
   * `description`, `grants`, `expire_time`. Empty: all that are set.
   */
  'updateMask'?: (_google_protobuf_FieldMask | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See AccessService.UpdateApiKey.
 */
export interface UpdateApiKeyRequest__Output {
  /**
   * The id, and the new values. A non-empty `etag` has to match.
   */
  'apiKey': (_sched_v1_ApiKey__Output | null);
  /**
   * `description`, `grants`, `expire_time`. Empty: all that are set.
   */
  'updateMask': (_google_protobuf_FieldMask__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
