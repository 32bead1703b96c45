// What a replica asks of the world, and in which order. Nothing here has happened yet.
//
// The order contract, the heart of idea 6 ("no promise before fsync"):
//   1. `sendNow` may leave at once, also while the write below is under way: it promises nothing about
//      this replica's disk (thesis section 10.2.1: the leader writes in parallel with its followers).
//   2. `hardState`, `entries` and `snapshot` are written and fsynced as one unit, in the order in which
//      outputs were taken. `entries` replace everything from `entries[0].index` on.
//   3. Only then `sendAfterPersist` leaves, and `persisted()` is called with `persistMark`.
//   4. `committed` is applied in order, then `appliedTo()`. Those entries are durable here already, so
//      the state machine can never be ahead of the log on this disk.

import type { LogIndex, NodeId, Term } from '#base/brand'
import type { PeerMessage } from './messages.ts'
import type { Entry, EntryId, HardState, Role, SnapshotMeta } from './types.ts'

/** Answer to a read: serve it once `applied >= index` (thesis section 6.4). */
export interface ReadState {
  readonly requestId: number
  readonly index: LogIndex
}

export interface LeadershipChange {
  readonly role: Role
  readonly term: Term
  /** The leader as far as this replica knows, or 0. */
  readonly leader: NodeId | 0
}

export interface RaftOutput {
  readonly sendNow: readonly PeerMessage[]
  /** Present only when it changed since the last output. */
  readonly hardState: HardState | undefined
  readonly entries: readonly Entry[]
  /** An incoming snapshot that was accepted: it replaces the whole log and the whole state. */
  readonly snapshot: SnapshotMeta | undefined
  readonly sendAfterPersist: readonly PeerMessage[]
  /** Hand back to `persisted()` once this output (and all before it) is on disk; undefined: no need. */
  readonly persistMark: EntryId | undefined
  readonly committed: readonly Entry[]
  readonly readStates: readonly ReadState[]
  /** Reads that can no longer be answered (leadership was lost); try them at the new leader. */
  readonly readsDropped: readonly number[]
  /** Followers that lag behind the log's start: cut a snapshot, step `SnapshotStarted`, stream it. */
  readonly snapshotsNeeded: readonly NodeId[]
  /** Present when role, term or known leader changed since the last output. */
  readonly leadership: LeadershipChange | undefined
}
