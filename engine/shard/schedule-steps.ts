// What the leader decides about a schedule's times: which occurrences run, which do not and why,
// and which one is next.
// Owns: catch-up, pauses that are over, ranges, the bound of one step.  Does not: know what an
// overlap policy makes of an occurrence (the machine does), compute times (schedule/).
//   J6. What is decided depends on the record, the clock and the time zone data alone: a new leader
//       goes on where the record says. A backlog is bounded once, when it is met, and the record
//       keeps the bounds (`Backlog`).
//   J7. Work is bounded: a step looks at so many times, and the next step goes on.

import {
  type Backlog,
  lifeOf,
  type ScheduleLife,
  type ScheduleRecord,
  type ScheduleStep,
  type SkipReason,
  type StepItem,
} from '#machine'
import { newestTimes } from './newest-times.ts'
import type { ScheduleTimes } from './schedule-times.ts'

export const stepLimits = {
  /** Times that one step looks at. */
  looksMax: 10_000,
  /** Occurrences skipped in a row for one reason that have a record each; more share one. */
  singlesMax: 32,
  /** A search that found nothing within its bounds is tried again so much later. */
  searchAgainMs: 60_000,
} as const

export interface StepBounds {
  readonly nowMs: number
  readonly runsMax: number
  readonly looksMax: number
}

export interface PlannedStep {
  readonly step: ScheduleStep
  /** Times that were looked at: what it cost. */
  readonly looks: number
}

/** Everything that is due by `nowMs`, as far as the bounds go. */
export function planStep(
  schedule: ScheduleRecord,
  times: ScheduleTimes,
  bounds: StepBounds,
): PlannedStep {
  return new StepPlanner(schedule, times, bounds).plan()
}

/** Skipped in a row, for the same reason. */
interface SkipRow {
  readonly reason: SkipReason
  readonly isMissed: boolean
  /** All of them, while they are few. */
  readonly first: number[]
  lastMs: number
  count: number
}

class StepPlanner {
  private readonly schedule: ScheduleRecord
  private readonly life: ScheduleLife
  private readonly times: ScheduleTimes
  private readonly bounds: StepBounds
  private readonly items: StepItem[] = []
  private row: SkipRow | undefined
  private runs = 0
  private looks = 0
  private settledMs: number
  private backlog: Backlog | undefined
  private awaitsEnd = false
  private lookAtMs = 0

  constructor(schedule: ScheduleRecord, times: ScheduleTimes, bounds: StepBounds) {
    this.schedule = schedule
    this.life = lifeOf(schedule)
    this.times = times
    this.bounds = bounds
    this.settledMs = this.life.settledMs
    this.backlog = this.life.backlog
  }

  plan(): PlannedStep {
    const { nowMs, runsMax, looksMax } = this.bounds
    let timeMs = this.schedule.nextNominalMs
    const isDue = timeMs !== 0 && timeMs <= nowMs
    if (!isDue) timeMs = this.nextAfter(this.settledMs)
    while (isDue && timeMs !== 0 && timeMs <= nowMs) {
      if (this.runs >= runsMax || this.looks >= looksMax) break
      if (!this.leaveOut(timeMs)) break
      this.decide(timeMs)
      this.settledMs = Math.max(this.settledMs, timeMs)
      timeMs = this.nextAfter(timeMs)
    }
    this.closeRow()
    const isPast = this.backlog !== undefined && (timeMs === 0 || timeMs > this.backlog.untilMs)
    const { version, nextNominalMs } = this.schedule
    const step: ScheduleStep = {
      expectedVersion: version,
      expectedNextMs: nextNominalMs,
      expectedEndMs: this.life.lastEndMs,
      items: this.items,
      settledMs: this.settledMs,
      nextNominalMs: timeMs,
      awaitsEnd: this.awaitsEnd,
      lookAtMs: this.lookAtMs,
      backlog: isPast ? undefined : this.backlog,
    }
    return { step, looks: this.looks }
  }

  /** One occurrence that is due. */
  private decide(timeMs: number): void {
    this.looks += 1
    if (this.isPaused(timeMs)) {
      this.skip(timeMs, 'PAUSED', false)
      return
    }
    const backlog = this.backlogAt(timeMs)
    if (backlog !== undefined && timeMs < backlog.runFromMs) {
      this.skip(timeMs, this.reasonFor(timeMs, backlog), true)
      return
    }
    this.closeRow()
    this.runs += 1
    const isMissed = backlog !== undefined && timeMs < backlog.missedUntilMs
    this.items.push({
      type: 'run',
      nominalMs: timeMs,
      fireAtMs: timeMs + this.times.jitterMs(timeMs),
      source: isMissed ? 'CATCHUP' : 'SCHEDULE',
    })
  }

  /** Of a pause that is over; or of the one that is, where an update settles what it passed. */
  private isPaused(timeMs: number): boolean {
    const { pause, pauses } = this.life
    if (pause !== undefined && timeMs >= pause.atMs) return true
    return pauses.some(({ fromMs, untilMs }) => timeMs >= fromMs && timeMs < untilMs)
  }

  private reasonFor(timeMs: number, { untilMs }: Backlog): SkipReason {
    const { catchup, catchupWindowMs } = this.life.policy
    if (timeMs < untilMs - catchupWindowMs) return 'CATCHUP_WINDOW'
    return catchup === 'ALL' ? 'CATCHUP_LIMIT' : 'CATCHUP_POLICY'
  }

  // ----------------------------------------------------------------------------------- catch-up

  /** The backlog that a time belongs to; undefined: it is in time. */
  private backlogAt(timeMs: number): Backlog | undefined {
    if (this.backlog !== undefined && timeMs <= this.backlog.untilMs) return this.backlog
    const { nowMs } = this.bounds
    const missedUntilMs = nowMs - this.life.policy.graceMs
    this.backlog =
      timeMs < missedUntilMs
        ? { untilMs: nowMs, missedUntilMs, runFromMs: this.runFrom(timeMs, missedUntilMs) }
        : undefined
    return this.backlog
  }

  /** From where on what was missed runs. */
  private runFrom(timeMs: number, missedUntilMs: number): number {
    const { catchup, catchupWindowMs, catchupRunsMax } = this.life.policy
    const { nowMs } = this.bounds
    const windowFromMs = Math.max(timeMs, nowMs - catchupWindowMs)
    if (catchup === 'SKIP' || windowFromMs >= missedUntilMs) return missedUntilMs
    if (catchup === 'ALL') {
      if (catchupRunsMax >= Number.MAX_SAFE_INTEGER) return windowFromMs
      return this.newest(windowFromMs, missedUntilMs, catchupRunsMax) ?? missedUntilMs
    }
    // One that is in time stands for what was missed.
    const inTimeMs = this.times.evaluator.next(missedUntilMs - 1)
    const isInTime = inTimeMs !== undefined && inTimeMs <= nowMs && !this.isPaused(inTimeMs)
    return isInTime ? missedUntilMs : (this.newest(windowFromMs, missedUntilMs, 1) ?? missedUntilMs)
  }

  /** The first of the newest `count` occurrences in a range that are not of a pause. */
  private newest(fromMs: number, untilMs: number, count: number): number | undefined {
    const { evaluator } = this.times
    const isWanted = (timeMs: number): boolean => !this.isPaused(timeMs)
    const found = newestTimes(evaluator, { fromMs, untilMs, count, isWanted })
    this.looks += found.looks
    // One that is counted from the end of a run is not among the listed times.
    const due = this.schedule.nextNominalMs
    const isOwn = evaluator.followsRuns && due >= fromMs && due < untilMs && isWanted(due)
    const first = found.times[0]
    if (!isOwn) return first
    return found.times.length < count && (first === undefined || due < first) ? due : (first ?? due)
  }

  // -------------------------------------------------------------------------------------- skips

  private skip(timeMs: number, reason: SkipReason, isMissed: boolean): void {
    const { row } = this
    if (row?.reason === reason && row.isMissed === isMissed) {
      row.count += 1
      row.lastMs = timeMs
      if (row.first.length < stepLimits.singlesMax) row.first.push(timeMs)
      return
    }
    this.closeRow()
    this.row = { reason, isMissed, first: [timeMs], lastMs: timeMs, count: 1 }
  }

  private closeRow(): void {
    const { row } = this
    this.row = undefined
    if (row === undefined) return
    const { reason, isMissed, first, lastMs, count } = row
    if (count > first.length) {
      const firstMs = first[0] as number
      this.items.push({ type: 'skip', firstMs, lastMs, count, reason, isMissed })
      return
    }
    for (const timeMs of first) {
      const span = { firstMs: timeMs, lastMs: timeMs, count: 1 }
      this.items.push({ type: 'skip', ...span, reason, isMissed })
    }
  }

  /** Listed times that do not run, before the one that does. False: there are more than fit. */
  private leaveOut(untilMs: number): boolean {
    const { evaluator } = this.times
    if (!evaluator.skips) return true
    const limit = this.bounds.looksMax - this.looks
    const left = evaluator.skippedBetween(this.settledMs + 1, untilMs, limit)
    for (const { timeMs, reason } of left) {
      this.looks += 1
      this.skip(timeMs, reason, false)
      this.settledMs = timeMs
    }
    return left.length < limit
  }

  // ----------------------------------------------------------------------------------- next time

  /** 0: none, or none that is known yet. */
  private nextAfter(afterMs: number): number {
    const { evaluator } = this.times
    const { timeMs: listedMs, isComplete } = evaluator.search(afterMs)
    this.looks += 1
    this.lookAtMs = isComplete ? 0 : this.bounds.nowMs + stepLimits.searchAgainMs
    if (!evaluator.followsRuns) return listedMs ?? 0
    const { runningCount, buffer, lastEndMs } = this.life
    const isRunning = runningCount + buffer.length + this.runs > 0
    this.awaitsEnd = isRunning
    const countedMs = isRunning ? undefined : evaluator.nextAfterEnd(lastEndMs, afterMs)
    return Math.min(listedMs ?? Infinity, countedMs ?? Infinity) === Infinity
      ? 0
      : Math.min(listedMs ?? Infinity, countedMs ?? Infinity)
  }
}
