// The clocks of one simulated machine, and the Clock of a process on it.
// Owns: how far its wall clock is off and how fast both run.  Does not: choose faults (storm.ts).

import type { Clock, Timer } from '#base/clock'

/** True time 0 of every world, on a clock that is right: 2026-03-01T00:00:00Z. */
export const epochMs = 1_772_323_200_000

/** A rate of 1 is right; a machine's clocks outlive its processes. */
export class MachineClock {
  private readonly nowMs: () => number
  private readonly monotonicZeroMs: number
  private readonly monotonicRate: number
  private wallRate: number
  private anchorMs = 0
  private anchorWallMs: number

  constructor(
    nowMs: () => number,
    options: {
      readonly offsetMs: number
      readonly rate: number
      readonly monotonicZeroMs: number
    },
  ) {
    this.nowMs = nowMs
    this.monotonicZeroMs = options.monotonicZeroMs
    this.monotonicRate = options.rate
    this.wallRate = options.rate
    this.anchorWallMs = epochMs + options.offsetMs
  }

  monotonicMs(): number {
    return this.monotonicZeroMs + this.nowMs() * this.monotonicRate
  }

  wallMs(): number {
    return Math.floor(this.exactWallMs())
  }

  /** How far the wall clock is ahead of the truth. */
  get aheadMs(): number {
    return this.exactWallMs() - epochMs - this.nowMs()
  }

  /** True time that passes while the monotonic clock advances by `ms`. */
  trueSpanMs(ms: number): number {
    return ms / this.monotonicRate
  }

  /** Sets the wall clock to be `aheadMs` off from now on, and to run at another rate. */
  set(aheadMs: number, rate: number): void {
    this.anchorMs = this.nowMs()
    this.anchorWallMs = epochMs + this.anchorMs + aheadMs
    this.wallRate = rate
  }

  private exactWallMs(): number {
    return this.anchorWallMs + (this.nowMs() - this.anchorMs) * this.wallRate
  }
}

/** What a process sees. `schedule` runs an act of the process after so much true time. */
export function processClock(
  machine: MachineClock,
  schedule: (delayMs: number, act: () => void) => Timer,
  turnMs: () => number,
): Clock {
  return {
    monotonicMs: () => machine.monotonicMs(),
    wallMs: () => machine.wallMs(),
    after: (delayMs, act) => schedule(machine.trueSpanMs(Math.max(0, delayMs)), act),
    soon: (act) => {
      schedule(turnMs(), act)
    },
  }
}
