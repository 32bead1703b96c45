// Wakes the leader duties: at once when something changed, at a time when something falls due.
// Owns: the one timer of all shards.  Node's timers fire up to a millisecond early and overflow at
// 2^31 ms: whoever is woken checks the clock again, and no sleep is longer than `sleepMaxMs`.

import type { Clock } from '#base/clock'

export const sleepMaxMs = 1_000

export interface Pumped {
  pump(): void
}

export class Pulse {
  private readonly clock: Clock
  private readonly onError: (error: unknown) => void
  private readonly due = new Set<Pumped>()
  private readonly all = new Set<Pumped>()
  private scheduled = false
  private timer: NodeJS.Timeout | undefined
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
    setImmediate(this.run)
  }

  /** Pumps everyone at `wallMs`, or earlier. */
  wakeAt(wallMs: number): void {
    if (this.stopped) return
    const delayMs = Math.min(Math.max(1, Math.ceil(wallMs - this.clock.wallMs())), sleepMaxMs)
    const atMs = this.clock.monotonicMs() + delayMs
    if (atMs >= this.timerAtMs) return
    clearTimeout(this.timer)
    this.timerAtMs = atMs
    this.timer = setTimeout(this.wake, delayMs)
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private readonly wake = (): void => {
    this.timerAtMs = Number.POSITIVE_INFINITY
    for (const pumped of this.all) this.due.add(pumped)
    this.run()
  }

  private readonly run = (): void => {
    this.scheduled = false
    if (this.stopped) return
    const due = [...this.due]
    this.due.clear()
    try {
      for (const pumped of due) pumped.pump()
    } catch (error) {
      this.onError(error)
    }
  }
}
