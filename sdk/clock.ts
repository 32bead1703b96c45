// The only reader of time in the SDK: deadlines are counted on the clock that never jumps.

/** Milliseconds on a clock that never jumps; its zero has no meaning. */
export const monotonicMs = (): number => performance.now()

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const wallMs = (): number => Date.now()
