// Original file: proto/sched/v1/access_service.proto

import type { SubjectGrants as _sched_v1_SubjectGrants, SubjectGrants__Output as _sched_v1_SubjectGrants__Output } from '../../sched/v1/SubjectGrants.ts';

/**
 * See AccessService.ListSubjectGrants.
 */
export interface ListSubjectGrantsResponse {
  /**
   * The page.
   */
  'subjects'?: (_sched_v1_SubjectGrants)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See AccessService.ListSubjectGrants.
 */
export interface ListSubjectGrantsResponse__Output {
  /**
   * The page.
   */
  'subjects': (_sched_v1_SubjectGrants__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
