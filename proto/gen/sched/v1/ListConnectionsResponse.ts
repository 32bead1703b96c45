// Original file: proto/sched/v1/secret_service.proto

import type { Connection as _sched_v1_Connection, Connection__Output as _sched_v1_Connection__Output } from '../../sched/v1/Connection.ts';

/**
 * See ConnectionService.ListConnections.
 */
export interface ListConnectionsResponse {
  /**
   * The page.
   */
  'connections'?: (_sched_v1_Connection)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken'?: (string);
}

/**
 * See ConnectionService.ListConnections.
 */
export interface ListConnectionsResponse__Output {
  /**
   * The page.
   */
  'connections': (_sched_v1_Connection__Output)[];
  /**
   * To go on with; empty at the end.
   */
  'nextPageToken': (string);
}
