// The methods of the services of resources and operations, by their names.
// Owns: the table, and what a namespace holds.  Does not: implement methods.

import type { GroupId } from '#base/brand'
import { OperationService } from '../operations/operation-service.ts'
import type { CallContext, Handler } from '../services/status.ts'
import type { ServiceContext } from '../services/task-service.ts'
import { CalendarService } from './calendar-service.ts'
import { NamespaceService } from './namespace-service.ts'
import { usageReader } from './usage-reader.ts'
import { queueHandlers } from './queue-handlers.ts'
import type { ResourceContext } from './resource-calls.ts'

export function resourceHandlers(
  resources: ResourceContext,
  context: ServiceContext,
): Readonly<Record<string, Handler>> {
  const operations = new OperationService(resources)
  const calendars = new CalendarService(resources)
  const contentCount = (namespace: string, call: CallContext): Promise<number> =>
    countContent(context, namespace, call)
  const namespaces = new NamespaceService({
    ...resources,
    contentCount,
    usage: usageReader(context),
  })
  return {
    ...queueHandlers(resources, context, operations),
    'OperationService/GetOperation': (request, call) => operations.get(request, call),
    'OperationService/ListOperations': (request, call) => operations.list(request, call),
    'OperationService/WaitOperation': (request, call) => operations.wait(request, call),
    'OperationService/CancelOperation': (request, call) => operations.cancel(request, call),
    'OperationService/BulkCancelTasks': (request, call) =>
      operations.startOnTasks(request, call, {
        kind: 'OPERATION_KIND_CANCEL_TASKS',
        what: 'cancels tasks',
      }),
    'OperationService/BulkDeleteTasks': (request, call) =>
      operations.startOnTasks(request, call, {
        kind: 'OPERATION_KIND_DELETE_TASKS',
        what: 'deletes tasks that have ended',
      }),
    'OperationService/BulkRunTasks': (request, call) =>
      operations.startOnTasks(request, call, {
        kind: 'OPERATION_KIND_RUN_TASKS',
        what: 'makes tasks due now',
      }),
    'OperationService/BulkUpdateTaskLabels': (request, call) =>
      operations.startLabels(request, call),
    'OperationService/BulkPauseSchedules': (request, call) => operations.startPauses(request, call),
    'OperationService/BulkResumeSchedules': (request, call) =>
      operations.startResumptions(request, call),
    'OperationService/BulkDeleteSchedules': (request, call) =>
      operations.startDeletions(request, call),
    'QueueService/RedriveDeadLetters': (request, call) =>
      operations.startOnDeadLetters(request, call, {
        kind: 'OPERATION_KIND_REDRIVE',
        what: 'starts dead letters anew',
      }),
    'QueueService/PurgeDeadLetters': (request, call) =>
      operations.startOnDeadLetters(request, call, {
        kind: 'OPERATION_KIND_PURGE_DEAD_LETTERS',
        what: 'deletes dead letters',
      }),
    'CalendarService/CreateCalendar': (request, call) => calendars.create(request, call),
    'CalendarService/GetCalendar': (request, call) => calendars.get(request, call),
    'CalendarService/ListCalendars': (request, call) => calendars.list(request, call),
    'CalendarService/UpdateCalendar': (request, call) => calendars.update(request, call),
    'CalendarService/DeleteCalendar': (request, call) => calendars.delete(request, call),
    'NamespaceService/CreateNamespace': (request, call) => namespaces.create(request, call),
    'NamespaceService/GetNamespace': (request, call) => namespaces.get(request, call),
    'NamespaceService/ListNamespaces': (request, call) => namespaces.list(request, call),
    'NamespaceService/GetNamespaceUsage': (request, call) => namespaces.usage(request, call),
    'NamespaceService/UpdateNamespace': (request, call) => namespaces.update(request, call),
    'NamespaceService/DeleteNamespace': (request, call) => namespaces.delete(request, call),
  }
}

/** Whether a namespace holds anything: at least the first task or schedule of each shard. */
async function countContent(
  { router, clock, shardCount }: ServiceContext,
  namespace: string,
  call: CallContext,
): Promise<number> {
  const deadlineMs = clock.monotonicMs() + call.timeoutMs
  const first = { namespace, afterId: '', scanMax: 1, limit: 1, filter: {}, stale: false }
  const asked: Promise<number>[] = []
  for (let shard = 1; shard <= shardCount(); shard += 1) {
    for (const kind of ['task', 'schedule'] as const) {
      const list = router.list(shard as GroupId, { ...first, kind }, deadlineMs)
      asked.push(list.then(({ tasks, schedules }) => tasks.length + schedules.length))
    }
  }
  return (await Promise.all(asked)).reduce((sum, count) => sum + count, 0)
}
