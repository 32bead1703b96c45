// Original file: proto/sched/v1/access_service.proto

import type { Grant as _sched_v1_Grant, Grant__Output as _sched_v1_Grant__Output } from '../../sched/v1/Grant.ts';

/**
 * What a subject may do.
 */
export interface SubjectGrants {
  /**
   * The subject.
   */
  'subject'?: (string);
  /**
   * What it may do.
   */
  'grants'?: (_sched_v1_Grant)[];
}

/**
 * What a subject may do.
 */
export interface SubjectGrants__Output {
  /**
   * The subject.
   */
  'subject': (string);
  /**
   * What it may do.
   */
  'grants': (_sched_v1_Grant__Output)[];
}
