// Original file: proto/sched/v1/queue.proto

import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';
import type { DeadLetterReason as _sched_v1_DeadLetterReason, DeadLetterReason__Output as _sched_v1_DeadLetterReason__Output } from '../../sched/v1/DeadLetterReason.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Attempt as _sched_v1_Attempt, Attempt__Output as _sched_v1_Attempt__Output } from '../../sched/v1/Attempt.ts';

/**
 * A FAILED task of a queue, with what is needed to judge it.
 */
export interface DeadLetter {
  /**
   * The task, in the view asked for.
   */
  'task'?: (_sched_v1_Task | null);
  /**
   * Why it is here.
   */
  'reason'?: (_sched_v1_DeadLetterReason);
  /**
   * Since when.
   */
  'deadLetterTime'?: (_google_protobuf_Timestamp | null);
  /**
   * The last attempts, at most 10, the newest first. Only in FULL.
   */
  'attempts'?: (_sched_v1_Attempt)[];
  /**
   * When it will be deleted.
   */
  'expireTime'?: (_google_protobuf_Timestamp | null);
}

/**
 * A FAILED task of a queue, with what is needed to judge it.
 */
export interface DeadLetter__Output {
  /**
   * The task, in the view asked for.
   */
  'task': (_sched_v1_Task__Output | null);
  /**
   * Why it is here.
   */
  'reason': (_sched_v1_DeadLetterReason__Output);
  /**
   * Since when.
   */
  'deadLetterTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * The last attempts, at most 10, the newest first. Only in FULL.
   */
  'attempts': (_sched_v1_Attempt__Output)[];
  /**
   * When it will be deleted.
   */
  'expireTime': (_google_protobuf_Timestamp__Output | null);
}
