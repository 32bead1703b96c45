// Logical time of all groups of a node: one timer, one tick for everyone.
// A late tick counts once: a node that stalled must not campaign on the strength of its own stall
// (R34).

import type { Clock, Timer } from '#base/clock'

export interface Ticker {
  start(): void
  stop(): void
  /** How late the last tick came, in milliseconds: the event loop's stall as this node sees it. */
  readonly lastDelayMs: number
}

export function createTicker(options: {
  readonly clock: Clock
  readonly tickMs: number
  readonly onTick: () => void
}): Ticker {
  const { clock, tickMs, onTick } = options
  let timer: Timer | undefined
  let previousMs = 0
  let lastDelayMs = 0

  function tick(): void {
    const nowMs = clock.monotonicMs()
    lastDelayMs = Math.max(0, nowMs - previousMs - tickMs)
    previousMs = nowMs
    timer = clock.after(tickMs, tick)
    onTick()
  }

  return {
    start(): void {
      previousMs = clock.monotonicMs()
      timer = clock.after(tickMs, tick)
    },
    stop(): void {
      timer?.cancel()
    },
    get lastDelayMs(): number {
      return lastDelayMs
    },
  }
}
