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
  DeadLetterOptions,
  DeleteScheduleOptions,
  EventBatch,
  DeleteTaskOptions,
  ListTasksOptions,
  NamespaceOptions,
  PageOptions,
  PreviewOptions,
  ReadOptions,
  RedriveOptions,
  RetryOptions,
  SubmittedTask,
  TaskCount,
  TaskPage,
  WatchOptions,
  WaitOptions,
} from './client-types.ts'
import { monotonicMs } from './clock.ts'
import { Cluster } from './cluster.ts'
import { type ClusterStatus, clusterStatusOf, type ShardMap, shardMapOf } from './cluster-status.ts'
import { SchedulerError } from './errors.ts'
import { eventOf } from './event-codec.ts'
import { eventMessages } from './event-stream.ts'
import type { MethodName, RequestOf, ResponseOf } from './methods.ts'
import { OperationClient } from './operation-client.ts'
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
import { ScheduleClient } from './schedule-client.ts'
import type {
  MatchingTime,
  Schedule,
  ScheduleInput,
  SchedulePage,
  ScheduleTimes,
} from './schedule-types.ts'
import { type Created, type Entry, TaskBatches } from './task-batch.ts'
import { attemptOf, inFlightOf, resultOf, taskOf, wireChangesOf, wireTaskOf } from './task-codec.ts'
import { filterOf } from './task-filter.ts'
import { countOf, deadLetterOf, explanationOf, overridesOf } from './task-life-codec.ts'
import type {
  Attempt,
  DeadLetter,
  Explanation,
  Task,
  TaskChanges,
  TaskInput,
  TaskResult,
} from './task-types.ts'
import { wireDuration, wireTime } from './wire-values.ts'

/**
 * Talks to a schedd cluster. One is enough for a process; it keeps one connection per node. Every
 * call has a deadline, takes an AbortSignal, and rejects with a {@link SchedulerError}.
 */
export class SchedulerClient {
  /** Recurring tasks: made, changed, driven, and told of. */
  readonly schedules: ScheduleClient
  /** Work on many at once: how far it is, and its end. */
  readonly operations: OperationClient
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
    this.schedules = new ScheduleClient(this.calls, namespace)
    this.operations = new OperationClient(this.calls, namespace)
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
      filter: filterOf(options),
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

  /** Moves a task in time, between attempts as well. */
  async rescheduleTask(
    taskId: string,
    when: { readonly at: Date | number } | { readonly delayMs: number },
    options: ChangeOptions = {},
  ): Promise<ChangedTask> {
    const at = 'at' in when ? wireTime(when.at, 'at') : undefined
    const delay = 'delayMs' in when ? wireDuration(when.delayMs, 'delayMs') : undefined
    const request = {
      ...this.named(taskId, options),
      scheduleTime: at ?? null,
      delay: delay ?? null,
    }
    return changedOf(await this.calls.call('RescheduleTask', request, options), 'RescheduleTask')
  }

  /** Makes a task due now that waits for its time or for its next attempt. */
  async runTask(taskId: string, options: ChangeOptions = {}): Promise<Task> {
    const { task } = await this.calls.call('RunTask', this.named(taskId, options), options)
    return taskOf(answered(task, 'RunTask'))
  }

  /** Starts a FAILED task anew, now or at a time; its id stays, its attempts are fresh. */
  async retryTask(taskId: string, options: RetryOptions = {}): Promise<Task> {
    const scheduleTime = wireTime(options.at, 'at') ?? null
    const request = { ...this.named(taskId, options), scheduleTime }
    const { task } = await this.calls.call('RetryTask', request, options)
    return taskOf(answered(task, 'RetryTask'))
  }

  /** Deletes the record of a task that has ended; with `force` of any other, cancelled first. */
  async deleteTask(taskId: string, options: DeleteTaskOptions = {}): Promise<void> {
    const { force = false, allowMissing = false } = options
    const request = { ...this.named(taskId, options), force, allowMissing }
    await this.calls.call('DeleteTask', request, options)
  }

  /**
   * Resolves when the task is at its end, or in one of `states`; rejects with DEADLINE_EXCEEDED
   * when `timeoutMs` (default 30 s) has passed first.
   */
  async waitTask(taskId: string, options: WaitOptions = {}): Promise<Task> {
    const untilMs = monotonicMs() + (options.timeoutMs ?? waitMsDefault)
    const states = (options.states ?? []).map((state) => `TASK_STATE_${state}` as const)
    for (;;) {
      const leftMs = Math.max(0, untilMs - monotonicMs())
      const timeout = wireDuration(Math.min(leftMs, waitLookMs), 'timeoutMs') ?? null
      const namespace = options.namespace ?? this.namespace
      const request = { namespace, taskId, timeout, states }
      const answer = await this.calls.call('WaitTask', request, options)
      const task = taskOf(answered(answer.task, 'WaitTask'))
      if (!answer.timedOut) return task
      if (monotonicMs() >= untilMs) {
        const message = `task ${taskId} is still ${task.state}`
        throw new SchedulerError('DEADLINE_EXCEEDED', message, { tryAgain: 'yes', answered: true })
      }
    }
  }

  /** What a COMPLETED task gave back. */
  async getTaskResult(taskId: string, options: ReadOptions = {}): Promise<TaskResult> {
    const request = { ...this.reading(options), taskId }
    const { result } = await this.calls.call('GetTaskResult', request, options)
    return resultOf(answered(result, 'GetTaskResult'))
  }

  /** Why the task has or has not run, and what has to happen for it to run. */
  async explainTask(taskId: string, options: NamespaceOptions = {}): Promise<Explanation[]> {
    const namespace = options.namespace ?? this.namespace
    const answer = await this.calls.call('ExplainTask', { namespace, taskId }, options)
    return answer.explanations.map(explanationOf)
  }

  /** How many tasks there are, by state; by states and queues alone it costs next to nothing. */
  async countTasks(options: ListTasksOptions = {}): Promise<TaskCount> {
    const request = { ...this.reading(options), filter: filterOf(options) }
    return countOf(await this.calls.call('CountTasks', request, options))
  }

  /** The FAILED tasks of a queue, or of all of them: the newest first, page by page. */
  async *deadLetters(options: DeadLetterOptions = {}): AsyncGenerator<DeadLetter, void, undefined> {
    let pageToken = options.pageToken ?? ''
    do {
      const answer = await this.calls.call(
        'ListDeadLetters',
        {
          ...this.reading(options),
          queueId: options.queue ?? '',
          pageSize: options.pageSize ?? 0,
          pageToken,
          filter: {
            labelSelector: options.labelSelector ?? '',
            errorContains: options.errorContains ?? '',
          },
        },
        options,
      )
      for (const letter of answer.deadLetters) yield deadLetterOf(letter)
      pageToken = answer.nextPageToken
    } while (pageToken !== '')
  }

  /** A dead letter with its last attempts. */
  async getDeadLetter(taskId: string, options: ReadOptions = {}): Promise<DeadLetter> {
    const request = { ...this.reading(options), taskId }
    const { deadLetter } = await this.calls.call('GetDeadLetter', request, options)
    return deadLetterOf(answered(deadLetter, 'GetDeadLetter'))
  }

  /** Puts a dead letter back to work, changed or not. */
  async redriveDeadLetter(taskId: string, options: RedriveOptions = {}): Promise<Task> {
    const request = {
      ...this.named(taskId, options),
      scheduleTime: wireTime(options.at, 'at') ?? null,
      overrides: overridesOf(options),
    }
    const { task } = await this.calls.call('RedriveDeadLetter', request, options)
    return taskOf(answered(task, 'RedriveDeadLetter'))
  }

  /** No attempt starts any more. One that was under way is cut off, and named in the answer. */
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
    return attempts.toReversed()
  }

  /** As `schedules.create`. */
  createSchedule(input: ScheduleInput, options: CallOptions = {}): Promise<Schedule> {
    return this.schedules.create(input, options)
  }

  /** As `schedules.get`. */
  getSchedule(scheduleId: string, options: ReadOptions = {}): Promise<Schedule> {
    return this.schedules.get(scheduleId, options)
  }

  /** As `schedules.list`. */
  listSchedules(options: PageOptions = {}): Promise<SchedulePage> {
    return this.schedules.list(options)
  }

  /** As `schedules.delete`. */
  deleteSchedule(scheduleId: string, options: DeleteScheduleOptions = {}): Promise<void> {
    return this.schedules.delete(scheduleId, options)
  }

  /** As `schedules.preview`. */
  previewSchedule(
    schedule: string | ScheduleTimes,
    options: PreviewOptions = {},
  ): Promise<MatchingTime[]> {
    return this.schedules.preview(schedule, options)
  }

  /**
   * What happens, as it is committed, over failovers and restarts of nodes: at least once, in order
   * within a task. Ends by its signal, or with EVENTS_GONE if the token is older than what is kept.
   */
  async *watchEvents(options: WatchOptions = {}): AsyncGenerator<EventBatch, void, undefined> {
    const { types = [], queues = [], labelSelector = '', includeTask = false, signal } = options
    const request = {
      namespace: options.namespace ?? this.namespace,
      types: types.map((type) => `EVENT_TYPE_${type}` as 'EVENT_TYPE_UNSPECIFIED'),
      taskFilter: { queues: [...queues], labelSelector },
      includeTask,
      resumeToken: options.resumeToken ?? '',
    }
    const { cluster } = this
    const { retry } = this.calls.defaults
    for await (const message of eventMessages(cluster, request, { retry, signal })) {
      const { events, resumeToken } = message
      yield { events: events.map(eventOf), resumeToken }
    }
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
      .then(({ task, existing }) => ({ taskId: wire.taskId || task?.taskId || '', existing, task }))
  }

  private named(taskId: string, { namespace = this.namespace, etag = '' }: ChangeOptions) {
    return { namespace, taskId, etag }
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

/** Of one call of a wait, well within what a call may take. */
const waitLookMs = 3_000
const waitMsDefault = 30_000

function changedOf(
  answer: ResponseOf<'UpdateTask'> | ResponseOf<'RescheduleTask'> | ResponseOf<'CancelTask'>,
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
