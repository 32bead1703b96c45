// Original file: proto/sched/v1/event_service.proto

import type { EventType as _sched_v1_EventType, EventType__Output as _sched_v1_EventType__Output } from '../../sched/v1/EventType.ts';
import type { TaskFilter as _sched_v1_TaskFilter, TaskFilter__Output as _sched_v1_TaskFilter__Output } from '../../sched/v1/TaskFilter.ts';

/**
 * See EventService.WatchEvents.
 */
export interface WatchEventsRequest {
  /**
   * `-`: all namespaces the caller may read, and the cluster. Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * Any of these types. Empty: all.
   */
  'types'?: (_sched_v1_EventType)[];
  /**
   * Only about tasks that match.
   */
  'taskFilter'?: (_sched_v1_TaskFilter | null);
  /**
   * Goes on after this. Empty: from now on.
   */
  'resumeToken'?: (string);
  /**
   * Events contain the task or schedule in BASIC view. Default false.
   */
  'includeTask'?: (boolean);
}

/**
 * See EventService.WatchEvents.
 */
export interface WatchEventsRequest__Output {
  /**
   * `-`: all namespaces the caller may read, and the cluster. Empty: `default`.
   */
  'namespace': (string);
  /**
   * Any of these types. Empty: all.
   */
  'types': (_sched_v1_EventType__Output)[];
  /**
   * Only about tasks that match.
   */
  'taskFilter': (_sched_v1_TaskFilter__Output | null);
  /**
   * Goes on after this. Empty: from now on.
   */
  'resumeToken': (string);
  /**
   * Events contain the task or schedule in BASIC view. Default false.
   */
  'includeTask': (boolean);
}
