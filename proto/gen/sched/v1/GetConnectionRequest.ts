// Original file: proto/sched/v1/secret_service.proto


/**
 * See ConnectionService.GetConnection.
 */
export interface GetConnectionRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The connection.
   */
  'connectionId'?: (string);
}

/**
 * See ConnectionService.GetConnection.
 */
export interface GetConnectionRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The connection.
   */
  'connectionId': (string);
}
