// Original file: proto/sched/v1/secret_service.proto

import type { Connection as _sched_v1_Connection, Connection__Output as _sched_v1_Connection__Output } from '../../sched/v1/Connection.ts';

/**
 * See ConnectionService.GetConnection.
 */
export interface GetConnectionResponse {
  /**
   * The connection.
   */
  'connection'?: (_sched_v1_Connection | null);
}

/**
 * See ConnectionService.GetConnection.
 */
export interface GetConnectionResponse__Output {
  /**
   * The connection.
   */
  'connection': (_sched_v1_Connection__Output | null);
}
