// Original file: proto/sched/v1/queue.proto

/**
 * Where a queue is.
 */
export const QueueState = {
  /**
   * Not set.
   */
  QUEUE_STATE_UNSPECIFIED: 'QUEUE_STATE_UNSPECIFIED',
  /**
   * Tasks start.
   */
  QUEUE_STATE_RUNNING: 'QUEUE_STATE_RUNNING',
  /**
   * No task starts; tasks are taken in and wait. Attempts in flight go on.
   */
  QUEUE_STATE_PAUSED: 'QUEUE_STATE_PAUSED',
  /**
   * New tasks are refused; those there run. Also while it is being deleted.
   */
  QUEUE_STATE_DRAINING: 'QUEUE_STATE_DRAINING',
} as const;

/**
 * Where a queue is.
 */
export type QueueState =
  /**
   * Not set.
   */
  | 'QUEUE_STATE_UNSPECIFIED'
  | 0
  /**
   * Tasks start.
   */
  | 'QUEUE_STATE_RUNNING'
  | 1
  /**
   * No task starts; tasks are taken in and wait. Attempts in flight go on.
   */
  | 'QUEUE_STATE_PAUSED'
  | 2
  /**
   * New tasks are refused; those there run. Also while it is being deleted.
   */
  | 'QUEUE_STATE_DRAINING'
  | 3

/**
 * Where a queue is.
 */
export type QueueState__Output = typeof QueueState[keyof typeof QueueState]
