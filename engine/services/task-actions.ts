// What clients do with a task's life: reschedule, run now, cancel, retry, delete.
// Owns: these methods of TaskService.  Does not: decide whether they are allowed (the machine
// does).

import type { GroupId } from '#base/brand'
import { apiLimits, type MessageOutputs, statusObject } from '#proto'
import { commandToFields } from '../codec/command-codec.ts'
import { checkText } from '../resources/policy-input.ts'
import { type CallContext, richStatusOf } from './status.ts'
import {
  accepted,
  checkEtag,
  commandBytes,
  hashOf,
  inFlight,
  type ServiceContext,
  TaskCalls,
  type TaskName,
  type TaskPlace,
} from './task-calls.ts'
import { checkNamespace, checkRequestId, checkTaskId, fireAt } from './task-input.ts'
import { visibleState } from './task-output.ts'
import { contentBits, timestampMs, Violations } from './validate.ts'

interface Named extends TaskName {
  readonly etag?: string
  readonly requestId?: string
}

/** What every one of these requests says. */
interface Asked extends TaskPlace {
  readonly expectedVersion: number
  readonly requestId: string
}

export class TaskActions {
  private readonly calls: TaskCalls

  constructor(context: ServiceContext) {
    this.calls = new TaskCalls(context)
  }

  async reschedule(
    request: MessageOutputs['RescheduleTaskRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const asked = this.asked(v, request)
    const { scheduleTime, delay } = request
    if (scheduleTime === null && delay === null) {
      v.add('schedule_time', 'is required: give schedule_time or delay')
    }
    const context = { violations: v, path: '', nowMs: this.nowMs }
    const fireAtMs = fireAt({ scheduleTime, delay }, context)
    v.check()
    return await this.calls.change(asked, call, {
      type: 'RescheduleTask',
      key: asked.key,
      expectedVersion: asked.expectedVersion,
      fireAtMs,
      requestHash: hashOf(this.calls.context, 'reschedule', asked.requestId, contentBits(request)),
    })
  }

  async run(request: Named, call: CallContext): Promise<object> {
    const v = new Violations()
    const asked = this.asked(v, request)
    v.check()
    const { task } = await this.calls.change(asked, call, {
      type: 'RunTask',
      key: asked.key,
      expectedVersion: asked.expectedVersion,
      atMs: this.nowMs,
      requestHash: hashOf(this.calls.context, 'run', asked.requestId, contentBits(request)),
    })
    return { task }
  }

  async cancel(request: Named & { readonly reason?: string }, call: CallContext): Promise<object> {
    const v = new Violations()
    const asked = this.asked(v, request)
    const reason = request.reason ?? ''
    checkText({ v, field: 'reason' }, reason, apiLimits.reasonCharsMax)
    v.check()
    const command = commandToFields({
      type: 'CancelTask',
      key: asked.key,
      expectedVersion: asked.expectedVersion,
      requestHash: hashOf(this.calls.context, 'cancel', asked.requestId, contentBits(request)),
      ...(reason === '' ? {} : { reason }),
    })
    const { key, shard } = asked
    const write = { commands: [command], bytes: commandBytes, returnTasks: [key] }
    const answer = await this.calls.write(shard, call, write)
    const outcome = answer.outcomes[0]
    const record = answer.tasks[0]
    // A task that has ended is the answer as it is.
    if (outcome?.ok === false && outcome.code === 'TASK_ENDED' && record !== undefined) {
      const task = this.calls.toWire(record, shard, { answer, full: false })
      return { task, inFlightAttempt: null }
    }
    return this.calls.changed(outcome, { answer, key, shard })
  }

  async batchCancel(
    request: MessageOutputs['BatchCancelTasksRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    checkText({ v, field: 'reason' }, request.reason, apiLimits.reasonCharsMax)
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    checkBatch(v, request.taskIds)
    v.check()
    const results: object[] = []
    const shards = new Map<GroupId, { readonly position: number; readonly id: string }[]>()
    for (const [position, id] of request.taskIds.entries()) {
      const shard = this.calls.shardOf(namespace, id)
      const group = shards.get(shard)
      if (group === undefined) shards.set(shard, [{ position, id }])
      else group.push({ position, id })
    }
    const { reason, returnTasks: returns } = request
    const options = { namespace, reason, requestId, returns, results, call }
    await Promise.all([...shards].map(([shard, group]) => this.cancelGroup(shard, group, options)))
    return { results }
  }

  private async cancelGroup(
    shard: GroupId,
    group: readonly { readonly position: number; readonly id: string }[],
    of: {
      readonly namespace: string
      readonly reason: string
      readonly requestId: string
      readonly returns: boolean
      readonly results: object[]
      readonly call: CallContext
    },
  ): Promise<void> {
    const { namespace, reason, requestId, returns, results, call } = of
    const named = group.map(({ position, id }) => ({ position, id, key: `${namespace}/${id}` }))
    try {
      const answer = await this.calls.write(shard, call, {
        commands: named.map(({ id, key, position }) =>
          commandToFields({
            type: 'CancelTask',
            key,
            expectedVersion: 0,
            requestHash: hashOf(
              this.calls.context,
              'cancel',
              requestId === '' ? '' : `${requestId} ${position}`,
              contentBits(id, reason),
            ),
            ...(reason === '' ? {} : { reason }),
          }),
        ),
        bytes: named.length * commandBytes,
        returnTasks: named.map(({ key }) => key),
      })
      for (const [at, { position, id, key }] of named.entries()) {
        const outcome = answer.outcomes[at]
        const record = answer.tasks[at]
        // A task that has ended is the answer as it is.
        const isEnded = outcome?.ok === false && outcome.code === 'TASK_ENDED'
        try {
          const attempt = isEnded ? 0 : (accepted(outcome, key).inFlightAttempt ?? 0)
          const state = record === undefined ? 'UNSPECIFIED' : visibleState(record, answer.clockMs)
          const isTold = returns && record !== undefined
          results[position] = {
            taskId: id,
            error: null,
            state: `TASK_STATE_${state}`,
            inFlightAttempt: attempt === 0 ? null : inFlight(record, attempt),
            task: isTold ? this.calls.toWire(record, shard, { answer, full: false }) : null,
          }
        } catch (error) {
          results[position] = notCancelled(id, error)
        }
      }
    } catch (error) {
      for (const { position, id } of group) results[position] = notCancelled(id, error)
    }
  }

  async delete(
    request: Named & { readonly force?: boolean; readonly allowMissing?: boolean },
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const asked = this.asked(v, request)
    v.check()
    const command = commandToFields({
      type: 'DeleteTask',
      key: asked.key,
      expectedVersion: asked.expectedVersion,
      force: request.force === true,
      requestHash: hashOf(this.calls.context, 'delete', asked.requestId, contentBits(request)),
      memoryMs: asked.requestId === '' ? unnamedMemoryMs : apiLimits.requestIdMemoryMs,
    })
    const answer = await this.calls.write(asked.shard, call, {
      commands: [command],
      bytes: commandBytes,
      returnTasks: [],
    })
    const outcome = answer.outcomes[0]
    const isMissing = outcome?.ok === false && outcome.code === 'TASK_NOT_FOUND'
    if (isMissing && request.allowMissing === true) return { inFlightAttempt: null }
    const attempt = accepted(outcome, asked.key).inFlightAttempt ?? 0
    return { inFlightAttempt: attempt === 0 ? null : inFlight(undefined, attempt) }
  }

  async retry(request: MessageOutputs['RetryTaskRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const asked = this.asked(v, request)
    const fireAtMs = retryTime(v, request.scheduleTime, this.nowMs)
    v.check()
    const { task } = await this.calls.change(asked, call, {
      type: 'RetryTask',
      key: asked.key,
      expectedVersion: asked.expectedVersion,
      fireAtMs,
      requestHash: hashOf(this.calls.context, 'retry', asked.requestId, contentBits(request)),
    })
    return { task }
  }

  private asked(v: Violations, request: Named): Asked {
    const requestId = checkRequestId(v, request.requestId)
    const place = this.calls.place(v, request)
    const expectedVersion = checkEtag(v, 'etag', request.etag) ?? 0
    return { ...place, requestId, expectedVersion }
  }

  private get nowMs(): number {
    return this.calls.context.clock.wallMs()
  }
}

/** A delete without a request id is repeated by the engine alone, soon if at all. */
const unnamedMemoryMs = 60_000

export function retryTime(
  v: Violations,
  time: Parameters<typeof timestampMs>[0],
  nowMs: number,
): number {
  const scheduleTime = time ?? null
  return fireAt({ scheduleTime }, { violations: v, path: '', nowMs })
}

export function checkBatch(v: Violations, ids: readonly string[]): void {
  const max = apiLimits.batchCountMax
  if (ids.length === 0) v.add('task_ids', `is required: give 1 to ${max} ids`)
  if (ids.length > max) v.add('task_ids', `has ${ids.length} entries, at most ${max} are allowed`)
  else for (const [at, id] of ids.entries()) checkTaskId(v, `task_ids[${at}]`, id)
}

function notCancelled(taskId: string, error: unknown): object {
  return {
    taskId,
    error: statusObject(richStatusOf(error)),
    state: 'TASK_STATE_UNSPECIFIED',
    inFlightAttempt: null,
    task: null,
  }
}
