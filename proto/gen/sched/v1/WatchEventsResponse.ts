// Original file: proto/sched/v1/event_service.proto

import type { Event as _sched_v1_Event, Event__Output as _sched_v1_Event__Output } from '../../sched/v1/Event.ts';

/**
 * See EventService.WatchEvents.
 */
export interface WatchEventsResponse {
  /**
   * At least one, unless it is a heartbeat.
   */
  'events'?: (_sched_v1_Event)[];
  /**
   * To go on after these. Also sent without events, every 10 seconds.
   */
  'resumeToken'?: (string);
}

/**
 * See EventService.WatchEvents.
 */
export interface WatchEventsResponse__Output {
  /**
   * At least one, unless it is a heartbeat.
   */
  'events': (_sched_v1_Event__Output)[];
  /**
   * To go on after these. Also sent without events, every 10 seconds.
   */
  'resumeToken': (string);
}
