// What a replica asks of the world, and in which order. Nothing here has happened yet.
//
// The order contract, the heart of idea 6 ("no promise before fsync"):
//   1. `sendNow` may leave at once, also while the write below is under way: it promises nothing
//      about this replica's disk (thesis section 10.2.1: the leader writes in parallel with its
//      followers).
//   2. `hardState`, `entries` and `snapshot` are written and fsynced as one unit, in the order in
//      which outputs were taken. `entries` replace everything from `entries[0].index` on.
//   3. Only then `sendAfterPersist` leaves, and `persisted()` is called with `persistMark`.
//   4. `committed` is applied in order, then `appliedTo()`. Those entries are durable here already,
//      so the state machine can never be ahead of the log on this disk.
//   5. A `snapshot` was staged by the host before it stepped `InstallSnapshot`. Once it is written,
//      the host installs it and calls `appliedTo(snapshot.index)`; entries handed out earlier are
//      void.
// An output without a write still waits with `sendAfterPersist` for the writes of the outputs
// before it. `hardState` and `entries` of one output must survive or be lost together: a replica
// that has an entry also remembers the commit index of that moment (raft.ts, R8).

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
  /**
   * Present when term or vote changed, or a membership entry was committed. A commit index that
   * merely moved on comes along with the next write of entries: it costs no write of its own.
   */
  readonly hardState: HardState | undefined
  readonly entries: readonly Entry[]
  /** An incoming snapshot that was accepted: it replaces the whole log and the whole state. */
  readonly snapshot: SnapshotMeta | undefined
  readonly sendAfterPersist: readonly PeerMessage[]
  /**
   * Hand this very object back to `persisted()` once this output and all before it are on disk. It
   * is enough to hand back the newest one. Undefined: nothing to write.
   */
  readonly persistMark: EntryId | undefined
  readonly committed: readonly Entry[]
  readonly readStates: readonly ReadState[]
  /** Reads that can no longer be answered (leadership was lost); try them at the new leader. */
  readonly readsDropped: readonly number[]
  /**
   * Followers that lag behind the log's start: cut a snapshot, step `SnapshotStarted`, stream it,
   * step `SnapshotEnded`. Named once; nothing is sent to such a peer before `SnapshotEnded` (which
   * is also the answer if no snapshot could be cut) or before it catches up otherwise.
   */
  readonly snapshotsNeeded: readonly NodeId[]
  /** Present when role, term or known leader changed since the last output. */
  readonly leadership: LeadershipChange | undefined
}
