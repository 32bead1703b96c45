// Original file: proto/sched/v1/task.proto

/**
 * How much of a resource an answer contains.
 */
export const View = {
  /**
   * BASIC in lists, FULL in gets.
   */
  VIEW_UNSPECIFIED: 'VIEW_UNSPECIFIED',
  /**
   * Without payload, metadata, results and stacks.
   */
  VIEW_BASIC: 'VIEW_BASIC',
  /**
   * Everything.
   */
  VIEW_FULL: 'VIEW_FULL',
} as const;

/**
 * How much of a resource an answer contains.
 */
export type View =
  /**
   * BASIC in lists, FULL in gets.
   */
  | 'VIEW_UNSPECIFIED'
  | 0
  /**
   * Without payload, metadata, results and stacks.
   */
  | 'VIEW_BASIC'
  | 1
  /**
   * Everything.
   */
  | 'VIEW_FULL'
  | 2

/**
 * How much of a resource an answer contains.
 */
export type View__Output = typeof View[keyof typeof View]
