// Original file: proto/sched/v1/schedule.proto

import type { SkipCount as _sched_v1_SkipCount, SkipCount__Output as _sched_v1_SkipCount__Output } from '../../sched/v1/SkipCount.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Counters of a schedule since its creation.
 */
export interface ScheduleStats {
  /**
   * Runs started, of any source.
   */
  'runCount'?: (number | string | Long);
  /**
   * Runs COMPLETED.
   */
  'completedCount'?: (number | string | Long);
  /**
   * Runs FAILED.
   */
  'failedCount'?: (number | string | Long);
  /**
   * Runs CANCELLED or EXPIRED.
   */
  'cancelledCount'?: (number | string | Long);
  /**
   * Occurrences SKIPPED, by reason.
   */
  'skipped'?: (_sched_v1_SkipCount)[];
  /**
   * Occurrences that were missed, whether caught up with or not.
   */
  'missedCount'?: (number | string | Long);
  /**
   * Runs FAILED in a row up to now.
   */
  'consecutiveFailures'?: (number);
  /**
   * Occurrences that wait, by the overlap policy.
   */
  'bufferedCount'?: (number);
  /**
   * Runs not over.
   */
  'runningCount'?: (number);
}

/**
 * Counters of a schedule since its creation.
 */
export interface ScheduleStats__Output {
  /**
   * Runs started, of any source.
   */
  'runCount': (string);
  /**
   * Runs COMPLETED.
   */
  'completedCount': (string);
  /**
   * Runs FAILED.
   */
  'failedCount': (string);
  /**
   * Runs CANCELLED or EXPIRED.
   */
  'cancelledCount': (string);
  /**
   * Occurrences SKIPPED, by reason.
   */
  'skipped': (_sched_v1_SkipCount__Output)[];
  /**
   * Occurrences that were missed, whether caught up with or not.
   */
  'missedCount': (string);
  /**
   * Runs FAILED in a row up to now.
   */
  'consecutiveFailures': (number);
  /**
   * Occurrences that wait, by the overlap policy.
   */
  'bufferedCount': (number);
  /**
   * Runs not over.
   */
  'runningCount': (number);
}
