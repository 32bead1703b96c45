// How much of their life the sessions of a shard lose to leaps of its clock, beyond what passes on
// the leader's monotonic clock.
// Owns: the count behind D5 (duties.ts), as a plain value.  Does not: read a clock, spare anyone.
// What counts is the lead of the shard's clock over the monotonic one, less what was given back: a
// session has lost as much as the lead has grown since it was renewed. Nobody that lives was
// renewed longer than a life ago, so the least lead of so long is enough to know; older ones are
// forgotten, or clocks that drift apart would have the sessions spared for ever.

export interface Leaps {
  /** Given back by sparing, all together. */
  readonly sparedMs: number
  /** The least lead since `sinceMs`, and in the life of a session before. */
  readonly leastMs: number
  readonly leastBeforeMs: number
  readonly sinceMs: number
}

export interface Reading {
  /** Of the shard. */
  readonly clockMs: number
  /** By the leader's monotonic clock. */
  readonly atMs: number
}

export interface Advance {
  readonly from: number
  readonly to: Reading
  /** Of a session. */
  readonly lifeMs: number
  /** What a session may lose. */
  readonly lossMaxMs: number
}

/** Whether an advance has to spare the sessions, and what is known after it. */
export function afterAdvance(
  leaps: Leaps | undefined,
  { from, to, lifeMs, lossMaxMs }: Advance,
): { readonly spares: boolean; readonly leaps: Leaps } {
  if (leaps === undefined) return { spares: true, leaps: beginAt(to) }
  const lostMs = leadOf(leaps, to) - Math.min(leaps.leastMs, leaps.leastBeforeMs)
  const spares = lostMs > lossMaxMs
  const sparedMs = leaps.sparedMs + (spares ? to.clockMs - from : 0)
  return { spares, leaps: noted({ ...leaps, sparedMs }, to, lifeMs) }
}

/** The clock stands there: who is renewed now counts from it. */
export function noted(leaps: Leaps, reading: Reading, lifeMs: number): Leaps {
  const leadMs = leadOf(leaps, reading)
  if (reading.atMs - leaps.sinceMs < lifeMs) {
    return { ...leaps, leastMs: Math.min(leaps.leastMs, leadMs) }
  }
  return { ...leaps, leastMs: leadMs, leastBeforeMs: leaps.leastMs, sinceMs: reading.atMs }
}

function beginAt({ clockMs, atMs }: Reading): Leaps {
  const leadMs = clockMs - atMs
  return { sparedMs: 0, leastMs: leadMs, leastBeforeMs: leadMs, sinceMs: atMs }
}

function leadOf({ sparedMs }: Leaps, { clockMs, atMs }: Reading): number {
  return clockMs - atMs - sparedMs
}
