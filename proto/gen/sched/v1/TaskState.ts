// Original file: proto/sched/v1/task_state.proto

/**
 * Where a task is in its life:
 * 
 * PENDING ──clock──▶ READY ──grant──▶ CLAIMED ──start──▶ RUNNING ──▶ COMPLETED
 * ▲                 ▲                  │                  │
 * │                 └──lease lost──────┴──────────────────┤
 * └───────────── RETRYING (has next_attempt_time) ◀───────┤
 * └─▶ FAILED
 * 
 * COMPLETED, FAILED, CANCELLED, EXPIRED and SKIPPED are terminal: nothing changes them, but that a FAILED
 * task can be redriven.
 */
export const TaskState = {
  /**
   * Not set.
   */
  TASK_STATE_UNSPECIFIED: 'TASK_STATE_UNSPECIFIED',
  /**
   * Its time has not come.
   */
  TASK_STATE_PENDING: 'TASK_STATE_PENDING',
  /**
   * Due; waits for capacity, its turn, or a worker. See `blocked_by`.
   */
  TASK_STATE_READY: 'TASK_STATE_READY',
  /**
   * Granted to an executor that has not said that it started.
   */
  TASK_STATE_CLAIMED: 'TASK_STATE_CLAIMED',
  /**
   * An executor is at it.
   */
  TASK_STATE_RUNNING: 'TASK_STATE_RUNNING',
  /**
   * An attempt failed; the next one has its time.
   */
  TASK_STATE_RETRYING: 'TASK_STATE_RETRYING',
  /**
   * Terminal: an attempt succeeded.
   */
  TASK_STATE_COMPLETED: 'TASK_STATE_COMPLETED',
  /**
   * Terminal: given up. It is among its queue's dead letters and can be redriven.
   */
  TASK_STATE_FAILED: 'TASK_STATE_FAILED',
  /**
   * Terminal: cancelled by a caller or by an overlap policy.
   */
  TASK_STATE_CANCELLED: 'TASK_STATE_CANCELLED',
  /**
   * Terminal: it could not start before its start deadline.
   */
  TASK_STATE_EXPIRED: 'TASK_STATE_EXPIRED',
  /**
   * Terminal: an occurrence that did not run; `skip_reason` says why.
   */
  TASK_STATE_SKIPPED: 'TASK_STATE_SKIPPED',
} as const;

/**
 * Where a task is in its life:
 * 
 * PENDING ──clock──▶ READY ──grant──▶ CLAIMED ──start──▶ RUNNING ──▶ COMPLETED
 * ▲                 ▲                  │                  │
 * │                 └──lease lost──────┴──────────────────┤
 * └───────────── RETRYING (has next_attempt_time) ◀───────┤
 * └─▶ FAILED
 * 
 * COMPLETED, FAILED, CANCELLED, EXPIRED and SKIPPED are terminal: nothing changes them, but that a FAILED
 * task can be redriven.
 */
export type TaskState =
  /**
   * Not set.
   */
  | 'TASK_STATE_UNSPECIFIED'
  | 0
  /**
   * Its time has not come.
   */
  | 'TASK_STATE_PENDING'
  | 1
  /**
   * Due; waits for capacity, its turn, or a worker. See `blocked_by`.
   */
  | 'TASK_STATE_READY'
  | 2
  /**
   * Granted to an executor that has not said that it started.
   */
  | 'TASK_STATE_CLAIMED'
  | 3
  /**
   * An executor is at it.
   */
  | 'TASK_STATE_RUNNING'
  | 4
  /**
   * An attempt failed; the next one has its time.
   */
  | 'TASK_STATE_RETRYING'
  | 5
  /**
   * Terminal: an attempt succeeded.
   */
  | 'TASK_STATE_COMPLETED'
  | 6
  /**
   * Terminal: given up. It is among its queue's dead letters and can be redriven.
   */
  | 'TASK_STATE_FAILED'
  | 7
  /**
   * Terminal: cancelled by a caller or by an overlap policy.
   */
  | 'TASK_STATE_CANCELLED'
  | 8
  /**
   * Terminal: it could not start before its start deadline.
   */
  | 'TASK_STATE_EXPIRED'
  | 9
  /**
   * Terminal: an occurrence that did not run; `skip_reason` says why.
   */
  | 'TASK_STATE_SKIPPED'
  | 10

/**
 * Where a task is in its life:
 * 
 * PENDING ──clock──▶ READY ──grant──▶ CLAIMED ──start──▶ RUNNING ──▶ COMPLETED
 * ▲                 ▲                  │                  │
 * │                 └──lease lost──────┴──────────────────┤
 * └───────────── RETRYING (has next_attempt_time) ◀───────┤
 * └─▶ FAILED
 * 
 * COMPLETED, FAILED, CANCELLED, EXPIRED and SKIPPED are terminal: nothing changes them, but that a FAILED
 * task can be redriven.
 */
export type TaskState__Output = typeof TaskState[keyof typeof TaskState]
