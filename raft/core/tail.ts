// Which entries of the log are on this disk, and which are on their way there.
// Owns: the durable and the handed-out cursor, the writes in flight.  Does not: hold entries
// (log.ts).
//   T1. Entries up to `durable` are on disk and are those of the log in memory.
//   T2. durable <= handedOut <= last index. Only entries above `handedOut` go into the next output.
//   T3. A write in flight claims nothing that the log has replaced since. Comparing index and term
//       would not do: (12, term 1) may be replaced by (12, term 2) and that again by (12, term 1)
//       while all three writes are in flight; after the first the disk still ends with the second
//       (R17).

import { assert } from '#base/assert'
import { type LogIndex, logIndex, type NodeId, type Term } from '#base/brand'
import type { EntryId, HardState } from './types.ts'

interface Write {
  readonly mark: EntryId
  /** After this write, entries up to here are on disk as they are in memory. */
  claim: LogIndex
  readonly term: Term
  readonly vote: NodeId | 0
}

const zero: LogIndex = logIndex(0)

export class Tail {
  durable: LogIndex
  handedOut: LogIndex
  /** Term and vote as they are on disk. */
  durableTerm: Term
  durableVote: NodeId | 0
  readonly #writes: Write[] = []

  constructor(last: LogIndex, hardState: HardState) {
    this.durable = last
    this.handedOut = last
    this.durableTerm = hardState.term
    this.durableVote = hardState.vote
  }

  /** The log replaced everything from `from` on. */
  truncate(from: LogIndex): void {
    const kept = logIndex(from - 1)
    if (this.durable > kept) this.durable = kept
    if (this.handedOut > kept) this.handedOut = kept
    for (const write of this.#writes) if (write.claim > kept) write.claim = kept
  }

  /** The log now begins after a snapshot that is not on disk yet. */
  restore(snapshotIndex: LogIndex): void {
    this.durable = zero
    this.handedOut = snapshotIndex
    for (const write of this.#writes) write.claim = zero
  }

  /** The log up to `mark.index`, and this term and vote, were handed out to be written. */
  handOut(mark: EntryId, hardState: { readonly term: Term; readonly vote: NodeId | 0 }): void {
    assert(mark.index >= this.handedOut, 'outputs are handed out in order')
    this.handedOut = mark.index
    this.#writes.push({ mark, claim: mark.index, term: hardState.term, vote: hardState.vote })
  }

  /** The write with this mark and all before it are done. False: it was known already. */
  landed(mark: EntryId): boolean {
    const position = this.#find(mark)
    const write = this.#writes[position]
    if (write === undefined) return false
    for (let i = 0; i <= position; i++) {
      const claim = this.#writes[i]?.claim ?? zero
      if (claim > this.durable) this.durable = claim
    }
    this.durableTerm = write.term
    this.durableVote = write.vote
    this.#writes.splice(0, position + 1)
    return true
  }

  get writesInFlight(): number {
    return this.#writes.length
  }

  /**
   * By identity; a copy of a mark stands for the oldest write with its values, which is always
   * safe.
   */
  #find(mark: EntryId): number {
    const byIdentity = this.#writes.findIndex((write) => write.mark === mark)
    if (byIdentity >= 0) return byIdentity
    return this.#writes.findIndex(
      (write) => write.mark.index === mark.index && write.mark.term === mark.term,
    )
  }
}
