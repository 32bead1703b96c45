// Original file: proto/sched/v1/worker_service.proto

import type { WorkerWelcome as _sched_v1_WorkerWelcome, WorkerWelcome__Output as _sched_v1_WorkerWelcome__Output } from '../../sched/v1/WorkerWelcome.ts';
import type { WorkerAssignment as _sched_v1_WorkerAssignment, WorkerAssignment__Output as _sched_v1_WorkerAssignment__Output } from '../../sched/v1/WorkerAssignment.ts';
import type { WorkerReportResult as _sched_v1_WorkerReportResult, WorkerReportResult__Output as _sched_v1_WorkerReportResult__Output } from '../../sched/v1/WorkerReportResult.ts';
import type { WorkerRevocation as _sched_v1_WorkerRevocation, WorkerRevocation__Output as _sched_v1_WorkerRevocation__Output } from '../../sched/v1/WorkerRevocation.ts';
import type { WorkerKeepaliveResult as _sched_v1_WorkerKeepaliveResult, WorkerKeepaliveResult__Output as _sched_v1_WorkerKeepaliveResult__Output } from '../../sched/v1/WorkerKeepaliveResult.ts';
import type { WorkerGoAway as _sched_v1_WorkerGoAway, WorkerGoAway__Output as _sched_v1_WorkerGoAway__Output } from '../../sched/v1/WorkerGoAway.ts';

/**
 * To the worker.
 */
export interface PollTasksResponse {
  /**
   * Answers the hello.
   */
  'welcome'?: (_sched_v1_WorkerWelcome | null);
  /**
   * Work.
   */
  'assignment'?: (_sched_v1_WorkerAssignment | null);
  /**
   * Answers a report.
   */
  'reportResult'?: (_sched_v1_WorkerReportResult | null);
  /**
   * Stop this attempt.
   */
  'revocation'?: (_sched_v1_WorkerRevocation | null);
  /**
   * Answers a keepalive.
   */
  'keepaliveResult'?: (_sched_v1_WorkerKeepaliveResult | null);
  /**
   * The server drains: connect elsewhere, report what is in flight here or there.
   */
  'goAway'?: (_sched_v1_WorkerGoAway | null);
  /**
   * One of these.
   */
  'message'?: "welcome"|"assignment"|"reportResult"|"revocation"|"keepaliveResult"|"goAway";
}

/**
 * To the worker.
 */
export interface PollTasksResponse__Output {
  /**
   * Answers the hello.
   */
  'welcome'?: (_sched_v1_WorkerWelcome__Output | null);
  /**
   * Work.
   */
  'assignment'?: (_sched_v1_WorkerAssignment__Output | null);
  /**
   * Answers a report.
   */
  'reportResult'?: (_sched_v1_WorkerReportResult__Output | null);
  /**
   * Stop this attempt.
   */
  'revocation'?: (_sched_v1_WorkerRevocation__Output | null);
  /**
   * Answers a keepalive.
   */
  'keepaliveResult'?: (_sched_v1_WorkerKeepaliveResult__Output | null);
  /**
   * The server drains: connect elsewhere, report what is in flight here or there.
   */
  'goAway'?: (_sched_v1_WorkerGoAway__Output | null);
  /**
   * One of these.
   */
  'message'?: "welcome"|"assignment"|"reportResult"|"revocation"|"keepaliveResult"|"goAway";
}
