// Original file: proto/sched/v1/operation.proto

import type { OperationKind as _sched_v1_OperationKind, OperationKind__Output as _sched_v1_OperationKind__Output } from '../../sched/v1/OperationKind.ts';
import type { OperationState as _sched_v1_OperationState, OperationState__Output as _sched_v1_OperationState__Output } from '../../sched/v1/OperationState.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Status as _google_rpc_Status, Status__Output as _google_rpc_Status__Output } from '../../google/rpc/Status.ts';
import type { OperationFailure as _sched_v1_OperationFailure, OperationFailure__Output as _sched_v1_OperationFailure__Output } from '../../sched/v1/OperationFailure.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * A long-running operation. It survives failovers and goes on from where it was.
 */
export interface Operation {
  /**
   * The tenant; empty for operations of the cluster.
   */
  'namespace'?: (string);
  /**
   * Made by the server.
   */
  'operationId'?: (string);
  /**
   * What it does.
   */
  'kind'?: (_sched_v1_OperationKind);
  /**
   * Where it is.
   */
  'state'?: (_sched_v1_OperationState);
  /**
   * How many resources it is about, as far as is known.
   */
  'totalCount'?: (number | string | Long);
  /**
   * How many were changed (with dry run: would be).
   */
  'succeededCount'?: (number | string | Long);
  /**
   * How many could not be.
   */
  'failedCount'?: (number | string | Long);
  /**
   * How many needed no change.
   */
  'unchangedCount'?: (number | string | Long);
  /**
   * When it was accepted.
   */
  'createTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it last made progress.
   */
  'updateTime'?: (_google_protobuf_Timestamp | null);
  /**
   * When it ended.
   */
  'endTime'?: (_google_protobuf_Timestamp | null);
  /**
   * FAILED: why.
   */
  'error'?: (_google_rpc_Status | null);
  /**
   * It only counts.
   */
  'dryRun'?: (boolean);
  /**
   * Who asked for it: `key/<key id>` or `user/<subject>`.
   */
  'createdBy'?: (string);
  /**
   * For people: what is going on.
   */
  'detail'?: (string);
  /**
   * Up to 10 of the failures.
   */
  'failures'?: (_sched_v1_OperationFailure)[];
  /**
   * When the record will be deleted: 7 days after its end.
   */
  'expireTime'?: (_google_protobuf_Timestamp | null);
}

/**
 * A long-running operation. It survives failovers and goes on from where it was.
 */
export interface Operation__Output {
  /**
   * The tenant; empty for operations of the cluster.
   */
  'namespace': (string);
  /**
   * Made by the server.
   */
  'operationId': (string);
  /**
   * What it does.
   */
  'kind': (_sched_v1_OperationKind__Output);
  /**
   * Where it is.
   */
  'state': (_sched_v1_OperationState__Output);
  /**
   * How many resources it is about, as far as is known.
   */
  'totalCount': (string);
  /**
   * How many were changed (with dry run: would be).
   */
  'succeededCount': (string);
  /**
   * How many could not be.
   */
  'failedCount': (string);
  /**
   * How many needed no change.
   */
  'unchangedCount': (string);
  /**
   * When it was accepted.
   */
  'createTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it last made progress.
   */
  'updateTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * When it ended.
   */
  'endTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * FAILED: why.
   */
  'error': (_google_rpc_Status__Output | null);
  /**
   * It only counts.
   */
  'dryRun': (boolean);
  /**
   * Who asked for it: `key/<key id>` or `user/<subject>`.
   */
  'createdBy': (string);
  /**
   * For people: what is going on.
   */
  'detail': (string);
  /**
   * Up to 10 of the failures.
   */
  'failures': (_sched_v1_OperationFailure__Output)[];
  /**
   * When the record will be deleted: 7 days after its end.
   */
  'expireTime': (_google_protobuf_Timestamp__Output | null);
}
