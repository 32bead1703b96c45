// Latencies by the million in a few kilobytes: buckets that grow by one per cent.
// Owns: counting and percentiles.  Does not: keep single values; answers are right to one per cent.

const smallestMs = 0.01
const growth = Math.log(1.01)
/** The last bucket ends beyond five minutes. */
const bucketsMax = 1_750

export class LatencyHistogram {
  private readonly counts = new Float64Array(bucketsMax)
  private total = 0
  private largest = 0

  get size(): number {
    return this.total
  }

  get maxMs(): number {
    return this.largest
  }

  add(ms: number, times = 1): void {
    const bucket = ms <= smallestMs ? 0 : Math.ceil(Math.log(ms / smallestMs) / growth)
    const place = Math.min(bucket, bucketsMax - 1)
    this.counts[place] = (this.counts[place] ?? 0) + times
    this.total += times
    this.largest = Math.max(this.largest, ms)
  }

  /** The upper end of the bucket in which the value of this rank lies; NaN without values. */
  at(share: number): number {
    const rank = Math.max(1, Math.ceil(share * this.total))
    let seen = 0
    for (let bucket = 0; bucket < bucketsMax; bucket += 1) {
      seen += this.counts[bucket] ?? 0
      if (seen >= rank) return Math.min(smallestMs * Math.exp(bucket * growth), this.largest)
    }
    return Number.NaN
  }

  /** Adds what another one counted, as {@link counted} tells it. */
  merge({ counts, maxMs }: CountedLatencies): void {
    for (const [bucket, count] of counts) {
      this.counts[bucket] = (this.counts[bucket] ?? 0) + count
      this.total += count
    }
    this.largest = Math.max(this.largest, maxMs)
  }

  /** What was counted, as plain data. */
  counted(): CountedLatencies {
    const counts: [number, number][] = []
    for (const [bucket, count] of this.counts.entries()) if (count > 0) counts.push([bucket, count])
    return { counts, maxMs: this.largest }
  }
}

export interface CountedLatencies {
  readonly counts: readonly (readonly [bucket: number, count: number])[]
  readonly maxMs: number
}
