// Original file: proto/google/api/field_behavior.proto

/**
 * Says who sets a field, and when.
 */
export const FieldBehavior = {
  /**
   * Nothing is said.
   */
  FIELD_BEHAVIOR_UNSPECIFIED: 'FIELD_BEHAVIOR_UNSPECIFIED',
  /**
   * May be left out.
   */
  OPTIONAL: 'OPTIONAL',
  /**
   * Has to be set in requests.
   */
  REQUIRED: 'REQUIRED',
  /**
   * Set by the server; ignored in requests.
   */
  OUTPUT_ONLY: 'OUTPUT_ONLY',
  /**
   * Set by the client; never in responses.
   */
  INPUT_ONLY: 'INPUT_ONLY',
  /**
   * Set at creation; never changed.
   */
  IMMUTABLE: 'IMMUTABLE',
  /**
   * A list whose order means nothing.
   */
  UNORDERED_LIST: 'UNORDERED_LIST',
  /**
   * Replaced by a default when left empty.
   */
  NON_EMPTY_DEFAULT: 'NON_EMPTY_DEFAULT',
  /**
   * The name of the resource.
   */
  IDENTIFIER: 'IDENTIFIER',
} as const;

/**
 * Says who sets a field, and when.
 */
export type FieldBehavior =
  /**
   * Nothing is said.
   */
  | 'FIELD_BEHAVIOR_UNSPECIFIED'
  | 0
  /**
   * May be left out.
   */
  | 'OPTIONAL'
  | 1
  /**
   * Has to be set in requests.
   */
  | 'REQUIRED'
  | 2
  /**
   * Set by the server; ignored in requests.
   */
  | 'OUTPUT_ONLY'
  | 3
  /**
   * Set by the client; never in responses.
   */
  | 'INPUT_ONLY'
  | 4
  /**
   * Set at creation; never changed.
   */
  | 'IMMUTABLE'
  | 5
  /**
   * A list whose order means nothing.
   */
  | 'UNORDERED_LIST'
  | 6
  /**
   * Replaced by a default when left empty.
   */
  | 'NON_EMPTY_DEFAULT'
  | 7
  /**
   * The name of the resource.
   */
  | 'IDENTIFIER'
  | 8

/**
 * Says who sets a field, and when.
 */
export type FieldBehavior__Output = typeof FieldBehavior[keyof typeof FieldBehavior]
