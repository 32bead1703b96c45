// Original file: proto/sched/v1/access_service.proto

import type { NamespaceUsage as _sched_v1_NamespaceUsage, NamespaceUsage__Output as _sched_v1_NamespaceUsage__Output } from '../../sched/v1/NamespaceUsage.ts';
import type { NamespaceQuotas as _sched_v1_NamespaceQuotas, NamespaceQuotas__Output as _sched_v1_NamespaceQuotas__Output } from '../../sched/v1/NamespaceQuotas.ts';

/**
 * See NamespaceService.GetNamespaceUsage.
 */
export interface GetNamespaceUsageResponse {
  /**
   * What is used.
   */
  'usage'?: (_sched_v1_NamespaceUsage | null);
  /**
   * What may be.
   */
  'quotas'?: (_sched_v1_NamespaceQuotas | null);
}

/**
 * See NamespaceService.GetNamespaceUsage.
 */
export interface GetNamespaceUsageResponse__Output {
  /**
   * What is used.
   */
  'usage': (_sched_v1_NamespaceUsage__Output | null);
  /**
   * What may be.
   */
  'quotas': (_sched_v1_NamespaceQuotas__Output | null);
}
