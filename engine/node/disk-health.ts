// Whether this node writes its log fast enough to lead with it. A leader whose disk is slow still
// sends its heartbeats in time, so nobody takes over, and everything waits for it (R26).
// Owns: the measure, on the monotonic clock, and when it changes its mind.  Does not: act on it
// (leaderships.ts), or know why a write took long: an event loop that is late counts as well, and
// had better not lead either.

import type { Clock } from '#base/clock'
import type { LogStore } from '#raft/host/ports'

/** What is looked at; one long write may fill it. */
export const windowMs = 3_000
const bucketMs = 250
const bucketCount = windowMs / bucketMs
/** Slow writes take this much of the window before a disk counts as slow. */
export const slowMsMin = 1_000
/** A disk counts as slow until it has not been for so long, at first. */
export const restMsMin = 10_000
/** A disk that is slow again soon after its rest rests twice as long, up to this. */
export const restMsMax = 320_000

interface Bucket {
  /** Which stretch of `bucketMs` it counts. */
  number: number
  slowMs: number
  allMs: number
}

export class DiskHealth {
  private readonly clock: Clock
  private readonly slowWriteMs: number
  private readonly buckets: Bucket[]
  private writingSinceMs: number | undefined
  private slow = false
  private lastSlowMs = Number.NEGATIVE_INFINITY
  private wellSinceMs = Number.NEGATIVE_INFINITY
  private restMs = restMsMin

  /** A write that takes longer than `slowWriteMs` is slow. */
  constructor(clock: Clock, slowWriteMs: number) {
    this.clock = clock
    this.slowWriteMs = slowWriteMs
    this.buckets = Array.from({ length: bucketCount }, () => ({ number: -1, slowMs: 0, allMs: 0 }))
  }

  /** The log, with each of its writes measured. */
  watch(log: LogStore): LogStore {
    return {
      recovered: () => log.recovered(),
      damagedGroups: () => log.damagedGroups(),
      write: async (round) => {
        this.writingSinceMs = this.clock.monotonicMs()
        try {
          await log.write(round)
        } finally {
          this.wrote(this.clock.monotonicMs() - this.writingSinceMs)
          this.writingSinceMs = undefined
        }
      },
      release: (group, snapshot) => log.release(group, snapshot),
      close: () => log.close(),
    }
  }

  /** Says whether the disk is slow, as of now. */
  isSlow(): boolean {
    const nowMs = this.clock.monotonicMs()
    const { slowMs, allMs } = this.sums(nowMs)
    if (slowMs > 0) this.lastSlowMs = nowMs
    if (!this.slow && slowMs >= slowMsMin && 2 * slowMs > allMs) this.becomeSlow(nowMs)
    else if (this.slow && nowMs - this.lastSlowMs >= this.restMs) {
      this.slow = false
      this.wellSinceMs = nowMs
    }
    return this.slow
  }

  private becomeSlow(nowMs: number): void {
    const isRelapse = nowMs - this.wellSinceMs < this.restMs
    this.restMs = isRelapse ? Math.min(2 * this.restMs, restMsMax) : restMsMin
    this.slow = true
  }

  private wrote(tookMs: number): void {
    const number = Math.floor(this.clock.monotonicMs() / bucketMs)
    const bucket = this.buckets[number % bucketCount] as Bucket
    if (bucket.number !== number) Object.assign(bucket, { number, slowMs: 0, allMs: 0 })
    bucket.allMs += tookMs
    if (tookMs > this.slowWriteMs) bucket.slowMs += tookMs
  }

  /** Time that went to writes of the window, the one under way included. */
  private sums(nowMs: number): { readonly slowMs: number; readonly allMs: number } {
    const first = Math.floor(nowMs / bucketMs) - bucketCount + 1
    const recent = this.buckets.filter(({ number }) => number >= first)
    const underWayMs = this.writingSinceMs === undefined ? 0 : nowMs - this.writingSinceMs
    let slowMs = underWayMs > this.slowWriteMs ? underWayMs : 0
    let allMs = underWayMs
    for (const bucket of recent) {
      slowMs += bucket.slowMs
      allMs += bucket.allMs
    }
    return { slowMs, allMs }
  }
}
