// Original file: proto/sched/v1/operation.proto

/**
 * What an operation does.
 */
export const OperationKind = {
  /**
   * Not set.
   */
  OPERATION_KIND_UNSPECIFIED: 'OPERATION_KIND_UNSPECIFIED',
  /**
   * BulkCancelTasks.
   */
  OPERATION_KIND_CANCEL_TASKS: 'OPERATION_KIND_CANCEL_TASKS',
  /**
   * BulkDeleteTasks.
   */
  OPERATION_KIND_DELETE_TASKS: 'OPERATION_KIND_DELETE_TASKS',
  /**
   * BulkRunTasks.
   */
  OPERATION_KIND_RUN_TASKS: 'OPERATION_KIND_RUN_TASKS',
  /**
   * BulkUpdateTaskLabels.
   */
  OPERATION_KIND_UPDATE_TASK_LABELS: 'OPERATION_KIND_UPDATE_TASK_LABELS',
  /**
   * BulkPauseSchedules.
   */
  OPERATION_KIND_PAUSE_SCHEDULES: 'OPERATION_KIND_PAUSE_SCHEDULES',
  /**
   * BulkResumeSchedules.
   */
  OPERATION_KIND_RESUME_SCHEDULES: 'OPERATION_KIND_RESUME_SCHEDULES',
  /**
   * BulkDeleteSchedules.
   */
  OPERATION_KIND_DELETE_SCHEDULES: 'OPERATION_KIND_DELETE_SCHEDULES',
  /**
   * BackfillSchedule.
   */
  OPERATION_KIND_BACKFILL: 'OPERATION_KIND_BACKFILL',
  /**
   * RedriveDeadLetters.
   */
  OPERATION_KIND_REDRIVE: 'OPERATION_KIND_REDRIVE',
  /**
   * PurgeDeadLetters.
   */
  OPERATION_KIND_PURGE_DEAD_LETTERS: 'OPERATION_KIND_PURGE_DEAD_LETTERS',
  /**
   * PurgeQueue.
   */
  OPERATION_KIND_PURGE_QUEUE: 'OPERATION_KIND_PURGE_QUEUE',
  /**
   * DeleteQueue with its tasks.
   */
  OPERATION_KIND_DELETE_QUEUE: 'OPERATION_KIND_DELETE_QUEUE',
  /**
   * DeleteNamespace.
   */
  OPERATION_KIND_DELETE_NAMESPACE: 'OPERATION_KIND_DELETE_NAMESPACE',
  /**
   * CreateBackup.
   */
  OPERATION_KIND_BACKUP: 'OPERATION_KIND_BACKUP',
  /**
   * RestoreBackup.
   */
  OPERATION_KIND_RESTORE: 'OPERATION_KIND_RESTORE',
  /**
   * DrainNode.
   */
  OPERATION_KIND_DRAIN_NODE: 'OPERATION_KIND_DRAIN_NODE',
  /**
   * MoveReplica or RebalanceCluster.
   */
  OPERATION_KIND_MOVE_REPLICAS: 'OPERATION_KIND_MOVE_REPLICAS',
  /**
   * ScrubShard.
   */
  OPERATION_KIND_SCRUB: 'OPERATION_KIND_SCRUB',
} as const;

/**
 * What an operation does.
 */
export type OperationKind =
  /**
   * Not set.
   */
  | 'OPERATION_KIND_UNSPECIFIED'
  | 0
  /**
   * BulkCancelTasks.
   */
  | 'OPERATION_KIND_CANCEL_TASKS'
  | 1
  /**
   * BulkDeleteTasks.
   */
  | 'OPERATION_KIND_DELETE_TASKS'
  | 2
  /**
   * BulkRunTasks.
   */
  | 'OPERATION_KIND_RUN_TASKS'
  | 3
  /**
   * BulkUpdateTaskLabels.
   */
  | 'OPERATION_KIND_UPDATE_TASK_LABELS'
  | 4
  /**
   * BulkPauseSchedules.
   */
  | 'OPERATION_KIND_PAUSE_SCHEDULES'
  | 5
  /**
   * BulkResumeSchedules.
   */
  | 'OPERATION_KIND_RESUME_SCHEDULES'
  | 6
  /**
   * BulkDeleteSchedules.
   */
  | 'OPERATION_KIND_DELETE_SCHEDULES'
  | 7
  /**
   * BackfillSchedule.
   */
  | 'OPERATION_KIND_BACKFILL'
  | 8
  /**
   * RedriveDeadLetters.
   */
  | 'OPERATION_KIND_REDRIVE'
  | 9
  /**
   * PurgeDeadLetters.
   */
  | 'OPERATION_KIND_PURGE_DEAD_LETTERS'
  | 10
  /**
   * PurgeQueue.
   */
  | 'OPERATION_KIND_PURGE_QUEUE'
  | 11
  /**
   * DeleteQueue with its tasks.
   */
  | 'OPERATION_KIND_DELETE_QUEUE'
  | 12
  /**
   * DeleteNamespace.
   */
  | 'OPERATION_KIND_DELETE_NAMESPACE'
  | 13
  /**
   * CreateBackup.
   */
  | 'OPERATION_KIND_BACKUP'
  | 14
  /**
   * RestoreBackup.
   */
  | 'OPERATION_KIND_RESTORE'
  | 15
  /**
   * DrainNode.
   */
  | 'OPERATION_KIND_DRAIN_NODE'
  | 16
  /**
   * MoveReplica or RebalanceCluster.
   */
  | 'OPERATION_KIND_MOVE_REPLICAS'
  | 17
  /**
   * ScrubShard.
   */
  | 'OPERATION_KIND_SCRUB'
  | 18

/**
 * What an operation does.
 */
export type OperationKind__Output = typeof OperationKind[keyof typeof OperationKind]
