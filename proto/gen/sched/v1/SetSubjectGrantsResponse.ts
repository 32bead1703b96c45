// Original file: proto/sched/v1/access_service.proto

import type { Grant as _sched_v1_Grant, Grant__Output as _sched_v1_Grant__Output } from '../../sched/v1/Grant.ts';

/**
 * See AccessService.SetSubjectGrants.
 */
export interface SetSubjectGrantsResponse {
  /**
   * What it may do now.
   */
  'grants'?: (_sched_v1_Grant)[];
}

/**
 * See AccessService.SetSubjectGrants.
 */
export interface SetSubjectGrantsResponse__Output {
  /**
   * What it may do now.
   */
  'grants': (_sched_v1_Grant__Output)[];
}
