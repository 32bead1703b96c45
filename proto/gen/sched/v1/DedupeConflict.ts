// Original file: proto/sched/v1/policy.proto

/**
 * What happens when the dedupe key is held already.
 */
export const DedupeConflict = {
  /**
   * REJECT.
   */
  DEDUPE_CONFLICT_UNSPECIFIED: 'DEDUPE_CONFLICT_UNSPECIFIED',
  /**
   * ALREADY_EXISTS, with the task's id in the details.
   */
  DEDUPE_CONFLICT_REJECT: 'DEDUPE_CONFLICT_REJECT',
  /**
   * The existing task is the answer, unchanged.
   */
  DEDUPE_CONFLICT_RETURN_EXISTING: 'DEDUPE_CONFLICT_RETURN_EXISTING',
  /**
   * The existing task takes the new definition, time included, if no attempt has started; otherwise
   * ALREADY_EXISTS.
   */
  DEDUPE_CONFLICT_REPLACE: 'DEDUPE_CONFLICT_REPLACE',
  /**
   * As REPLACE, and the window starts anew.
   */
  DEDUPE_CONFLICT_DEBOUNCE: 'DEDUPE_CONFLICT_DEBOUNCE',
} as const;

/**
 * What happens when the dedupe key is held already.
 */
export type DedupeConflict =
  /**
   * REJECT.
   */
  | 'DEDUPE_CONFLICT_UNSPECIFIED'
  | 0
  /**
   * ALREADY_EXISTS, with the task's id in the details.
   */
  | 'DEDUPE_CONFLICT_REJECT'
  | 1
  /**
   * The existing task is the answer, unchanged.
   */
  | 'DEDUPE_CONFLICT_RETURN_EXISTING'
  | 2
  /**
   * The existing task takes the new definition, time included, if no attempt has started; otherwise
   * ALREADY_EXISTS.
   */
  | 'DEDUPE_CONFLICT_REPLACE'
  | 3
  /**
   * As REPLACE, and the window starts anew.
   */
  | 'DEDUPE_CONFLICT_DEBOUNCE'
  | 4

/**
 * What happens when the dedupe key is held already.
 */
export type DedupeConflict__Output = typeof DedupeConflict[keyof typeof DedupeConflict]
