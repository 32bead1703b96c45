// Original file: proto/sched/v1/secret_service.proto


/**
 * See ConnectionService.TestConnection.
 */
export interface TestConnectionRequest {
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
 * See ConnectionService.TestConnection.
 */
export interface TestConnectionRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The connection.
   */
  'connectionId': (string);
}
