// Original file: proto/sched/v1/secret_service.proto

import type { Connection as _sched_v1_Connection, Connection__Output as _sched_v1_Connection__Output } from '../../sched/v1/Connection.ts';

/**
 * See ConnectionService.CreateConnection.
 */
export interface CreateConnectionRequest {
  /**
   * The connection to make.
   */
  'connection'?: (_sched_v1_Connection | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly'?: (boolean);
}

/**
 * See ConnectionService.CreateConnection.
 */
export interface CreateConnectionRequest__Output {
  /**
   * The connection to make.
   */
  'connection': (_sched_v1_Connection__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly': (boolean);
}
