// Original file: proto/sched/v1/schedule.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * What happens to a schedule that has ended.
 */
export interface CompletionPolicy {
  /**
   * Deleted with this delay after its last run is over. Unset: kept for ever.
   */
  'deleteAfter'?: (_google_protobuf_Duration | null);
}

/**
 * What happens to a schedule that has ended.
 */
export interface CompletionPolicy__Output {
  /**
   * Deleted with this delay after its last run is over. Unset: kept for ever.
   */
  'deleteAfter': (_google_protobuf_Duration__Output | null);
}
