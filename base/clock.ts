// The door to real time. SystemClock is its only reader; everything else is handed a Clock.

export interface Clock {
  /** Milliseconds on a clock that never jumps; its zero has no meaning. May be fractional. */
  monotonicMs(): number
  /** Milliseconds since 1970-01-01T00:00:00Z, an integer; may jump either way. */
  wallMs(): number
}

export const systemClock: Clock = {
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
}
