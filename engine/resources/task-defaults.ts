// What a task leaves unset comes from its queue, then its namespace, field by field; and a task
// goes only where there is a queue for it.
// Owns: inheritance, and making queues on use.  Does not: check the task itself, nor hold tasks
// back.

import type { CallContext } from '../services/status.ts'
import { timestampMs, type Violations } from '../services/validate.ts'
import type { WireRetryPolicy, WireTask } from '../services/wire-task.ts'
import { raised, retentionsOf } from './retention.ts'
import { apiCodec } from '#proto'
import { checkQueueCount } from './task-quotas.ts'
import { keyRecordOf, pauseInForce } from './key-record.ts'
import { isPaused } from './queue-service.ts'
import type { FieldViolation } from '../errors.ts'
import { change, type ResourceContext, refresh } from './resource-calls.ts'
import { defaultQueue, type NamespaceMessage, type QueueMessage } from './resource-view.ts'

export interface TaskPlace {
  readonly namespace: string
  /** '' : the queue `default`. */
  readonly queue: string
}

/** Whether tasks are held back, and since when not any more. */
export interface Paused {
  readonly isPaused: boolean
  readonly reason: string
  /** 0: not by itself. */
  readonly untilMs: number
  /** Only those with this concurrency key. */
  readonly key?: string
}

export class TaskDefaults {
  private readonly context: ResourceContext

  constructor(context: ResourceContext) {
    this.context = context
  }

  /**
   * Before tasks are made: what this node does not know yet is looked up, and queues are made
   * where the namespace says so. Costs nothing for queues that are known.
   */
  async prepare(places: readonly TaskPlace[], call: CallContext): Promise<void> {
    const unknown = places.filter((place) => !this.isKnown(place))
    if (unknown.length === 0) return
    await refresh(this.context, call)
    const { view } = this.context
    const missing = new Map<string, TaskPlace>()
    for (const place of unknown.filter((each) => !this.isKnown(each))) {
      const createsOnUse = view.namespace(place.namespace)?.message.createQueuesOnUse === true
      if (createsOnUse) missing.set(`${place.namespace}/${place.queue}`, place)
    }
    for (const { namespace, queue } of missing.values()) await this.make(namespace, queue, call)
  }

  /** The task with what it inherits. Violations say which queue or namespace there is not. */
  inherit(task: WireTask, place: TaskPlace, at: { v: Violations; path: string }): WireTask {
    const { namespace, queue } = place
    const tenant = this.context.view.namespace(namespace)
    const found = this.context.view.queue(namespace, queue || defaultQueue)
    const refusal = this.refusal(place)
    if (refusal !== undefined) at.v.add(`${at.path}${refusal.field}`, refusal.description)
    if (tenant === undefined || found === undefined) return task
    const isPlain = found.record === undefined && tenant.record === undefined
    return isPlain ? task : withDefaults(task, found.message, tenant.message)
  }

  /** Why a task can not go there; undefined: it can, as far as this node knows. */
  refusal({ namespace, queue }: TaskPlace): FieldViolation | undefined {
    const { view } = this.context
    if (view.namespace(namespace) === undefined) {
      const description = `there is no namespace ${namespace}; create it first`
      return { field: 'namespace', description }
    }
    const field = 'queue'
    const found = view.queue(namespace, queue || defaultQueue)
    if (found === undefined) {
      const description =
        `there is no queue ${queue} in namespace ${namespace}: create it first, or let the ` +
        'namespace create queues on use'
      return { field, description }
    }
    if (found.message.state !== 'QUEUE_STATE_DRAINING') return undefined
    return { field, description: `queue ${queue} is being deleted and takes no tasks` }
  }

  /** Whether tasks of the queue, or with the key, are held back, as far as this node knows. */
  pauseOf({ namespace, queue }: TaskPlace, key?: string): Paused {
    const ofQueue = this.queuePauseOf({ namespace, queue })
    if (ofQueue.isPaused || key === undefined) return ofQueue
    const name = { namespace, queueId: queue || defaultQueue, key }
    const { message } = keyRecordOf(this.context.door.table, name)
    const pause = pauseInForce(message, this.context.clock.wallMs())
    if (pause === null) return ofQueue
    const { reason, until } = pause
    return { isPaused: true, reason, untilMs: timestampMs(until) ?? 0, key }
  }

  private queuePauseOf({ namespace, queue }: TaskPlace): Paused {
    const message = this.context.view.queue(namespace, queue || defaultQueue)?.message
    if (message === undefined || !isPaused(message, this.context.clock.wallMs())) {
      return { isPaused: false, reason: '', untilMs: 0 }
    }
    const { pause } = message
    return {
      isPaused: true,
      reason: pause?.reason ?? '',
      untilMs: timestampMs(pause?.until) ?? 0,
    }
  }

  private isKnown({ namespace, queue }: TaskPlace): boolean {
    return this.context.view.queue(namespace, queue || defaultQueue) !== undefined
  }

  private async make(namespace: string, queueId: string, call: CallContext): Promise<void> {
    const key = `${namespace}/${queueId}`
    const value = apiCodec('Queue').encode({ namespace, queueId })
    await change(this.context, { call, requestId: '', method: 'CreateQueue' }, () => {
      // Another call may have made it meanwhile.
      if (this.context.view.queue(namespace, queueId) !== undefined) return []
      checkQueueCount(this.context, namespace)
      return [{ kind: 'queue', key, expected: 'absent', value }]
    })
  }
}

function withDefaults(task: WireTask, queue: QueueMessage, tenant: NamespaceMessage): WireTask {
  return {
    ...task,
    retryPolicy: mergedPolicy(task.retryPolicy ?? null, queue.retryPolicy),
    attemptTimeout: task.attemptTimeout ?? queue.attemptTimeout,
    startDeadline: task.startDeadline ?? queue.startDeadline,
    jitter: task.jitter ?? queue.jitter,
    retention: task.retention ?? raised(queue.retention?.maxAge ?? tenant.retention?.maxAge),
    inheritedRetentions: retentionsOf(task.inheritedRetentions ?? [], {
      deadLetters: queue.deadLetterPolicy,
      policies: [queue.retention, tenant.retention],
    }),
  }
}

/** Field by field: a task that names its own attempts still has the queue's backoff. */
function mergedPolicy(
  own: WireRetryPolicy | null,
  queue: QueueMessage['retryPolicy'],
): WireRetryPolicy | null {
  if (queue === null) return own
  const { jitter: queueJitter, ...ofQueue } = queue
  const inherited: WireRetryPolicy =
    queueJitter === undefined ? ofQueue : { ...ofQueue, jitter: queueJitter }
  if (own === null) return inherited
  const jitter = own.jitter ?? queueJitter
  const merged: WireRetryPolicy = {
    maxAttempts: own.maxAttempts || queue.maxAttempts,
    maxAge: own.maxAge ?? queue.maxAge,
    minBackoff: own.minBackoff ?? queue.minBackoff,
    maxBackoff: own.maxBackoff ?? queue.maxBackoff,
    backoffMultiplier: own.backoffMultiplier || queue.backoffMultiplier,
    ignoreRetryAfter: own.ignoreRetryAfter === true || queue.ignoreRetryAfter,
    maxRetryAfter: own.maxRetryAfter ?? queue.maxRetryAfter,
    rules: (own.rules?.length ?? 0) > 0 ? (own.rules ?? []) : queue.rules,
  }
  return jitter === undefined ? merged : { ...merged, jitter }
}
