// What the methods of TaskService share: the way to a task's shard, and what its answers mean.
// Owns: request hashes of what clients leave out, refusals as errors.  Does not: know any method.

import type { GroupId } from '#base/brand'
import type { Clock } from '#base/clock'
import type { RandomInt } from '#base/prng'
import { type Command, type Outcome, requestSpan, type TaskRecord } from '#machine'
import { shardOf } from '#proto'
import { type CommandFields, commandToFields } from '../codec/command-codec.ts'
import { type ErrorCode, SchedulerError } from '../errors.ts'
import type { TaskQuotas } from '../resources/task-quotas.ts'
import type { TaskDefaults } from '../resources/task-defaults.ts'
import type { Router } from '../router.ts'
import type { ReadRequest, WriteAnswer } from '../shard/local-calls.ts'
import type { CallContext } from './status.ts'
import { checkNamespace, checkTaskId } from './task-input.ts'
import { etagOf, executorName, leaseToWire, taskToWire, versionOfEtag } from './task-output.ts'
import { hash53, Violations } from './validate.ts'
import type { ListedWorker } from '../workers/list-workers.ts'

/** Rough bytes of a command beside its definition's opaque part. */
export const commandBytes = 128

export interface ServiceContext {
  readonly router: Router
  readonly clock: Clock
  readonly random: RandomInt
  readonly shardCount: () => number
  readonly defaults: TaskDefaults
  readonly quotas: TaskQuotas
  /** All that are connected, to any node. Absent: none are served. */
  readonly workers?: () => Promise<readonly ListedWorker[]>
}

export interface TaskName {
  readonly namespace?: string
  readonly taskId?: string
}

/** A named task and where it lives. */
export interface TaskPlace {
  readonly namespace: string
  readonly id: string
  readonly key: string
  readonly shard: GroupId
}

export interface ReadTask extends TaskPlace {
  readonly task: TaskRecord
  readonly answer: WriteAnswer
}

export type Accepted = Extract<Outcome, { ok: true }>

export class TaskCalls {
  readonly context: ServiceContext

  constructor(context: ServiceContext) {
    this.context = context
  }

  shardOf(namespace: string, id: string): GroupId {
    return shardOf(namespace, id, this.context.shardCount()) as GroupId
  }

  /** Checked; the violations are the caller's to throw. */
  place(v: Violations, name: TaskName, path = ''): TaskPlace {
    const namespace = checkNamespace(v, `${path}namespace`, name.namespace)
    const id = checkTaskId(v, `${path}task_id`, name.taskId)
    return { namespace, id, key: `${namespace}/${id}`, shard: this.shardOf(namespace, id) }
  }

  deadlineMs(call: CallContext): number {
    return this.context.clock.monotonicMs() + call.timeoutMs
  }

  write(
    shard: GroupId,
    call: CallContext,
    write: {
      readonly commands: readonly CommandFields[]
      readonly bytes: number
      readonly returnTasks: readonly string[]
    },
  ): Promise<WriteAnswer> {
    const { router } = this.context
    return router.write(shard, { ...write, returnSchedules: [] }, this.deadlineMs(call))
  }

  read(shard: GroupId, read: Partial<ReadRequest>, call: CallContext): Promise<WriteAnswer> {
    const request = { tasks: [], schedules: [], stale: false, ...read }
    return this.context.router.read(shard, request, this.deadlineMs(call))
  }

  async readTask(
    request: TaskName & { readonly consistency?: string },
    call: CallContext,
  ): Promise<ReadTask> {
    const v = new Violations()
    const place = this.place(v, request)
    v.check()
    const stale = request.consistency === 'READ_CONSISTENCY_STALE'
    const answer = await this.read(place.shard, { tasks: [place.key], stale }, call)
    const task = answer.tasks[0]
    if (task === undefined) throw notFound(place.key)
    return { ...place, task, answer }
  }

  /** One command about one task: its answer as most methods give it. */
  async change(
    place: TaskPlace,
    call: CallContext,
    command: Command,
    bytes: number = commandBytes,
  ): Promise<{ readonly task: object | null; readonly inFlightAttempt: object | null }> {
    const commands = [commandToFields(command)]
    const answer = await this.write(place.shard, call, {
      commands,
      bytes,
      returnTasks: [place.key],
    })
    return this.changed(answer.outcomes[0], { answer, ...place })
  }

  changed(
    result: Outcome | undefined,
    options: { readonly answer: WriteAnswer; readonly key: string; readonly shard: GroupId },
  ): { readonly task: object | null; readonly inFlightAttempt: object | null } {
    const { answer, key, shard } = options
    const outcome = accepted(result, key)
    const record = answer.tasks[0]
    const attempt = outcome.inFlightAttempt ?? 0
    return {
      task: record === undefined ? null : this.toWire(record, shard, { answer, full: false }),
      inFlightAttempt: attempt === 0 ? null : inFlight(record, attempt),
    }
  }

  toWire(
    task: TaskRecord,
    shard: GroupId,
    options: { readonly answer: { readonly clockMs: number }; readonly full: boolean },
  ): object {
    return taskToWire(task, { shard, clockMs: options.answer.clockMs, full: options.full })
  }
}

/** The outcome if the machine accepted; its refusal as an error otherwise. */
export function accepted(outcome: Outcome | undefined, key: string): Accepted {
  if (outcome === undefined) throw new SchedulerError('INTERNAL', 'the shard gave no outcome')
  if (outcome.ok) return outcome
  throw refused(outcome, key)
}

const refusals: Readonly<Partial<Record<ErrorCode, string>>> = {
  TASK_EXISTS: 'exists already; choose another task_id',
  TASK_ENDED: 'has ended and can not be changed any more',
  TASK_NOT_ENDED: 'has not ended; use force to cancel it first',
  TASK_NOT_FAILED: 'is not FAILED: only a dead letter is started anew',
  TASK_IN_FLIGHT: 'has an attempt under way: there is nothing to make due',
  REQUEST_REUSED: 'was asked for something else under this request_id; use a new one',
}

function refused(refusal: Extract<Outcome, { ok: false }>, key: string): SchedulerError {
  const { code, version, heldBy } = refusal
  if (code === 'TASK_NOT_FOUND') return notFound(key)
  if (heldBy !== undefined) {
    const message = `another task holds the dedupe key: ${heldBy}`
    const taskId = heldBy.slice(heldBy.indexOf('/') + 1)
    return new SchedulerError(code, message, { metadata: { task: heldBy, task_id: taskId } })
  }
  const metadata = { task: key, ...(version === 0 ? {} : { etag: etagOf(version) }) }
  const message =
    code === 'VERSION_MISMATCH'
      ? `was changed meanwhile: its etag is ${etagOf(version)} now; read it and try again`
      : (refusals[code] ?? code)
  return new SchedulerError(code, `task ${key} ${message}`, { metadata })
}

export function notFound(key: string): SchedulerError {
  return new SchedulerError(
    'TASK_NOT_FOUND',
    `there is no task ${key}; it never was, or its retention has passed`,
    { metadata: { task: key } },
  )
}

/** The attempt that was under way; its lease stands in the record unless the write ended it. */
export function inFlight(record: TaskRecord | undefined, attempt: number): object {
  if (record?.lease?.attempt === attempt) return leaseToWire(record.lease)
  const ended = record?.attempts.find((a) => a.attempt === attempt)
  return {
    attemptNumber: attempt,
    executor: ended === undefined ? '' : executorName(ended.nodeId),
    leaseToken: String(ended?.token ?? 0),
    cancelRequested: true,
  }
}

export function checkEtag(
  v: Violations,
  field: string,
  etag: string | undefined,
): number | undefined {
  if (etag === undefined || etag === '') return undefined
  const version = versionOfEtag(etag)
  if (version === undefined) v.add(field, 'is not an etag that this service gave out')
  return version
}

/**
 * Who asks, in the lower 32 bits, and what is asked, above them: so the machine tells a repetition
 * from a request id that was used twice. Without a request id each call is its own request: only
 * the engine's own repetitions share its hash. `content`: see `contentBits`.
 */
export function hashOf(
  { random }: Pick<ServiceContext, 'random'>,
  kind: string,
  requestId: string,
  content: number,
): number {
  if (requestId !== '') {
    const who = hash53(`by ${kind} ${requestId}`) % requestSpan
    return content * requestSpan + (who === 0 ? 1 : who)
  }
  return random(1, 2 ** 48)
}
