// Original file: proto/sched/v1/event_service.proto

/**
 * What happened.
 */
export const EventType = {
  /**
   * Not set.
   */
  EVENT_TYPE_UNSPECIFIED: 'EVENT_TYPE_UNSPECIFIED',
  /**
   * A task was made.
   */
  EVENT_TYPE_TASK_CREATED: 'EVENT_TYPE_TASK_CREATED',
  /**
   * A task was changed by a caller.
   */
  EVENT_TYPE_TASK_UPDATED: 'EVENT_TYPE_TASK_UPDATED',
  /**
   * A task was granted to an executor.
   */
  EVENT_TYPE_TASK_CLAIMED: 'EVENT_TYPE_TASK_CLAIMED',
  /**
   * An attempt started.
   */
  EVENT_TYPE_TASK_STARTED: 'EVENT_TYPE_TASK_STARTED',
  /**
   * An attempt failed; another follows.
   */
  EVENT_TYPE_TASK_RETRYING: 'EVENT_TYPE_TASK_RETRYING',
  /**
   * A task is COMPLETED.
   */
  EVENT_TYPE_TASK_COMPLETED: 'EVENT_TYPE_TASK_COMPLETED',
  /**
   * A task is FAILED.
   */
  EVENT_TYPE_TASK_FAILED: 'EVENT_TYPE_TASK_FAILED',
  /**
   * A task is CANCELLED.
   */
  EVENT_TYPE_TASK_CANCELLED: 'EVENT_TYPE_TASK_CANCELLED',
  /**
   * A task is EXPIRED.
   */
  EVENT_TYPE_TASK_EXPIRED: 'EVENT_TYPE_TASK_EXPIRED',
  /**
   * An occurrence is SKIPPED.
   */
  EVENT_TYPE_TASK_SKIPPED: 'EVENT_TYPE_TASK_SKIPPED',
  /**
   * A dead letter was put back to work.
   */
  EVENT_TYPE_TASK_REDRIVEN: 'EVENT_TYPE_TASK_REDRIVEN',
  /**
   * A lease was lost.
   */
  EVENT_TYPE_LEASE_LOST: 'EVENT_TYPE_LEASE_LOST',
  /**
   * A task is late by more than its queue's alarm.
   */
  EVENT_TYPE_TASK_OVERDUE: 'EVENT_TYPE_TASK_OVERDUE',
  /**
   * A schedule was made.
   */
  EVENT_TYPE_SCHEDULE_CREATED: 'EVENT_TYPE_SCHEDULE_CREATED',
  /**
   * A schedule was changed.
   */
  EVENT_TYPE_SCHEDULE_UPDATED: 'EVENT_TYPE_SCHEDULE_UPDATED',
  /**
   * A schedule was paused.
   */
  EVENT_TYPE_SCHEDULE_PAUSED: 'EVENT_TYPE_SCHEDULE_PAUSED',
  /**
   * A schedule was resumed.
   */
  EVENT_TYPE_SCHEDULE_RESUMED: 'EVENT_TYPE_SCHEDULE_RESUMED',
  /**
   * A schedule has ended.
   */
  EVENT_TYPE_SCHEDULE_COMPLETED: 'EVENT_TYPE_SCHEDULE_COMPLETED',
  /**
   * A schedule was deleted.
   */
  EVENT_TYPE_SCHEDULE_DELETED: 'EVENT_TYPE_SCHEDULE_DELETED',
  /**
   * A queue was paused.
   */
  EVENT_TYPE_QUEUE_PAUSED: 'EVENT_TYPE_QUEUE_PAUSED',
  /**
   * A queue was resumed.
   */
  EVENT_TYPE_QUEUE_RESUMED: 'EVENT_TYPE_QUEUE_RESUMED',
  /**
   * Dead letters reached their bound.
   */
  EVENT_TYPE_DEAD_LETTERS_FULL: 'EVENT_TYPE_DEAD_LETTERS_FULL',
  /**
   * A target was disabled by its answer.
   */
  EVENT_TYPE_TARGET_DISABLED: 'EVENT_TYPE_TARGET_DISABLED',
  /**
   * A shard has a new leader.
   */
  EVENT_TYPE_LEADER_CHANGED: 'EVENT_TYPE_LEADER_CHANGED',
  /**
   * A node was heard again or for the first time.
   */
  EVENT_TYPE_NODE_UP: 'EVENT_TYPE_NODE_UP',
  /**
   * A node is not heard.
   */
  EVENT_TYPE_NODE_DOWN: 'EVENT_TYPE_NODE_DOWN',
  /**
   * A node's clock is off.
   */
  EVENT_TYPE_CLOCK_SKEW: 'EVENT_TYPE_CLOCK_SKEW',
} as const;

/**
 * What happened.
 */
export type EventType =
  /**
   * Not set.
   */
  | 'EVENT_TYPE_UNSPECIFIED'
  | 0
  /**
   * A task was made.
   */
  | 'EVENT_TYPE_TASK_CREATED'
  | 1
  /**
   * A task was changed by a caller.
   */
  | 'EVENT_TYPE_TASK_UPDATED'
  | 2
  /**
   * A task was granted to an executor.
   */
  | 'EVENT_TYPE_TASK_CLAIMED'
  | 3
  /**
   * An attempt started.
   */
  | 'EVENT_TYPE_TASK_STARTED'
  | 4
  /**
   * An attempt failed; another follows.
   */
  | 'EVENT_TYPE_TASK_RETRYING'
  | 5
  /**
   * A task is COMPLETED.
   */
  | 'EVENT_TYPE_TASK_COMPLETED'
  | 6
  /**
   * A task is FAILED.
   */
  | 'EVENT_TYPE_TASK_FAILED'
  | 7
  /**
   * A task is CANCELLED.
   */
  | 'EVENT_TYPE_TASK_CANCELLED'
  | 8
  /**
   * A task is EXPIRED.
   */
  | 'EVENT_TYPE_TASK_EXPIRED'
  | 9
  /**
   * An occurrence is SKIPPED.
   */
  | 'EVENT_TYPE_TASK_SKIPPED'
  | 10
  /**
   * A dead letter was put back to work.
   */
  | 'EVENT_TYPE_TASK_REDRIVEN'
  | 11
  /**
   * A lease was lost.
   */
  | 'EVENT_TYPE_LEASE_LOST'
  | 12
  /**
   * A task is late by more than its queue's alarm.
   */
  | 'EVENT_TYPE_TASK_OVERDUE'
  | 13
  /**
   * A schedule was made.
   */
  | 'EVENT_TYPE_SCHEDULE_CREATED'
  | 20
  /**
   * A schedule was changed.
   */
  | 'EVENT_TYPE_SCHEDULE_UPDATED'
  | 21
  /**
   * A schedule was paused.
   */
  | 'EVENT_TYPE_SCHEDULE_PAUSED'
  | 22
  /**
   * A schedule was resumed.
   */
  | 'EVENT_TYPE_SCHEDULE_RESUMED'
  | 23
  /**
   * A schedule has ended.
   */
  | 'EVENT_TYPE_SCHEDULE_COMPLETED'
  | 24
  /**
   * A schedule was deleted.
   */
  | 'EVENT_TYPE_SCHEDULE_DELETED'
  | 25
  /**
   * A queue was paused.
   */
  | 'EVENT_TYPE_QUEUE_PAUSED'
  | 30
  /**
   * A queue was resumed.
   */
  | 'EVENT_TYPE_QUEUE_RESUMED'
  | 31
  /**
   * Dead letters reached their bound.
   */
  | 'EVENT_TYPE_DEAD_LETTERS_FULL'
  | 32
  /**
   * A target was disabled by its answer.
   */
  | 'EVENT_TYPE_TARGET_DISABLED'
  | 33
  /**
   * A shard has a new leader.
   */
  | 'EVENT_TYPE_LEADER_CHANGED'
  | 40
  /**
   * A node was heard again or for the first time.
   */
  | 'EVENT_TYPE_NODE_UP'
  | 41
  /**
   * A node is not heard.
   */
  | 'EVENT_TYPE_NODE_DOWN'
  | 42
  /**
   * A node's clock is off.
   */
  | 'EVENT_TYPE_CLOCK_SKEW'
  | 43

/**
 * What happened.
 */
export type EventType__Output = typeof EventType[keyof typeof EventType]
