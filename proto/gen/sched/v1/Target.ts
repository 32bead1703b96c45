// Original file: proto/sched/v1/target.proto

import type { WebhookTarget as _sched_v1_WebhookTarget, WebhookTarget__Output as _sched_v1_WebhookTarget__Output } from '../../sched/v1/WebhookTarget.ts';
import type { QueueTarget as _sched_v1_QueueTarget, QueueTarget__Output as _sched_v1_QueueTarget__Output } from '../../sched/v1/QueueTarget.ts';
import type { WorkerTarget as _sched_v1_WorkerTarget, WorkerTarget__Output as _sched_v1_WorkerTarget__Output } from '../../sched/v1/WorkerTarget.ts';

/**
 * Where the attempts of a task go. Exactly one kind is set.
 */
export interface Target {
  /**
   * An HTTP request.
   */
  'webhook'?: (_sched_v1_WebhookTarget | null);
  /**
   * A message to a broker.
   */
  'queue'?: (_sched_v1_QueueTarget | null);
  /**
   * A worker that asks for work.
   */
  'worker'?: (_sched_v1_WorkerTarget | null);
  /**
   * The kind of target. Numbers 4 to 15 are kept for kinds to come.
   */
  'kind'?: "webhook"|"queue"|"worker";
}

/**
 * Where the attempts of a task go. Exactly one kind is set.
 */
export interface Target__Output {
  /**
   * An HTTP request.
   */
  'webhook'?: (_sched_v1_WebhookTarget__Output | null);
  /**
   * A message to a broker.
   */
  'queue'?: (_sched_v1_QueueTarget__Output | null);
  /**
   * A worker that asks for work.
   */
  'worker'?: (_sched_v1_WorkerTarget__Output | null);
  /**
   * The kind of target. Numbers 4 to 15 are kept for kinds to come.
   */
  'kind'?: "webhook"|"queue"|"worker";
}
