// The methods of QueueService about queues and their keys, by their names.
// Owns: the table.  Does not: implement methods.

import type { OperationService } from '../operations/operation-service.ts'
import type { Handler } from '../services/status.ts'
import type { ServiceContext } from '../services/task-service.ts'
import { KeyService, keysReader } from './key-service.ts'
import { drains, QueueDeletion } from './queue-deletion.ts'
import type { QueueName } from './queue-record.ts'
import { type QueueContext, QueueService } from './queue-service.ts'
import { statsReader } from './queue-stats-reader.ts'
import { queueUsers } from './queue-users.ts'
import type { ResourceContext } from './resource-calls.ts'

export function queueHandlers(
  resources: ResourceContext,
  context: ServiceContext,
  operations: OperationService,
): Readonly<Record<string, Handler>> {
  const stats = statsReader(context)
  const isDraining = (name: QueueName): boolean =>
    operations.underWay('OPERATION_KIND_DELETE_QUEUE', drains(name)) !== undefined
  const queues = new QueueService({ ...resources, stats, isDraining, workers: workersOf(context) })
  const users = queueUsers(context)
  const deletion = new QueueDeletion({ ...resources, stats, users, operations })
  const keys = new KeyService({ ...resources, keys: keysReader(context) })
  return {
    'QueueService/PurgeQueue': (request, call) =>
      queues.purge(request, call, (started, options) => operations.start(started, options, call)),
    'QueueService/CreateQueue': (request, call) => queues.create(request, call),
    'QueueService/GetQueue': (request, call) => queues.get(request, call),
    'QueueService/GetQueueStats': (request, call) => queues.stats(request, call),
    'QueueService/ListQueues': (request, call) => queues.list(request, call),
    'QueueService/UpdateQueue': (request, call) => queues.update(request, call),
    'QueueService/DeleteQueue': (request, call) => deletion.delete(request, call),
    'QueueService/ListKeys': (request, call) => keys.list(request, call),
    'QueueService/SetKeyLimit': (request, call) => keys.setLimit(request, call),
    'QueueService/PauseKey': (request, call) => keys.pause(request, call),
    'QueueService/ResumeKey': (request, call) => keys.resume(request, call),
    'QueueService/PauseQueue': (request, call) => queues.pause(request, call),
    'QueueService/ResumeQueue': (request, call) => queues.resume(request, call),
  }
}

function workersOf({ workers }: ServiceContext): QueueContext['workers'] {
  return async ({ namespace, queue }) => {
    const all = (await workers?.()) ?? []
    return all
      .filter((one) => one.namespace === namespace && one.queues.includes(queue))
      .map(({ handlers, credits, draining }) => ({ handlers, credits: draining ? 0 : credits }))
  }
}
