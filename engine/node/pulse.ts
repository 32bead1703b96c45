// Wakes the leader duties: at once when something changed, at a time when something falls due.
// Owns: the one timer of all shards.  Node's timers fire up to a millisecond early and overflow at
// 2^31 ms: whoever is woken checks the clock again, and no sleep is longer than `sleepMaxMs`.

import type { Clock, Timer } from '#base/clock'

export const sleepMaxMs = 1_000
/**
 * Runs lie at least this far apart. What falls due in between, on whichever shard, is planned in
 * one turn, so that one round carries it all: one write, one frame per peer. Measured without it,
 * at 1,000 tasks a second: two log writes and 1,900 µs of CPU for each.
 */
export const stepMs = 5

export interface Pumped {
  pump(): void
}

export class Pulse {
  private readonly clock: Clock
  private readonly onError: (error: unknown) => void
  private readonly due = new Set<Pumped>()
  private readonly all = new Set<Pumped>()
  private scheduled = false
  private ranAtMs = Number.NEGATIVE_INFINITY
  private timer: Timer | undefined
  private timerAtMs = Number.POSITIVE_INFINITY
  private stopped = false

  constructor(clock: Clock, onError: (error: unknown) => void) {
    this.clock = clock
    this.onError = onError
  }

  add(pumped: Pumped): void {
    this.all.add(pumped)
  }

  /** Pumps soon, once for all calls of this turn. */
  soon(pumped: Pumped): void {
    this.due.add(pumped)
    if (this.scheduled || this.stopped) return
    this.scheduled = true
    const waitMs = this.ranAtMs + stepMs - this.clock.monotonicMs()
    if (waitMs <= 0) this.clock.soon(this.run)
    else this.clock.after(waitMs, this.run)
  }

  /** Pumps everyone at `wallMs`, or earlier. */
  wakeAt(wallMs: number): void {
    if (this.stopped) return
    const delayMs = Math.min(Math.max(1, Math.ceil(wallMs - this.clock.wallMs())), sleepMaxMs)
    const atMs = this.clock.monotonicMs() + delayMs
    if (atMs >= this.timerAtMs) return
    this.timer?.cancel()
    this.timerAtMs = atMs
    this.timer = this.clock.after(delayMs, this.wake)
  }

  stop(): void {
    this.stopped = true
    this.timer?.cancel()
  }

  private readonly wake = (): void => {
    this.timerAtMs = Number.POSITIVE_INFINITY
    for (const pumped of this.all) this.soon(pumped)
  }

  private readonly run = (): void => {
    this.scheduled = false
    if (this.stopped) return
    this.ranAtMs = this.clock.monotonicMs()
    const due = [...this.due]
    this.due.clear()
    try {
      for (const pumped of due) pumped.pump()
    } catch (error) {
      this.onError(error)
    }
  }
}
