// SchedulerClient: the face of the SDK.
// Owns: one method per call, in the SDK's own types.  Does not: route, repeat or batch.

import { credentials } from '@grpc/grpc-js'
import type { ListTasksRequest } from '../proto/index.ts'
import { Batcher } from './batcher.ts'
import { Calls } from './calls.ts'
import type {
  BatchCreateOptions,
  BatchResult,
  CancelOptions,
  ChangedTask,
  ChangeOptions,
  DeleteScheduleOptions,
  ListTasksOptions,
  PageOptions,
  PreviewOptions,
  ReadOptions,
  SubmittedTask,
  TaskPage,
} from './client-types.ts'
import { Cluster } from './cluster.ts'
import { type ClusterStatus, clusterStatusOf, type ShardMap, shardMapOf } from './cluster-status.ts'
import { SchedulerError } from './errors.ts'
import type { MethodName, RequestOf, ResponseOf } from './methods.ts'
import {
  type CallOptions,
  checkedDeadlineMs,
  defaultAttemptTimeoutMs,
  defaultBatchLimits,
  defaultDeadlineMs,
  defaultNamespace,
  type SchedulerClientOptions,
} from './options.ts'
import { failedResult, PlacedEntry } from './placed-entry.ts'
import { policyOf } from './retry.ts'
import { matchingTimesOf, scheduleOf, wireScheduleOf, wireTimesOf } from './schedule-codec.ts'
import type {
  MatchingTime,
  Schedule,
  ScheduleInput,
  SchedulePage,
  ScheduleTimes,
} from './schedule-types.ts'
import { type Created, type Entry, TaskBatches } from './task-batch.ts'
import { attemptOf, inFlightOf, taskOf, wireChangesOf, wireTaskOf } from './task-codec.ts'
import type { Attempt, Task, TaskChanges, TaskInput } from './task-types.ts'
import { wireTime } from './wire-values.ts'

/**
 * Talks to a schedd cluster. One is enough for a process; it keeps one connection per node. Every
 * call has a deadline, takes an AbortSignal, and rejects with a {@link SchedulerError}.
 */
export class SchedulerClient {
  private readonly namespace: string
  private readonly autoBatch: boolean
  private readonly cluster: Cluster
  private readonly calls: Calls
  private readonly batches: TaskBatches
  private readonly batcher: Batcher

  constructor(options: SchedulerClientOptions) {
    const limits = { ...defaultBatchLimits, ...options.batch }
    const deadlineMs = checkedDeadlineMs(options.deadlineMs ?? defaultDeadlineMs)
    const attemptTimeoutMs = options.attemptTimeoutMs ?? defaultAttemptTimeoutMs
    const retry = policyOf(options.retry)
    this.autoBatch = options.autoBatch !== false
    this.namespace = options.namespace || defaultNamespace
    this.cluster = new Cluster(options.endpoints, {
      credentials: options.credentials ?? credentials.createInsecure(),
      batchesInFlightMax: limits.inFlightMax,
    })
    const { namespace } = this
    this.calls = new Calls(this.cluster, { namespace, deadlineMs, attemptTimeoutMs, retry })
    this.batches = new TaskBatches(this.cluster, { limits, retry, attemptTimeoutMs })
    this.batcher = new Batcher(this.cluster, this.batches, { limits, namespace, deadlineMs })
  }

  /** Learns the shard map now, so that the first calls go straight to the leaders. Optional. */
  async connect(): Promise<void> {
    await this.cluster.refresh()
  }

  /**
   * Creates a task; when this resolves, it is on the disks of a majority. Calls made in the same
   * turn travel together, unless `autoBatch` is off or the call names its request id.
   */
  async createTask(input: TaskInput, options?: CallOptions): Promise<Task> {
    const { task } = await this.create(input, true, options)
    return taskOf(answered(task, 'CreateTask'))
  }

  /** The same without sending the task back: the cheapest way to create one. */
  async submitTask(input: TaskInput, options?: CallOptions): Promise<SubmittedTask> {
    const { taskId, existing } = await this.create(input, false, options)
    return { taskId, existing }
  }

  /**
   * Creates any number of tasks; each has its own result, at its place. Rejects only if the options
   * make no sense.
   */
  async batchCreateTasks(
    inputs: readonly TaskInput[],
    options: BatchCreateOptions = {},
  ): Promise<BatchResult[]> {
    const budget = this.calls.budget(options)
    const returnTasks = options.returnTasks === true
    const results: BatchResult[] = Array.from({ length: inputs.length })
    const entries: Entry[] = []
    for (let position = 0; position < inputs.length; position += 1) {
      const input = inputs[position] as TaskInput
      try {
        const place = { results, position }
        entries.push(new PlacedEntry(wireTaskOf(input), this.namespace, place))
      } catch (error) {
        if (!(error instanceof SchedulerError)) throw error
        results[position] = failedResult(input.taskId ?? '', error)
      }
    }
    await this.batches.write(entries, { budget, returnTasks, namespace: this.namespace })
    return results
  }

  async getTask(taskId: string, options: ReadOptions = {}): Promise<Task> {
    const request = { ...this.reading(options), taskId }
    const { task } = await this.calls.call('GetTask', request, options)
    return taskOf(answered(task, 'GetTask'))
  }

  /** One page. {@link tasks} goes through all of them. */
  async listTasks(options: ListTasksOptions = {}): Promise<TaskPage> {
    const request: ListTasksRequest = {
      ...this.reading(options),
      pageSize: options.pageSize ?? 0,
      pageToken: options.pageToken ?? '',
      view: options.full === true ? 'VIEW_FULL' : 'VIEW_BASIC',
      filter: {
        states: (options.states ?? []).map((state) => `TASK_STATE_${state}` as const),
        queues: [...(options.queues ?? [])],
        labelSelector: options.labelSelector ?? '',
        scheduleId: options.scheduleId ?? '',
        taskIdPrefix: options.taskIdPrefix ?? '',
      },
    }
    const answer = await this.calls.call('ListTasks', request, options)
    return { tasks: answer.tasks.map(taskOf), nextPageToken: answer.nextPageToken }
  }

  /**
   * All tasks that fit, page by page as they are taken: `for await (const task of client.tasks())`.
   */
  async *tasks(options: ListTasksOptions = {}): AsyncGenerator<Task, void, undefined> {
    let pageToken = options.pageToken ?? ''
    do {
      const page = await this.listTasks({ ...options, pageToken })
      yield* page.tasks
      pageToken = page.nextPageToken
    } while (pageToken !== '')
  }

  /** Changes what is given, and nothing else. */
  async updateTask(
    taskId: string,
    changes: TaskChanges,
    options: ChangeOptions = {},
  ): Promise<ChangedTask> {
    const { task, paths } = wireChangesOf(changes)
    const namespace = options.namespace ?? this.namespace
    const named = { ...task, namespace, taskId, etag: options.etag ?? '' }
    const request = { task: named, updateMask: { paths } }
    return changedOf(await this.calls.call('UpdateTask', request, options), 'UpdateTask')
  }

  /** No attempt starts any more. One that is under way goes on, and is named in the answer. */
  async cancelTask(taskId: string, options: CancelOptions = {}): Promise<ChangedTask> {
    const namespace = options.namespace ?? this.namespace
    const { etag = '', reason = '' } = options
    const request = { namespace, taskId, etag, reason }
    return changedOf(await this.calls.call('CancelTask', request, options), 'CancelTask')
  }

  /** The attempts that are kept, the oldest first. */
  async listAttempts(taskId: string, options: ReadOptions = {}): Promise<Attempt[]> {
    const attempts: Attempt[] = []
    let pageToken = ''
    do {
      const request = { ...this.reading(options), taskId, pageToken, view: 'VIEW_FULL' as const }
      const answer = await this.calls.call('ListAttempts', request, options)
      attempts.push(...answer.attempts.map(attemptOf))
      pageToken = answer.nextPageToken
    } while (pageToken !== '')
    return attempts.reverse()
  }

  /**
   * Every time that matches becomes a task, `schedule@time`, made once whatever fails meanwhile.
   */
  async createSchedule(input: ScheduleInput, options: CallOptions = {}): Promise<Schedule> {
    const wire = wireScheduleOf(input)
    const request = { schedule: { ...wire, namespace: wire.namespace || this.namespace } }
    const { schedule } = await this.calls.call('CreateSchedule', request, options)
    return scheduleOf(answered(schedule, 'CreateSchedule'))
  }

  async getSchedule(scheduleId: string, options: ReadOptions = {}): Promise<Schedule> {
    const request = { ...this.reading(options), scheduleId }
    const { schedule } = await this.calls.call('GetSchedule', request, options)
    return scheduleOf(answered(schedule, 'GetSchedule'))
  }

  async listSchedules(options: PageOptions = {}): Promise<SchedulePage> {
    const { pageSize = 0, pageToken = '' } = options
    const request = { ...this.reading(options), pageSize, pageToken }
    const answer = await this.calls.call('ListSchedules', request, options)
    return { schedules: answer.schedules.map(scheduleOf), nextPageToken: answer.nextPageToken }
  }

  /** It makes no more tasks; those it has made stay. */
  async deleteSchedule(scheduleId: string, options: DeleteScheduleOptions = {}): Promise<void> {
    const namespace = options.namespace ?? this.namespace
    const { allowMissing = false } = options
    await this.calls.call('DeleteSchedule', { namespace, scheduleId, allowMissing }, options)
  }

  /** The next times of a schedule that is saved (its id), or of one that is not. */
  async previewSchedule(
    schedule: string | ScheduleTimes,
    options: PreviewOptions = {},
  ): Promise<MatchingTime[]> {
    const named =
      typeof schedule === 'string' ? { scheduleId: schedule } : { spec: wireTimesOf(schedule) }
    const request = {
      ...named,
      namespace: options.namespace ?? this.namespace,
      count: options.count ?? 0,
      startTime: wireTime(options.from, 'from') ?? null,
      endTime: wireTime(options.until, 'until') ?? null,
    }
    return matchingTimesOf(await this.calls.call('ListScheduleMatchingTimes', request, options))
  }

  async clusterStatus(options: CallOptions = {}): Promise<ClusterStatus> {
    return clusterStatusOf(await this.calls.call('GetClusterStatus', {}, options))
  }

  async shardMap(options: CallOptions = {}): Promise<ShardMap> {
    return shardMapOf(await this.calls.call('GetShardMap', {}, options))
  }

  /** Any method of the API, in its own messages: routed and repeated like the rest. */
  call<M extends MethodName>(
    method: M,
    request: RequestOf<M>,
    options?: CallOptions,
  ): Promise<ResponseOf<M>> {
    return this.calls.call(method, request, options)
  }

  /** Closes the connections. Calls that wait for their answer still get it, or their deadline. */
  close(): void {
    this.cluster.close()
  }

  [Symbol.dispose](): void {
    this.close()
  }

  private create(
    input: TaskInput,
    returnTask: boolean,
    options: CallOptions | undefined,
  ): Promise<Created> {
    const wire = wireTaskOf(input)
    if (this.autoBatch && options?.requestId === undefined) {
      return this.batcher.add(wire, returnTask, options)
    }
    const namespace = wire.namespace || this.namespace
    const request = { task: { ...wire, namespace } }
    return this.calls
      .call('CreateTask', request, options)
      .then(({ task, existing }) => ({ taskId: wire.taskId, existing, task }))
  }

  private reading(options: ReadOptions): {
    readonly namespace: string
    readonly consistency: 'READ_CONSISTENCY_STALE' | 'READ_CONSISTENCY_LINEARIZABLE'
  } {
    return {
      namespace: options.namespace ?? this.namespace,
      consistency:
        options.stale === true ? 'READ_CONSISTENCY_STALE' : 'READ_CONSISTENCY_LINEARIZABLE',
    }
  }
}

function changedOf(
  answer: ResponseOf<'UpdateTask'> | ResponseOf<'CancelTask'>,
  method: MethodName,
): ChangedTask {
  const task = taskOf(answered(answer.task, method))
  return { task, inFlightAttempt: inFlightOf(answer.inFlightAttempt) }
}

/** A server that leaves out what it promises is broken, and says so here rather than far away. */
function answered<T>(part: T | null, method: MethodName): T {
  if (part !== null) return part
  throw new SchedulerError('INTERNAL', `the answer to ${method} is empty`, {
    tryAgain: 'no',
    answered: true,
  })
}
