// The executor of one process in a world: it sends to the virtual receivers, as the real one sends
// by HTTP, and reports what came of it.
// Owns: the limit, and one report per attempt (X1, X6).  Does not: decide how a receiver behaves.

import type { Clock } from '#base/clock'
import type {
  Attempt,
  AttemptReport,
  Executor,
  RunningAttempt,
} from '../../engine/executor/attempt.ts'
import { type Arrival, keyOf, type Manner, type Receivers, reportOf } from './receivers.ts'

/** What the executor needs of its world. */
export interface ExecutorWorld {
  readonly receivers: Receivers
  readonly trueMs: () => number
  /** True time, and not of the process: what was sent arrives though its sender died. */
  readonly later: (delayMs: number, act: () => void) => void
  /** Right before the first byte leaves. */
  readonly onSend: (attempt: Attempt) => void
  readonly onArrival: (arrival: Arrival) => void
}

interface Running {
  readonly attempt: Attempt
  readonly done: (report: AttemptReport) => void
  readonly startedAtMs: number
  wasSent: boolean
  isDone: boolean
}

/** Connections take so long now and then: the lease may be gone when one is there. */
const connectMsMax = 30
const slowConnectMsMax = 900

export class VirtualExecutor implements Executor {
  private readonly world: ExecutorWorld
  private readonly clock: Clock
  private readonly node: number
  private readonly concurrency: number
  private readonly draw: (from: number, until: number) => number
  private readonly running = new Set<Running>()
  private isStopped = false
  private drained: () => void = () => {}

  constructor(options: {
    readonly world: ExecutorWorld
    readonly clock: Clock
    readonly node: number
    readonly concurrency: number
    readonly draw: (from: number, until: number) => number
  }) {
    this.world = options.world
    this.clock = options.clock
    this.node = options.node
    this.concurrency = options.concurrency
    this.draw = options.draw
  }

  get inFlight(): number {
    return this.running.size
  }

  get room(): number {
    return this.isStopped ? 0 : this.concurrency - this.running.size
  }

  start(attempt: Attempt, done: (report: AttemptReport) => void): RunningAttempt {
    const startedAtMs = this.clock.wallMs()
    const running: Running = { attempt, done, startedAtMs, wasSent: false, isDone: false }
    const isRefused = this.room <= 0
    this.running.add(running)
    const handle = { cut: (why: string) => this.clock.soon(() => this.cutOff(running, why)) }
    if (isRefused) {
      const why = 'the node stops, or too many are under way'
      this.clock.soon(() => this.cutOff(running, why))
      return handle
    }
    const isSlow = this.draw(0, 30) === 0
    const connectMs = this.draw(0, isSlow ? slowConnectMsMax : connectMsMax)
    this.clock.after(attempt.timeoutMs, () => this.finish(running, 'hangs'))
    this.clock.after(connectMs, () => this.send(running))
    return handle
  }

  private send(running: Running): void {
    if (running.isDone) return
    const { attempt } = running
    if (attempt.mayBeSent?.() === false) {
      this.notSent(running, 'its lease could not be trusted any more')
      return
    }
    const { receivers } = this.world
    const manner = receivers.mannerOf()
    const wayMs = receivers.wayMs()
    if (manner === 'unreachable') {
      this.clock.after(wayMs, () => this.finish(running, manner))
      return
    }
    running.wasSent = true
    this.world.onSend(attempt)
    const sentMs = this.world.trueMs()
    this.world.later(wayMs, () => this.arrive(attempt, manner, sentMs))
    if (manner === 'hangs') return
    this.clock.after(2 * wayMs + receivers.answerMs(), () => this.finish(running, manner))
  }

  private arrive(attempt: Attempt, manner: Manner, sentMs: number): void {
    this.world.onArrival({
      key: keyOf(attempt),
      scheduleId: attempt.scheduleId,
      scheduledMs: attempt.scheduledMs,
      attempt: attempt.attempt,
      token: attempt.token,
      node: this.node,
      body: Buffer.from(attempt.webhook.body).toString(),
      sentMs,
      arrivedMs: this.world.trueMs(),
      manner,
    })
  }

  private finish(running: Running, manner: Manner): void {
    if (running.isDone) return
    const endedAtMs = this.clock.wallMs()
    const { startedAtMs } = running
    // Not sent, and out of time: nothing is unknown about it.
    if (manner === 'hangs' && !running.wasSent) this.notSent(running, 'no connection in time')
    else this.tell(running, reportOf(manner, { startedAtMs, endedAtMs }))
  }

  private notSent(running: Running, why: string): void {
    const { startedAtMs } = running
    const report = reportOf('unreachable', { startedAtMs, endedAtMs: this.clock.wallMs() })
    this.tell(running, { ...report, outcome: 'NOT_SENT', error: `never sent: ${why}` })
  }

  private tell(running: Running, report: AttemptReport): void {
    running.isDone = true
    this.running.delete(running)
    running.done(report)
    if (this.running.size === 0) this.drained()
  }

  async stop(graceMs: number): Promise<void> {
    this.isStopped = true
    if (this.running.size > 0) {
      await new Promise<void>((resolve) => {
        this.drained = resolve
        this.clock.after(graceMs, resolve)
      })
    }
    for (const running of this.running) {
      this.cutOff(running, 'the node stops')
    }
  }

  private cutOff(running: Running, why: string): void {
    if (running.wasSent) this.finish(running, 'losesAnswer')
    else if (!running.isDone) this.notSent(running, why)
  }
}
