// What each kind of operation does, for whoever runs them.
// Owns: the table.  Does not: do anything itself.

import { type BackupContext, backupStep } from '../backup/backup-steps.ts'
import { statsReader } from '../resources/queue-stats-reader.ts'
import type { ResourceContext } from '../resources/resource-calls.ts'
import { backfillStep } from '../services/schedule-backfill.ts'
import { calendarsOf } from '../shard/schedule-times.ts'
import { bulkScheduleSteps } from './bulk-schedules.ts'
import type { OperationSteps } from './operation-runner.ts'
import { type DrainContext, drainNodeStep } from './drain-step.ts'
import { deleteQueueStep } from './queue-steps.ts'
import { taskSteps, type TaskStepsContext } from './task-steps.ts'

export function operationSteps(
  context: TaskStepsContext & ResourceContext & DrainContext & BackupContext,
): OperationSteps {
  const calendars = calendarsOf(() => context.view)
  return {
    ...taskSteps(context),
    ...bulkScheduleSteps({ ...context, calendars }),
    OPERATION_KIND_DELETE_QUEUE: deleteQueueStep({ ...context, stats: statsReader(context) }),
    OPERATION_KIND_BACKUP: backupStep(context),
    OPERATION_KIND_DRAIN_NODE: drainNodeStep(context),
    OPERATION_KIND_BACKFILL: backfillStep({ ...context, calendars }),
  }
}
