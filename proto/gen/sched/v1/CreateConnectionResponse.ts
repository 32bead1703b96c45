// Original file: proto/sched/v1/secret_service.proto

import type { Connection as _sched_v1_Connection, Connection__Output as _sched_v1_Connection__Output } from '../../sched/v1/Connection.ts';

/**
 * See ConnectionService.CreateConnection.
 */
export interface CreateConnectionResponse {
  /**
   * As made.
   */
  'connection'?: (_sched_v1_Connection | null);
}

/**
 * See ConnectionService.CreateConnection.
 */
export interface CreateConnectionResponse__Output {
  /**
   * As made.
   */
  'connection': (_sched_v1_Connection__Output | null);
}
