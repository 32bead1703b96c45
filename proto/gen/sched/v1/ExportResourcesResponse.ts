// Original file: proto/sched/v1/config_service.proto

import type { Resource as _sched_v1_Resource, Resource__Output as _sched_v1_Resource__Output } from '../../sched/v1/Resource.ts';

/**
 * See ConfigService.ExportResources.
 */
export interface ExportResourcesResponse {
  /**
   * Without what the server sets.
   */
  'resources'?: (_sched_v1_Resource)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See ConfigService.ExportResources.
 */
export interface ExportResourcesResponse__Output {
  /**
   * Without what the server sets.
   */
  'resources': (_sched_v1_Resource__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
