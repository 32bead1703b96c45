// Original file: proto/sched/v1/config_service.proto

import type { ResourceKind as _sched_v1_ResourceKind, ResourceKind__Output as _sched_v1_ResourceKind__Output } from '../../sched/v1/ResourceKind.ts';
import type { ChangeAction as _sched_v1_ChangeAction, ChangeAction__Output as _sched_v1_ChangeAction__Output } from '../../sched/v1/ChangeAction.ts';
import type { FieldChange as _sched_v1_FieldChange, FieldChange__Output as _sched_v1_FieldChange__Output } from '../../sched/v1/FieldChange.ts';
import type { Status as _google_rpc_Status, Status__Output as _google_rpc_Status__Output } from '../../google/rpc/Status.ts';

/**
 * What became of a resource.
 */
export interface ResourceChange {
  /**
   * What it is.
   */
  'kind'?: (_sched_v1_ResourceKind);
  /**
   * Which one.
   */
  'resourceId'?: (string);
  /**
   * What was done, or would be.
   */
  'action'?: (_sched_v1_ChangeAction);
  /**
   * The fields that differ.
   */
  'fields'?: (_sched_v1_FieldChange)[];
  /**
   * Why it failed; unset if it did not.
   */
  'error'?: (_google_rpc_Status | null);
}

/**
 * What became of a resource.
 */
export interface ResourceChange__Output {
  /**
   * What it is.
   */
  'kind': (_sched_v1_ResourceKind__Output);
  /**
   * Which one.
   */
  'resourceId': (string);
  /**
   * What was done, or would be.
   */
  'action': (_sched_v1_ChangeAction__Output);
  /**
   * The fields that differ.
   */
  'fields': (_sched_v1_FieldChange__Output)[];
  /**
   * Why it failed; unset if it did not.
   */
  'error': (_google_rpc_Status__Output | null);
}
