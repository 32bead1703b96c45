// Tasks written in batches: split by leader, sent under one request id, the rest of a batch again.
// Owns: the split, the limits of a batch, repeating what failed for now.  Does not: gather calls
// (batcher.ts).
//   C6. Every entry is settled exactly once, by its own result.
//   C7. An entry keeps its request id and its task id over all its tries.

import type {
  BatchCreateTasksResponse__Output,
  Task as WireTask,
  Task__Output,
} from '../proto/index.ts'
import type { Cluster } from './cluster.ts'
import type { Connection } from './connection.ts'
import { errorOfItem, finalError, SchedulerError } from './errors.ts'
import { methodOf } from './methods.ts'
import type { BatchLimits } from './options.ts'
import { type Budget, leftMs, pause } from './retries.ts'
import { decide, type RetryPolicy } from './retry.ts'

export interface Created {
  readonly taskId: string
  /** It was there already, made by an earlier try under the same request id. */
  readonly existing: boolean
  /** Only if it was asked for. */
  readonly task: Task__Output | null
}

export interface Entry {
  readonly wire: WireTask & { readonly taskId: string }
  readonly namespace: string
  readonly bytes: number
  /** Where it is in the caller's request, for the names of its fields: `task.`, `tasks[3].`. */
  readonly path: string
  /** Set by whoever settles it. */
  isSettled: boolean
  /** An earlier try that was maybe done. */
  maybeDone: SchedulerError | undefined
  succeed(created: Created): void
  fail(error: SchedulerError): void
}

interface Group {
  readonly connection: Connection
  readonly entries: Entry[]
  bytes: number
}

interface Tries {
  /** Failed before this one. */
  readonly count: number
  readonly onTried?: () => void
}

interface Failed {
  readonly entry: Entry
  readonly error: SchedulerError
}

export interface BatchOptions {
  readonly budget: Budget
  readonly returnTasks: boolean
  /** The request's namespace; entries of others carry their own. */
  readonly namespace: string
  /** Called once, when every first try was answered or lost; repetitions may still go on. */
  readonly onFirstTried?: () => void
}

export interface TaskBatchSettings {
  readonly limits: BatchLimits
  readonly retry: RetryPolicy
  readonly attemptTimeoutMs: number
}

export class TaskBatches {
  private readonly cluster: Cluster
  private readonly settings: TaskBatchSettings

  constructor(cluster: Cluster, settings: TaskBatchSettings) {
    this.cluster = cluster
    this.settings = settings
  }

  /** Never rejects: each entry is told. Resolves when all are. */
  async write(entries: readonly Entry[], options: BatchOptions): Promise<void> {
    const { onFirstTried } = options
    const groups = this.split(entries, false)
    let openCount = groups.length
    if (openCount === 0) onFirstTried?.()
    const onTried = (): void => {
      openCount -= 1
      if (openCount === 0) onFirstTried?.()
    }
    await Promise.all(groups.map((group) => this.writeGroup(group, options, { count: 0, onTried })))
  }

  private async writeGroup(group: Group, options: BatchOptions, tries: Tries): Promise<void> {
    const { connection } = group
    const waiting = connection.batchSlots.acquire()
    if (waiting !== undefined) await waiting
    const failures = await this.send(group, options)
    connection.batchSlots.release()
    tries.onTried?.()
    if (failures.length === 0) return
    await this.again(failures, connection, { options, failedCount: tries.count })
  }

  private async again(
    failures: readonly Failed[],
    connection: Connection,
    before: { readonly options: BatchOptions; readonly failedCount: number },
  ): Promise<void> {
    const { budget } = before.options
    const count = before.failedCount + 1
    let newLeader = false
    let retryAfterMs = 0
    const rest: Failed[] = []
    for (const failed of failures) {
      const { entry, error } = failed
      const shard = this.cluster.shardOf(entry.namespace, entry.wire.taskId)
      if (this.cluster.learn(error, connection, shard)) newLeader = true
      if (error.tryAgain === 'sameRequestId') entry.maybeDone ??= error
      if (error.tryAgain === 'no' || error.code === 'CANCELLED') settleFailed(failed)
      else rest.push(failed)
      retryAfterMs = Math.max(retryAfterMs, error.retryAfterMs)
    }
    if (rest.length === 0) return
    const decision = decide(
      this.settings.retry,
      { tryAgain: 'sameRequestId', retryAfterMs, newLeader },
      { count, repeatable: true, leftMs: leftMs(budget), random: Math.random() },
    )
    if (decision.type === 'giveUp') {
      for (const failed of rest) settleFailed(failed)
      return
    }
    try {
      await pause(decision.afterMs, budget, true)
    } catch (error) {
      for (const { entry } of rest) settleWith(entry, error as SchedulerError)
      return
    }
    const open = rest.map(({ entry }) => entry).filter((entry) => !entry.isSettled)
    // Now shards travel alone: one without a leader must not hold up the others.
    const groups = this.split(open, true)
    await Promise.all(groups.map((group) => this.writeGroup(group, before.options, { count })))
  }

  private async send(group: Group, options: BatchOptions): Promise<Failed[]> {
    const { budget, returnTasks, namespace } = options
    const { requestId, signal } = budget
    const { connection, entries } = group
    const left = leftMs(budget)
    if (left <= 0) return entries.map((entry) => ({ entry, error: notSent() }))
    const timeoutMs = Math.min(left, this.settings.attemptTimeoutMs)
    const tasks = entries.map((entry) => entry.wire)
    const request = { namespace, tasks, requestId, returnTasks }
    try {
      const method = methodOf('BatchCreateTasks')
      const answer = await connection.unary(method, request, { timeoutMs, signal, requestId })
      connection.trust()
      return settleResults(group, answer as BatchCreateTasksResponse__Output, requestId)
    } catch (error) {
      const known = error instanceof SchedulerError ? error : ownError(error)
      return entries.map((entry) => ({ entry, error: known }))
    }
  }

  /** By node, or by shard, in batches within the limits; the order of entries stays. */
  private split(entries: readonly Entry[], byShard: boolean): Group[] {
    try {
      return this.groupsOf(entries, byShard)
    } catch (error) {
      // The client was closed meanwhile.
      const closed = error instanceof SchedulerError ? error : ownError(error)
      for (const entry of entries) settleFailed({ entry, error: closed })
      return []
    }
  }

  private groupsOf(entries: readonly Entry[], byShard: boolean): Group[] {
    this.cluster.refreshIfOld()
    const groups: Group[] = []
    const open = new Map<Connection | number, Group>()
    const { tasksMax, bytesMax } = this.settings.limits
    // With nothing known, one node for all: it splits them itself.
    let fallback: Connection | undefined
    for (const entry of entries) {
      const { taskId } = entry.wire
      const leader = this.cluster.leaderFor(entry.namespace, taskId)
      const connection = leader ?? (fallback ??= this.cluster.anyNode())
      const key = byShard ? this.cluster.shardOf(entry.namespace, taskId) : connection
      let group = open.get(key)
      const isFull =
        group !== undefined &&
        (group.entries.length >= tasksMax || group.bytes + entry.bytes > bytesMax)
      if (group === undefined || isFull) {
        group = { connection, entries: [], bytes: 0 }
        open.set(key, group)
        groups.push(group)
      }
      group.entries.push(entry)
      group.bytes += entry.bytes
    }
    return groups
  }
}

/** Settles what succeeded, or failed for good; gives back the rest. */
function settleResults(
  { entries, connection }: Group,
  { results }: BatchCreateTasksResponse__Output,
  requestId: string,
): Failed[] {
  const failures: Failed[] = []
  const asked = { requestId, endpoint: connection.address }
  for (const [i, entry] of entries.entries()) {
    const result = results[i]
    if (result === undefined) {
      const message = `the answer has ${results.length} results for ${entries.length} tasks`
      failures.push({
        entry,
        error: new SchedulerError('INTERNAL', message, unknownDetails(asked)),
      })
    } else if (result.error === null) {
      settle(entry, result)
    } else {
      failures.push({ entry, error: errorOfItem(result.error, asked, entry.path) })
    }
  }
  return failures
}

const unknownDetails = (asked: { readonly requestId: string; readonly endpoint: string }) =>
  ({ ...asked, tryAgain: 'sameRequestId', answered: true }) as const

function settle(entry: Entry, created: Created): void {
  if (entry.isSettled) return
  entry.isSettled = true
  entry.succeed(created)
}

function settleFailed({ entry, error }: Failed): void {
  settleWith(entry, finalError(error, entry.maybeDone))
}

function settleWith(entry: Entry, error: SchedulerError): void {
  if (entry.isSettled) return
  entry.isSettled = true
  entry.fail(error)
}

/** The deadline came while the batch waited behind others. */
export function notSent(): SchedulerError {
  const message = 'the deadline came before the task was sent'
  return new SchedulerError('DEADLINE_EXCEEDED', message, { tryAgain: 'yes', answered: true })
}

/** Not of the network: a value that can not be encoded, a closed client. Nothing was sent. */
function ownError(error: unknown): SchedulerError {
  const message = error instanceof Error ? error.message : String(error)
  return new SchedulerError('INVALID_ARGUMENT', message, { tryAgain: 'no', cause: error })
}
