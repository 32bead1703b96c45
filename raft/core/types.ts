// The nouns of one Raft group. Plain readonly data; names are those of the Raft paper.

import type { LogIndex, NodeId, Term } from '#base/brand'

/** What an entry is for. `empty` is the entry a new leader commits first (paper section 8). */
export type EntryKind = 'command' | 'empty' | 'membership'

export interface Entry {
  readonly index: LogIndex
  readonly term: Term
  readonly kind: EntryKind
  /** Opaque to the core for `command`; for `membership` see membership-codec.ts. */
  readonly payload: Uint8Array
}

/** Names one entry beyond doubt: same index and term means same entry and same prefix (R6). */
export interface EntryId {
  readonly index: LogIndex
  readonly term: Term
}

/** What must be on disk before any message that relies on it leaves (R1). */
export interface HardState {
  readonly term: Term
  /** Who got this term's vote, or 0. */
  readonly vote: NodeId | 0
  /**
   * A lower bound of the committed index; it may lag, but not behind entries written with it (R8).
   */
  readonly commit: LogIndex
}

/**
 * Who votes and who only follows. Joint while `votersOutgoing` is not empty (thesis section 4.3).
 */
export interface Membership {
  readonly voters: readonly NodeId[]
  readonly votersOutgoing: readonly NodeId[]
  readonly learners: readonly NodeId[]
  /** Voters of the outgoing set that become learners when the joint state is left. */
  readonly learnersNext: readonly NodeId[]
  /** The leader leaves the joint state by itself as soon as it is applied. */
  readonly autoLeave: boolean
}

/** A snapshot's place in the log: it stands for every entry up to and including `index`. */
export interface SnapshotMeta {
  readonly index: LogIndex
  readonly term: Term
  readonly membership: Membership
}

export type Role = 'follower' | 'preCandidate' | 'candidate' | 'leader'

/**
 * What a restarted replica knows. A fresh one has zeros, no entries and its bootstrap membership.
 */
export interface RestoredState {
  readonly hardState: HardState
  /** The snapshot the log starts after; index 0 for a log that starts at entry 1. */
  readonly snapshot: SnapshotMeta
  /** Contiguous from `snapshot.index + 1`, all of them durable. */
  readonly entries: readonly Entry[]
  /** Last index whose effects are in the state machine: `snapshot.index <= applied <= last`. */
  readonly applied: LogIndex
  /** The membership in force at `applied`. */
  readonly membership: Membership
}
