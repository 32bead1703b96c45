// The digests of a replica's state after each of its last entries.
// Owns: so many of them.  Does not: compute or compare (compare-digests.ts).

/** Entries that are remembered: replicas that are further apart have no index in common. */
export const digestsKept = 8_192

export interface IndexedDigest {
  readonly index: number
  readonly high: number
  readonly low: number
}

export class DigestRing {
  private readonly indexes = new Float64Array(digestsKept)
  private readonly high = new Uint32Array(digestsKept)
  private readonly low = new Uint32Array(digestsKept)
  private newest = 0

  note(index: number, digest: { readonly high: number; readonly low: number }): void {
    const place = index % digestsKept
    this.indexes[place] = index
    this.high[place] = digest.high
    this.low[place] = digest.low
    this.newest = index
  }

  /** Undefined: it is too long ago, or not yet. */
  at(index: number): IndexedDigest | undefined {
    const place = index % digestsKept
    if (index <= 0 || this.indexes[place] !== index) return undefined
    return { index, high: this.high[place] ?? 0, low: this.low[place] ?? 0 }
  }

  get latest(): IndexedDigest | undefined {
    return this.at(this.newest)
  }
}
