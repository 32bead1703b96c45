// Original file: proto/sched/v1/config_service.proto

/**
 * What is done to a resource.
 */
export const ChangeAction = {
  /**
   * Not set.
   */
  CHANGE_ACTION_UNSPECIFIED: 'CHANGE_ACTION_UNSPECIFIED',
  /**
   * It is as given.
   */
  CHANGE_ACTION_NONE: 'CHANGE_ACTION_NONE',
  /**
   * Made.
   */
  CHANGE_ACTION_CREATE: 'CHANGE_ACTION_CREATE',
  /**
   * Changed.
   */
  CHANGE_ACTION_UPDATE: 'CHANGE_ACTION_UPDATE',
  /**
   * Deleted.
   */
  CHANGE_ACTION_DELETE: 'CHANGE_ACTION_DELETE',
} as const;

/**
 * What is done to a resource.
 */
export type ChangeAction =
  /**
   * Not set.
   */
  | 'CHANGE_ACTION_UNSPECIFIED'
  | 0
  /**
   * It is as given.
   */
  | 'CHANGE_ACTION_NONE'
  | 1
  /**
   * Made.
   */
  | 'CHANGE_ACTION_CREATE'
  | 2
  /**
   * Changed.
   */
  | 'CHANGE_ACTION_UPDATE'
  | 3
  /**
   * Deleted.
   */
  | 'CHANGE_ACTION_DELETE'
  | 4

/**
 * What is done to a resource.
 */
export type ChangeAction__Output = typeof ChangeAction[keyof typeof ChangeAction]
