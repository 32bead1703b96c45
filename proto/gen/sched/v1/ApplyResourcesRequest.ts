// Original file: proto/sched/v1/config_service.proto

import type { Resource as _sched_v1_Resource, Resource__Output as _sched_v1_Resource__Output } from '../../sched/v1/Resource.ts';

/**
 * See ConfigService.ApplyResources.
 */
export interface ApplyResourcesRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * At most 1000. Each kind and id once.
   */
  'resources'?: (_sched_v1_Resource)[];
  /**
   * Says what would change, and changes nothing. Default false.
   */
  'dryRun'?: (boolean);
  /**
   * Deletes resources of the same kinds that match this selector and are not given. Empty: nothing is
   * deleted.
   */
  'pruneLabelSelector'?: (string);
  /**
   * More deletions than this: refused. 0: 10.
   */
  'maxDeletions'?: (number);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ConfigService.ApplyResources.
 */
export interface ApplyResourcesRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * At most 1000. Each kind and id once.
   */
  'resources': (_sched_v1_Resource__Output)[];
  /**
   * Says what would change, and changes nothing. Default false.
   */
  'dryRun': (boolean);
  /**
   * Deletes resources of the same kinds that match this selector and are not given. Empty: nothing is
   * deleted.
   */
  'pruneLabelSelector': (string);
  /**
   * More deletions than this: refused. 0: 10.
   */
  'maxDeletions': (number);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
