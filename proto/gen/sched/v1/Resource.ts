// Original file: proto/sched/v1/config_service.proto

import type { Queue as _sched_v1_Queue, Queue__Output as _sched_v1_Queue__Output } from '../../sched/v1/Queue.ts';
import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from '../../sched/v1/Schedule.ts';
import type { Calendar as _sched_v1_Calendar, Calendar__Output as _sched_v1_Calendar__Output } from '../../sched/v1/Calendar.ts';
import type { Connection as _sched_v1_Connection, Connection__Output as _sched_v1_Connection__Output } from '../../sched/v1/Connection.ts';
import type { Namespace as _sched_v1_Namespace, Namespace__Output as _sched_v1_Namespace__Output } from '../../sched/v1/Namespace.ts';

/**
 * One resource.
 */
export interface Resource {
  /**
   * A queue.
   */
  'queue'?: (_sched_v1_Queue | null);
  /**
   * A schedule.
   */
  'schedule'?: (_sched_v1_Schedule | null);
  /**
   * A calendar.
   */
  'calendar'?: (_sched_v1_Calendar | null);
  /**
   * A connection.
   */
  'connection'?: (_sched_v1_Connection | null);
  /**
   * A namespace.
   */
  'namespace'?: (_sched_v1_Namespace | null);
  /**
   * Exactly one is set.
   */
  'resource'?: "queue"|"schedule"|"calendar"|"connection"|"namespace";
}

/**
 * One resource.
 */
export interface Resource__Output {
  /**
   * A queue.
   */
  'queue'?: (_sched_v1_Queue__Output | null);
  /**
   * A schedule.
   */
  'schedule'?: (_sched_v1_Schedule__Output | null);
  /**
   * A calendar.
   */
  'calendar'?: (_sched_v1_Calendar__Output | null);
  /**
   * A connection.
   */
  'connection'?: (_sched_v1_Connection__Output | null);
  /**
   * A namespace.
   */
  'namespace'?: (_sched_v1_Namespace__Output | null);
  /**
   * Exactly one is set.
   */
  'resource'?: "queue"|"schedule"|"calendar"|"connection"|"namespace";
}
