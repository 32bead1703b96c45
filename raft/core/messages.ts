// Everything that can reach a replica: messages from peers and local inputs, as one union.
// Each names the section of the Raft paper (P), of Ongaro's thesis (T) it comes from.

import type { LogIndex, NodeId, Term } from '#base/brand'
import type { Entry, Membership, SnapshotMeta } from './types.ts'

interface FromPeer {
  readonly from: NodeId
  readonly to: NodeId
  /** The sender's term; for pre-votes the term it would campaign in (T 9.6). */
  readonly term: Term
}

/** P 5.2, 5.4.1; with `preVote` T 9.6. */
export interface RequestVote extends FromPeer {
  readonly type: 'RequestVote'
  readonly preVote: boolean
  readonly lastIndex: LogIndex
  readonly lastTerm: Term
  /**
   * Set when a leader asked the candidate to take over: it overrides the recent-leader rule (T
   * 3.10).
   */
  readonly transfer: boolean
}

export interface RequestVoteReply extends FromPeer {
  readonly type: 'RequestVoteReply'
  readonly preVote: boolean
  readonly granted: boolean
  /**
   * The last entry that the voter knows to be committed. A candidate that was denied may have
   * missed that its membership change was committed, and depend for ever on a voter that was
   * removed by it.
   */
  readonly commitIndex: LogIndex
  readonly commitTerm: Term
}

/** P 5.3. */
export interface AppendEntries extends FromPeer {
  readonly type: 'AppendEntries'
  readonly prevIndex: LogIndex
  readonly prevTerm: Term
  readonly entries: readonly Entry[]
  readonly commit: LogIndex
}

export interface AppendEntriesReply extends FromPeer {
  readonly type: 'AppendEntriesReply'
  readonly accepted: boolean
  /** Accepted: last index known to match. Rejected: the `prevIndex` that was refused. */
  readonly index: LogIndex
  /**
   * Rejected: where the leader should try next, and the follower's term there (P 5.3, last
   * paragraphs).
   */
  readonly hintIndex: LogIndex
  readonly hintTerm: Term
}

/** P 5.2. Carries no entries; `readContext` echoes the newest pending read (T 6.4). */
export interface Heartbeat extends FromPeer {
  readonly type: 'Heartbeat'
  readonly commit: LogIndex
  readonly readContext: number
}

export interface HeartbeatReply extends FromPeer {
  readonly type: 'HeartbeatReply'
  readonly readContext: number
}

/**
 * P 7. The data travels beside the core: the host streams and stages it, then steps this message.
 * `from` and `term` are those of the leader that sent the stream, as they were when it did.
 */
export interface InstallSnapshot extends FromPeer {
  readonly type: 'InstallSnapshot'
  readonly snapshot: SnapshotMeta
}

/** T 3.10. */
export interface TimeoutNow extends FromPeer {
  readonly type: 'TimeoutNow'
}

/** A follower hands a linearizable read to the leader, which answers with the index to wait for. */
export interface ReadIndex extends FromPeer {
  readonly type: 'ReadIndex'
  readonly requestId: number
}

export interface ReadIndexReply extends FromPeer {
  readonly type: 'ReadIndexReply'
  readonly requestId: number
  readonly index: LogIndex
}

export type PeerMessage =
  | RequestVote
  | RequestVoteReply
  | AppendEntries
  | AppendEntriesReply
  | Heartbeat
  | HeartbeatReply
  | InstallSnapshot
  | TimeoutNow
  | ReadIndex
  | ReadIndexReply

/** One step of logical time. */
export interface Tick {
  readonly type: 'Tick'
  /** What the monotonic clock says; needed with `leaseMs`, else of no use. */
  readonly nowMs?: number
  /**
   * Whether a leader's heartbeats leave with this tick, so that those of all groups of a node leave
   * with the same one. Left out: this replica counts its `heartbeatTicks` by itself.
   */
  readonly isBeat?: boolean
  /**
   * The first tick after the host let this quiet replica sleep: so many ticks ago it last knew that
   * the others still slept. Of a follower: its leader, in this term. Of a leader: all members.
   */
  readonly slept?: number
}

/** Start an election now, whatever the timer says. */
export interface Campaign {
  readonly type: 'Campaign'
}

/** The transport lost the connection to a peer: optimistic sends to it have to be probed again. */
export interface Unreachable {
  readonly type: 'Unreachable'
  readonly peer: NodeId
}

/** The host cut a snapshot for `peer` and has begun to stream it. */
export interface SnapshotStarted {
  readonly type: 'SnapshotStarted'
  readonly peer: NodeId
  readonly index: LogIndex
}

/** The stream ended: `delivered` says whether the peer has everything. */
export interface SnapshotEnded {
  readonly type: 'SnapshotEnded'
  readonly peer: NodeId
  readonly delivered: boolean
}

/** Hand the leadership to `target` (T 3.10); to this leader itself: take back the wish before. */
export interface TransferLeadership {
  readonly type: 'TransferLeadership'
  readonly target: NodeId
}

/**
 * The host knows that the leader is gone: its node is down, or was told to stop. The followers may
 * then elect another one without waiting. Term, vote and election timer stay as they are.
 */
export interface ForgetLeader {
  readonly type: 'ForgetLeader'
}

export type LocalMessage =
  | Tick
  | Campaign
  | ForgetLeader
  | Unreachable
  | SnapshotStarted
  | SnapshotEnded
  | TransferLeadership

export type Message = PeerMessage | LocalMessage

/** A wish to change who votes. Applied when its entry is applied. */
export interface MembershipChange {
  /** Node by node; an empty list leaves the joint state. */
  readonly changes: readonly {
    readonly node: NodeId
    readonly action: 'addVoter' | 'addLearner' | 'remove'
  }[]
  /** `auto`: joint only when more than one voter changes. */
  readonly transition: 'auto' | 'jointImplicit' | 'jointExplicit'
}

export type { Membership }
