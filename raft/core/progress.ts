// A leader's view of one follower.
// Owns: match, next and the state of the flow to it.  Does not: send (replication.ts), count
// (quorum.ts).
//
//   probe ──accepted──▶ replicate ──rejected, unreachable──▶ probe
//     │                     │
//     └──log too old────────┴──▶ snapshot ──caught up, or the stream ended──▶ probe
//
// probe: one append at a time until the logs are known to meet. replicate: appends are sent ahead
// of their acknowledgements, as far as the window allows. snapshot: nothing until the stream is
// over.
//   P1. match < next <= leader's last index + 1.
//   P2. match only grows: a late acknowledgement takes nothing back (R23).

import { assert } from '#base/assert'
import { type LogIndex, logIndex, type NodeId } from '#base/brand'
import type { RaftConfig } from './config.ts'
import { Inflights } from './inflights.ts'

export type ProgressState = 'probe' | 'replicate' | 'snapshot'

export class Progress {
  readonly node: NodeId
  readonly inflights: Inflights
  match: LogIndex = logIndex(0)
  next: LogIndex
  #state: ProgressState = 'probe'
  /** probe: the one append is out; wait for an answer or for the next heartbeat's. */
  probeSent = false
  /** Send one append even if it is empty: it finds out whether earlier ones were lost. */
  checkDue = false
  /** Highest commit index the follower was told of, as far as its log reached. */
  commitSent: LogIndex = logIndex(0)
  /** snapshot: index of the snapshot under way, 0 until the host has cut it. */
  snapshotIndex: LogIndex = logIndex(0)
  /** Heard of since the last quorum check, or not to be missed by the next (thesis section 6.2). */
  recentActive = false
  /** It has answered since the last quorum check; between the one before and that one. */
  answeredNow = false
  answeredBefore = false
  /** Newest read context that came back (thesis section 6.4). */
  readContext = 0

  constructor(node: NodeId, next: LogIndex, config: RaftConfig) {
    assert(next >= 1, 'next is an index of the log')
    this.node = node
    this.next = next
    this.inflights = new Inflights({
      messagesMax: config.inflightMessagesMax,
      bytesMax: config.inflightBytesMax,
    })
  }

  get state(): ProgressState {
    return this.#state
  }

  becomeProbe(): void {
    // After a delivered snapshot the follower is expected right behind it.
    const afterSnapshot = this.#state === 'snapshot' ? this.snapshotIndex + 1 : 1
    this.next = logIndex(Math.max(this.match + 1, afterSnapshot))
    this.#enter('probe')
  }

  becomeReplicate(): void {
    this.next = logIndex(this.match + 1)
    this.#enter('replicate')
  }

  becomeSnapshot(): void {
    assert(this.#state !== 'snapshot', 'one snapshot at a time')
    this.#enter('snapshot')
  }

  #enter(state: ProgressState): void {
    this.#state = state
    this.probeSent = false
    this.checkDue = false
    this.snapshotIndex = logIndex(0)
    this.inflights.clear()
    if (this.commitSent >= this.next) this.commitSent = logIndex(this.next - 1)
  }

  answered(): void {
    this.recentActive = true
    this.answeredNow = true
  }

  /** A quorum check begins to count anew. */
  checked(): void {
    this.recentActive = false
    this.answeredBefore = this.answeredNow
    this.answeredNow = false
  }

  /**
   * It was heard of not long ago, at any moment: a check has not made anybody silent who answers.
   */
  get isLive(): boolean {
    return this.answeredNow || this.answeredBefore
  }

  /** The follower holds everything up to `index`. True if that is news. */
  accepted(index: LogIndex): boolean {
    if (index <= this.match) return false
    this.match = index
    if (this.next <= index) this.next = logIndex(index + 1)
    this.probeSent = false
    return true
  }

  /**
   * The follower refused an append after `refused`; it may meet us at `hint`. False: an old answer.
   */
  rejected(refused: LogIndex, hint: LogIndex): boolean {
    if (this.#state === 'snapshot') return false
    if (this.#state === 'replicate') {
      if (refused <= this.match) return false
      this.becomeProbe()
      return true
    }
    if (refused !== this.next - 1) return false
    this.next = logIndex(Math.max(Math.min(refused, hint + 1), this.match + 1))
    if (this.commitSent >= this.next) this.commitSent = logIndex(this.next - 1)
    this.probeSent = false
    return true
  }

  /** An append with `count` entries of `bytes` left for this follower. */
  sent(count: number, bytes: number): void {
    this.checkDue = false
    if (this.#state === 'probe') {
      this.probeSent = true
      return
    }
    if (count === 0) return
    this.next = logIndex(this.next + count)
    this.inflights.add(this.next - 1, bytes)
  }

  isSendable(log: { readonly lastIndex: LogIndex; readonly committed: LogIndex }): boolean {
    if (this.#state === 'snapshot') return false
    if (this.#state === 'probe') return !this.probeSent
    if (this.checkDue) return true
    if (this.next <= log.lastIndex && !this.inflights.isFull) return true
    return this.commitSent < log.committed && this.commitSent < this.next - 1
  }
}
