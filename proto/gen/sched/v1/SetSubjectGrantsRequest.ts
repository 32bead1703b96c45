// Original file: proto/sched/v1/access_service.proto

import type { Grant as _sched_v1_Grant, Grant__Output as _sched_v1_Grant__Output } from '../../sched/v1/Grant.ts';

/**
 * See AccessService.SetSubjectGrants.
 */
export interface SetSubjectGrantsRequest {
  /**
   * As the token or certificate names it.
   */
  'subject'?: (string);
  /**
   * What it may do. At most 100.
   */
  'grants'?: (_sched_v1_Grant)[];
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See AccessService.SetSubjectGrants.
 */
export interface SetSubjectGrantsRequest__Output {
  /**
   * As the token or certificate names it.
   */
  'subject': (string);
  /**
   * What it may do. At most 100.
   */
  'grants': (_sched_v1_Grant__Output)[];
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
