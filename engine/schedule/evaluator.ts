// When a schedule is due: the union of its rules, less what is excluded.
// Owns: `next`.  Does not: read a clock, add jitter, know what happens at an occurrence. It uses
// the zone data of this process, so the leader computes and writes the result into the log; it
// never runs inside apply.
//   V1. next(a) is the first time after a, whatever was asked before: for any b in [a, next(a)),
//       next(b) is next(a). A new leader goes on where the old one was.
//   V2. next(a) > a, and its work is bounded: a rule that never fires ends in `undefined`.

import { CronRule } from './cron-rule.ts'
import { IntervalRule, ListRule } from './interval-rule.ts'
import { timeMaxSeconds } from './months.ts'
import { checkSpec, type PlainSpec } from './spec.ts'
import { createWallPattern, Exclusions, searchBudget, type Budget } from './wall-times.ts'

/** A rule of any kind: the first time in [fromMs, untilMs), or undefined. */
interface Rule {
  next(fromMs: number, untilMs: number, budget: Budget): number | undefined
}

/** The most times that one call returns. */
export const previewMax = 10_000

/** How far to look, in turn: a rule that never fires must not use up the budget before another one,
 * which fires tomorrow, is asked. */
const horizonsMs = [366 * 86_400_000, 12 * 366 * 86_400_000, Infinity]

export class Evaluator {
  private readonly rules: readonly Rule[]
  private readonly cronRules: readonly CronRule[]
  private readonly excludedMs: ReadonlySet<number>
  private readonly startMs: number
  private readonly untilMs: number
  /** From here on there is nothing; found by a search that ended within its budget. */
  private exhaustedFromMs = Infinity

  /** Use {@link compileSpec}. */
  constructor(spec: PlainSpec, seed: string) {
    const { cron, excludeCron, zone } = checkSpec(spec, seed)
    const exclusions = new Exclusions(excludeCron.map(createWallPattern))
    const { gap, overlap } = spec
    this.cronRules = cron.map((fields) => new CronRule({ fields, zone, gap, overlap, exclusions }))
    this.startMs = spec.startMs ?? 0
    const endMs = spec.endMs ?? Infinity
    this.untilMs = Math.min(endMs + 1, timeMaxSeconds * 1000)
    const intervals = spec.intervals.map(({ everyMs, phaseMs, anchor }) => {
      const originMs = (anchor === 'START' ? this.startMs : 0) + phaseMs
      return new IntervalRule({ everyMs, originMs }, { zone, exclusions })
    })
    const list = new ListRule(spec.times, { zone, exclusions })
    this.rules = [...this.cronRules.map(inMilliseconds), ...intervals, list]
    this.excludedMs = new Set(spec.excludeTimes)
  }

  /** The first time after `afterMs`, or undefined when there is none until the year 2200, or
   * none that a bounded search finds: exclusions can be made to hide times well (E2). */
  next(afterMs: number): number | undefined {
    let fromMs = Math.max(Math.floor(afterMs) + 1, this.startMs)
    if (fromMs >= this.exhaustedFromMs) return undefined
    const searchedFromMs = fromMs
    const budget: Budget = { left: searchBudget }
    // Each turn passes one excluded time, so there are at most as many as those.
    for (;;) {
      const foundMs = this.nextOfRules(fromMs, budget)
      if (foundMs === undefined) break
      if (!this.excludedMs.has(foundMs)) return foundMs
      fromMs = foundMs + 1
    }
    if (budget.left > 0) this.exhaustedFromMs = searchedFromMs
    return undefined
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
    const from = Math.ceil(Math.max(fromMs, this.startMs) / 1000)
    const until = Math.ceil(Math.min(untilMs, this.untilMs) / 1000)
    const budget: Budget = { left: searchBudget }
    const skipped = this.cronRules.flatMap((rule) => rule.skippedInGaps(from, until, budget))
    return [...new Set(skipped)]
      .map((second) => second * 1000)
      .filter((timeMs) => !this.excludedMs.has(timeMs) && this.next(timeMs - 1) !== timeMs)
      .sort((a, b) => a - b)
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
}

/** Throws SpecError (spec.ts). `seed` is the schedule's id: it places what is written with `H`. */
export function compileSpec(spec: PlainSpec, seed: string): Evaluator {
  return new Evaluator(spec, seed)
}

function inMilliseconds(rule: CronRule): Rule {
  return {
    next: (fromMs, untilMs, budget) => {
      const found = rule.next(Math.ceil(fromMs / 1000), Math.ceil(untilMs / 1000), budget)
      return found === undefined ? undefined : found * 1000
    },
  }
}
