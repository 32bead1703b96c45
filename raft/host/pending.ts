// Proposals and reads on their way: who waits for which log position.
// Owns: the waiters of one group.  Does not: decide anything; it matches outcomes to callbacks.
//   H3. Every accepted proposal and every read is answered exactly once.

import { assert } from '#base/assert'
import type { LogIndex, NodeId, Term } from '#base/brand'

/**
 * A proposal's fate. `applied`: committed and applied here. `refused`: never entered a log.
 * `dropped`: another entry took its place, it will never be applied. `unknown`: it may or may not
 * be applied.
 */
export type ProposalOutcome =
  | { readonly type: 'applied'; readonly index: LogIndex; readonly result: unknown }
  | { readonly type: 'refused'; readonly reason: string; readonly leader: NodeId | 0 }
  | { readonly type: 'dropped' }
  | { readonly type: 'unknown' }

export type ReadOutcome =
  | { readonly type: 'ready' }
  | { readonly type: 'refused'; readonly reason: string; readonly leader: NodeId | 0 }

export interface Waiter<T> {
  readonly deadlineMs: number
  readonly settle: (outcome: T) => void
}

interface PendingProposal extends Waiter<ProposalOutcome> {
  readonly index: LogIndex
  readonly term: Term
}

interface PendingRead {
  readonly index: LogIndex
  readonly waiters: readonly Waiter<ReadOutcome>[]
}

export class PendingProposals {
  // Ascending by index: a leader appends in order, and a term's leftovers are answered before new
  // ones.
  private queue: PendingProposal[] = []
  private head = 0

  get size(): number {
    return this.queue.length - this.head
  }

  add(index: LogIndex, term: Term, waiter: Waiter<ProposalOutcome>): void {
    // A new leader may start below what an old term left waiting. What becomes of those is not
    // known yet: until this term commits, a leader that still has them could (Raft paper, figure
    // 8).
    while (this.size > 0 && (this.queue[this.queue.length - 1] as PendingProposal).index >= index) {
      const overtaken = this.queue.pop() as PendingProposal
      assert(overtaken.term < term, 'an index is proposed once per term')
      overtaken.settle({ type: 'unknown' })
    }
    this.queue.push({ index, term, deadlineMs: waiter.deadlineMs, settle: waiter.settle })
  }

  /** The entry at `index` was applied here with `result`. */
  applied(index: LogIndex, term: Term, result: unknown): void {
    while (this.size > 0) {
      const first = this.queue[this.head] as PendingProposal
      if (first.index > index) return
      this.head += 1
      if (first.index < index) first.settle({ type: 'unknown' })
      else if (first.term === term) first.settle({ type: 'applied', index, result })
      else first.settle({ type: 'dropped' })
      this.shrink()
    }
  }

  /**
   * Everything up to a snapshot's index was replaced by its state: what became of it is not known.
   */
  overtakenBySnapshot(index: LogIndex): void {
    while (this.size > 0 && (this.queue[this.head] as PendingProposal).index <= index) {
      const first = this.queue[this.head] as PendingProposal
      this.head += 1
      first.settle({ type: 'unknown' })
    }
    this.shrink()
  }

  /** Answers those whose caller no longer waits. They may still be applied. */
  expire(nowMs: number): void {
    if (this.size === 0) return
    const kept: PendingProposal[] = []
    for (let i = this.head; i < this.queue.length; i += 1) {
      const proposal = this.queue[i] as PendingProposal
      if (proposal.deadlineMs > nowMs) kept.push(proposal)
      else proposal.settle({ type: 'unknown' })
    }
    this.queue = kept
    this.head = 0
  }

  /** The host stops. */
  close(): void {
    for (let i = this.head; i < this.queue.length; i += 1) {
      ;(this.queue[i] as PendingProposal).settle({ type: 'unknown' })
    }
    this.queue = []
    this.head = 0
  }

  private shrink(): void {
    if (this.head < 1024 || this.head * 2 < this.queue.length) return
    this.queue = this.queue.slice(this.head)
    this.head = 0
  }
}

export class PendingReads {
  /** Reads that have not asked for an index yet: all of a round share one. */
  private fresh: Waiter<ReadOutcome>[] = []
  private readonly asked = new Map<number, readonly Waiter<ReadOutcome>[]>()
  private confirmed: PendingRead[] = []

  get isEmpty(): boolean {
    return this.fresh.length === 0 && this.asked.size === 0 && this.confirmed.length === 0
  }

  get freshCount(): number {
    return this.fresh.length
  }

  /** All that are not answered yet. */
  get size(): number {
    let count = this.fresh.length
    for (const waiters of this.asked.values()) count += waiters.length
    for (const { waiters } of this.confirmed) count += waiters.length
    return count
  }

  add(waiter: Waiter<ReadOutcome>): void {
    this.fresh.push(waiter)
  }

  /** The core took one read for all fresh waiters. */
  take(requestId: number): void {
    this.asked.set(requestId, this.fresh)
    this.fresh = []
  }

  refuseFresh(reason: string, leader: NodeId | 0): void {
    for (const waiter of this.fresh) waiter.settle({ type: 'refused', reason, leader })
    this.fresh = []
  }

  confirm(requestId: number, index: LogIndex, applied: LogIndex): void {
    const waiters = this.asked.get(requestId)
    if (waiters === undefined) return
    this.asked.delete(requestId)
    if (index <= applied) for (const waiter of waiters) waiter.settle({ type: 'ready' })
    else this.confirmed.push({ index, waiters })
  }

  drop(requestId: number, leader: NodeId | 0): void {
    const waiters = this.asked.get(requestId)
    if (waiters === undefined) return
    this.asked.delete(requestId)
    for (const waiter of waiters) {
      waiter.settle({ type: 'refused', reason: 'leadershipLost', leader })
    }
  }

  applied(applied: LogIndex): void {
    if (this.confirmed.length === 0) return
    const waiting: PendingRead[] = []
    for (const read of this.confirmed) {
      if (read.index > applied) waiting.push(read)
      else for (const waiter of read.waiters) waiter.settle({ type: 'ready' })
    }
    this.confirmed = waiting
  }

  expire(nowMs: number): void {
    const live = (waiter: Waiter<ReadOutcome>): boolean => {
      if (waiter.deadlineMs > nowMs) return true
      waiter.settle({ type: 'refused', reason: 'timeout', leader: 0 })
      return false
    }
    this.fresh = this.fresh.filter(live)
    for (const [requestId, waiters] of this.asked) {
      const kept = waiters.filter(live)
      if (kept.length === 0) this.asked.delete(requestId)
      else this.asked.set(requestId, kept)
    }
    this.confirmed = this.confirmed
      .map((read) => ({ index: read.index, waiters: read.waiters.filter(live) }))
      .filter((read) => read.waiters.length > 0)
  }

  close(): void {
    this.expire(Number.POSITIVE_INFINITY)
  }
}
