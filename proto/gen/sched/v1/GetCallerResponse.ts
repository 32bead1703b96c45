// Original file: proto/sched/v1/access_service.proto

import type { Grant as _sched_v1_Grant, Grant__Output as _sched_v1_Grant__Output } from '../../sched/v1/Grant.ts';

/**
 * See AccessService.GetCaller.
 */
export interface GetCallerResponse {
  /**
   * `key/<key id>`, `user/<subject>`, or `anonymous`.
   */
  'actor'?: (string);
  /**
   * What it may do.
   */
  'grants'?: (_sched_v1_Grant)[];
}

/**
 * See AccessService.GetCaller.
 */
export interface GetCallerResponse__Output {
  /**
   * `key/<key id>`, `user/<subject>`, or `anonymous`.
   */
  'actor': (string);
  /**
   * What it may do.
   */
  'grants': (_sched_v1_Grant__Output)[];
}
