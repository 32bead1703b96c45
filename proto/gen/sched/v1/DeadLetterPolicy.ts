// Original file: proto/sched/v1/queue.proto

import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { DeadLetterOverflow as _sched_v1_DeadLetterOverflow, DeadLetterOverflow__Output as _sched_v1_DeadLetterOverflow__Output } from '../../sched/v1/DeadLetterOverflow.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * How a queue keeps its FAILED tasks.
 */
export interface DeadLetterPolicy {
  /**
   * Unset: as the retention of the queue says. 0 seconds to 366 days.
   */
  'retention'?: (_google_protobuf_Duration | null);
  /**
   * 0: 100,000. At most 10,000,000.
   */
  'maxCount'?: (number | string | Long);
  /**
   * What happens when there are `max_count`.
   */
  'onFull'?: (_sched_v1_DeadLetterOverflow);
  /**
   * FAILED tasks are not kept, only counted. Default false.
   */
  'disabled'?: (boolean);
}

/**
 * How a queue keeps its FAILED tasks.
 */
export interface DeadLetterPolicy__Output {
  /**
   * Unset: as the retention of the queue says. 0 seconds to 366 days.
   */
  'retention': (_google_protobuf_Duration__Output | null);
  /**
   * 0: 100,000. At most 10,000,000.
   */
  'maxCount': (string);
  /**
   * What happens when there are `max_count`.
   */
  'onFull': (_sched_v1_DeadLetterOverflow__Output);
  /**
   * FAILED tasks are not kept, only counted. Default false.
   */
  'disabled': (boolean);
}
