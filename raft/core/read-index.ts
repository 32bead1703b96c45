// Linearizable reads without a log entry (thesis section 6.4).
// Owns: reads waiting at this replica: as leader for a quorum, as follower for the leader's answer.
// Does not: count quorums (leader.ts asks quorum.ts) or send.
//
// Reads that arrive between two outputs share one context. A context is closed when it is sent with
// a heartbeat: whoever answers it, or a newer one, took us for the leader after those reads had
// come in.
//   I1. Request ids and contexts are never used twice; ids not even after a restart, if the seed
//       differs. Reuse let an old answer confirm a new read (etcd #20418).
//   I2. A read's index is at least the commit index at the moment of the request.
//   I3. A leader gives no index before it has committed an entry of its own term: until then it may
//       not know what its predecessors committed (R14).

import { assert } from '#base/assert'
import type { LogIndex, NodeId } from '#base/brand'

export interface PendingRead {
  readonly requestId: number
  /** Who asked: a follower, or 0 for this replica. */
  readonly from: NodeId | 0
  readonly index: LogIndex
  readonly context: number
}

interface WaitingRead {
  readonly requestId: number
  readonly from: NodeId | 0
}

interface ForwardedRead {
  readonly requestId: number
  readonly sinceTick: number
}

const none: readonly never[] = []

export class PendingReads {
  #nextRequestId: number
  /** The context that reads coming in now will get; contexts below are closed. */
  #openContext = 1
  /** Ascending by context. */
  #registered: PendingRead[] = []
  #beforeOwnCommit: WaitingRead[] = []
  /** Ascending by request id and by tick. */
  #forwarded: ForwardedRead[] = []

  constructor(firstRequestId: number) {
    this.#nextRequestId = firstRequestId
  }

  get count(): number {
    return this.#registered.length + this.#beforeOwnCommit.length + this.#forwarded.length
  }

  newRequestId(): number {
    assert(Number.isSafeInteger(this.#nextRequestId), 'request ids are safe integers')
    return this.#nextRequestId++
  }

  // -------------------------------------------------------------------------------- at the leader

  register(read: WaitingRead, committed: LogIndex): void {
    this.#registered.push({ ...read, index: committed, context: this.#openContext })
  }

  keepUntilOwnCommit(read: WaitingRead): void {
    this.#beforeOwnCommit.push(read)
  }

  ownTermCommitted(committed: LogIndex): void {
    for (const read of this.#beforeOwnCommit) this.register(read, committed)
    this.#beforeOwnCommit = []
  }

  /** Reads wait whose context no heartbeat has carried yet. */
  get hasUnsent(): boolean {
    return this.#registered.at(-1)?.context === this.#openContext
  }

  get hasRegistered(): boolean {
    return this.#registered.length > 0
  }

  /** This replica itself vouches for every read up to now. */
  get ownContext(): number {
    return this.#openContext
  }

  /** The newest context that was ever sent. */
  get sentContext(): number {
    return this.#openContext - 1
  }

  /** The context for a heartbeat that leaves now; a `fresh` one was never sent before. */
  closeContext(fresh: boolean): number {
    if (fresh || this.hasUnsent) this.#openContext++
    return this.#openContext - 1
  }

  /** Takes the reads that a quorum has confirmed. */
  takeConfirmed(context: number): readonly PendingRead[] {
    let count = 0
    for (const read of this.#registered) {
      if (read.context > context) break
      count++
    }
    return count === 0 ? none : this.#registered.splice(0, count)
  }

  // ------------------------------------------------------------------------------- at a follower

  forwarded(requestId: number, tick: number): void {
    this.#forwarded.push({ requestId, sinceTick: tick })
  }

  /** True if this answer was waited for. */
  answered(requestId: number): boolean {
    const position = this.#forwarded.findIndex((read) => read.requestId === requestId)
    if (position < 0) return false
    this.#forwarded.splice(position, 1)
    return true
  }

  /** Forwarded reads since `tick` or before: the question or the answer was lost. */
  takeExpired(tick: number): readonly number[] {
    const first = this.#forwarded[0]
    if (first === undefined || first.sinceTick > tick) return none
    const kept = this.#forwarded.findIndex((read) => read.sinceTick > tick)
    const expired = this.#forwarded.splice(0, kept < 0 ? this.#forwarded.length : kept)
    return expired.map((read) => read.requestId)
  }

  // ---------------------------------------------------------------------------------- at any role

  /** Leadership or leader is lost: forgets all reads, returns the ids of this replica's own. */
  dropAll(): readonly number[] {
    if (this.count === 0) return none
    const own: number[] = []
    for (const read of this.#registered) if (read.from === 0) own.push(read.requestId)
    for (const read of this.#beforeOwnCommit) if (read.from === 0) own.push(read.requestId)
    for (const read of this.#forwarded) own.push(read.requestId)
    this.#registered = []
    this.#beforeOwnCommit = []
    this.#forwarded = []
    // A context that was open stays unused: it must not name other reads later (I1).
    this.#openContext++
    return own
  }
}
