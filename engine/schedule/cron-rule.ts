// A cron expression in a time zone: when it fires, with a clock that goes forward and back.
// Owns: the meaning of clock changes.  Does not: search wall times (wall-times.ts).
//   T1. Whether a second fires is a property of that second: of its segment, the clock changes at
//       the segment's ends and the policies. So the next firing never depends on the firing
//       before.
//   T2. A wild hour (`*`, a step) fires at every real wall time that matches: both passes of an
//       overlap, nothing for a gap.
//   T3. Fixed hours: an overlap fires in its first pass, its last or both; a wall time inside a gap
//       fires as much later as the gap is long, or not at all.

import type { CronFields } from './cron.ts'
import {
  createWallPattern,
  segmentCost,
  WallTimes,
  type Budget,
  type Exclusions,
} from './wall-times.ts'
import { offsetMaxSeconds, type Segment, type Zone } from './zone.ts'

export type GapPolicy = 'SHIFT_FORWARD' | 'SKIP'
export type OverlapPolicy = 'FIRST' | 'LAST' | 'BOTH'

export interface CronRuleOptions {
  readonly fields: CronFields
  readonly zone: Zone
  readonly gap: GapPolicy
  readonly overlap: OverlapPolicy
  readonly exclusions: Exclusions
}

/** Seconds in [from, until). */
interface Span {
  readonly from: number
  readonly until: number
}

export class CronRule {
  private readonly zone: Zone
  private readonly wallTimes: WallTimes
  private readonly exclusions: Exclusions
  private readonly shiftsGaps: boolean
  private readonly skipsGaps: boolean
  private readonly dropsFirst: boolean
  private readonly dropsLast: boolean

  constructor(options: CronRuleOptions) {
    const isFixed = !options.fields.hourIsWild
    this.zone = options.zone
    this.exclusions = options.exclusions
    this.wallTimes = new WallTimes(createWallPattern(options.fields), options.exclusions)
    this.shiftsGaps = isFixed && options.gap === 'SHIFT_FORWARD'
    this.skipsGaps = isFixed && options.gap === 'SKIP'
    this.dropsFirst = isFixed && options.overlap === 'LAST'
    this.dropsLast = isFixed && options.overlap === 'FIRST'
  }

  /** The first firing in [from, until), in seconds, or undefined. */
  next(from: number, until: number, budget: Budget): number | undefined {
    let time = from
    while (time < until) {
      const segment = this.zone.at(time)
      const found = this.nextInSegment(segment, { from: time, until }, budget)
      if (found !== undefined) return found
      if (segment.until >= until || budget.left <= 0) return undefined
      budget.left -= segmentCost
      // Whatever fires later has its wall time, real or in a gap, within the largest offset.
      const wall = this.wallTimes.next(
        segment.until - offsetMaxSeconds,
        until + offsetMaxSeconds,
        budget,
      )
      if (wall === undefined) return undefined
      time = Math.max(segment.until, wall - offsetMaxSeconds)
    }
    return undefined
  }

  /** Times in [from, until) at which a firing would be that the policy SKIP has dropped. */
  skippedInGaps(from: number, until: number, budget: Budget): number[] {
    const skipped: number[] = []
    let time = from
    while (this.skipsGaps && time < until && budget.left > 0) {
      const segment = this.zone.at(time)
      const end = Math.min(segment.until, until)
      for (;;) {
        const found = this.nextShifted(segment, { from: time, until: end }, budget)
        if (found === undefined) break
        skipped.push(found)
        time = found + 1
      }
      time = end
      budget.left -= segmentCost
    }
    return skipped
  }

  /** Whether it fires at this second only because a gap has moved a wall time there. */
  isShifted(second: number): boolean {
    const { before, offset } = this.zone.at(second)
    if (!this.shiftsGaps || before >= offset) return false
    const span = { from: second, until: second + 1 }
    const budget: Budget = { left: segmentCost }
    if (this.nextShifted(this.zone.at(second), span, budget) === undefined) return false
    return this.wallTimes.next(second + offset, second + offset + 1, budget) === undefined
  }

  private nextInSegment(segment: Segment, span: Span, budget: Budget): number | undefined {
    const { offset } = segment
    const end = Math.min(segment.until, span.until)
    let from = span.from
    let until = end
    if (this.dropsLast && segment.before > offset) {
      from = Math.max(from, segment.beganAt + segment.before - offset)
    }
    if (this.dropsFirst && segment.after < offset) {
      until = Math.min(until, segment.endsAt - (offset - segment.after))
    }
    const wall =
      from < until ? this.wallTimes.next(from + offset, until + offset, budget) : undefined
    const regular = wall === undefined ? undefined : wall - offset
    if (!this.shiftsGaps || segment.before >= offset) return regular
    return this.nextShifted(segment, { from: span.from, until: regular ?? end }, budget) ?? regular
  }

  /** The first second in the span that a gap at the segment's beginning has moved there. */
  private nextShifted(segment: Segment, span: Span, budget: Budget): number | undefined {
    const { before, offset } = segment
    const until = Math.min(span.until, segment.beganAt + offset - before)
    let from = span.from
    while (from < until) {
      const wall = this.wallTimes.next(from + before, until + before, budget)
      if (wall === undefined) return undefined
      const time = wall - before
      // Excluded by the time that was meant: not found. By the time it would fire: checked here.
      if (!this.exclusions.covers(time + offset)) return time
      from = time + 1
    }
    return undefined
  }
}
