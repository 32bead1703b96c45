// Original file: proto/sched/v1/secret_service.proto


/**
 * See ConnectionService.DeleteConnection.
 */
export interface DeleteConnectionRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The connection.
   */
  'connectionId'?: (string);
  /**
   * Has to match if it is not empty.
   */
  'etag'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * No error if there is none. Default false.
   */
  'allowMissing'?: (boolean);
}

/**
 * See ConnectionService.DeleteConnection.
 */
export interface DeleteConnectionRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The connection.
   */
  'connectionId': (string);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * No error if there is none. Default false.
   */
  'allowMissing': (boolean);
}
