// Original file: proto/sched/v1/policy.proto

import type { CallbackEvent as _sched_v1_CallbackEvent, CallbackEvent__Output as _sched_v1_CallbackEvent__Output } from '../../sched/v1/CallbackEvent.ts';
import type { Target as _sched_v1_Target, Target__Output as _sched_v1_Target__Output } from '../../sched/v1/Target.ts';

/**
 * A message about what became of a task or a schedule, delivered as a task of its own.
 */
export interface Callback {
  /**
   * Which happenings it is for. At least one.
   */
  'events'?: (_sched_v1_CallbackEvent)[];
  /**
   * Where it goes. Its payload is the JSON of an Event.
   */
  'target'?: (_sched_v1_Target | null);
  /**
   * For CONSECUTIVE_FAILURES: after how many. 2 to 1000.
   */
  'consecutiveFailures'?: (number);
  /**
   * The event contains the task's payload and result. Default false.
   */
  'includePayload'?: (boolean);
}

/**
 * A message about what became of a task or a schedule, delivered as a task of its own.
 */
export interface Callback__Output {
  /**
   * Which happenings it is for. At least one.
   */
  'events': (_sched_v1_CallbackEvent__Output)[];
  /**
   * Where it goes. Its payload is the JSON of an Event.
   */
  'target': (_sched_v1_Target__Output | null);
  /**
   * For CONSECUTIVE_FAILURES: after how many. 2 to 1000.
   */
  'consecutiveFailures': (number);
  /**
   * The event contains the task's payload and result. Default false.
   */
  'includePayload': (boolean);
}
