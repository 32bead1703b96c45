// Original file: proto/sched/v1/schedule.proto

import type { SkipReason as _sched_v1_SkipReason, SkipReason__Output as _sched_v1_SkipReason__Output } from '../../sched/v1/SkipReason.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * How many occurrences were skipped for a reason.
 */
export interface SkipCount {
  /**
   * The reason.
   */
  'reason'?: (_sched_v1_SkipReason);
  /**
   * How many.
   */
  'count'?: (number | string | Long);
}

/**
 * How many occurrences were skipped for a reason.
 */
export interface SkipCount__Output {
  /**
   * The reason.
   */
  'reason': (_sched_v1_SkipReason__Output);
  /**
   * How many.
   */
  'count': (string);
}
