// Original file: proto/sched/v1/access_service.proto

import type { NamespaceQuotas as _sched_v1_NamespaceQuotas, NamespaceQuotas__Output as _sched_v1_NamespaceQuotas__Output } from '../../sched/v1/NamespaceQuotas.ts';
import type { RetentionPolicy as _sched_v1_RetentionPolicy, RetentionPolicy__Output as _sched_v1_RetentionPolicy__Output } from '../../sched/v1/RetentionPolicy.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';

/**
 * A tenant.
 */
export interface Namespace {
  /**
   * Unique. 1 to 63 characters of `[a-z0-9-]`.
   */
  'namespace'?: (string);
  /**
   * For people. At most 1024 characters.
   */
  'description'?: (string);
  /**
   * To find namespaces by. Limits as in Task.
   */
  'labels'?: ({[key: string]: string});
  /**
   * What it may use.
   */
  'quotas'?: (_sched_v1_NamespaceQuotas | null);
  /**
   * What its queues leave unset.
   */
  'retention'?: (_sched_v1_RetentionPolicy | null);
  /**
   * A task for a queue that does not exist makes it. Default false.
   */
  'createQueuesOnUse'?: (boolean);
  /**
   * Hosts that webhooks may go to; `*.example.com` is allowed. Empty: any that the operator allows.
   */
  'allowedHosts'?: (string)[];
  /**
   * No task of it starts; tasks are taken in and wait. Default false.
   */
  'paused'?: (boolean);
  /**
   * Changes with every change.
   */
  'etag'?: (string);
  /**
   * When it was made.
   */
  'createTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it last changed.
   */
  'updateTime'?: (_google_protobuf_Timestamp | null);
}

/**
 * A tenant.
 */
export interface Namespace__Output {
  /**
   * Unique. 1 to 63 characters of `[a-z0-9-]`.
   */
  'namespace': (string);
  /**
   * For people. At most 1024 characters.
   */
  'description': (string);
  /**
   * To find namespaces by. Limits as in Task.
   */
  'labels': ({[key: string]: string});
  /**
   * What it may use.
   */
  'quotas': (_sched_v1_NamespaceQuotas__Output | null);
  /**
   * What its queues leave unset.
   */
  'retention': (_sched_v1_RetentionPolicy__Output | null);
  /**
   * A task for a queue that does not exist makes it. Default false.
   */
  'createQueuesOnUse': (boolean);
  /**
   * Hosts that webhooks may go to; `*.example.com` is allowed. Empty: any that the operator allows.
   */
  'allowedHosts': (string)[];
  /**
   * No task of it starts; tasks are taken in and wait. Default false.
   */
  'paused': (boolean);
  /**
   * Changes with every change.
   */
  'etag': (string);
  /**
   * When it was made.
   */
  'createTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it last changed.
   */
  'updateTime': (_google_protobuf_Timestamp__Output | null);
}
