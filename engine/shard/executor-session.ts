// This node as an executor of one shard: what it runs under which lease, and what it has to report.
// Owns: the session's trust, the attempts under way, the results not yet recorded.  Does not:
// choose tasks (duties.ts) or talk to receivers (executor/).
//   D3. An attempt is started only while the session is trusted, and that ends before the shard can
//       give its leases away: trust counts from when the renewal was proposed, by the monotonic
//       clock.

import type { GroupId } from '#base/brand'
import type { Clock } from '#base/clock'
import type { AttemptResult, Outcome, TaskRecord } from '#machine'
import { type CommandFields, commandToFields } from '../codec/command-codec.ts'
import type { AttemptReport, Executor } from '../executor/attempt.ts'
import { attemptOf } from './attempt-of.ts'

/** While leases stand, the shard's clock lags behind by this much at most (D4, duties.ts). */
export const clockLagMaxMs = 1_000
/** Results in one entry. */
export const resultsPerEntryMax = 500
/** Rough size of a result in an entry, without its texts. */
const resultBytes = 64

export interface SessionReport {
  readonly commands: readonly CommandFields[]
  readonly bytes: number
  readonly results: readonly AttemptResult[]
  readonly renews: boolean
  readonly atMonotonicMs: number
}

export class ExecutorSession {
  readonly group: GroupId
  readonly sessionId: number
  readonly nodeId: number
  readonly ttlMs: number
  private readonly clock: Clock
  private readonly executor: Executor
  private readonly random: () => number
  private readonly onResult: () => void
  /** Task number → token of what runs here. */
  private readonly running = new Map<number, number>()
  private results: AttemptResult[] = []
  /** Results on their way to the shard. */
  private readonly reporting = new Set<AttemptResult>()
  private trustedUntilMs = 0
  /** Counts the times that trust began anew: leases of before may be another's by now. */
  private trustRun = 0
  private renewedAtMs = Number.NEGATIVE_INFINITY

  constructor(options: {
    readonly group: GroupId
    readonly sessionId: number
    readonly nodeId: number
    readonly ttlMs: number
    readonly clock: Clock
    readonly executor: Executor
    /** Uniform in [0, 65536): the jitter of retries. */
    readonly random: () => number
    readonly onResult: () => void
  }) {
    this.group = options.group
    this.sessionId = options.sessionId
    this.nodeId = options.nodeId
    this.ttlMs = options.ttlMs
    this.clock = options.clock
    this.executor = options.executor
    this.random = options.random
    this.onResult = options.onResult
  }

  get hasWork(): boolean {
    return this.running.size > 0 || this.results.length > 0 || this.reporting.size > 0
  }

  get hasResults(): boolean {
    return this.results.length > 0
  }

  get runningCount(): number {
    return this.running.size
  }

  isRunning(task: number, token: number): boolean {
    if (this.running.get(task) === token) return true
    const isIt = (result: AttemptResult): boolean => result.task === task && result.token === token
    return this.results.some(isIt) || [...this.reporting].some(isIt)
  }

  /** The command that opens the session or renews it: it stands before grants in their entry. */
  open(): CommandFields {
    return commandToFields({
      type: 'OpenSession',
      sessionId: this.sessionId,
      nodeId: this.nodeId,
      ttlMs: this.ttlMs,
    })
  }

  /** A renewal proposed at `atMonotonicMs` was applied. */
  renewed(atMonotonicMs: number): void {
    this.renewedAtMs = Math.max(this.renewedAtMs, atMonotonicMs)
    if (this.clock.monotonicMs() >= this.trustedUntilMs) this.trustRun += 1
    // The shard's clock may lag by clockLagMaxMs; one percent for clocks that run at different
    // speeds, and a tenth for the way to the receiver.
    const trustMs = (this.ttlMs - clockLagMaxMs) * 0.89
    this.trustedUntilMs = Math.max(this.trustedUntilMs, atMonotonicMs + trustMs)
  }

  /** Starts what was granted to this session, as it is now by the shard's clock. */
  start(task: TaskRecord, clockMs: number): void {
    const { lease } = task
    if (lease === undefined || lease.sessionId !== this.sessionId) return
    if (this.running.get(task.number) === lease.token) return
    const { number } = task
    const { token } = lease
    if (task.definition.fireAtMs > clockMs) {
      // This node stood still between the grant and now; another one led and took the update.
      const why = 'it was moved to a later time'
      this.finish(number, token, notStarted(this.clock.wallMs(), why))
      return
    }
    if (this.clock.monotonicMs() >= this.trustedUntilMs) {
      this.finish(
        number,
        token,
        notStarted(this.clock.wallMs(), 'its session was not renewed in time'),
      )
      return
    }
    const attempt = tryAttemptOf(task)
    if (typeof attempt === 'string') {
      this.finish(number, token, {
        ...notStarted(this.clock.wallMs(), attempt),
        outcome: 'FAILED_PERMANENT',
      })
      return
    }
    this.running.set(number, token)
    const { trustRun } = this
    const mayBeSent = (): boolean =>
      trustRun === this.trustRun && this.clock.monotonicMs() < this.trustedUntilMs
    this.executor.start({ ...attempt, mayBeSent }, (report) => {
      // The lease may have been lost meanwhile, and the task granted again: that is another run.
      if (this.running.get(number) === token) this.running.delete(number)
      this.finish(number, token, report)
    })
  }

  /** A lease of ours that nothing runs under: its grant's answer was lost. It goes back, unsent. */
  giveBack(task: number, token: number): void {
    this.finish(task, token, notStarted(this.clock.wallMs(), 'the grant was confirmed too late'))
  }

  private finish(task: number, token: number, report: AttemptReport): void {
    this.results.push({
      task,
      token,
      outcome: report.outcome,
      status: report.status,
      error: report.error,
      response: report.response,
      startedAtMs: report.startedAtMs,
      endedAtMs: report.endedAtMs,
      retryAfterMs: report.retryAfterMs,
      jitter: this.random(),
    })
    this.onResult()
  }

  /**
   * What the shard has to be told now, or undefined. The caller must answer with `reported`. A
   * renewal counts from the shard's clock: without an approved time there is none.
   */
  takeReport(mayRenew: boolean): SessionReport | undefined {
    const nowMs = this.clock.monotonicMs()
    const commands: CommandFields[] = []
    const results = this.results.splice(0, resultsPerEntryMax)
    let bytes = 0
    if (results.length > 0) {
      for (const result of results) {
        bytes += resultBytes + result.error.length + result.response.length
      }
      commands.push(
        commandToFields({ type: 'CompleteAttempts', sessionId: this.sessionId, results }),
      )
    }
    const renews = mayRenew && this.hasWork && nowMs - this.renewedAtMs >= this.ttlMs / 3
    if (renews) {
      commands.push(commandToFields({ type: 'RenewSession', sessionId: this.sessionId }))
    }
    if (commands.length === 0) return undefined
    for (const result of results) this.reporting.add(result)
    return { commands, bytes: bytes + 32, results, renews, atMonotonicMs: nowMs }
  }

  /**
   * The report was applied with these outcomes, one per command; undefined: it was not, or nobody
   * knows: then its results are told again (a second time does no harm).
   */
  reported(report: SessionReport, outcomes: readonly Outcome[] | undefined): void {
    for (const result of report.results) this.reporting.delete(result)
    if (outcomes !== undefined) {
      // A session that was found expired is not renewed: trust must not outlive it.
      if (report.renews && outcomes.at(-1)?.ok === true) this.renewed(report.atMonotonicMs)
      return
    }
    this.results = [...report.results, ...this.results]
  }
}

/** One task whose definition can not be read here must harm no other, nor this node. */
function tryAttemptOf(task: TaskRecord): ReturnType<typeof attemptOf> {
  try {
    return attemptOf(task)
  } catch (error) {
    return `its definition can not be read: ${String(error)}`
  }
}

const nothing = new Uint8Array(0)

function notStarted(nowMs: number, why: string): AttemptReport {
  return {
    outcome: 'NOT_SENT',
    status: 0,
    error: `never sent: ${why}`,
    response: nothing,
    startedAtMs: nowMs,
    endedAtMs: nowMs,
    retryAfterMs: 0,
  }
}
