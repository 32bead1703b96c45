// Original file: proto/sched/v1/worker_service.proto

import type { Status as _google_rpc_Status, Status__Output as _google_rpc_Status__Output } from '../../google/rpc/Status.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Whether a report was taken.
 */
export interface WorkerReportResult {
  /**
   * Of the report.
   */
  'sequence'?: (number | string | Long);
  /**
   * Why not; unset: it is committed.
   */
  'error'?: (_google_rpc_Status | null);
}

/**
 * Whether a report was taken.
 */
export interface WorkerReportResult__Output {
  /**
   * Of the report.
   */
  'sequence': (string);
  /**
   * Why not; unset: it is committed.
   */
  'error': (_google_rpc_Status__Output | null);
}
