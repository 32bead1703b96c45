// Original file: proto/sched/v1/event_service.proto

import type { AuditEvent as _sched_v1_AuditEvent, AuditEvent__Output as _sched_v1_AuditEvent__Output } from '../../sched/v1/AuditEvent.ts';

/**
 * See EventService.ListAuditEvents.
 */
export interface ListAuditEventsResponse {
  /**
   * The page.
   */
  'auditEvents'?: (_sched_v1_AuditEvent)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See EventService.ListAuditEvents.
 */
export interface ListAuditEventsResponse__Output {
  /**
   * The page.
   */
  'auditEvents': (_sched_v1_AuditEvent__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
