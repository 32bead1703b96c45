// Original file: proto/sched/v1/policy.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { DedupeConflict as _sched_v1_DedupeConflict, DedupeConflict__Output as _sched_v1_DedupeConflict__Output } from '../../sched/v1/DedupeConflict.ts';

/**
 * Keeps a second task with the same key from being made.
 */
export interface Dedupe {
  /**
   * 1 to 200 bytes of UTF-8. The key is known per namespace and queue; with an ordering key, per ordering
   * key. With a dedupe key `task_id` has to be empty: the server's id then carries the key's place.
   */
  'key'?: (string);
  /**
   * How long the key is held, from the creation on. Unset: until the task is terminal. 1 second to 30 days.
   */
  'window'?: (_google_protobuf_Duration | null);
  /**
   * What happens to the second one.
   */
  'onConflict'?: (_sched_v1_DedupeConflict);
}

/**
 * Keeps a second task with the same key from being made.
 */
export interface Dedupe__Output {
  /**
   * 1 to 200 bytes of UTF-8. The key is known per namespace and queue; with an ordering key, per ordering
   * key. With a dedupe key `task_id` has to be empty: the server's id then carries the key's place.
   */
  'key': (string);
  /**
   * How long the key is held, from the creation on. Unset: until the task is terminal. 1 second to 30 days.
   */
  'window': (_google_protobuf_Duration__Output | null);
  /**
   * What happens to the second one.
   */
  'onConflict': (_sched_v1_DedupeConflict__Output);
}
