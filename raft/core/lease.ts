// Leader leases: linearizable reads that ask nobody (thesis section 6.4.1). Off unless `leaseMs` is
// set: a virtual machine that is paused may stop its clock too, and then a lease has no end.
// Owns: a voter's promise and a leader's lease, both on monotonic clocks. Time is data here: it
// comes with ticks and with reads.  Does not: count quorums (leader.ts), read a clock.
//   L1. Who heard a leader, or has just started, neither votes nor campaigns until a tick shows
//       that `leaseMs` have passed since, whatever terms it sees meanwhile. Only the leader's own
//       order to take over is an exception (T 3.10).
//   L2. A lease counts from before its heartbeat left, and ends `leaseDriftMs` earlier than the
//       promises of the quorum that answered it.
//   L3. A leader that told anybody to take over has no lease any more: the order may arrive at any
//       time as long as the term lasts.

import { assert } from '#base/assert'

/** How long this replica stands by the leader that it heard (L1). */
export class LeasePromise {
  readonly #leaseMs: number
  /**
   * A leader was heard since the last tick. When exactly is not known, so the promise begins with
   * the next tick. A replica that starts may have promised something in its former life.
   */
  #heard = true
  #nowMs = Number.NEGATIVE_INFINITY
  #untilMs = Number.NEGATIVE_INFINITY

  constructor(leaseMs: number) {
    this.#leaseMs = leaseMs
  }

  heard(): void {
    this.#heard = true
  }

  tick(nowMs: number): void {
    assert(nowMs >= this.#nowMs, 'monotonic time does not go back')
    this.#nowMs = nowMs
    if (!this.#heard) return
    this.#heard = false
    this.#untilMs = nowMs + this.#leaseMs
  }

  /** The time of the last tick: at most what the clock says now. */
  get lastTickMs(): number {
    return this.#nowMs
  }

  get isBound(): boolean {
    if (this.#leaseMs === 0) return false
    return this.#heard || this.#nowMs < this.#untilMs
  }
}

interface Sent {
  readonly context: number
  readonly atMs: number
}

/** Until when this leader may answer reads by itself (L2). */
export class LeaderLease {
  readonly #lengthMs: number
  /** Heartbeats whose answers still could prolong the lease: one per tick, none older than it. */
  #sent: Sent[] = []
  #untilMs = Number.NEGATIVE_INFINITY
  #isOver = false

  constructor(options: { readonly leaseMs: number; readonly leaseDriftMs: number }) {
    this.#lengthMs = options.leaseMs - options.leaseDriftMs
  }

  /** Heartbeats with `context` leave now; `atMs` is at most the time it is. */
  sent(context: number, atMs: number): void {
    this.#sent = this.#sent.filter((sent) => sent.atMs + this.#lengthMs > atMs)
    if (this.#sent.at(-1)?.atMs !== atMs) this.#sent.push({ context, atMs })
  }

  /** A quorum has answered `context`, this replica among it or not. */
  confirmed(context: number): void {
    const newest = this.#sent.findLast((sent) => sent.context <= context)
    if (newest !== undefined) this.#untilMs = Math.max(this.#untilMs, newest.atMs + this.#lengthMs)
  }

  /** L3. */
  giveUp(): void {
    this.#isOver = true
  }

  /** `nowMs` was read from the clock after the read had come in. */
  covers(nowMs: number): boolean {
    return !this.#isOver && nowMs < this.#untilMs
  }
}
