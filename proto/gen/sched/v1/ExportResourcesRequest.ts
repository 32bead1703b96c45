// Original file: proto/sched/v1/config_service.proto

import type { ResourceKind as _sched_v1_ResourceKind, ResourceKind__Output as _sched_v1_ResourceKind__Output } from '../../sched/v1/ResourceKind.ts';

/**
 * See ConfigService.ExportResources.
 */
export interface ExportResourcesRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Empty: `queue`, `calendar`, `schedule`.
   */
  'kinds'?: (_sched_v1_ResourceKind)[];
  /**
   * As in TaskFilter.
   */
  'labelSelector'?: (string);
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
 * See ConfigService.ExportResources.
 */
export interface ExportResourcesRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * Empty: `queue`, `calendar`, `schedule`.
   */
  'kinds': (_sched_v1_ResourceKind__Output)[];
  /**
   * As in TaskFilter.
   */
  'labelSelector': (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
}
