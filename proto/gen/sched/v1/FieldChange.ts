// Original file: proto/sched/v1/config_service.proto


/**
 * A field that differs.
 */
export interface FieldChange {
  /**
   * Its path.
   */
  'path'?: (string);
  /**
   * As JSON; empty: unset.
   */
  'oldValue'?: (string);
  /**
   * As JSON; empty: unset.
   */
  'newValue'?: (string);
}

/**
 * A field that differs.
 */
export interface FieldChange__Output {
  /**
   * Its path.
   */
  'path': (string);
  /**
   * As JSON; empty: unset.
   */
  'oldValue': (string);
  /**
   * As JSON; empty: unset.
   */
  'newValue': (string);
}
