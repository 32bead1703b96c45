// Original file: proto/sched/v1/event_service.proto

import type { Event as _sched_v1_Event, Event__Output as _sched_v1_Event__Output } from '../../sched/v1/Event.ts';

/**
 * See EventService.ListEvents.
 */
export interface ListEventsResponse {
  /**
   * The page.
   */
  'events'?: (_sched_v1_Event)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See EventService.ListEvents.
 */
export interface ListEventsResponse__Output {
  /**
   * The page.
   */
  'events': (_sched_v1_Event__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
