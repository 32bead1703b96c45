// Original file: proto/sched/v1/schedule.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * Why and how something is paused.
 */
export interface PauseInfo {
  /**
   * As given, or made for an automatic pause.
   */
  'reason'?: (string);
  /**
   * Who: `key/<key id>`, `user/<subject>`, or `auto`.
   */
  'pausedBy'?: (string);
  /**
   * Since when.
   */
  'pauseTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Resumes by itself then; unset: not by itself.
   */
  'until'?: (_google_protobuf_Timestamp | null);
}

/**
 * Why and how something is paused.
 */
export interface PauseInfo__Output {
  /**
   * As given, or made for an automatic pause.
   */
  'reason': (string);
  /**
   * Who: `key/<key id>`, `user/<subject>`, or `auto`.
   */
  'pausedBy': (string);
  /**
   * Since when.
   */
  'pauseTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Resumes by itself then; unset: not by itself.
   */
  'until': (_google_protobuf_Timestamp__Output | null);
}
