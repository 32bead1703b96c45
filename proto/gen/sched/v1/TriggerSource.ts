// Original file: proto/sched/v1/task_state.proto

/**
 * What made a task.
 */
export const TriggerSource = {
  /**
   * Not set.
   */
  TRIGGER_SOURCE_UNSPECIFIED: 'TRIGGER_SOURCE_UNSPECIFIED',
  /**
   * CreateTask or BatchCreateTasks.
   */
  TRIGGER_SOURCE_API: 'TRIGGER_SOURCE_API',
  /**
   * An occurrence in its time.
   */
  TRIGGER_SOURCE_SCHEDULE: 'TRIGGER_SOURCE_SCHEDULE',
  /**
   * TriggerSchedule.
   */
  TRIGGER_SOURCE_MANUAL: 'TRIGGER_SOURCE_MANUAL',
  /**
   * BackfillSchedule.
   */
  TRIGGER_SOURCE_BACKFILL: 'TRIGGER_SOURCE_BACKFILL',
  /**
   * An occurrence that was missed and caught up with.
   */
  TRIGGER_SOURCE_CATCHUP: 'TRIGGER_SOURCE_CATCHUP',
  /**
   * A redriven dead letter.
   */
  TRIGGER_SOURCE_REDRIVE: 'TRIGGER_SOURCE_REDRIVE',
  /**
   * A callback of another task or a schedule.
   */
  TRIGGER_SOURCE_CALLBACK: 'TRIGGER_SOURCE_CALLBACK',
} as const;

/**
 * What made a task.
 */
export type TriggerSource =
  /**
   * Not set.
   */
  | 'TRIGGER_SOURCE_UNSPECIFIED'
  | 0
  /**
   * CreateTask or BatchCreateTasks.
   */
  | 'TRIGGER_SOURCE_API'
  | 1
  /**
   * An occurrence in its time.
   */
  | 'TRIGGER_SOURCE_SCHEDULE'
  | 2
  /**
   * TriggerSchedule.
   */
  | 'TRIGGER_SOURCE_MANUAL'
  | 3
  /**
   * BackfillSchedule.
   */
  | 'TRIGGER_SOURCE_BACKFILL'
  | 4
  /**
   * An occurrence that was missed and caught up with.
   */
  | 'TRIGGER_SOURCE_CATCHUP'
  | 5
  /**
   * A redriven dead letter.
   */
  | 'TRIGGER_SOURCE_REDRIVE'
  | 6
  /**
   * A callback of another task or a schedule.
   */
  | 'TRIGGER_SOURCE_CALLBACK'
  | 7

/**
 * What made a task.
 */
export type TriggerSource__Output = typeof TriggerSource[keyof typeof TriggerSource]
