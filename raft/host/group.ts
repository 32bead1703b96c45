// One replica in its host: what came in, what it waits for, what it keeps.
// Owns: the bounded mailbox, the proposal queue, the apply queue, the retained-bytes account.
// Does not: decide when anything happens (round.ts does).

import { assert } from '#base/assert'
import type { GroupId, LogIndex, NodeId } from '#base/brand'
import type { Entry, LeadershipChange, PeerMessage, RaftNode, RaftOutput } from '#raft/core'
import {
  PendingProposals,
  PendingReads,
  type ProposalOutcome,
  type ReadOutcome,
  type Waiter,
} from './pending.ts'
import type { SleepNote, StateMachine } from './ports.ts'

/**
 * Messages of one group that wait for the next round; beyond it the oldest rule of networks: drop.
 */
export const mailboxMessagesMax = 4096
/** Proposals of one group that wait for the next round. */
export const proposalsQueuedMax = 8192
/** Reads of one group that wait for an answer, whatever they wait for. */
export const readsQueuedMax = 10_000
/**
 * Log bytes kept in memory behind the flushed state, so that a follower may lag without a snapshot.
 */
export const retainedBytesMin: number = 1 << 20
/**
 * Log bytes kept in memory for a live follower that lags; beyond it the follower gets a snapshot.
 */
export const retainedBytesMax: number = 32 << 20
/**
 * Log bytes of one group in memory, applied, flushed or not. It is reached when the state does not
 * become durable any more (a disk that hangs, a machine that can not go on): then proposals are
 * refused and appends dropped until it does.
 */
export const logBytesMax: number = 128 << 20

interface QueuedProposal {
  readonly payload: Uint8Array
  readonly waiter: Waiter<ProposalOutcome>
}

export class Group {
  readonly id: GroupId
  /** This replica, as a member. */
  readonly self: NodeId
  readonly core: RaftNode
  readonly machine: StateMachine
  readonly onLeadership: (change: LeadershipChange) => void
  /** The monotonic clock; leases alone look at it (raft/core/lease.ts). */
  readonly nowMs: () => number

  mailbox: PeerMessage[] = []
  proposals: QueuedProposal[] = []
  readonly pendingProposals: PendingProposals = new PendingProposals()
  readonly pendingReads: PendingReads = new PendingReads()

  /** Committed entries that wait for the machine to load facts. */
  applyQueue: Entry[] = []
  /** Outputs of this group that are not on disk yet. */
  writesInFlight = 0
  /** True while a snapshot is swapped in: the group stands still. */
  installing = false
  /** A snapshot of this group is being staged. */
  staging = false
  /** It is staged, and the next round hears of it: until then nothing may take its place. */
  announced = false
  droppedMessages = 0

  // Sleep: these are quiescence.ts's.
  isAsleep = false
  /** At a leader: for how many ticks nothing has come, and where its log ended all the while. */
  restTicks = 0
  restIndex = 0 as LogIndex
  /** When a node last said that it sleeps with us: of a follower its leader's, of a leader all. */
  readonly heard: Map<NodeId, number> = new Map()
  /** The last note that this replica agreed to, until that was said. */
  agreed: { readonly to: NodeId; readonly note: SleepNote } | undefined

  /** The host stopped: there is no round any more that could answer. */
  private closed = false

  private sizes: { index: LogIndex; bytes: number }[] = []
  private retainedBytes = 0
  private readonly retainedBytesMin: number

  constructor(options: {
    readonly id: GroupId
    readonly core: RaftNode
    readonly machine: StateMachine
    /** As {@link retainedBytesMin}, of this group. */
    readonly retainedBytes: number
    readonly onLeadership: (change: LeadershipChange) => void
    readonly nowMs: () => number
  }) {
    this.id = options.id
    this.core = options.core
    this.self = options.core.status().self
    this.machine = options.machine
    this.retainedBytesMin = options.retainedBytes
    this.onLeadership = options.onLeadership
    this.nowMs = options.nowMs
  }

  /** Nothing waits here for a round, a write, a load or an answer. */
  get isIdle(): boolean {
    if (this.mailbox.length > 0 || this.proposals.length > 0) return false
    if (this.pendingProposals.size > 0 || !this.pendingReads.isEmpty) return false
    if (this.applyQueue.length > 0 || this.writesInFlight > 0) return false
    return !this.installing && !this.staging && !this.announced
  }

  receive(message: PeerMessage): void {
    const isMore = message.type === 'AppendEntries' && message.entries.length > 0
    if (this.mailbox.length >= mailboxMessagesMax || (isMore && this.isFull)) {
      this.droppedMessages += 1
      return
    }
    this.mailbox.push(message)
  }

  queueProposal(payload: Uint8Array, waiter: Waiter<ProposalOutcome>): void {
    if (this.closed) {
      waiter.settle({ type: 'refused', reason: 'stopping', leader: 0 })
      return
    }
    if (this.proposals.length >= proposalsQueuedMax) {
      waiter.settle({ type: 'refused', reason: 'proposalQueueFull', leader: this.core.leader })
      return
    }
    if (this.isFull) {
      waiter.settle({ type: 'refused', reason: 'logFull', leader: this.core.leader })
      return
    }
    this.proposals.push({ payload, waiter })
  }

  private get isFull(): boolean {
    return this.retainedBytes >= logBytesMax
  }

  queueRead(waiter: Waiter<ReadOutcome>): void {
    if (this.closed) waiter.settle({ type: 'refused', reason: 'stopping', leader: 0 })
    else if (this.pendingReads.size >= readsQueuedMax) {
      waiter.settle({ type: 'refused', reason: 'tooManyReads', leader: this.core.leader })
    } else this.pendingReads.add(waiter)
  }

  /** Steps everything that waits into the core. */
  stepInputs(): void {
    const messages = this.mailbox
    if (messages.length > 0) {
      this.mailbox = []
      for (const message of messages) this.core.step(message)
    }
    if (this.proposals.length > 0) {
      const proposals = this.proposals
      this.proposals = []
      for (const { payload, waiter } of proposals) {
        const result = this.core.propose(payload)
        if (result.ok) this.pendingProposals.add(result.index, result.term, waiter)
        else {
          waiter.settle({ type: 'refused', reason: result.reason, leader: result.leader })
        }
      }
    }
    if (this.pendingReads.freshCount > 0) {
      const read = this.core.readIndex(this.nowMs())
      if (read.ok) this.pendingReads.take(read.requestId)
      else this.pendingReads.refuseFresh(read.reason, read.leader)
    }
  }

  noteReads(output: RaftOutput): void {
    for (const id of output.readsDropped) this.pendingReads.drop(id, this.core.leader)
    for (const read of output.readStates) {
      this.pendingReads.confirm(read.requestId, read.index, this.core.applied)
    }
  }

  /** Applies what is committed, as far as the machine can go without loading. */
  apply(committed: readonly Entry[]): void {
    if (this.applyQueue.length > 0) {
      this.applyQueue.push(...committed)
      this.resumeApply()
      return
    }
    const taken = this.applyNow(committed)
    if (taken < committed.length) this.applyQueue = committed.slice(taken)
  }

  resumeApply(): void {
    if (this.applyQueue.length === 0) return
    const taken = this.applyNow(this.applyQueue)
    this.applyQueue = this.applyQueue.slice(taken)
  }

  private applyNow(entries: readonly Entry[]): number {
    const results: unknown[] = []
    const taken = this.machine.apply(entries, results)
    assert(results.length === taken, 'one result per applied entry')
    if (taken === 0) return 0
    const last = entries[taken - 1] as Entry
    assert(this.machine.appliedIndex === last.index, 'the machine applied what it said')
    this.core.appliedTo(last.index)
    for (let i = 0; i < taken; i += 1) {
      const entry = entries[i] as Entry
      this.pendingProposals.applied(entry.index, entry.term, results[i])
    }
    this.pendingReads.applied(last.index)
    return taken
  }

  /** Accounts for appended entries; they may replace a tail. */
  noteAppended(entries: readonly Entry[]): void {
    const first = entries[0]
    if (first === undefined) return
    while (this.sizes.length > 0 && (this.sizes.at(-1)?.index ?? 0) >= first.index) {
      this.retainedBytes -= this.sizes.pop()?.bytes ?? 0
    }
    for (const entry of entries) {
      const bytes = entry.payload.length + 64
      this.sizes.push({ index: entry.index, bytes })
      this.retainedBytes += bytes
    }
  }

  /** A snapshot took the place of the whole log. */
  noteReplaced(): void {
    this.sizes = []
    this.retainedBytes = 0
  }

  /**
   * How far the in-memory log may be forgotten when the state is durable up to `flushed`: followers
   * that are alive and still need entries get them from memory as long as that costs at most
   * retainedBytesMax.
   */
  compactable(flushed: LogIndex): LogIndex {
    let needed = flushed as number
    for (const peer of this.core.status().peers) {
      if (peer.recentActive) needed = Math.min(needed, peer.match)
    }
    let bytes = this.retainedBytes
    let until = this.core.firstIndex - 1
    for (const { index, bytes: size } of this.sizes) {
      if (index > flushed) break
      const wanted = index > needed && bytes <= retainedBytesMax
      if (wanted || bytes <= this.retainedBytesMin) break
      bytes -= size
      until = index
    }
    return until as LogIndex
  }

  compact(index: LogIndex): void {
    if (index < this.core.firstIndex) return
    this.core.compact(index)
    let dropped = 0
    while (dropped < this.sizes.length && (this.sizes[dropped]?.index ?? 0) <= index) {
      this.retainedBytes -= this.sizes[dropped]?.bytes ?? 0
      dropped += 1
    }
    this.sizes.splice(0, dropped)
  }

  expire(nowMs: number): void {
    // What is still queued never entered the log: while a snapshot is swapped in nothing is
    // proposed.
    const late = this.proposals.filter(({ waiter }) => waiter.deadlineMs <= nowMs)
    if (late.length > 0) {
      this.proposals = this.proposals.filter(({ waiter }) => waiter.deadlineMs > nowMs)
      for (const { waiter } of late) waiter.settle({ type: 'dropped' })
    }
    this.pendingProposals.expire(nowMs)
    this.pendingReads.expire(nowMs)
  }

  close(): void {
    this.closed = true
    for (const { waiter } of this.proposals) {
      waiter.settle({ type: 'refused', reason: 'stopping', leader: 0 })
    }
    this.proposals = []
    this.pendingProposals.close()
    this.pendingReads.close()
  }
}
