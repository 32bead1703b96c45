// Original file: proto/sched/v1/worker_service.proto

import type { AttemptReport as _sched_v1_AttemptReport, AttemptReport__Output as _sched_v1_AttemptReport__Output } from '../../sched/v1/AttemptReport.ts';
import type { AttemptProgress as _sched_v1_AttemptProgress, AttemptProgress__Output as _sched_v1_AttemptProgress__Output } from '../../sched/v1/AttemptProgress.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';

/**
 * See WorkerService.HeartbeatTask.
 */
export interface HeartbeatTaskRequest {
  /**
   * Which attempt.
   */
  'report'?: (_sched_v1_AttemptReport | null);
  /**
   * What to show.
   */
  'progress'?: (_sched_v1_AttemptProgress | null);
  /**
   * How long the lease is to last from now. Unset: as before.
   */
  'leaseTtl'?: (_google_protobuf_Duration | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See WorkerService.HeartbeatTask.
 */
export interface HeartbeatTaskRequest__Output {
  /**
   * Which attempt.
   */
  'report': (_sched_v1_AttemptReport__Output | null);
  /**
   * What to show.
   */
  'progress': (_sched_v1_AttemptProgress__Output | null);
  /**
   * How long the lease is to last from now. Unset: as before.
   */
  'leaseTtl': (_google_protobuf_Duration__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
