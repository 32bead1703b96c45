// How much of the executor the receivers behind one scheme, host and port may take, so that one
// that hangs does not take all of it.
// Owns: what is in flight and what ended lately, per origin.  Does not: hold tasks back
// (shard/duties.ts), open connections (connections.ts).
//   X8. In flight to one origin: at most what its connections carry and what ended there in the
//       last second, and at most three times what is free, at the moment when it is asked for.

export interface HostSharesOptions {
  /** Attempts under way at the same time, over all origins. */
  readonly concurrency: number
  readonly perOriginMax: number
}

/** Below this share of `concurrency` nobody is in anybody's way. */
const quietShare = 0.125
const windowMs = 500
/** Origins without anything in flight that are remembered for what ended there. */
const idleOriginsMax = 4_096

interface Origin {
  inFlight: number
  /** Ended in the half second that began then, and in the one before. */
  windowFromMs: number
  ended: number
  endedBefore: number
}

export class HostShares {
  private readonly o: HostSharesOptions
  private readonly origins = new Map<string, Origin>()
  private inFlight = 0

  constructor(options: HostSharesOptions) {
    this.o = options
  }

  get originCount(): number {
    return this.origins.size
  }

  /** False: every origin has room. */
  get isCrowded(): boolean {
    return this.inFlight >= this.o.concurrency * quietShare
  }

  /** Attempts that may be started there besides those under way. */
  roomAt(name: string, nowMs: number): number {
    const { concurrency, perOriginMax } = this.o
    const origin = this.origins.get(name)
    const own = origin?.inFlight ?? 0
    const lately = origin === undefined ? 0 : endedLately(origin, nowMs)
    const free = Math.max(0, concurrency - this.inFlight)
    return Math.max(0, Math.min(perOriginMax + lately, 3 * free) - own)
  }

  started(name: string, nowMs: number): void {
    this.inFlight += 1
    const origin = this.origins.get(name)
    if (origin !== undefined) {
      origin.inFlight += 1
      return
    }
    if (this.origins.size >= idleOriginsMax) this.forgetIdle()
    this.origins.set(name, { inFlight: 1, windowFromMs: nowMs, ended: 0, endedBefore: 0 })
  }

  ended(name: string, nowMs: number): void {
    this.inFlight -= 1
    const origin = this.origins.get(name)
    if (origin === undefined) return
    origin.inFlight -= 1
    turn(origin, nowMs)
    origin.ended += 1
  }

  private forgetIdle(): void {
    for (const [name, { inFlight }] of this.origins) if (inFlight === 0) this.origins.delete(name)
  }
}

function turn(origin: Origin, nowMs: number): void {
  const passed = Math.floor((nowMs - origin.windowFromMs) / windowMs)
  if (passed === 0) return
  origin.endedBefore = passed === 1 ? origin.ended : 0
  origin.ended = 0
  origin.windowFromMs += passed * windowMs
}

function endedLately(origin: Origin, nowMs: number): number {
  turn(origin, nowMs)
  return origin.ended + origin.endedBefore
}
