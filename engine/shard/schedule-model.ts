// A schedule as its documentation tells it, in memory and one occurrence after the other: what the
// machine and its leader are compared with.
// Owns: the meaning of the policies, once more.  Does not: know commands, records, steps or ranges.

import type { OverlapPolicy, SchedulePolicy, SkipReason } from '#machine'

export interface ModelRun {
  readonly nominalMs: number
  isLeased: boolean
  isReplaced: boolean
}

interface Waiting {
  readonly nominalMs: number
  readonly isOwn: boolean
}

export class ScheduleModel {
  policy: SchedulePolicy
  everyMs: number
  settledMs: number
  pausedAtMs: number | undefined
  resumesAtMs = 0
  pauses: { readonly fromMs: number; readonly untilMs: number }[] = []
  runs: ModelRun[] = []
  buffer: Waiting[] = []
  /** By nominal time: what became of each occurrence. */
  readonly fates = new Map<number, string>()
  ownRuns = 0
  missed = 0
  failuresInRow = 0
  failuresForgiven = 0
  isExhausted = false

  constructor(policy: SchedulePolicy, everyMs: number, createdMs: number) {
    this.policy = policy
    this.everyMs = everyMs
    this.settledMs = createdMs
  }

  /** Everything due is decided, by the definition and the clock. */
  settle(nowMs: number): void {
    if (this.pausedAtMs !== undefined && this.resumesAtMs > 0 && this.resumesAtMs <= nowMs) {
      this.resume(this.resumesAtMs, { catchUp: false, isManual: false })
    }
    if (this.pausedAtMs !== undefined || this.isExhausted) return
    const due = this.timesUntil(nowMs)
    const missedUntilMs = nowMs - this.policy.graceMs
    const catchUp = this.caughtUp(due, nowMs)
    for (const timeMs of due) {
      if (this.isExhausted || this.pausedAtMs !== undefined) return
      this.settledMs = timeMs
      if (this.isInPause(timeMs)) this.skip(timeMs, 'PAUSED')
      else if (timeMs >= missedUntilMs) this.offer(timeMs, this.policy.overlap, true)
      else {
        this.missed += 1
        if (catchUp.has(timeMs)) this.offer(timeMs, this.policy.overlap, true)
        else this.skip(timeMs, this.missedReason(timeMs, nowMs))
      }
    }
  }

  private timesUntil(nowMs: number): number[] {
    const times: number[] = []
    let timeMs = Math.floor(this.settledMs / this.everyMs + 1) * this.everyMs
    for (; timeMs <= nowMs; timeMs += this.everyMs) times.push(timeMs)
    return times
  }

  private caughtUp(due: readonly number[], nowMs: number): ReadonlySet<number> {
    const { catchup, catchupWindowMs, catchupRunsMax, graceMs } = this.policy
    const open = due.filter((timeMs) => !this.isInPause(timeMs))
    const missed = open.filter((timeMs) => timeMs < nowMs - graceMs)
    const inWindow = missed.filter((timeMs) => timeMs >= nowMs - catchupWindowMs)
    if (catchup === 'SKIP' || missed.length === 0) return new Set()
    if (catchup === 'ALL') return new Set(inWindow.slice(-catchupRunsMax))
    return new Set(open.length > missed.length ? [] : inWindow.slice(-1))
  }

  private missedReason(timeMs: number, nowMs: number): SkipReason {
    const { catchup, catchupWindowMs } = this.policy
    if (timeMs < nowMs - catchupWindowMs) return 'CATCHUP_WINDOW'
    return catchup === 'ALL' ? 'CATCHUP_LIMIT' : 'CATCHUP_POLICY'
  }

  private isInPause(timeMs: number): boolean {
    return this.pauses.some(({ fromMs, untilMs }) => timeMs >= fromMs && timeMs < untilMs)
  }

  private skip(timeMs: number, reason: SkipReason): void {
    this.fates.set(timeMs, `SKIPPED ${reason}`)
  }

  offer(nominalMs: number, overlap: OverlapPolicy, isOwn: boolean): void {
    const isThere = this.fates.has(nominalMs)
    if (isThere || this.buffer.some((waiting) => waiting.nominalMs === nominalMs)) return
    const max = this.policy.concurrentRunsMax
    if (this.runs.length < max || overlap === 'ALLOW_ALL') {
      this.start(nominalMs, isOwn)
      return
    }
    const oldest = this.runs.find((run) => !run.isReplaced)
    switch (overlap) {
      case 'SKIP':
        this.skip(nominalMs, 'OVERLAP')
        return
      case 'BUFFER_ONE':
        this.wait({ nominalMs, isOwn }, { max: 1, reason: 'BUFFER_FULL' })
        return
      case 'BUFFER_ALL':
        if (this.buffer.length >= this.policy.bufferMax) this.skip(nominalMs, 'BUFFER_FULL')
        else this.buffer.push({ nominalMs, isOwn })
        return
      case 'TERMINATE_OTHER':
        this.start(nominalMs, isOwn)
        if (oldest !== undefined) this.end(oldest, 'CANCELLED')
        return
      case 'CANCEL_OTHER':
        this.wait({ nominalMs, isOwn }, { max, reason: 'OVERLAP' })
        if (oldest === undefined) return
        oldest.isReplaced = true
        if (!oldest.isLeased) this.end(oldest, 'CANCELLED')
    }
  }

  private wait(waiting: Waiting, of: { readonly max: number; readonly reason: SkipReason }): void {
    this.buffer.push(waiting)
    while (this.buffer.length > of.max) {
      const dropped = this.buffer.shift()
      if (dropped !== undefined) this.skip(dropped.nominalMs, of.reason)
    }
  }

  private start(nominalMs: number, isOwn: boolean): void {
    this.fates.set(nominalMs, 'RUNS')
    this.runs.push({ nominalMs, isLeased: false, isReplaced: false })
    if (!isOwn) return
    this.ownRuns += 1
    if (this.policy.runsMax === 0 || this.ownRuns < this.policy.runsMax) return
    this.isExhausted = true
    for (const waiting of this.buffer) {
      if (waiting.isOwn) this.skip(waiting.nominalMs, 'SCHEDULE_ENDED')
    }
    this.buffer = this.buffer.filter((waiting) => !waiting.isOwn)
  }

  end(run: ModelRun, how: 'COMPLETED' | 'FAILED' | 'CANCELLED', nowMs = 0): void {
    this.runs = this.runs.filter((other) => other !== run)
    this.fates.set(run.nominalMs, how)
    if (how === 'COMPLETED') {
      this.failuresInRow = 0
      this.failuresForgiven = 0
    }
    if (how === 'FAILED') {
      this.failuresInRow += 1
      const { pauseAfterFailures: bound, resumeAfterMs } = this.policy
      const counted = this.failuresInRow - this.failuresForgiven
      if (bound > 0 && counted >= bound && this.pausedAtMs === undefined) {
        this.pause(nowMs, resumeAfterMs === 0 ? 0 : nowMs + resumeAfterMs)
      }
    }
    this.drain()
  }

  private drain(): void {
    while (this.runs.length < this.policy.concurrentRunsMax) {
      const at = this.buffer.findIndex(({ isOwn }) => this.pausedAtMs === undefined || !isOwn)
      const [next] = at === -1 ? [] : this.buffer.splice(at, 1)
      if (next === undefined) return
      if (!this.fates.has(next.nominalMs)) this.start(next.nominalMs, next.isOwn)
    }
  }

  pause(nowMs: number, untilMs: number): void {
    this.pausedAtMs ??= nowMs
    this.resumesAtMs = untilMs
  }

  resume(atMs: number, of: { readonly catchUp: boolean; readonly isManual: boolean }): void {
    if (this.pausedAtMs === undefined) return
    if (!of.catchUp && atMs > this.pausedAtMs) {
      this.pauses.push({ fromMs: this.pausedAtMs, untilMs: atMs })
    }
    this.pausedAtMs = undefined
    this.resumesAtMs = 0
    if (of.isManual) this.failuresForgiven = this.failuresInRow
    this.drain()
  }

  /** What was due is settled before, by the old definition. */
  redefine(policy: SchedulePolicy, everyMs: number, nowMs: number): void {
    if (this.pausedAtMs !== undefined && !this.isExhausted) {
      for (const timeMs of this.timesUntil(nowMs)) {
        const isPaused = timeMs >= this.pausedAtMs || this.isInPause(timeMs)
        if (isPaused) this.skip(timeMs, 'PAUSED')
        else throw new Error('the leader settles what is due before a pause')
      }
    }
    this.policy = policy
    this.everyMs = everyMs
    this.settledMs = Math.max(this.settledMs, nowMs)
    this.pauses = []
    this.isExhausted = policy.runsMax > 0 && this.ownRuns >= policy.runsMax
    this.drain()
  }
}
