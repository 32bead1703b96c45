// When a schedule is due: the union of its rules, less what is excluded.
// Owns: `next`.  Does not: read a clock, add jitter, know what happens at an occurrence. It uses
// the zone data of this process, so the leader computes and writes the result into the log; it
// never runs inside apply.
//   V1. next(a) is the first time after a, whatever was asked before: for any b in [a, next(a)),
//       next(b) is next(a). A new leader goes on where the old one was.
//   V2. next(a) > a, and its work is bounded: a rule that never fires ends in `undefined`.
//   V3. At most one time in a second: of several the first.

import { DayRules } from './calendar-days.ts'
import { CronRule } from './cron-rule.ts'
import { IntervalRule, ListRule } from './interval-rule.ts'
import { daySeconds, timeMaxSeconds } from './months.ts'
import { RruleRule } from './rrule-rule.ts'
import { RruleError } from './rrule-syntax.ts'
import { checkSpec, type PlainSpec, SpecError } from './spec.ts'
import { createWallPattern, Exclusions, searchBudget, type Budget } from './wall-times.ts'

/** A rule of any kind: the first time in [fromMs, untilMs), or undefined. */
interface Rule {
  next(fromMs: number, untilMs: number, budget: Budget): number | undefined
}

/** Of looking at a day of a calendar. */
const dayCost = 5

/** The most times that one call returns. */
export const previewMax = 10_000

/** How far to look, in turn: a rule that never fires must not use up the budget before another one,
 * which fires tomorrow, is asked. */
const horizonsMs = [366 * 86_400_000, 12 * 366 * 86_400_000, Infinity]

/** A time that is listed and does not run. */
export interface SkippedTime {
  readonly timeMs: number
  readonly reason: 'CALENDAR' | 'DST_GAP'
}

/** What a bounded search has found. */
export interface Search {
  readonly timeMs: number | undefined
  /** False: nothing was found within the budget, which does not say that there is nothing (E2). */
  readonly isComplete: boolean
}

interface Completion {
  readonly everyMs: number
  readonly phaseMs: number
}

/** Times counted from an end that are tried when exclusions hit them. */
const completionTriesMax = 1_000

export class Evaluator {
  private readonly rules: readonly Rule[]
  private readonly cronRules: readonly CronRule[]
  private readonly rruleRules: readonly RruleRule[]
  private readonly completions: readonly Completion[]
  private readonly excludedMs: ReadonlySet<number>
  private readonly exclusions: Exclusions
  private readonly days: DayRules
  private readonly skipsGaps: boolean
  private readonly startMs: number
  private readonly untilMs: number
  private readonly anchorMs: number
  /** From here on there is nothing; found by a search that ended within its budget. */
  private exhaustedFromMs = Infinity

  /** Use {@link compileSpec}. */
  constructor(spec: PlainSpec, seed: string) {
    const { cron, excludeCron, rrules, zone } = checkSpec(spec, seed)
    const exclusions = new Exclusions(excludeCron.map(createWallPattern))
    const { gap, overlap } = spec
    this.startMs = spec.startMs ?? 0
    this.anchorMs = spec.anchorMs ?? this.startMs
    const policies = { zone, gap, overlap, exclusions }
    this.cronRules = cron.map((fields) => new CronRule({ ...policies, fields }))
    const { anchorMs } = this
    this.rruleRules = rrules.map((rule) => new RruleRule({ ...policies, rule, anchorMs }))
    const endMs = spec.endMs ?? Infinity
    this.untilMs = Math.min(endMs + 1, timeMaxSeconds * 1000)
    const intervals = spec.intervals
      .filter(({ anchor }) => anchor !== 'COMPLETION')
      .map(({ everyMs, phaseMs, anchor }) => {
        const originMs = (anchor === 'START' ? this.anchorMs : 0) + phaseMs
        return new IntervalRule({ everyMs, originMs }, { zone, exclusions })
      })
    this.completions = spec.intervals.filter(({ anchor }) => anchor === 'COMPLETION')
    const list = new ListRule(spec.times, { zone, exclusions })
    this.rules = [...this.cronRules.map(inMilliseconds), ...this.rruleRules, ...intervals, list]
    this.excludedMs = new Set(spec.excludeTimes)
    this.exclusions = exclusions
    this.days = new DayRules(zone, spec.calendars ?? [])
    this.skipsGaps = gap === 'SKIP' && cron.length + rrules.length > 0
  }

  /** Some of its times are counted from the end of a run. */
  get followsRuns(): boolean {
    return this.completions.length > 0
  }

  /** Listed times may be left out with a reason. */
  get skips(): boolean {
    return this.skipsGaps || this.days.leavesOut
  }

  /** The first time after `afterMs`, or undefined when there is none until the year 2200, or
   * none that a bounded search finds: exclusions can be made to hide times well (E2). */
  next(afterMs: number): number | undefined {
    return this.search(afterMs).timeMs
  }

  search(afterMs: number): Search {
    const fromMs = Math.max(Math.floor(afterMs) + 1, this.startMs)
    if (fromMs >= this.exhaustedFromMs) return { timeMs: undefined, isComplete: true }
    const budget: Budget = { left: searchBudget }
    const timeMs = this.open(fromMs - 1, budget)
    const isComplete = timeMs !== undefined || budget.left > 0
    if (timeMs === undefined && isComplete) this.exhaustedFromMs = fromMs
    return { timeMs, isComplete }
  }

  /**
   * The first time after `afterMs` that is counted from the end of a run at `endMs`; 0: from the
   * anchor, since none has ended.
   */
  nextAfterEnd(endMs: number, afterMs: number): number | undefined {
    let earliestMs: number | undefined
    for (const { everyMs, phaseMs } of this.completions) {
      const firstMs = (endMs === 0 ? this.anchorMs : endMs) + everyMs + phaseMs
      const steps = Math.max(0, Math.ceil((afterMs + 1 - firstMs) / everyMs))
      let timeMs = Math.max(firstMs + steps * everyMs, this.startMs)
      for (let tries = 0; tries < completionTriesMax && this.isLeftOut(timeMs); tries += 1) {
        timeMs += everyMs
      }
      if (timeMs >= this.untilMs || this.isLeftOut(timeMs)) continue
      if (earliestMs === undefined || timeMs < earliestMs) earliestMs = timeMs
    }
    return earliestMs
  }

  /** Up to `count` times from `fromMs` on, that one included. */
  preview(fromMs: number, count: number): number[] {
    const times: number[] = []
    let timeMs = this.next(fromMs - 1)
    while (timeMs !== undefined && times.length < Math.min(count, previewMax)) {
      times.push(timeMs)
      timeMs = this.next(timeMs)
    }
    return times
  }

  /**
   * Occurrences in [fromMs, untilMs) that the gap policy SKIP has dropped, at the times they would
   * have been shifted to: each is owed a record with the reason DST_GAP. A time that another rule
   * fires at, or that is excluded, is none. Looks ahead some fifty years, no further.
   */
  skippedInGaps(fromMs: number, untilMs: number): number[] {
    const fromMsIn = Math.max(fromMs, this.startMs)
    const untilMsIn = Math.min(untilMs, this.untilMs)
    const from = Math.ceil(fromMsIn / 1000)
    const until = Math.ceil(untilMsIn / 1000)
    const budget: Budget = { left: searchBudget }
    const ofCron = this.cronRules.flatMap((rule) => rule.skippedInGaps(from, until, budget))
    const ofRrules = this.rruleRules.flatMap((rule) =>
      rule.skippedInGaps(fromMsIn, untilMsIn, budget),
    )
    return [...new Set([...ofCron.map((second) => second * 1000), ...ofRrules])]
      .filter((timeMs) => !this.excludedMs.has(timeMs) && this.next(timeMs - 1) !== timeMs)
      .sort((a, b) => a - b)
  }

  /** Listed times in [fromMs, untilMs) that do not run, at most `limit` of a kind. */
  skippedBetween(fromMs: number, untilMs: number, limit: number): SkippedTime[] {
    if (!this.skips || fromMs >= untilMs) return []
    const inGaps = this.skipsGaps ? this.skippedInGaps(fromMs, untilMs) : []
    const skipped = inGaps.slice(0, limit).map((timeMs): SkippedTime => {
      return { timeMs, reason: 'DST_GAP' }
    })
    const budget: Budget = { left: searchBudget }
    let timeMs = this.days.leavesOut ? this.listed(fromMs - 1, budget) : undefined
    for (let left = limit; timeMs !== undefined && timeMs < untilMs && left > 0; ) {
      if (this.days.isLeftOut(this.days.dayOf(timeMs))) {
        skipped.push({ timeMs, reason: 'CALENDAR' })
        left -= 1
      }
      timeMs = this.listed(timeMs, budget)
    }
    return skipped.sort((a, b) => a.timeMs - b.timeMs)
  }

  /** What is to be known of a time that runs; empty: nothing. */
  noteOf(timeMs: number): string {
    const second = Math.floor(timeMs / 1000)
    if (this.cronRules.some((rule) => rule.isShifted(second))) return 'moved out of the DST gap'
    if (!this.days.moves) return ''
    const isListed = this.listed(timeMs - 1, { left: searchBudget }) === timeMs
    return isListed ? '' : 'moved by a calendar from a day before'
  }

  // ------------------------------------------------------------------------------ with calendars

  /** The first time after `afterMs` that runs. */
  private open(afterMs: number, budget: Budget): number | undefined {
    const { days } = this
    let timeMs = this.placed(afterMs, budget)
    while (timeMs !== undefined && days.leavesOut) {
      const day = days.dayOf(timeMs)
      if (!days.isLeftOut(day)) return timeMs
      budget.left -= dayCost
      if (budget.left <= 0) return undefined
      // Past the rest of the day; where that day is strange, time by time.
      const endMs = days.timeOf((day + 1) * daySeconds)
      const isPlain = days.dayOf(endMs) === day + 1 && endMs > timeMs
      timeMs = this.placed(isPlain ? endMs - 1 : timeMs, budget)
    }
    return timeMs
  }

  /** The first listed time after `afterMs`, where the times of closed days have moved. */
  private placed(afterMs: number, budget: Budget): number | undefined {
    if (!this.days.moves) return this.listed(afterMs, budget)
    const { days } = this
    const today = days.dayOf(afterMs + 1)
    let day = days.openDay(today)
    while (day !== undefined && budget.left > 0) {
      const found = this.firstOn(day, { afterMs, isToday: day === today, budget })
      if (found !== undefined) return found < this.untilMs ? found : undefined
      budget.left -= dayCost
      const laterMs = this.listed(days.timeOf((day + 1) * daySeconds) - 1, budget)
      if (laterMs === undefined) return undefined
      const later = Math.max(days.dayOf(laterMs), day + 1)
      day = days.openDay(later)
    }
    return undefined
  }

  /** The first time of an open day, its own or one of the closed days before it. */
  private firstOn(
    day: number,
    of: { readonly afterMs: number; readonly isToday: boolean; readonly budget: Budget },
  ): number | undefined {
    const { days } = this
    const { afterMs, isToday, budget } = of
    let earliestMs: number | undefined
    const fromWall = isToday ? days.wallOf(afterMs + 1) - day * daySeconds : 0
    for (const source of [day, ...days.closedBefore(day)]) {
      budget.left -= dayCost
      let timeMs = this.listed(days.timeOf(source * daySeconds + fromWall) - 1, budget)
      while (timeMs !== undefined && days.dayOf(timeMs) === source && budget.left > 0) {
        const wall = days.wallOf(timeMs) + (day - source) * daySeconds
        const placedMs = source === day ? timeMs : days.timeOf(wall)
        if (placedMs > afterMs) {
          if (earliestMs === undefined || placedMs < earliestMs) earliestMs = placedMs
          break
        }
        budget.left -= 1
        timeMs = this.listed(timeMs, budget)
      }
    }
    return earliestMs
  }

  // ---------------------------------------------------------------------------- without calendars

  /** The first listed time after `afterMs` that is not excluded. */
  private listed(afterMs: number, budget: Budget): number | undefined {
    let fromMs = Math.max(Math.floor(afterMs) + 1, this.startMs)
    // Each turn passes one excluded time, so there are at most as many as those.
    for (;;) {
      const foundMs = this.nextOfRules(fromMs, budget)
      if (foundMs === undefined) return undefined
      if (!this.excludedMs.has(foundMs) && this.isFirstOfSecond(foundMs, budget)) return foundMs
      fromMs = foundMs + 1
    }
  }

  /** V3. */
  private isFirstOfSecond(timeMs: number, budget: Budget): boolean {
    const secondMs = timeMs - (timeMs % 1000)
    if (secondMs === timeMs) return true
    let fromMs = Math.max(secondMs, this.startMs)
    for (;;) {
      const foundMs = this.nextOfRules(fromMs, budget) ?? timeMs
      if (foundMs >= timeMs) return true
      if (!this.excludedMs.has(foundMs)) return false
      fromMs = foundMs + 1
    }
  }

  private nextOfRules(fromMs: number, budget: Budget): number | undefined {
    for (const horizonMs of horizonsMs) {
      let untilMs = Math.min(this.untilMs, fromMs + horizonMs)
      let earliestMs: number | undefined
      for (const rule of this.rules) {
        const foundMs = rule.next(fromMs, untilMs, budget)
        if (foundMs === undefined) continue
        earliestMs = foundMs
        untilMs = foundMs
      }
      if (earliestMs !== undefined || untilMs === this.untilMs) return earliestMs
    }
    return undefined
  }

  private isLeftOut(timeMs: number): boolean {
    const wall = Math.floor(this.days.wallOf(timeMs))
    if (this.excludedMs.has(timeMs) || this.exclusions.covers(wall)) return true
    const day = this.days.dayOf(timeMs)
    return this.days.isLeftOut(day) || this.days.isClosed(day)
  }
}

/** Throws SpecError (spec.ts). `seed` is the schedule's id: it places what is written with `H`. */
export function compileSpec(spec: PlainSpec, seed: string): Evaluator {
  try {
    return new Evaluator(spec, seed)
  } catch (error) {
    if (!(error instanceof RruleError)) throw error
    throw new SpecError([{ field: 'rrules', description: error.message }])
  }
}

function inMilliseconds(rule: CronRule): Rule {
  return {
    next: (fromMs, untilMs, budget) => {
      const found = rule.next(Math.ceil(fromMs / 1000), Math.ceil(untilMs / 1000), budget)
      return found === undefined ? undefined : found * 1000
    },
  }
}
