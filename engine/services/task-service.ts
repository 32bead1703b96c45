// TaskService: decode → check → ask the shard's leader → encode.
// Owns: ids and request hashes of what clients leave out.  Does not: keep any state.

import { createHash, randomBytes } from 'node:crypto'
import type { GroupId } from '#base/brand'
import type { Clock } from '#base/clock'
import type { Outcome, TaskRecord } from '#machine'
import { apiLimits, namePatterns, shardOf, statusObject } from '#proto'
import { type CommandFields, commandToFields } from '../codec/command-codec.ts'
import { type ErrorCode, SchedulerError } from '../errors.ts'
import type { TaskDefaults } from '../resources/task-defaults.ts'
import type { Router } from '../router.ts'
import type { WriteAnswer } from '../shard/local-calls.ts'
import { type CallContext, richStatusOf } from './status.ts'
import {
  checkNamespace,
  checkRequestId,
  checkTaskId,
  defaultNamespace,
  definitionOf,
} from './task-input.ts'
import { mergeTask } from './task-merge.ts'
import { attemptToWire, etagOf, leaseToWire, taskToWire, versionOfEtag } from './task-output.ts'
import { hash53, Violations } from './validate.ts'
import type { WireTask } from './wire-task.ts'

/** Tries of an update without etag when someone else writes at the same time. */
const updateTriesMax = 8
/** Rough bytes of a command beside its definition's opaque part. */
const commandBytes = 128

export interface ServiceContext {
  readonly router: Router
  readonly clock: Clock
  readonly shardCount: () => number
  readonly defaults: TaskDefaults
}

interface CreateRequest {
  readonly task?: WireTask | null
  readonly requestId?: string
  readonly validateOnly?: boolean
}

interface BatchCreateRequest {
  readonly namespace?: string
  readonly tasks?: readonly WireTask[]
  readonly requestId?: string
  readonly returnTasks?: boolean
}

interface GetRequest {
  readonly namespace?: string
  readonly taskId?: string
  readonly view?: string
  readonly consistency?: string
}

interface UpdateRequest {
  readonly task?: WireTask | null
  readonly updateMask?: { readonly paths?: readonly string[] } | null
  readonly requestId?: string
  readonly validateOnly?: boolean
}

interface CancelRequest {
  readonly namespace?: string
  readonly taskId?: string
  readonly etag?: string
  readonly requestId?: string
}

/** A checked task on its way: where it goes and what it says. */
interface NewTask {
  readonly position: number
  readonly id: string
  readonly key: string
  readonly shard: GroupId
  readonly command: CommandFields
  readonly bytes: number
}

export class TaskService {
  private readonly context: ServiceContext

  constructor(context: ServiceContext) {
    this.context = context
  }

  async create(request: CreateRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const { task } = request
    if (task === null || task === undefined) {
      v.add('task', 'is required')
      throw v.toError()
    }
    const place = { position: 0, path: 'task.', namespace: task.namespace ?? '', requestId }
    await this.prepare([task], '', call)
    const created = this.newTask(task, place, v)
    v.check()
    if (request.validateOnly === true) return { task: null, existing: false }
    const answer = await this.write(created.shard, call, {
      commands: [created.command],
      bytes: created.bytes,
      returnTasks: [created.key],
    })
    const outcome = this.accepted(answer.outcomes[0], created.key)
    const record = answer.tasks[0]
    const existing = outcome.repeated
    return { task: record && this.toWire(record, created.shard, { answer, full: true }), existing }
  }

  async batchCreate(request: BatchCreateRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const tasks = request.tasks ?? []
    if (tasks.length === 0) v.add('tasks', 'is required: give 1 to 1,000 tasks')
    if (tasks.length > apiLimits.batchCountMax) {
      v.add('tasks', `has ${tasks.length} entries, at most ${apiLimits.batchCountMax} are allowed`)
    }
    v.check()
    await this.prepare(tasks, request.namespace ?? '', call)
    const results: object[] = Array.from({ length: tasks.length })
    const shards = new Map<GroupId, NewTask[]>()
    for (const [position, task] of tasks.entries()) {
      const own = new Violations()
      const namespace = task.namespace || (request.namespace ?? '')
      const created = this.newTask(
        task,
        { position, path: `tasks[${position}].`, namespace, requestId },
        own,
      )
      if (own.any) {
        results[position] = failed(task.taskId ?? '', own.toError())
        continue
      }
      const group = shards.get(created.shard)
      if (group === undefined) shards.set(created.shard, [created])
      else group.push(created)
    }
    const returns = request.returnTasks === true
    await Promise.all(
      [...shards].map(([shard, group]) =>
        this.createGroup(shard, group, { call, returns, results }),
      ),
    )
    let succeededCount = 0
    for (const result of results)
      if ((result as { error?: object }).error === null) succeededCount += 1
    return { results, succeededCount }
  }

  private async createGroup(
    shard: GroupId,
    group: readonly NewTask[],
    options: { readonly call: CallContext; readonly returns: boolean; readonly results: object[] },
  ): Promise<void> {
    const { call, returns, results } = options
    let answer: WriteAnswer
    try {
      answer = await this.write(shard, call, {
        commands: group.map((created) => created.command),
        bytes: group.reduce((sum, created) => sum + created.bytes, 0),
        returnTasks: returns ? group.map((created) => created.key) : [],
      })
    } catch (error) {
      for (const { position, id } of group) results[position] = failed(id, error)
      return
    }
    for (const [i, { position, id, key }] of group.entries()) {
      try {
        const outcome = this.accepted(answer.outcomes[i], key)
        const record = answer.tasks[i]
        const task =
          record === undefined ? null : this.toWire(record, shard, { answer, full: true })
        results[position] = { taskId: id, error: null, existing: outcome.repeated, task }
      } catch (error) {
        results[position] = failed(id, error)
      }
    }
  }

  private prepare(tasks: readonly WireTask[], namespace: string, call: CallContext): Promise<void> {
    const places = tasks.map((task) => ({
      namespace: task.namespace || namespace || defaultNamespace,
      queue: task.queue ?? '',
    }))
    return this.context.defaults.prepare(places, call)
  }

  private newTask(
    task: WireTask,
    place: {
      readonly position: number
      readonly path: string
      readonly namespace: string
      readonly requestId: string
    },
    v: Violations,
  ): NewTask {
    const { position, path, requestId } = place
    const namespace = checkNamespace(v, `${path}namespace`, place.namespace)
    const id = task.taskId || newTaskId(namespace, requestId, position)
    if (!namePatterns.taskId.test(id)) {
      v.add(`${path}task_id`, 'must be 1 to 200 of [A-Za-z0-9_.:~-]')
    }
    const nowMs = this.context.clock.wallMs()
    const full = this.context.defaults.inherit(
      task,
      { namespace, queue: task.queue ?? '' },
      { v, path },
    )
    const definition = definitionOf(full, { violations: v, path, nowMs })
    const key = `${namespace}/${id}`
    const requestHash = hashOf('create', requestId)
    return {
      position,
      id,
      key,
      shard: this.shardOf(namespace, id),
      command: commandToFields({ type: 'CreateTask', key, definition, requestHash }),
      bytes: definition.spec.length + key.length + commandBytes,
    }
  }

  async get(request: GetRequest, call: CallContext): Promise<object> {
    const { task, shard, answer } = await this.readTask(request, call)
    return { task: this.toWire(task, shard, { answer, full: request.view !== 'VIEW_BASIC' }) }
  }

  async listAttempts(request: GetRequest, call: CallContext): Promise<object> {
    const { task } = await this.readTask(request, call)
    return {
      attempts: task.attempts.map((attempt) => attemptToWire(task, attempt)),
      nextPageToken: '',
    }
  }

  async update(request: UpdateRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const changes = request.task ?? {}
    const namespace = checkNamespace(v, 'task.namespace', changes.namespace)
    const id = checkTaskId(v, 'task.task_id', changes.taskId)
    const etag = checkEtag(v, 'task.etag', changes.etag)
    v.check()
    const requestHash = hashOf('update', requestId)
    const identity = { namespace, taskId: id }
    for (let attempt = 1; ; attempt += 1) {
      const read = await this.readTask(identity, call)
      const current = read.task
      const definition = mergeTask(
        this.toWire(current, read.shard, { answer: read.answer, full: true }),
        {
          current: current.definition,
          changes,
          mask: request.updateMask?.paths ?? [],
          nowMs: this.context.clock.wallMs(),
        },
      )
      if (request.validateOnly === true) return { task: null, inFlightAttempt: null }
      const expectedVersion = etag ?? current.version
      const command = commandToFields({
        type: 'UpdateTask',
        key: current.key,
        expectedVersion,
        definition,
        requestHash,
      })
      const bytes = definition.spec.length + commandBytes
      const answer = await this.write(read.shard, call, {
        commands: [command],
        bytes,
        returnTasks: [current.key],
      })
      const outcome = answer.outcomes[0]
      const lostRace = outcome?.ok === false && outcome.code === 'VERSION_MISMATCH'
      if (lostRace && etag === undefined && attempt < updateTriesMax) continue
      return this.changed(outcome, { answer, key: current.key, shard: read.shard })
    }
  }

  async cancel(request: CancelRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const id = checkTaskId(v, 'task_id', request.taskId)
    const etag = checkEtag(v, 'etag', request.etag)
    v.check()
    const key = `${namespace}/${id}`
    const shard = this.shardOf(namespace, id)
    const command = commandToFields({
      type: 'CancelTask',
      key,
      expectedVersion: etag ?? 0,
      requestHash: hashOf('cancel', requestId),
    })
    const answer = await this.write(shard, call, {
      commands: [command],
      bytes: commandBytes,
      returnTasks: [key],
    })
    return this.changed(answer.outcomes[0], { answer, key, shard })
  }

  private changed(
    result: Outcome | undefined,
    options: { readonly answer: WriteAnswer; readonly key: string; readonly shard: GroupId },
  ): object {
    const { answer, key, shard } = options
    const outcome = this.accepted(result, key)
    const record = answer.tasks[0]
    const attempt = outcome.inFlightAttempt ?? 0
    return {
      task: record === undefined ? null : this.toWire(record, shard, { answer, full: true }),
      inFlightAttempt: attempt === 0 ? null : inFlight(record, attempt),
    }
  }

  private async readTask(
    request: GetRequest,
    call: CallContext,
  ): Promise<{ task: TaskRecord; shard: GroupId; answer: WriteAnswer }> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const id = checkTaskId(v, 'task_id', request.taskId)
    v.check()
    const shard = this.shardOf(namespace, id)
    const key = `${namespace}/${id}`
    const stale = request.consistency === 'READ_CONSISTENCY_STALE'
    const deadlineMs = this.context.clock.monotonicMs() + call.timeoutMs
    const read = { tasks: [key], schedules: [], stale }
    const answer = await this.context.router.read(shard, read, deadlineMs)
    const task = answer.tasks[0]
    if (task === undefined) throw notFound(key)
    return { task, shard, answer }
  }

  private write(
    shard: GroupId,
    call: CallContext,
    write: {
      readonly commands: readonly CommandFields[]
      readonly bytes: number
      readonly returnTasks: readonly string[]
    },
  ): Promise<WriteAnswer> {
    const deadlineMs = this.context.clock.monotonicMs() + call.timeoutMs
    return this.context.router.write(shard, { ...write, returnSchedules: [] }, deadlineMs)
  }

  private shardOf(namespace: string, id: string): GroupId {
    return shardOf(namespace, id, this.context.shardCount()) as GroupId
  }

  private toWire(
    task: TaskRecord,
    shard: GroupId,
    options: { readonly answer: WriteAnswer; readonly full: boolean },
  ): object {
    return taskToWire(task, { shard, clockMs: options.answer.clockMs, full: options.full })
  }

  /** The outcome if the machine accepted; its refusal as an error otherwise. */
  private accepted(outcome: Outcome | undefined, key: string): Extract<Outcome, { ok: true }> {
    if (outcome === undefined) throw new SchedulerError('INTERNAL', 'the shard gave no outcome')
    if (outcome.ok) return outcome
    throw refused(outcome.code, key, outcome.version)
  }
}

function refused(code: ErrorCode, key: string, version: number): SchedulerError {
  const metadata = { task: key, ...(version === 0 ? {} : { etag: etagOf(version) }) }
  switch (code) {
    case 'TASK_EXISTS':
      return new SchedulerError(code, `task ${key} exists already; choose another task_id`, {
        metadata,
      })
    case 'TASK_NOT_FOUND':
      return notFound(key)
    case 'TASK_ENDED':
      return new SchedulerError(code, `task ${key} has ended and can not be changed any more`, {
        metadata,
      })
    case 'VERSION_MISMATCH':
      return new SchedulerError(
        code,
        `task ${key} was changed meanwhile: its etag is ${etagOf(version)} now; ` +
          'read it and try again',
        { metadata },
      )
    default:
      return new SchedulerError(code, `task ${key}: ${code}`, { metadata })
  }
}

function notFound(key: string): SchedulerError {
  return new SchedulerError(
    'TASK_NOT_FOUND',
    `there is no task ${key}; it never was, or its retention has passed`,
    { metadata: { task: key } },
  )
}

function failed(taskId: string, error: unknown): object {
  return { taskId, error: statusObject(richStatusOf(error)), existing: false, task: null }
}

/** The attempt that was under way; its lease stands in the record unless the write ended it. */
function inFlight(record: TaskRecord | undefined, attempt: number): object {
  if (record?.lease?.attempt === attempt) return leaseToWire(record.lease)
  const ended = record?.attempts.find((a) => a.attempt === attempt)
  return {
    attemptNumber: attempt,
    executor: ended === undefined ? '' : `node-${ended.nodeId}`,
    leaseToken: String(ended?.token ?? 0),
    cancelRequested: true,
  }
}

function checkEtag(v: Violations, field: string, etag: string | undefined): number | undefined {
  if (etag === undefined || etag === '') return undefined
  const version = versionOfEtag(etag)
  if (version === undefined) v.add(field, 'is not an etag that this service gave out')
  return version
}

/**
 * Without a request id each call is its own request: only the engine's own repetitions share its
 * hash.
 */
function hashOf(kind: string, requestId: string): number {
  if (requestId !== '') return hash53(`${kind} ${requestId}`)
  return randomBytes(6).readUIntBE(0, 6) + 1
}

/** Time-ordered and unguessable; the same for a repeated request. */
function newTaskId(namespace: string, requestId: string, position: number): string {
  if (requestId === '') return `t-${randomBytes(16).toString('hex')}`
  const text = `${namespace}\n${requestId}\n${position}`
  return `t-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
}
