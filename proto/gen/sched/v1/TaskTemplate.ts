// Original file: proto/sched/v1/schedule.proto

import type { Target as _sched_v1_Target, Target__Output as _sched_v1_Target__Output } from '../../sched/v1/Target.ts';
import type { RetryPolicy as _sched_v1_RetryPolicy, RetryPolicy__Output as _sched_v1_RetryPolicy__Output } from '../../sched/v1/RetryPolicy.ts';
import type { Duration as _google_protobuf_Duration, Duration__Output as _google_protobuf_Duration__Output } from '../../google/protobuf/Duration.ts';
import type { DeliveryGuarantee as _sched_v1_DeliveryGuarantee, DeliveryGuarantee__Output as _sched_v1_DeliveryGuarantee__Output } from '../../sched/v1/DeliveryGuarantee.ts';
import type { Callback as _sched_v1_Callback, Callback__Output as _sched_v1_Callback__Output } from '../../sched/v1/Callback.ts';
import type { Fairness as _sched_v1_Fairness, Fairness__Output as _sched_v1_Fairness__Output } from '../../sched/v1/Fairness.ts';

/**
 * What the tasks of a schedule are like. Fields as in Task.
 */
export interface TaskTemplate {
  /**
   * As in Task.
   */
  'queue'?: (string);
  /**
   * As in Task.
   */
  'target'?: (_sched_v1_Target | null);
  /**
   * As in Task.
   */
  'payload'?: (Buffer | Uint8Array | string);
  /**
   * As in Task.
   */
  'contentType'?: (string);
  /**
   * As in Task.
   */
  'priority'?: (number);
  /**
   * In addition to the schedule's; these win.
   */
  'labels'?: ({[key: string]: string});
  /**
   * As in Task.
   */
  'metadata'?: ({[key: string]: string});
  /**
   * As in Task.
   */
  'retryPolicy'?: (_sched_v1_RetryPolicy | null);
  /**
   * As in Task, from the nominal time on.
   */
  'startDeadline'?: (_google_protobuf_Duration | null);
  /**
   * As in Task.
   */
  'attemptTimeout'?: (_google_protobuf_Duration | null);
  /**
   * As in Task.
   */
  'deliveryGuarantee'?: (_sched_v1_DeliveryGuarantee);
  /**
   * As in Task.
   */
  'callbacks'?: (_sched_v1_Callback)[];
  /**
   * As in Task.
   */
  'concurrencyKey'?: (string);
  /**
   * As in Task.
   */
  'fairness'?: (_sched_v1_Fairness | null);
}

/**
 * What the tasks of a schedule are like. Fields as in Task.
 */
export interface TaskTemplate__Output {
  /**
   * As in Task.
   */
  'queue': (string);
  /**
   * As in Task.
   */
  'target': (_sched_v1_Target__Output | null);
  /**
   * As in Task.
   */
  'payload': (Buffer);
  /**
   * As in Task.
   */
  'contentType': (string);
  /**
   * As in Task.
   */
  'priority': (number);
  /**
   * In addition to the schedule's; these win.
   */
  'labels': ({[key: string]: string});
  /**
   * As in Task.
   */
  'metadata': ({[key: string]: string});
  /**
   * As in Task.
   */
  'retryPolicy': (_sched_v1_RetryPolicy__Output | null);
  /**
   * As in Task, from the nominal time on.
   */
  'startDeadline': (_google_protobuf_Duration__Output | null);
  /**
   * As in Task.
   */
  'attemptTimeout': (_google_protobuf_Duration__Output | null);
  /**
   * As in Task.
   */
  'deliveryGuarantee': (_sched_v1_DeliveryGuarantee__Output);
  /**
   * As in Task.
   */
  'callbacks': (_sched_v1_Callback__Output)[];
  /**
   * As in Task.
   */
  'concurrencyKey': (string);
  /**
   * As in Task.
   */
  'fairness': (_sched_v1_Fairness__Output | null);
}
