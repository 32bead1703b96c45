// TaskService: decode → check → ask the shard's leader → encode. Making and changing tasks.
// Owns: ids that clients leave out.  Does not: keep any state, read (task-reads.ts), move a task
// through its life (task-actions.ts).

import { createHash } from 'node:crypto'
import type { GroupId } from '#base/brand'
import { drawHex, type RandomInt } from '#base/prng'
import type { Claim } from '#machine'
import { apiLimits, namePatterns, statusObject } from '#proto'
import { type CommandFields, commandToFields } from '../codec/command-codec.ts'
import { afterWrite, SchedulerError } from '../errors.ts'
import type { WriteAnswer } from '../shard/local-calls.ts'
import { type CallContext, richStatusOf } from './status.ts'
import {
  accepted,
  checkEtag,
  commandBytes,
  hashOf,
  type ServiceContext,
  TaskCalls,
} from './task-calls.ts'
import { claimOf } from './task-extras.ts'
import {
  checkNamespace,
  checkRequestId,
  defaultNamespace,
  defaultQueue,
  definitionOf,
} from './task-input.ts'
import { mergeTask } from './task-merge.ts'
import { splitKey } from './task-output.ts'
import { contentBits, Violations } from './validate.ts'
import type { WireTask } from './wire-task.ts'

export type { ServiceContext } from './task-calls.ts'

/** Tries of an update without etag when someone else writes at the same time. */
export const updateTriesMax = 8

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

interface UpdateRequest {
  readonly task?: WireTask | null
  readonly updateMask?: { readonly paths?: readonly string[] } | null
  readonly requestId?: string
  readonly validateOnly?: boolean
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

interface NewPlace {
  readonly position: number
  readonly path: string
  readonly namespace: string
  readonly requestId: string
}

export class TaskService {
  private readonly calls: TaskCalls

  constructor(context: ServiceContext) {
    this.calls = new TaskCalls(context)
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
    await this.admit([task], [created], '', call)
    const answer = await this.calls.write(created.shard, call, {
      commands: [created.command],
      bytes: created.bytes,
      returnTasks: [created.key],
    })
    return await this.made(created, { answer, position: 0, call, returns: true })
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
      const place = { position, path: `tasks[${position}].`, namespace, requestId }
      const created = this.newTask(task, place, own)
      if (own.any) {
        results[position] = failed(task.taskId ?? '', own.toError())
        continue
      }
      const group = shards.get(created.shard)
      if (group === undefined) shards.set(created.shard, [created])
      else group.push(created)
    }
    const returns = request.returnTasks === true
    await this.admit(tasks, [...shards.values()].flat(), request.namespace ?? '', call)
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
      answer = await this.calls.write(shard, call, {
        commands: group.map((created) => created.command),
        bytes: group.reduce((sum, created) => sum + created.bytes, 0),
        returnTasks: returns ? group.map((created) => created.key) : [],
      })
    } catch (error) {
      for (const { position, id } of group) results[position] = failed(id, error)
      return
    }
    for (const [at, created] of group.entries()) {
      try {
        const made = await this.made(created, { answer, position: at, call, returns })
        results[created.position] = { ...made, error: null }
      } catch (error) {
        results[created.position] = failed(created.id, error)
      }
    }
  }

  /** What came of one creation. The holder of a dedupe key may be the answer. */
  private async made(
    { key, shard }: NewTask,
    of: {
      readonly answer: WriteAnswer
      readonly position: number
      readonly call: CallContext
      readonly returns: boolean
    },
  ): Promise<{
    readonly taskId: string
    readonly task: object | null
    readonly existing: boolean
  }> {
    const { answer, position, call, returns } = of
    const outcome = accepted(answer.outcomes[position], key)
    const { existingTask } = outcome
    const existing = outcome.repeated || existingTask !== undefined
    const told = existingTask ?? key
    const taskId = splitKey(told).id
    if (!returns) return { taskId, task: null, existing }
    // The shard returned what was asked for; the holder has another name.
    const source =
      existingTask === undefined
        ? { record: answer.tasks[position], answer }
        : await afterWrite(this.holder(shard, existingTask, call))
    const { record } = source
    const task =
      record === undefined
        ? null
        : this.calls.toWire(record, shard, { answer: source.answer, full: false })
    return { taskId, task, existing }
  }

  private async holder(
    shard: GroupId,
    key: string,
    call: CallContext,
  ): Promise<{ readonly record: WriteAnswer['tasks'][number]; readonly answer: WriteAnswer }> {
    const answer = await this.calls.read(shard, { tasks: [key] }, call)
    return { record: answer.tasks[0], answer }
  }

  private prepare(tasks: readonly WireTask[], namespace: string, call: CallContext): Promise<void> {
    const places = tasks.map((task) => placeOf(task, namespace))
    return this.calls.context.defaults.prepare(places, call)
  }

  /**
   * Throws if the quotas do not allow that these are made. What is there already is a repetition
   * after a lost answer: it makes nothing.
   */
  private async admit(
    tasks: readonly WireTask[],
    made: readonly NewTask[],
    namespace: string,
    call: CallContext,
  ): Promise<void> {
    const { quotas } = this.calls.context
    const placesOf = (news: readonly NewTask[]) =>
      news.map(({ position }) => placeOf(tasks[position] ?? {}, namespace))
    try {
      await quotas.admit(placesOf(made), call)
    } catch (error) {
      const isFull = error instanceof SchedulerError && error.code === 'OVERLOADED'
      if (!isFull || made.length > repetitionsLookedAt) throw error
      const there = await Promise.all(
        made.map(async ({ key, shard }) => {
          const { tasks: found } = await this.calls.read(shard, { tasks: [key] }, call)
          return found[0] !== undefined
        }),
      )
      const fresh = made.filter((_, i) => there[i] === false)
      if (fresh.length === made.length) throw error
      await quotas.admit(placesOf(fresh), call)
    }
  }

  private newTask(task: WireTask, place: NewPlace, v: Violations): NewTask {
    const { position, path, requestId } = place
    const namespace = checkNamespace(v, `${path}namespace`, place.namespace)
    const { context } = this.calls
    const nowMs = context.clock.wallMs()
    const queue = task.queue || defaultQueue
    const claim = claimOf(task, { namespace, queue }, { violations: v, path, nowMs })
    const id =
      task.taskId || newTaskId(context.random, { namespace, requestId, position, queue, claim })
    if (claim === undefined && !namePatterns.taskId.test(id)) {
      v.add(`${path}task_id`, 'must be 1 to 200 of [A-Za-z0-9_.:~-]')
    }
    const full = context.defaults.inherit(task, { namespace, queue: task.queue ?? '' }, { v, path })
    const key = `${namespace}/${id}`
    const jitter = { stableKey: key, random: context.random }
    const definition = definitionOf(full, { violations: v, path, nowMs, jitter })
    const requestHash = hashOf(context, 'create', requestId, requestId === '' ? 0 : contentOf(task))
    const create = { type: 'CreateTask', key, definition, requestHash } as const
    return {
      position,
      id,
      key,
      shard: this.calls.shardOf(namespace, id),
      command: commandToFields(
        claim === undefined ? create : { ...create, claim, ...memoryOf(claim, requestId) },
      ),
      bytes: definition.spec.length + key.length + commandBytes,
    }
  }

  async update(request: UpdateRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const changes = request.task ?? {}
    const place = this.calls.place(v, changes, 'task.')
    const etag = checkEtag(v, 'task.etag', changes.etag)
    v.check()
    await this.checkQueue(v, { namespace: place.namespace, queue: changes.queue ?? '' }, call)
    const requestHash = hashOf(this.calls.context, 'update', requestId, contentBits(request))
    for (let attempt = 1; ; attempt += 1) {
      const read = await this.calls.readTask({ ...place, taskId: place.id }, call)
      const current = read.task
      const definition = mergeTask(
        this.calls.toWire(current, read.shard, { answer: read.answer, full: true }),
        {
          current: current.definition,
          changes,
          mask: request.updateMask?.paths ?? [],
          nowMs: this.calls.context.clock.wallMs(),
          jitter: { stableKey: place.key, random: this.calls.context.random },
        },
      )
      if (request.validateOnly === true) return { task: null, inFlightAttempt: null }
      const command = commandToFields({
        type: 'UpdateTask',
        key: current.key,
        expectedVersion: etag ?? current.version,
        definition,
        requestHash,
      })
      const bytes = definition.spec.length + commandBytes
      const answer = await this.calls.write(read.shard, call, {
        commands: [command],
        bytes,
        returnTasks: [current.key],
      })
      const outcome = answer.outcomes[0]
      const lostRace = outcome?.ok === false && outcome.code === 'VERSION_MISMATCH'
      if (lostRace && etag === undefined && attempt < updateTriesMax) continue
      return this.calls.changed(outcome, { answer, key: current.key, shard: read.shard })
    }
  }

  /** A task that moves to another queue is as one that is made there. */
  private async checkQueue(
    v: Violations,
    to: { readonly namespace: string; readonly queue: string },
    call: CallContext,
  ): Promise<void> {
    if (to.queue === '') return
    const { defaults } = this.calls.context
    await defaults.prepare([to], call)
    const refusal = defaults.refusal(to)
    if (refusal !== undefined) v.add(`task.${refusal.field}`, refusal.description)
    v.check()
  }
}

/** Tasks of a call over its quota that are looked for, whether they are there already. */
const repetitionsLookedAt = 100

function placeOf(task: WireTask, namespace: string) {
  return {
    namespace: task.namespace || namespace || defaultNamespace,
    queue: task.queue ?? '',
  }
}

function failed(taskId: string, error: unknown): object {
  return { taskId, error: statusObject(richStatusOf(error)), existing: false, task: null }
}

/** By what a repeated creation is known: its retry policy and limits may come from elsewhere. */
function contentOf(task: WireTask): number {
  const { payload, target, queue, priority, labels, metadata, scheduleTime, delay } = task
  return contentBits(payload, target, queue, priority, labels, metadata, scheduleTime, delay)
}

/**
 * Time-ordered and unguessable; the same for a repeated request. With a dedupe key the part before
 * the `@` is the key's place: all that is made with it lives on one shard.
 */
function newTaskId(
  random: RandomInt,
  of: {
    readonly namespace: string
    readonly requestId: string
    readonly position: number
    readonly queue: string
    readonly claim: Claim | undefined
  },
): string {
  const { namespace, requestId, position, claim } = of
  const unique =
    requestId === ''
      ? drawHex(random, 16)
      : digestOf(`${namespace}\n${requestId}\n${position}`).slice(0, 32)
  return claim === undefined ? `t-${unique}` : `d-${digestOf(claim.key).slice(0, 26)}@${unique}`
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Where the holder of a dedupe key may be changed: a repetition after its end changes nothing. */
function memoryOf({ onConflict }: Claim, requestId: string): { readonly memoryMs?: number } {
  const changes = onConflict === 'REPLACE' || onConflict === 'DEBOUNCE'
  return changes && requestId !== '' ? { memoryMs: apiLimits.requestIdMemoryMs } : {}
}
