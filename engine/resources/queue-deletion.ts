// The end of a queue: at once if nothing waits in it, or as an operation that cancels its tasks
// first. Owns: what keeps a queue from being deleted, DRAINING, and what is removed with it.
// Does not: cancel tasks (engine/operations/queue-steps.ts).
//   Y4. A queue goes only when none of its tasks is left to run, and no schedule names it. A task
//       that was accepted in the same moment runs all the same.

import type { MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import type { OperationService } from '../operations/operation-service.ts'
import type { CallContext } from '../services/status.ts'
import { checkNamespace, checkRequestId } from '../services/task-input.ts'
import { Violations } from '../services/validate.ts'
import { keyRemovals } from './key-record.ts'
import type { ResourceChange } from './resource-table.ts'
import { checkQueueId } from './queue-input.ts'
import { liveCount, type StatsReader } from './queue-stats-reader.ts'
import type { QueueUsers } from './queue-users.ts'
import { change, checkEtag, type ResourceContext, refresh } from './resource-calls.ts'
import { defaultQueue } from './resource-view.ts'
import { drainingOf, type QueueName } from './queue-record.ts'

export interface DeletionContext extends ResourceContext {
  readonly stats: StatsReader
  readonly users: QueueUsers
  readonly operations: OperationService
}

type Request = MessageOutputs['DeleteQueueRequest']

export class QueueDeletion {
  private readonly context: DeletionContext

  constructor(context: DeletionContext) {
    this.context = context
  }

  async delete(request: Request, call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const id = checkQueueId(v, 'queue_id', request.queueId)
    if (id === defaultQueue) v.add('queue_id', 'the queue default can not be deleted')
    v.check()
    const name = { namespace, id, key: `${namespace}/${id}` }
    await refresh(this.context, call)
    const { view, operations } = this.context
    const known = request.force ? operations.begun(requestId) : undefined
    if (known !== undefined) return { operation: known }
    const found = view.queue(namespace, id)
    if (found === undefined && request.allowMissing) return { operation: null }
    if (found !== undefined) {
      checkEtag(request.etag, found.record?.version ?? 0, `queue ${name.key}`)
      await this.refuseUsed(name, call)
    }
    if (request.force && found !== undefined) return await this.drain(name, requestId, call)
    if (found !== undefined) await this.refuseFull(name, call)
    await this.removeKeys(name, call)
    await change(this.context, { call, requestId, method: 'DeleteQueue' }, () => {
      const expected = view.queue(namespace, id)?.record?.version ?? 'any'
      return [{ kind: 'queue', key: name.key, expected, value: undefined }]
    })
    return { operation: null }
  }

  /** First: a queue that comes again under its id has no keys of before. */
  private async removeKeys({ namespace, id }: QueueName, call: CallContext): Promise<void> {
    const { door } = this.context
    const left = (): ResourceChange[] => keyRemovals(door.table, { namespace, queueId: id })
    const write = { call, requestId: '', method: 'DeleteQueue' }
    while (left().length > 0) await change(this.context, write, left)
  }

  /** DRAINING and the operation that ends it are one change: neither is there without the other. */
  private async drain(name: QueueName, requestId: string, call: CallContext): Promise<object> {
    const { view, operations } = this.context
    const underWay = operations.underWay('OPERATION_KIND_DELETE_QUEUE', drains(name))
    if (underWay !== undefined) return { operation: underWay }
    const started = {
      kind: 'OPERATION_KIND_DELETE_QUEUE',
      namespace: name.namespace,
      details: { filter: { queues: [name.id], states: liveStates }, queue: name.id },
      what: `cancels the tasks of queue ${name.key} and deletes it`,
      alongside: () => {
        const found = view.queue(name.namespace, name.id)
        return found === undefined ? [] : [drainingOf(name, found)]
      },
    } as const
    return await operations.start(started, { ...plainOptions, requestId }, call)
  }

  private async refuseUsed({ namespace, id, key }: QueueName, call: CallContext): Promise<void> {
    const users = await this.context.users({ namespace, queue: id }, call)
    if (users.length === 0) return
    const names = users.join(', ')
    throw busy(
      key,
      `schedules send their tasks to queue ${key}: ${names}; change or delete them first`,
    )
  }

  private async refuseFull({ namespace, id, key }: QueueName, call: CallContext): Promise<void> {
    const live = liveCount(await this.context.stats({ namespace, queue: id }, call))
    if (live === 0) return
    throw busy(
      key,
      `queue ${key} holds ${live} tasks that have not ended; cancel them first, or delete it ` +
        'with force',
    )
  }
}

const plainOptions = { dryRun: false, maxAffected: '0', maxPerSecond: 0, reason: '' } as const
const liveStates = ['PENDING', 'READY', 'RETRYING', 'CLAIMED', 'RUNNING']

/** Whether an operation over queues is about this one. */
export function drains({ namespace, id }: Pick<QueueName, 'namespace' | 'id'>) {
  return (of: { readonly namespace: string; readonly details: object }): boolean =>
    of.namespace === namespace && (of.details as { queue?: unknown }).queue === id
}

function busy(key: string, message: string): SchedulerError {
  return new SchedulerError('RESOURCE_BUSY', message, { metadata: { kind: 'queue', id: key } })
}
