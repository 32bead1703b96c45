// Reading tasks: one, several, their attempts and results; waiting, counting, explaining.
// Owns: these methods of TaskService.  Does not: list by filter (task-list.ts).

import type { GroupId } from '#base/brand'
import type { TaskRecord } from '#machine'
import { apiLimits, type MessageOutputs, statusObject } from '#proto'
import { SchedulerError } from '../errors.ts'
import { filterOf } from '../query/filter-input.ts'
import { checkPaging } from './paging.ts'
import { type CallContext, richStatusOf } from './status.ts'
import { checkBatch } from './task-actions.ts'
import {
  notFound,
  type ReadTask,
  type ServiceContext,
  TaskCalls,
  type TaskName,
} from './task-calls.ts'
import { type ExplainedQueue, explain } from './task-explain.ts'
import { checkNamespace } from './task-input.ts'
import { attemptToWire, resultToWire, visibleState } from './task-output.ts'
import { checkSpan, Violations } from './validate.ts'

/** One look of a wait at the shard's leader; shorter than a call between nodes may take. */
const waitLookMs = 2_000

interface GetRequest extends TaskName {
  readonly view?: string
  readonly consistency?: string
}

const terminal = ['COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED', 'SKIPPED']

export class TaskReads {
  private readonly calls: TaskCalls

  constructor(context: ServiceContext) {
    this.calls = new TaskCalls(context)
  }

  async get(request: GetRequest, call: CallContext): Promise<object> {
    const read = await this.calls.readTask(request, call)
    return { task: this.told(read, request.view !== 'VIEW_BASIC') }
  }

  async batchGet(
    request: MessageOutputs['BatchGetTasksRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    checkBatch(v, request.taskIds)
    v.check()
    const results: object[] = []
    const shards = new Map<GroupId, number[]>()
    for (const [position, id] of request.taskIds.entries()) {
      const shard = this.calls.shardOf(namespace, id)
      const group = shards.get(shard)
      if (group === undefined) shards.set(shard, [position])
      else group.push(position)
    }
    const { taskIds, view, consistency } = request
    const read = async (shard: GroupId, positions: readonly number[]): Promise<void> => {
      const idOf = (position: number): string => taskIds[position] ?? ''
      const stale = consistency === 'READ_CONSISTENCY_STALE'
      const tasks = positions.map((position) => `${namespace}/${idOf(position)}`)
      try {
        const answer = await this.calls.read(shard, { tasks, stale }, call)
        for (const [at, position] of positions.entries()) {
          const record = answer.tasks[at]
          const key = tasks[at] ?? ''
          results[position] =
            record === undefined
              ? notRead(idOf(position), notFound(key))
              : {
                  taskId: idOf(position),
                  error: null,
                  task: this.calls.toWire(record, shard, { answer, full: view === 'VIEW_FULL' }),
                }
        }
      } catch (error) {
        for (const position of positions) results[position] = notRead(idOf(position), error)
      }
    }
    await Promise.all([...shards].map(([shard, positions]) => read(shard, positions)))
    return { results }
  }

  /** The newest first. */
  async listAttempts(
    request: MessageOutputs['ListAttemptsRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const { pageSize, pageToken } = checkPaging(v, request)
    const before = pageToken === '' ? Number.POSITIVE_INFINITY : Number(pageToken)
    if (!(before > 0)) v.add('page_token', 'is not a token that this service gave out')
    v.check()
    const { task } = await this.calls.readTask(request, call)
    const older = task.attempts.toReversed().filter(({ token }) => token < before)
    const page = older.slice(0, pageSize)
    const full = request.view === 'VIEW_FULL'
    const last = page.at(-1)
    return {
      attempts: page.map((attempt) => attemptToWire(task, attempt, full)),
      nextPageToken: older.length > page.length && last !== undefined ? `${last.token}` : '',
    }
  }

  async result(request: GetRequest, call: CallContext): Promise<object> {
    const { task, key } = await this.calls.readTask(request, call)
    const last = task.attempts.at(-1)
    if (task.state !== 'COMPLETED' || last === undefined) {
      throw new SchedulerError(
        'TASK_NOT_COMPLETED',
        `task ${key} is ${task.state}: no result yet`,
        {
          metadata: { task: key, state: task.state },
        },
      )
    }
    return { result: resultToWire(last, true) }
  }

  /** A long poll: looks at whoever leads the shard, each parked until something changes. */
  async wait(request: MessageOutputs['WaitTaskRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const place = this.calls.place(v, request)
    const timeoutMs = checkSpan(
      v,
      { field: 'timeout', value: request.timeout },
      { unset: apiLimits.waitMsDefault, min: 0, max: apiLimits.waitMsMax },
    )
    const named = request.states.map((state) => state.replace('TASK_STATE_', ''))
    if (request.states.includes('TASK_STATE_UNSPECIFIED')) v.add('states', 'has an unset state')
    v.check()
    const states = named.length > 0 ? named : terminal
    const { clock } = this.calls.context
    const untilMs = clock.monotonicMs() + Math.min(timeoutMs, call.timeoutMs - answerMs)
    for (;;) {
      const leftMs = untilMs - clock.monotonicMs()
      const maxMs = Math.max(0, Math.min(waitLookMs, leftMs))
      const read = { tasks: [place.key], wait: { key: place.key, states, maxMs } }
      const answer = await this.calls.read(place.shard, read, call)
      const task = answer.tasks[0]
      if (task === undefined) throw notFound(place.key)
      const isThere = states.includes(visibleState(task, answer.clockMs))
      if (!isThere && untilMs > clock.monotonicMs()) continue
      const full = request.view !== 'VIEW_BASIC'
      return { task: this.told({ ...place, task, answer }, full), timedOut: !isThere }
    }
  }

  async explain(request: GetRequest, call: CallContext): Promise<object> {
    const read = await this.calls.readTask(request, call)
    const { task, answer } = read
    const queue = this.queueOf(task, read.namespace)
    return {
      task: this.told(read, false),
      explanations: explain(task, { clockMs: answer.clockMs, queue }),
    }
  }

  async count(request: MessageOutputs['CountTasksRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const filter = filterOf({ v, field: 'filter' }, request.filter)
    v.check()
    const stale = request.consistency === 'READ_CONSISTENCY_STALE'
    const { context } = this.calls
    const deadlineMs = this.calls.deadlineMs(call)
    const shards = Array.from({ length: context.shardCount() }, (_, i) => (i + 1) as GroupId)
    const answers = await Promise.all(
      shards.map((shard) => context.router.count(shard, { namespace, filter, stale }, deadlineMs)),
    )
    const sums = new Map<string, number>()
    for (const { byState } of answers) {
      for (const [state, count] of Object.entries(byState)) {
        sums.set(state, (sums.get(state) ?? 0) + count)
      }
    }
    const byState = [...sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([state, count]) => ({ state: `TASK_STATE_${state}`, count: String(count) }))
    const count = [...sums.values()].reduce((sum, each) => sum + each, 0)
    return { count: String(count), byState, lowerBound: answers.some((each) => each.lowerBound) }
  }

  private queueOf(task: TaskRecord, namespace: string): ExplainedQueue {
    const { queue, extra } = task.definition
    const { defaults } = this.calls.context
    return { id: queue, ...defaults.pauseOf({ namespace, queue }, extra?.concurrencyKey) }
  }

  private told(read: ReadTask, full: boolean): object {
    return this.calls.toWire(read.task, read.shard, { answer: read.answer, full })
  }
}

/** Kept of a call's time for its answer. */
const answerMs = 250

function notRead(taskId: string, error: unknown): object {
  return { taskId, error: statusObject(richStatusOf(error)), task: null }
}
