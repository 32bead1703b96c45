// One replica of one group: its state, its transitions, and the term rules before every dispatch.
// Owns: term, vote, role, and who may change them.  Does not: decide what a role does with a
// message (handlers.ts), keep entries (log.ts), act on the world (the host does, see output.ts).
//   R1. The term only grows; term and vote are on disk before any message that relies on them
//       leaves.
//   R2. One vote per term.
//   R3. applied <= committed <= last index (log.ts).
//   R4. What is committed never changes (log.ts).
//   R5. A leader only appends to its own log.
//   R6. Same index and term, same prefix (log.ts).
//   R7. This replica's own vote and its own entries count for a quorum only once they are on disk.
//   R8. Entries and the commit index known when they came are one write. A restarted replica that
//       has a membership entry then knows that the membership entry before it was committed, and
//       does not campaign with an older one: two changes apart, majorities need not meet.
//   R9. That a membership entry was committed is written at once. Else a group could forget, in a
//       power cut, that its former members are gone, and wait for their votes for ever.

import { assert, defined } from '#base/assert'
import { type LogIndex, logIndex, type NodeId, type Term } from '#base/brand'
import { createPrng, type Prng } from '#base/prng'
import { assertConfig, type RaftConfig } from './config.ts'
import { takeOverIfReady } from './follower.ts'
import { dispatch } from './handlers.ts'
import { advanceCommit } from './leader.ts'
import { Leadership } from './leadership.ts'
import { LeasePromise } from './lease.ts'
import { RaftLog } from './log.ts'
import { entryBytes } from './log-slice.ts'
import { assertMembership } from './membership.ts'
import { MembershipHistory } from './membership-history.ts'
import type { MembershipChange, Message, PeerMessage, Tick } from './messages.ts'
import type { ProposeResult, RaftNode, RaftStatus, ReadIndexResult } from './node.ts'
import type { RaftOutput } from './output.ts'
import { Outbox } from './outbox.ts'
import { OutputState } from './output-state.ts'
import {
  appendEmpty,
  leaveJointIfDue,
  proposeCommand,
  proposeMembership,
  switchMembership,
} from './proposing.ts'
import { PendingReads } from './read-index.ts'
import { isQuiet } from './quiet.ts'
import { askForRead, releaseReads } from './reading.ts'
import { statusOf } from './status.ts'
import { hasOutput, takeOutput } from './taking.ts'
import type { EntryId, Membership, RestoredState, Role, SnapshotMeta } from './types.ts'
import { admit } from './terms.ts'
import { countVote, termAfter } from './voting.ts'

export function createRaftNode(config: RaftConfig, restored: RestoredState): RaftNode {
  assertConfig(config)
  return new Raft(config, restored)
}

/** Its fields are for the handlers of this folder; everyone else sees a {@link RaftNode}. */
export class Raft implements RaftNode {
  readonly config: RaftConfig
  readonly self: NodeId
  readonly log: RaftLog
  readonly history: MembershipHistory
  readonly outbox: Outbox = new Outbox()
  readonly reads: PendingReads
  readonly leasePromise: LeasePromise
  term: Term
  vote: NodeId | 0
  role: Role = 'follower'
  leader: NodeId | 0 = 0
  membership: Membership
  /** Ticks since the start. */
  ticks = 0
  /** Ticks since this replica last heard of its leader, or since its own last quorum check. */
  electionElapsed = 0
  electionTimeout = 0
  /** The leader of this term told this replica to take over. */
  mayTakeOver = false
  /** Answers to this replica's campaign. */
  readonly votes: Map<NodeId, boolean> = new Map()
  readonly votesOf = (node: NodeId): boolean | undefined => this.votes.get(node)
  readonly #prng: Prng
  readonly #reported: OutputState
  #leadership: Leadership | undefined = undefined

  constructor(config: RaftConfig, restored: RestoredState) {
    this.config = config
    this.self = config.self
    // Replicas that were given the same seed by mistake must still not campaign in lockstep.
    this.#prng = createPrng(config.seed ^ Math.imul(config.self, 0x9e3779b1))
    this.log = new RaftLog(restored)
    this.history = new MembershipHistory(restored)
    this.membership = restored.membership
    assertMembership(this.membership)
    this.term = restored.hardState.term
    this.vote = restored.hardState.vote
    // Half the safe integers are left for counting up; the start differs with the seed (I1).
    this.reads = new PendingReads(this.#prng.range(1, 2 ** 52))
    this.leasePromise = new LeasePromise(config.leaseMs)
    this.#reported = new OutputState(restored.hardState)
    this.#drawElectionTimeout()
  }

  // --------------------------------------------------------------------------------------- inputs

  step(message: Message): void {
    if (message.type === 'Tick') this.#countTick(message)
    if ('from' in message && !admit(this, message)) return
    dispatch(this, message)
  }

  #countTick({ nowMs }: Tick): void {
    this.ticks++
    if (this.config.leaseMs > 0) {
      this.leasePromise.tick(defined(nowMs, 'a tick carries the time when leases are used'))
    }
    // A forwarded read is given up after an election timeout, the answer to it is then ignored.
    const expired = this.reads.takeExpired(this.ticks - this.config.electionTicks)
    if (expired.length > 0) this.outbox.readsDropped(expired)
  }

  propose(payload: Uint8Array): ProposeResult {
    return proposeCommand(this, payload)
  }

  proposeMembership(change: MembershipChange): ProposeResult {
    return proposeMembership(this, change)
  }

  readIndex(nowMs?: number): ReadIndexResult {
    return askForRead(this, nowMs)
  }

  // -------------------------------------------------------------------------------------- outputs

  send(message: PeerMessage): void {
    this.outbox.send(message, { term: this.term, durableTerm: this.log.tail.durableTerm })
  }

  hasOutput(): boolean {
    return hasOutput(this, this.#reported)
  }

  isQuiet(): boolean {
    return !this.hasOutput() && isQuiet(this)
  }

  takeOutput(): RaftOutput {
    return takeOutput(this, this.#reported)
  }

  persisted(mark: EntryId): void {
    const { tail } = this.log
    if (!tail.landed(mark)) return
    // R7: from here on this replica counts for its own vote and its own entries.
    if (this.role === 'candidate') {
      const hasOwnVote = tail.durableTerm === this.term && tail.durableVote === this.self
      if (hasOwnVote) countVote(this, this.self, true)
    } else if (this.#leadership !== undefined) {
      this.#leadership.peer(this.self)?.accepted(tail.durable)
      advanceCommit(this)
    }
  }

  appliedTo(index: LogIndex): void {
    const { log } = this
    // Repeated, or about a state that an incoming snapshot replaces anyway.
    if (index <= log.applied || index < log.snapshotIndex) return
    const from = Math.max(log.applied, log.snapshotIndex) + 1
    log.appliedTo(index)
    for (let at = from; at <= index; at++) {
      const entry = log.entryAt(at)
      if (entry.kind === 'membership') switchMembership(this, entry)
    }
    leaveJointIfDue(this)
    takeOverIfReady(this)
  }

  compact(index: LogIndex): void {
    this.log.compact(index)
    this.history.compact(this.log.snapshotIndex)
  }

  // ---------------------------------------------------------------------------------- transitions

  becomeFollower(term: Term, leader: NodeId | 0): void {
    this.#reset(term)
    this.role = 'follower'
    this.leader = leader
  }

  becomePreCandidate(): void {
    assert(this.role !== 'leader', 'a leader does not ask whether it could lead')
    this.#reset(this.term)
    this.role = 'preCandidate'
  }

  becomeCandidate(): void {
    assert(this.role !== 'leader', 'a leader does not campaign')
    this.#reset(termAfter(this.term))
    this.role = 'candidate'
    this.voteFor(this.self)
  }

  becomeLeader(): void {
    assert(this.role === 'candidate', 'only a candidate wins an election')
    this.#reset(this.term)
    this.role = 'leader'
    this.leader = this.self
    const { log } = this
    // Nobody knows which of the entries above the commit index are membership changes that count.
    const leadership = new Leadership(this.config, log.lastIndex)
    this.#leadership = leadership
    leadership.adopt(this.membership, logIndex(log.lastIndex + 1))
    for (const peer of leadership.peers) peer.recentActive = peer.node === this.self
    for (let at = log.committed + 1; at <= log.lastIndex; at++) {
      leadership.uncommittedBytes += entryBytes(log.entryAt(at))
    }
    appendEmpty(this)
    leadership.peer(this.self)?.accepted(log.tail.durable)
  }

  #reset(term: Term): void {
    assert(term >= this.term, 'the term only grows (R1)')
    if (term > this.term) {
      this.term = term
      this.vote = 0
      this.outbox.forgetPromises()
    }
    this.leader = 0
    this.mayTakeOver = false
    this.votes.clear()
    this.electionElapsed = 0
    this.#drawElectionTimeout()
    this.#leadership = undefined
    this.outbox.forgetSnapshots()
    this.outbox.readsDropped(this.reads.dropAll())
  }

  #drawElectionTimeout(): void {
    const { electionTicks } = this.config
    this.electionTimeout = this.#prng.range(electionTicks, 2 * electionTicks)
  }

  /** The leader of this term was heard. */
  follow(leader: NodeId): void {
    assert(this.role === 'follower', 'only a follower follows')
    this.leader = leader
    this.electionElapsed = 0
    this.leasePromise.heard()
  }

  voteFor(node: NodeId): void {
    assert(this.vote === 0 || this.vote === node, 'one vote per term (R2)')
    this.vote = node
    this.electionElapsed = 0
  }

  /** The state of the leader, for handlers that run only at one. */
  leading(): Leadership {
    assert(this.#leadership !== undefined, 'only a leader has the state of one')
    return this.#leadership
  }

  hasCommittedOwnTerm(): boolean {
    return this.log.matches(this.log.committed, this.term)
  }

  commitAsLeader(index: LogIndex): void {
    const leadership = this.leading()
    const { log, reads } = this
    for (let at = log.committed + 1; at <= index; at++) {
      leadership.uncommittedBytes -= entryBytes(log.entryAt(at))
    }
    log.commitTo(index)
    leadership.appendsDue = true
    reads.ownTermCommitted(index)
    releaseReads(this)
  }

  /** The leader's snapshot takes the place of this log; the host installs and then applies it. */
  restore(snapshot: SnapshotMeta): void {
    assert(this.role === 'follower', 'only a follower is restored')
    assertMembership(snapshot.membership)
    this.log.restore(snapshot)
    this.history.restore(snapshot)
    this.membership = snapshot.membership
  }

  // --------------------------------------------------------------------------------------- queries

  get committed(): LogIndex {
    return this.log.committed
  }

  get applied(): LogIndex {
    return this.log.applied
  }

  get firstIndex(): LogIndex {
    return this.log.firstIndex
  }

  get lastIndex(): LogIndex {
    return this.log.lastIndex
  }

  termAt(index: LogIndex): Term | undefined {
    return this.log.termAt(index)
  }

  membershipAt(index: LogIndex): Membership | undefined {
    if (index > this.log.applied) return undefined
    return this.history.at(index)
  }

  /** The leader's state, undefined in other roles. */
  get leadership(): Leadership | undefined {
    return this.#leadership
  }

  status(): RaftStatus {
    return statusOf(this)
  }
}
