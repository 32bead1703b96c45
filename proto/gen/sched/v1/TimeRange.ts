// Original file: proto/sched/v1/task.proto

import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * A range of time, half open.
 */
export interface TimeRange {
  /**
   * From this time on, included. Unset: no bound.
   */
  'from'?: (_google_protobuf_Timestamp | null);
  /**
   * Up to this time, excluded. Unset: no bound.
   */
  'until'?: (_google_protobuf_Timestamp | null);
}

/**
 * A range of time, half open.
 */
export interface TimeRange__Output {
  /**
   * From this time on, included. Unset: no bound.
   */
  'from': (_google_protobuf_Timestamp__Output | null);
  /**
   * Up to this time, excluded. Unset: no bound.
   */
  'until': (_google_protobuf_Timestamp__Output | null);
}
