// The timers in memory: two wheels over one window of the due index.
// Owns: which part of the index is loaded, and where a timer goes.  Does not: read the index (the
// shell hands its rows in), judge whether a timer still means something (its record does).
// `fire` holds FIRE and SCHEDULE, hints for the leader; popping them changes no fact. `upkeep`
// holds LEASE, RETENTION and CLAIM, which act in apply.
//   W6. Every timer of a record that is due before `boundMs` is in a wheel, or was popped; while a
//       load is under way the rows it has not brought yet are the exception.

import { assert } from '#base/assert'
import type { DueRow } from './machine.ts'
import { TimingWheel } from './timing-wheel.ts'

export class Timers {
  readonly fire: TimingWheel = new TimingWheel()
  readonly upkeep: TimingWheel = new TimingWheel()
  #loadedUntilMs = 0
  #boundMs = 0
  readonly #sweepFrom: number
  #sweepFireAt: number
  #sweepUpkeepAt: number

  constructor(sweepFromTimers: number) {
    this.#sweepFrom = sweepFromTimers
    this.#sweepFireAt = sweepFromTimers
    this.#sweepUpkeepAt = sweepFromTimers
  }

  /** Everything due before this is in the wheels. */
  get loadedUntilMs(): number {
    return this.#loadedUntilMs
  }

  /** What is set and due before this goes into a wheel at once. */
  get boundMs(): number {
    return this.#boundMs
  }

  get isLoading(): boolean {
    return this.#boundMs !== this.#loadedUntilMs
  }

  /** A record got this timer. */
  set(row: DueRow): void {
    if (row.dueMs < this.#boundMs) this.#wheelOf(row).insert(row)
  }

  beginLoad(untilMs: number): void {
    assert(!this.isLoading, 'loads do not overlap')
    assert(untilMs >= this.#loadedUntilMs, 'the window only grows')
    this.#boundMs = untilMs
  }

  /** A timer that lay beyond the window until this load began. */
  load(row: DueRow): void {
    if (row.dueMs >= this.#loadedUntilMs && row.dueMs < this.#boundMs)
      this.#wheelOf(row).insert(row)
  }

  endLoad(): void {
    this.#loadedUntilMs = this.#boundMs
  }

  /** Drops stale timers when a wheel has doubled: tasks that changed leave theirs behind. */
  sweep(isStale: (row: DueRow) => boolean): void {
    if (this.fire.size > this.#sweepFireAt) {
      this.fire.sweep(isStale)
      this.#sweepFireAt = Math.max(2 * this.fire.size, this.#sweepFrom)
    }
    if (this.upkeep.size > this.#sweepUpkeepAt) {
      this.upkeep.sweep(isStale)
      this.#sweepUpkeepAt = Math.max(2 * this.upkeep.size, this.#sweepFrom)
    }
  }

  #wheelOf(row: DueRow): TimingWheel {
    return row.kind === 'FIRE' || row.kind === 'SCHEDULE' ? this.fire : this.upkeep
  }
}
