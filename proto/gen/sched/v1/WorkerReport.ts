// Original file: proto/sched/v1/worker_service.proto

import type { AttemptReport as _sched_v1_AttemptReport, AttemptReport__Output as _sched_v1_AttemptReport__Output } from '../../sched/v1/AttemptReport.ts';
import type { AttemptStarted as _sched_v1_AttemptStarted, AttemptStarted__Output as _sched_v1_AttemptStarted__Output } from '../../sched/v1/AttemptStarted.ts';
import type { AttemptCompleted as _sched_v1_AttemptCompleted, AttemptCompleted__Output as _sched_v1_AttemptCompleted__Output } from '../../sched/v1/AttemptCompleted.ts';
import type { AttemptFailed as _sched_v1_AttemptFailed, AttemptFailed__Output as _sched_v1_AttemptFailed__Output } from '../../sched/v1/AttemptFailed.ts';
import type { AttemptSnoozed as _sched_v1_AttemptSnoozed, AttemptSnoozed__Output as _sched_v1_AttemptSnoozed__Output } from '../../sched/v1/AttemptSnoozed.ts';
import type { AttemptReleased as _sched_v1_AttemptReleased, AttemptReleased__Output as _sched_v1_AttemptReleased__Output } from '../../sched/v1/AttemptReleased.ts';
import type { AttemptProgress as _sched_v1_AttemptProgress, AttemptProgress__Output as _sched_v1_AttemptProgress__Output } from '../../sched/v1/AttemptProgress.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * What became of an attempt.
 */
export interface WorkerReport {
  /**
   * Chosen by the worker; the result carries it back.
   */
  'sequence'?: (number | string | Long);
  /**
   * Which attempt.
   */
  'report'?: (_sched_v1_AttemptReport | null);
  /**
   * It started. Not needed; makes RUNNING visible.
   */
  'started'?: (_sched_v1_AttemptStarted | null);
  /**
   * Success.
   */
  'completed'?: (_sched_v1_AttemptCompleted | null);
  /**
   * Failure.
   */
  'failed'?: (_sched_v1_AttemptFailed | null);
  /**
   * Put off.
   */
  'snoozed'?: (_sched_v1_AttemptSnoozed | null);
  /**
   * Given back before it started.
   */
  'released'?: (_sched_v1_AttemptReleased | null);
  /**
   * Goes on.
   */
  'progress'?: (_sched_v1_AttemptProgress | null);
  /**
   * What became of it.
   */
  'outcome'?: "started"|"completed"|"failed"|"snoozed"|"released"|"progress";
}

/**
 * What became of an attempt.
 */
export interface WorkerReport__Output {
  /**
   * Chosen by the worker; the result carries it back.
   */
  'sequence': (string);
  /**
   * Which attempt.
   */
  'report': (_sched_v1_AttemptReport__Output | null);
  /**
   * It started. Not needed; makes RUNNING visible.
   */
  'started'?: (_sched_v1_AttemptStarted__Output | null);
  /**
   * Success.
   */
  'completed'?: (_sched_v1_AttemptCompleted__Output | null);
  /**
   * Failure.
   */
  'failed'?: (_sched_v1_AttemptFailed__Output | null);
  /**
   * Put off.
   */
  'snoozed'?: (_sched_v1_AttemptSnoozed__Output | null);
  /**
   * Given back before it started.
   */
  'released'?: (_sched_v1_AttemptReleased__Output | null);
  /**
   * Goes on.
   */
  'progress'?: (_sched_v1_AttemptProgress__Output | null);
  /**
   * What became of it.
   */
  'outcome'?: "started"|"completed"|"failed"|"snoozed"|"released"|"progress";
}
