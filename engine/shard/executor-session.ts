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
import type { Attempt, AttemptReport, Executor, RunningAttempt } from '../executor/attempt.ts'
import { type AttemptRules, judge } from '../executor/retry-rules.ts'
import { decodeSpec } from '../services/spec.ts'
import { attemptOf } from './attempt-of.ts'
import { plainRules, rulesOf } from './rules-of.ts'

/** While leases stand, the shard's clock lags behind by this much at most (D4, duties.ts). */
export const clockLagMaxMs = 1_000
/** Results in one entry. */
export const resultsPerEntryMax = 500
/** Bytes of results in one entry: a single one may be of 64 KiB. */
export const resultBytesPerEntryMax: number = 1 << 20
/** Rough size of a result in an entry, without its texts. */
const resultBytes = 64

interface Running {
  readonly token: number
  readonly run: RunningAttempt
}

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
  /** Task number → what runs here, under which token. */
  private readonly running = new Map<number, Running>()
  /** Tokens of cancelled runs that have not ended yet. */
  private readonly revoked = new Set<number>()
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
    if (this.running.get(task)?.token === token) return true
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
    if (this.running.get(task.number)?.token === lease.token) return
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
    const made = tryAttemptOf(task, this.group)
    if (typeof made === 'string') {
      this.finish(number, token, {
        ...notStarted(this.clock.wallMs(), made),
        outcome: 'FAILED_PERMANENT',
        details: { kind: 'CONFIGURATION', errorType: '', contentType: '', truncated: false },
      })
      return
    }
    const { attempt, rules } = made
    const { trustRun } = this
    const mayBeSent = (): boolean => {
      // Granted anew, it runs under the newer token.
      const newest = this.running.get(number)?.token ?? token
      if (newest > token || trustRun !== this.trustRun) return false
      return this.clock.monotonicMs() < this.trustedUntilMs
    }
    // The report never comes within `start`: it finds this run in the table, unless it was revoked.
    const run = this.executor.start({ ...attempt, mayBeSent }, (report) => {
      // The lease may have been lost meanwhile, and the task granted again: that is another run.
      if (this.running.get(number)?.token === token) this.running.delete(number)
      if (this.revoked.delete(token)) this.onResult()
      else this.finish(number, token, judge(rules, report))
    })
    this.running.set(number, { token, run })
  }

  /**
   * The task was cancelled and its lease is gone: what runs is cut off, and has nothing to report.
   */
  revoke(task: number, token: number): void {
    const running = this.running.get(task)
    if (running?.token !== token) return
    this.revoked.add(token)
    running.run.cut('the task was cancelled')
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
      ...(report.details === undefined ? {} : { details: report.details }),
      ...(report.backoffMs === undefined ? {} : { backoffMs: report.backoffMs }),
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
    const { results, bytes } = this.takeResults()
    if (results.length > 0) {
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

  private takeResults(): { readonly results: readonly AttemptResult[]; readonly bytes: number } {
    let bytes = 0
    let count = 0
    for (const { error, response } of this.results) {
      if (count === resultsPerEntryMax || bytes >= resultBytesPerEntryMax) break
      count += 1
      bytes += resultBytes + error.length + response.length
    }
    return { results: this.results.splice(0, count), bytes }
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
function tryAttemptOf(task: TaskRecord, shard: number): MadeAttempt | string {
  try {
    const spec = decodeSpec(task.definition.spec)
    const attempt = attemptOf(task, spec, shard)
    const rules = spec.retryPolicy ? rulesOf(spec) : plainRules
    return typeof attempt === 'string' ? attempt : { attempt, rules }
  } catch (error) {
    return `its definition can not be read: ${String(error)}`
  }
}

interface MadeAttempt {
  readonly attempt: Attempt
  readonly rules: AttemptRules
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
