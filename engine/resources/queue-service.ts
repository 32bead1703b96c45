// Queues as resources: made, changed, paused, listed.
// Owns: what a pause means in the record, and that `default` is always there.  Does not: keep
// tasks, or hold them back (the leaders of the shards do, by ResourceView).

import type { MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import type { Started } from '../operations/operation-service.ts'
import type { ResourceChange } from './resource-table.ts'
import type { Resource } from './resource-view.ts'
import { checkPaging } from '../services/paging.ts'
import type { CallContext } from '../services/status.ts'
import { checkNamespace, checkRequestId } from '../services/task-input.ts'
import { timestampMs, toTimestamp, Violations } from '../services/validate.ts'
import { mergeMasked } from './field-mask.ts'
import { labelsMatch, parseSelector } from './label-selector.ts'
import { checkText } from './policy-input.ts'
import { definitionOnly, putOf, queueCodec, type QueueName } from './queue-record.ts'
import {
  type QueueStats,
  type QueueWorker,
  type StatsReader,
  statsToWire,
} from './queue-stats-reader.ts'
import { checkQueueCount } from './task-quotas.ts'
import { checkQueue, checkQueueId, queueFields } from './queue-input.ts'
import {
  change,
  checkEtag,
  etagOf,
  notFound,
  pageOf,
  type ResourceContext,
  refresh,
} from './resource-calls.ts'

type Queue = MessageOutputs['Queue']
type Named = Pick<MessageOutputs['GetQueueRequest'], 'namespace' | 'queueId'>

const reasonCharsMax = 256
/** GetQueue waits so long for the numbers of all shards, then answers without them. */
const statsWaitMs = 2_000

export interface QueueContext extends ResourceContext {
  readonly stats: StatsReader
  readonly workers: (place: { namespace: string; queue: string }) => Promise<readonly QueueWorker[]>
  /** Whether an operation is under way that ends with the queue's deletion. */
  readonly isDraining: (name: QueueName) => boolean
}

export class QueueService {
  private readonly context: QueueContext

  constructor(context: QueueContext) {
    this.context = context
  }

  async create(request: MessageOutputs['CreateQueueRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const { queue } = request
    if (queue === null) v.add('queue', 'is required')
    v.check()
    const given = queue as Queue
    const { namespace, id, key } = this.name(v, 'queue.', given)
    checkQueue(v, given)
    v.check()
    await refresh(this.context, call)
    this.namespace(namespace)
    const value = queueCodec.encode(definitionOnly({ ...given, namespace, queueId: id }))
    if (request.validateOnly) return { queue: this.toWire(given, undefined), existing: false }
    const write = { call, requestId, method: 'CreateQueue' }
    const outcome = await change(this.context, write, () => {
      // A repetition finds its queue: the table knows its answer.
      if (this.context.view.queue(namespace, id)?.record === undefined) this.checkCount(namespace)
      return [{ kind: 'queue', key, expected: 'absent', value }]
    })
    return { queue: this.read({ namespace, id, key }), existing: outcome.repeated }
  }

  async get(request: MessageOutputs['GetQueueRequest'], call: CallContext): Promise<object> {
    const name = this.checked(request)
    if (request.consistency !== 'READ_CONSISTENCY_STALE') await refresh(this.context, call)
    const queue = this.read(name)
    if (request.view === 'VIEW_BASIC' || request.consistency === 'READ_CONSISTENCY_STALE') {
      return { queue }
    }
    const timeoutMs = Math.min(call.timeoutMs, statsWaitMs)
    const stats = await this.statsOf(name, { ...call, timeoutMs }).catch(unknownStats)
    return { queue: { ...queue, stats } }
  }

  async stats(request: MessageOutputs['GetQueueStatsRequest'], call: CallContext): Promise<object> {
    const name = this.checked(request)
    await refresh(this.context, call)
    this.read(name)
    return { stats: await this.statsOf(name, call) }
  }

  async list(request: MessageOutputs['ListQueuesRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const paging = checkPaging(v, request)
    const selector = parseSelector(v, 'filter.label_selector', request.filter?.labelSelector ?? '')
    v.check()
    if (request.consistency !== 'READ_CONSISTENCY_STALE') await refresh(this.context, call)
    const states = request.filter?.states ?? []
    const prefix = request.filter?.queueIdPrefix ?? ''
    const found = this.context.view
      .queues(namespace)
      .map(({ message, record }) => this.toWire(message, record))
      .filter((queue) => queue.queueId.startsWith(prefix))
      .filter((queue) => states.length === 0 || states.includes(queue.state))
      .filter((queue) => labelsMatch(selector, queue.labels))
    const page = pageOf(found, paging, (queue) => queue.queueId)
    return { queues: page.items, nextPageToken: page.nextPageToken }
  }

  async update(request: MessageOutputs['UpdateQueueRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    if (request.queue === null) v.add('queue', 'is required')
    v.check()
    const changes = request.queue as Queue
    const name = this.name(v, 'queue.', changes)
    v.check()
    const mask = request.updateMask?.paths ?? []
    const plan = (): ResourceChange[] => {
      const found = this.context.view.queue(name.namespace, name.id)
      if (found === undefined && !request.allowMissing) throw notFound('queue', name.key)
      checkEtag(changes.etag, found?.record?.version ?? 0, `queue ${name.key}`)
      const current = found?.message ?? empty(name)
      const merged = mergeMasked(v, { current, changes, mask, changeable: queueFields })
      checkQueue(v, merged)
      v.check()
      if (found?.record === undefined) this.checkCount(name.namespace)
      return [putOf(name, found, { ...merged, namespace: name.namespace, queueId: name.id })]
    }
    await refresh(this.context, call)
    this.namespace(name.namespace)
    if (request.validateOnly) {
      plan()
      return { queue: this.read(name) }
    }
    await change(this.context, { call, requestId, method: 'UpdateQueue' }, plan)
    return { queue: this.read(name) }
  }

  async pause(request: MessageOutputs['PauseQueueRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    checkText({ v, field: 'reason' }, request.reason, reasonCharsMax)
    const untilMs = timestampMs(request.until)
    const nowMs = this.context.clock.wallMs()
    if (untilMs !== undefined && untilMs <= nowMs) v.add('until', 'must be in the future')
    v.check()
    const pause = {
      reason: request.reason,
      pausedBy: '',
      pauseTime: toTimestamp(nowMs),
      until: request.until,
    }
    const patch = { state: 'QUEUE_STATE_PAUSED', pause } as Partial<Queue>
    return { queue: await this.setState(request, call, { method: 'PauseQueue', patch }) }
  }

  async resume(request: MessageOutputs['ResumeQueueRequest'], call: CallContext): Promise<object> {
    const patch = { state: 'QUEUE_STATE_RUNNING', pause: null } as Partial<Queue>
    return { queue: await this.setState(request, call, { method: 'ResumeQueue', patch }) }
  }

  /** Cancels what waits in the queue; the answer names the operation that does it. */
  async purge(
    request: MessageOutputs['PurgeQueueRequest'],
    call: CallContext,
    start: (started: Started, options: MessageOutputs['BulkOptions'] | null) => Promise<object>,
  ): Promise<object> {
    const v = new Violations()
    const { namespace, id, key } = this.name(v, '', request)
    v.check()
    await refresh(this.context, call)
    if (this.context.view.queue(namespace, id) === undefined) throw notFound('queue', key)
    const filter = { queues: [id], states: waitingStates }
    const what = `cancels what waits in queue ${key}`
    const kind = 'OPERATION_KIND_PURGE_QUEUE'
    return await start({ kind, namespace, details: { filter }, what }, request.options)
  }

  private async setState(
    request: Named & { readonly etag: string; readonly requestId: string },
    call: CallContext,
    to: { readonly method: string; readonly patch: Partial<Queue> },
  ): Promise<Queue> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const name = this.name(v, '', request)
    v.check()
    await change(this.context, { call, requestId, method: to.method }, () => {
      const found = this.context.view.queue(name.namespace, name.id)
      if (found === undefined) throw notFound('queue', name.key)
      checkEtag(request.etag, found.record?.version ?? 0, `queue ${name.key}`)
      if (this.context.isDraining(name)) {
        throw new SchedulerError('RESOURCE_BUSY', `queue ${name.key} is being deleted`)
      }
      return [putOf(name, found, { ...found.message, ...to.patch })]
    })
    return this.read(name)
  }

  // ------------------------------------------------------------------------------------- helpers

  private async statsOf({ namespace, id }: QueueName, call: CallContext): Promise<QueueStats> {
    const { view, clock, stats, workers: connected } = this.context
    const place = { namespace, queue: id }
    const [numbers, workers] = await Promise.all([stats(place, call), connected(place)])
    const queue = view.queue(namespace, id)?.message
    const isHeld =
      view.namespace(namespace)?.message.paused === true ||
      (queue !== undefined && isPaused(queue, clock.wallMs()))
    const ratePerSecond = queue?.rateLimit?.maxDispatchesPerSecond ?? 0
    return statsToWire(numbers, { isHeld, ratePerSecond, workers })
  }

  private checked(request: Named): QueueName {
    const v = new Violations()
    const name = this.name(v, '', request)
    v.check()
    return name
  }

  private name(v: Violations, path: string, named: Named): QueueName {
    const namespace = checkNamespace(v, `${path}namespace`, named.namespace)
    const id = checkQueueId(v, `${path}queue_id`, named.queueId)
    return { namespace, id, key: `${namespace}/${id}` }
  }

  private checkCount(namespace: string): void {
    checkQueueCount(this.context, namespace)
  }

  /** Throws if there is no such namespace: nothing is made in one that was mistyped. */
  private namespace(id: string): void {
    if (this.context.view.namespace(id) === undefined) throw notFound('namespace', id)
  }

  private read(name: QueueName): Queue {
    const found = this.context.view.queue(name.namespace, name.id)
    if (found === undefined) throw notFound('queue', name.key)
    return this.toWire(found.message, found.record)
  }

  /** A pause whose end has passed is over, though nobody wrote it down. */
  private toWire(queue: Queue, record: Resource<Queue>['record']): Queue {
    const nowMs = this.context.clock.wallMs()
    const paused = isPaused(queue, nowMs)
    const isOver = queue.state === 'QUEUE_STATE_PAUSED' && !paused
    const state = isOver || queue.state === 'QUEUE_STATE_UNSPECIFIED' ? running : queue.state
    return {
      ...queue,
      state,
      pause: paused ? queue.pause : null,
      etag: etagOf(record?.version ?? 0),
      version: String(record?.version ?? 0),
      createTime: toTimestamp(record?.createdMs ?? 0) as Queue['createTime'],
      updateTime: toTimestamp(record?.updatedMs ?? 0) as Queue['updateTime'],
    }
  }
}

/** The definition is known though a shard has no leader: the numbers are left out. */
function unknownStats(error: unknown): null {
  if (error instanceof SchedulerError && error.tryAgain !== 'no') return null
  throw error
}

const running = 'QUEUE_STATE_RUNNING'
const waitingStates = ['PENDING', 'READY', 'RETRYING']

/** Whether tasks of the queue are held back at this time. */
export function isPaused(queue: Pick<Queue, 'state' | 'pause'>, nowMs: number): boolean {
  if (queue.state !== 'QUEUE_STATE_PAUSED') return false
  const untilMs = timestampMs(queue.pause?.until)
  return untilMs === undefined || nowMs < untilMs
}

function empty(name: QueueName): Queue {
  return { ...queueCodec.decode(new Uint8Array(0)), namespace: name.namespace, queueId: name.id }
}
