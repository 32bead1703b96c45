// Original file: proto/sched/v1/config_service.proto

import type { ResourceChange as _sched_v1_ResourceChange, ResourceChange__Output as _sched_v1_ResourceChange__Output } from '../../sched/v1/ResourceChange.ts';

/**
 * See ConfigService.ApplyResources.
 */
export interface ApplyResourcesResponse {
  /**
   * One per resource given, in order, then the deleted ones.
   */
  'changes'?: (_sched_v1_ResourceChange)[];
}

/**
 * See ConfigService.ApplyResources.
 */
export interface ApplyResourcesResponse__Output {
  /**
   * One per resource given, in order, then the deleted ones.
   */
  'changes': (_sched_v1_ResourceChange__Output)[];
}
