// Single calls of createTask that become batches: those of one turn, and those that wait behind a
// batch on its way to the same node.
// Owns: what waits to be sent.  Does not: send or repeat (task-batch.ts).
//   C8. What waits or is in flight is bounded; the next call is refused with OVERLOADED.
//   C9. A call is settled by its own deadline or signal, whatever its batch is waiting for.

import { randomUUID } from 'node:crypto'
import { monotonicMs } from './clock.ts'
import type { Cluster } from './cluster.ts'
import type { Connection } from './connection.ts'
import { cancelled, SchedulerError } from './errors.ts'
import { type BatchLimits, type CallOptions, checkedDeadlineMs } from './options.ts'
import { type Created, type Entry, notSent, type TaskBatches } from './task-batch.ts'
import { roughBytesOf } from './task-codec.ts'

interface Waiting extends Entry {
  readonly endsMs: number
  readonly returnTask: boolean
  /** Empty while it was not sent. */
  requestId: string
}

/** What waits for one node. */
interface Lane {
  readonly connection: Connection
  waiting: Waiting[]
  bytes: number
  /** When the first of `waiting` came. */
  sinceMs: number
  timer: NodeJS.Timeout | undefined
  inFlight: number
}

export interface BatcherOptions {
  readonly limits: BatchLimits
  readonly namespace: string
  readonly deadlineMs: number
}

export class Batcher {
  private readonly cluster: Cluster
  private readonly batches: TaskBatches
  private readonly options: BatcherOptions
  private readonly lanes = new Map<Connection, Lane>()
  private openCount = 0
  private isPlanned = false

  constructor(cluster: Cluster, batches: TaskBatches, options: BatcherOptions) {
    this.cluster = cluster
    this.batches = batches
    this.options = options
  }

  add(
    wire: Entry['wire'],
    returnTask: boolean,
    callOptions: CallOptions | undefined,
  ): Promise<Created> {
    const { queuedTasksMax } = this.options.limits
    if (this.openCount >= queuedTasksMax) return Promise.reject(overloaded(queuedTasksMax))
    const namespace = wire.namespace || this.options.namespace
    return new Promise((resolve, reject) => {
      // Throws when the client is closed, and so rejects.
      const lane = this.laneOf(this.cluster.nodeFor(namespace, wire.taskId))
      const call = { namespace, returnTask, callOptions, resolve, reject }
      const entry = this.open(wire, call)
      if (entry === undefined) return
      if (lane.waiting.length === 0) lane.sinceMs = monotonicMs()
      lane.waiting.push(entry)
      lane.bytes += entry.bytes
      this.plan()
    })
  }

  /** With its deadline and signal armed; undefined if the signal has fired already. */
  private open(
    wire: Entry['wire'],
    call: {
      readonly namespace: string
      readonly returnTask: boolean
      readonly callOptions: CallOptions | undefined
      readonly resolve: (created: Created) => void
      readonly reject: (error: SchedulerError) => void
    },
  ): Waiting | undefined {
    const deadlineMs = checkedDeadlineMs(call.callOptions?.deadlineMs ?? this.options.deadlineMs)
    const signal = call.callOptions?.signal
    if (signal?.aborted === true) {
      call.reject(cancelled(signal, { requestId: undefined }))
      return undefined
    }
    const finish = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      this.openCount -= 1
    }
    const entry: Waiting = {
      wire,
      namespace: call.namespace,
      bytes: roughBytesOf(wire),
      path: 'task.',
      isSettled: false,
      maybeDone: undefined,
      endsMs: monotonicMs() + deadlineMs,
      returnTask: call.returnTask,
      requestId: '',
      succeed: (created) => {
        finish()
        call.resolve(created)
      },
      fail: (error) => {
        finish()
        call.reject(error)
      },
    }
    const timer = setTimeout(() => end(entry, () => lateError(entry)), deadlineMs)
    const abort = (): void => end(entry, () => cancelled(signal as AbortSignal, askedOf(entry)))
    signal?.addEventListener('abort', abort, { once: true })
    this.openCount += 1
    return entry
  }

  private laneOf(connection: Connection): Lane {
    const known = this.lanes.get(connection)
    if (known !== undefined) return known
    const lane: Lane = {
      connection,
      waiting: [],
      bytes: 0,
      sinceMs: 0,
      timer: undefined,
      inFlight: 0,
    }
    this.lanes.set(connection, lane)
    return lane
  }

  /** All calls of this turn are in when it runs. */
  private plan(): void {
    if (this.isPlanned) return
    this.isPlanned = true
    setImmediate(() => {
      this.isPlanned = false
      for (const lane of this.lanes.values()) this.pump(lane)
    })
  }

  private pump(lane: Lane): void {
    while (lane.waiting.length > 0 && this.isTime(lane)) this.launch(lane)
    clearTimeout(lane.timer)
    if (lane.waiting.length > 0) {
      const waitedMs = monotonicMs() - lane.sinceMs
      const leftMs = Math.max(1, this.options.limits.growMsMax - waitedMs)
      lane.timer = setTimeout(() => this.pump(lane), leftMs)
    } else if (lane.inFlight === 0) {
      this.lanes.delete(lane.connection)
    }
  }

  /** Alone it leaves at once; behind another it grows, until it is full or has waited enough. */
  private isTime(lane: Lane): boolean {
    const { tasksMax, bytesMax, inFlightMax, growMsMax } = this.options.limits
    if (lane.inFlight === 0) return true
    if (lane.inFlight >= inFlightMax) return false
    if (lane.waiting.length >= tasksMax || lane.bytes >= bytesMax) return true
    return monotonicMs() - lane.sinceMs >= growMsMax
  }

  private launch(lane: Lane): void {
    const entries = this.take(lane)
    if (entries.length === 0) return
    const requestId = randomUUID()
    let endsMs = 0
    let returnTasks = false
    for (const entry of entries) {
      entry.requestId = requestId
      endsMs = Math.max(endsMs, entry.endsMs)
      returnTasks ||= entry.returnTask
    }
    lane.inFlight += 1
    const budget = { endsMs, signal: undefined, requestId }
    const { namespace } = this.options
    const onFirstTried = (): void => {
      lane.inFlight -= 1
      this.pump(lane)
    }
    // Never rejects: what fails is told to the entries.
    void this.batches.write(entries, { budget, returnTasks, namespace, onFirstTried })
  }

  /** The oldest, as many as fit into one batch; what was settled meanwhile is left out. */
  private take(lane: Lane): Waiting[] {
    const { tasksMax, bytesMax } = this.options.limits
    const taken: Waiting[] = []
    let bytes = 0
    let at = 0
    for (; at < lane.waiting.length && taken.length < tasksMax; at += 1) {
      const entry = lane.waiting[at] as Waiting
      if (taken.length > 0 && bytes + entry.bytes > bytesMax) break
      lane.bytes -= entry.bytes
      if (entry.isSettled) continue
      bytes += entry.bytes
      taken.push(entry)
    }
    lane.waiting = lane.waiting.slice(at)
    lane.sinceMs = monotonicMs()
    return taken
  }
}

function end(entry: Waiting, error: () => SchedulerError): void {
  if (entry.isSettled) return
  entry.isSettled = true
  entry.fail(error())
}

const askedOf = (entry: Waiting): { readonly requestId: string | undefined } => ({
  requestId: entry.requestId === '' ? undefined : entry.requestId,
})

function lateError(entry: Waiting): SchedulerError {
  if (entry.requestId === '') return notSent()
  const { requestId } = entry
  const message = 'the task was sent, but nobody confirmed it in time'
  return new SchedulerError('OUTCOME_UNKNOWN', message, { tryAgain: 'sameRequestId', requestId })
}

function overloaded(max: number): SchedulerError {
  const message =
    `${max} tasks wait for their answer already (batch.queuedTasksMax); ` +
    'wait for some of them before creating more'
  return new SchedulerError('OVERLOADED', message, { tryAgain: 'yes' })
}
