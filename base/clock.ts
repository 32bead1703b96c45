// The door to real time and to the turns of the event loop. SystemClock is its only reader;
// everything else is handed a Clock, so that a simulation can give it another one.

export interface Clock {
  /** Milliseconds on a clock that never jumps; its zero has no meaning. May be fractional. */
  monotonicMs(): number
  /** Milliseconds since 1970-01-01T00:00:00Z, an integer; may jump either way. */
  wallMs(): number
  /**
   * Calls `act` once, `delayMs` (less than 2^31) from now. Node's timers fire up to a millisecond
   * early: whoever acts on the time looks at it again.
   */
  after(delayMs: number, act: () => void): Timer
  /** Calls `act` once, in a later turn of the event loop, when what came in this one is known. */
  soon(act: () => void): void
}

export interface Timer {
  /** Afterwards `act` is not called any more. A second time, or too late, does nothing. */
  cancel(): void
}

export const systemClock: Clock = {
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
  after: (delayMs, act) => {
    const timer = setTimeout(act, delayMs)
    return { cancel: () => clearTimeout(timer) }
  },
  soon: (act) => {
    setImmediate(act)
  },
}

/** Resolves after `delayMs`. */
export function pause(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(delayMs, resolve)
  })
}

/** Resolves in a later turn of the event loop. */
export function nextTurn(clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    clock.soon(resolve)
  })
}
