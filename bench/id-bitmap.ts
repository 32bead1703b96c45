// Which of the numbered ids of a run were seen: one bit each. A run with a missing one is void.
// Owns: the bits and the count of repetitions.  Does not: decide what "seen" means.

export interface Exactness {
  readonly expected: number
  readonly lost: number
  /** Ids seen again, each time counted. */
  readonly duplicates: number
  /** Ids that the run did not make. */
  readonly strangers: number
  readonly firstLost: readonly string[]
}

const shownMax = 5

export class IdBitmap {
  readonly prefix: string
  readonly count: number
  private readonly bits: Uint32Array
  private distinct = 0
  private duplicates = 0
  private strangers = 0

  /** Ids are `prefix` and a number in [0, count). */
  constructor(prefix: string, count: number) {
    this.prefix = prefix
    this.count = count
    this.bits = new Uint32Array((count + 31) >>> 5)
  }

  mark(id: string): void {
    const number = id.startsWith(this.prefix) ? Number(id.slice(this.prefix.length)) : Number.NaN
    if (!Number.isInteger(number) || number < 0 || number >= this.count) {
      this.strangers += 1
      return
    }
    const word = number >>> 5
    const bit = 1 << (number & 31)
    const before = this.bits[word] ?? 0
    if ((before & bit) !== 0) {
      this.duplicates += 1
      return
    }
    this.bits[word] = before | bit
    this.distinct += 1
  }

  exactness(): Exactness {
    const firstLost: string[] = []
    for (let n = 0; n < this.count && firstLost.length < shownMax; n += 1) {
      const isMarked = ((this.bits[n >>> 5] ?? 0) & (1 << (n & 31))) !== 0
      if (!isMarked) firstLost.push(`${this.prefix}${n}`)
    }
    return {
      expected: this.count,
      lost: this.count - this.distinct,
      duplicates: this.duplicates,
      strangers: this.strangers,
      firstLost,
    }
  }
}
