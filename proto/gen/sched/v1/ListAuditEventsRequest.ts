// Original file: proto/sched/v1/event_service.proto

import type { TimeRange as _sched_v1_TimeRange, TimeRange__Output as _sched_v1_TimeRange__Output } from '../../sched/v1/TimeRange.ts';
import type { ReadConsistency as _sched_v1_ReadConsistency, ReadConsistency__Output as _sched_v1_ReadConsistency__Output } from '../../sched/v1/ReadConsistency.ts';

/**
 * See EventService.ListAuditEvents.
 */
export interface ListAuditEventsRequest {
  /**
   * Empty: all that the caller may read.
   */
  'namespace'?: (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize'?: (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken'?: (string);
  /**
   * By this actor. Empty: any.
   */
  'actor'?: (string);
  /**
   * Of this method, or beginning with this. Empty: any.
   */
  'method'?: (string);
  /**
   * About this resource, or beginning with this. Empty: any.
   */
  'resource'?: (string);
  /**
   * In this range.
   */
  'time'?: (_sched_v1_TimeRange | null);
  /**
   * Default LINEARIZABLE.
   */
  'consistency'?: (_sched_v1_ReadConsistency);
}

/**
 * See EventService.ListAuditEvents.
 */
export interface ListAuditEventsRequest__Output {
  /**
   * Empty: all that the caller may read.
   */
  'namespace': (string);
  /**
   * At most this many. 0: 100. At most 1000.
   */
  'pageSize': (number);
  /**
   * From the answer before. Empty: the first page.
   */
  'pageToken': (string);
  /**
   * By this actor. Empty: any.
   */
  'actor': (string);
  /**
   * Of this method, or beginning with this. Empty: any.
   */
  'method': (string);
  /**
   * About this resource, or beginning with this. Empty: any.
   */
  'resource': (string);
  /**
   * In this range.
   */
  'time': (_sched_v1_TimeRange__Output | null);
  /**
   * Default LINEARIZABLE.
   */
  'consistency': (_sched_v1_ReadConsistency__Output);
}
