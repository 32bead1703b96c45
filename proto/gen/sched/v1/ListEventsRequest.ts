// Original file: proto/sched/v1/event_service.proto

import type { EventType as _sched_v1_EventType, EventType__Output as _sched_v1_EventType__Output } from '../../sched/v1/EventType.ts';
import type { TimeRange as _sched_v1_TimeRange, TimeRange__Output as _sched_v1_TimeRange__Output } from '../../sched/v1/TimeRange.ts';

/**
 * See EventService.ListEvents.
 */
export interface ListEventsRequest {
  /**
   * Empty: `default`. `-`: all namespaces the caller may read.
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
   * Any of these types. Empty: all.
   */
  'types'?: (_sched_v1_EventType)[];
  /**
   * About this task. Empty: any.
   */
  'taskId'?: (string);
  /**
   * About this schedule. Empty: any.
   */
  'scheduleId'?: (string);
  /**
   * In this range.
   */
  'time'?: (_sched_v1_TimeRange | null);
}

/**
 * See EventService.ListEvents.
 */
export interface ListEventsRequest__Output {
  /**
   * Empty: `default`. `-`: all namespaces the caller may read.
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
   * Any of these types. Empty: all.
   */
  'types': (_sched_v1_EventType__Output)[];
  /**
   * About this task. Empty: any.
   */
  'taskId': (string);
  /**
   * About this schedule. Empty: any.
   */
  'scheduleId': (string);
  /**
   * In this range.
   */
  'time': (_sched_v1_TimeRange__Output | null);
}
