// Original file: proto/sched/v1/schedule.proto

import type { Target as _sched_v1_Target, Target__Output as _sched_v1_Target__Output } from '../../sched/v1/Target.ts';

/**
 * What a manual or backfilled run does otherwise than the template.
 */
export interface TaskOverrides {
  /**
   * Used if `override_payload`.
   */
  'payload'?: (Buffer | Uint8Array | string);
  /**
   * The payload is replaced, even by an empty one. Default false.
   */
  'overridePayload'?: (boolean);
  /**
   * Added; these win.
   */
  'labels'?: ({[key: string]: string});
  /**
   * Added; these win.
   */
  'metadata'?: ({[key: string]: string});
  /**
   * Empty: the template's.
   */
  'queue'?: (string);
  /**
   * 0 to 9. Unset: the template's.
   */
  'priority'?: (number);
  /**
   * Unset: the template's.
   */
  'target'?: (_sched_v1_Target | null);
  '_priority'?: "priority";
}

/**
 * What a manual or backfilled run does otherwise than the template.
 */
export interface TaskOverrides__Output {
  /**
   * Used if `override_payload`.
   */
  'payload': (Buffer);
  /**
   * The payload is replaced, even by an empty one. Default false.
   */
  'overridePayload': (boolean);
  /**
   * Added; these win.
   */
  'labels': ({[key: string]: string});
  /**
   * Added; these win.
   */
  'metadata': ({[key: string]: string});
  /**
   * Empty: the template's.
   */
  'queue': (string);
  /**
   * 0 to 9. Unset: the template's.
   */
  'priority'?: (number);
  /**
   * Unset: the template's.
   */
  'target': (_sched_v1_Target__Output | null);
  '_priority'?: "priority";
}
