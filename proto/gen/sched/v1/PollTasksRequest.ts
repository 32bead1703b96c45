// Original file: proto/sched/v1/worker_service.proto

import type { WorkerHello as _sched_v1_WorkerHello, WorkerHello__Output as _sched_v1_WorkerHello__Output } from '../../sched/v1/WorkerHello.ts';
import type { WorkerCredit as _sched_v1_WorkerCredit, WorkerCredit__Output as _sched_v1_WorkerCredit__Output } from '../../sched/v1/WorkerCredit.ts';
import type { WorkerReport as _sched_v1_WorkerReport, WorkerReport__Output as _sched_v1_WorkerReport__Output } from '../../sched/v1/WorkerReport.ts';
import type { WorkerKeepalive as _sched_v1_WorkerKeepalive, WorkerKeepalive__Output as _sched_v1_WorkerKeepalive__Output } from '../../sched/v1/WorkerKeepalive.ts';
import type { WorkerDrain as _sched_v1_WorkerDrain, WorkerDrain__Output as _sched_v1_WorkerDrain__Output } from '../../sched/v1/WorkerDrain.ts';

/**
 * From the worker.
 */
export interface PollTasksRequest {
  /**
   * First, and only then.
   */
  'hello'?: (_sched_v1_WorkerHello | null);
  /**
   * More room.
   */
  'credit'?: (_sched_v1_WorkerCredit | null);
  /**
   * An attempt ended, or is put off or given back.
   */
  'report'?: (_sched_v1_WorkerReport | null);
  /**
   * The worker lives, and so do its leases.
   */
  'keepalive'?: (_sched_v1_WorkerKeepalive | null);
  /**
   * No more work, please: what is in flight will be reported.
   */
  'drain'?: (_sched_v1_WorkerDrain | null);
  /**
   * One of these.
   */
  'message'?: "hello"|"credit"|"report"|"keepalive"|"drain";
}

/**
 * From the worker.
 */
export interface PollTasksRequest__Output {
  /**
   * First, and only then.
   */
  'hello'?: (_sched_v1_WorkerHello__Output | null);
  /**
   * More room.
   */
  'credit'?: (_sched_v1_WorkerCredit__Output | null);
  /**
   * An attempt ended, or is put off or given back.
   */
  'report'?: (_sched_v1_WorkerReport__Output | null);
  /**
   * The worker lives, and so do its leases.
   */
  'keepalive'?: (_sched_v1_WorkerKeepalive__Output | null);
  /**
   * No more work, please: what is in flight will be reported.
   */
  'drain'?: (_sched_v1_WorkerDrain__Output | null);
  /**
   * One of these.
   */
  'message'?: "hello"|"credit"|"report"|"keepalive"|"drain";
}
