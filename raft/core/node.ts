// The public face of one replica: inputs in, outputs out, nothing else. See output.ts for the
// order.

import type { LogIndex, NodeId, Term } from '#base/brand'
import type { MembershipChange, Message } from './messages.ts'
import type { RaftOutput } from './output.ts'
import type { EntryId, Membership, Role } from './types.ts'

export type ProposeResult =
  | { readonly ok: true; readonly index: LogIndex; readonly term: Term }
  | { readonly ok: false; readonly reason: ProposeRefusal; readonly leader: NodeId | 0 }

/**
 * Why nothing entered the log. `notLeader`: ask `leader`. `transferring`: leadership is being
 * handed over. `uncommittedLimit`: too many bytes wait for a quorum. `membershipPending`: one
 * change at a time.
 */
export type ProposeRefusal =
  | 'notLeader'
  | 'transferring'
  | 'uncommittedLimit'
  | 'membershipPending'
  | 'membershipInvalid'

export type ReadIndexResult =
  | { readonly ok: true; readonly requestId: number }
  | {
      readonly ok: false
      readonly reason: 'noLeader' | 'tooManyReads'
      readonly leader: NodeId | 0
    }

export interface PeerStatus {
  readonly node: NodeId
  readonly match: LogIndex
  readonly next: LogIndex
  readonly state: 'probe' | 'replicate' | 'snapshot'
  /** True if it answered within the last election timeout, and false if not within two. */
  readonly recentActive: boolean
  readonly learner: boolean
}

export interface RaftStatus {
  readonly self: NodeId
  readonly role: Role
  readonly term: Term
  readonly leader: NodeId | 0
  readonly firstIndex: LogIndex
  readonly lastIndex: LogIndex
  readonly commit: LogIndex
  readonly applied: LogIndex
  readonly membership: Membership
  /** Followed peers; empty unless this replica leads. */
  readonly peers: readonly PeerStatus[]
}

export interface RaftNode {
  /**
   * Hands in one message. Never throws for what a peer sent; stale and foreign messages are
   * ignored.
   */
  step(message: Message): void
  /** Appends a command if this replica leads. A refusal means that nothing entered the log. */
  propose(payload: Uint8Array): ProposeResult
  proposeMembership(change: MembershipChange): ProposeResult
  /**
   * Asks for a linearizable read. The answer comes as a `ReadState` (or in `readsDropped`) with the
   * returned id. Ids are made here and never used twice: reuse is what let etcd read stale
   * (#20418). A leader that has not yet committed an entry of its term keeps the read until it has.
   * With `leaseMs` and `nowMs`, the monotonic clock read after the request came in, a leader
   * answers under its lease, if that lasts.
   */
  readIndex(nowMs?: number): ReadIndexResult
  hasOutput(): boolean
  /**
   * Nothing is under way here, and a leader knows of nothing that is under way at the others: as
   * long as everybody is there it would not matter if no tick came.
   */
  isQuiet(): boolean
  /** Takes what is to be done now; the replica may be stepped further while it is under way. */
  takeOutput(): RaftOutput
  /** The output that carried `mark` and all outputs before it are on disk. */
  persisted(mark: EntryId): void
  /** Entries up to `index` are applied; a membership entry among them takes effect here. */
  appliedTo(index: LogIndex): void
  /**
   * Entries up to `index <= applied` may be forgotten; a follower that needs them gets a snapshot.
   */
  compact(index: LogIndex): void
  readonly role: Role
  readonly term: Term
  readonly leader: NodeId | 0
  readonly committed: LogIndex
  readonly applied: LogIndex
  readonly firstIndex: LogIndex
  readonly lastIndex: LogIndex
  readonly membership: Membership
  termAt(index: LogIndex): Term | undefined
  /**
   * The membership in force after `index`; undefined if not applied yet or before the log's start.
   */
  membershipAt(index: LogIndex): Membership | undefined
  status(): RaftStatus
}
