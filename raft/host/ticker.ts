// Logical time of all groups of a node: one timer, one tick for everyone.
// Owns: what becomes of a tick that is late.  Does not: know what a tick means.
// A node that stood still must not take its own stall for the silence of others (R34). So a late
// tick counts once, however many it stands for; and it waits for a turn of the event loop, in which
// what came in meanwhile is read: an event loop that was blocked runs its timers before it looks at
// its sockets.

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
  let stopped = false

  function tick(): void {
    const nowMs = clock.monotonicMs()
    lastDelayMs = Math.max(0, nowMs - previousMs - tickMs)
    previousMs = nowMs
    timer = clock.after(tickMs, tick)
    if (lastDelayMs < tickMs) onTick()
    else clock.soon(lateTick)
  }

  function lateTick(): void {
    if (!stopped) onTick()
  }

  return {
    start(): void {
      previousMs = clock.monotonicMs()
      timer = clock.after(tickMs, tick)
    },
    stop(): void {
      stopped = true
      timer?.cancel()
    },
    get lastDelayMs(): number {
      return lastDelayMs
    },
  }
}
