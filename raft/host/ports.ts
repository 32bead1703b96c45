// The only doors of the host: to the disk (LogStore), to the peers (Transport), to the state
// machine.

import type { GroupId, LogIndex, NodeId, Term } from '#base/brand'
import type {
  Entry,
  HardState,
  Heartbeat,
  HeartbeatReply,
  PeerMessage,
  RestoredState,
  SnapshotMeta,
} from '#raft/core'

// -------------------------------------------------------------------------------------------- disk

/**
 * What one group adds to the log in one round. Order of the fields is the order of their effect.
 */
export interface GroupWrite {
  readonly group: GroupId
  /**
   * Everything the log holds of the group is forgotten first, its term and vote and its damage too:
   * only for a member that begins afresh under a number that never voted.
   */
  readonly erase?: true | undefined
  /** The log now starts after this snapshot: every entry of the group is dropped first. */
  readonly snapshot?: SnapshotMeta | undefined
  /** Replace everything from `entries[0].index` on; contiguous. */
  readonly entries: readonly Entry[]
  readonly hardState?: HardState | undefined
}

/** What the log holds of one group after a restart. */
export interface RecoveredGroup {
  readonly group: GroupId
  readonly hardState: HardState
  readonly snapshot: SnapshotMeta
  readonly entries: readonly Entry[]
}

/**
 * A group of which this disk has lost something that may have been acknowledged. Its replica must
 * not be started as the member that it was: it could vote twice in a term, or make a majority for
 * what it has forgotten.
 */
export interface DamagedGroup {
  readonly group: GroupId
  /** For operators: which file, where, what. */
  readonly reason: string
}

/**
 * One write-ahead log for all groups of a node. `write` resolves after the bytes are fsynced; it
 * must not be called again before that (H2). If it rejects, the node stops: a failed fsync is never
 * retried.
 */
export interface LogStore {
  /** All groups found on disk, in ascending order of id. Valid once, right after opening. */
  recovered(): readonly RecoveredGroup[]
  /**
   * What was put aside at this opening or at an earlier one: `recovered` does not name these groups
   * and `write` takes nothing for them, until one that says `erase`. Where even the names are lost,
   * a group that should be there is in neither list: that is damage as well.
   */
  damagedGroups(): readonly DamagedGroup[]
  write(round: readonly GroupWrite[]): Promise<void>
  /**
   * The group's state up to `snapshot.index` is durable elsewhere: its entries up to there may go.
   * Takes effect with the next write; space returns when no group needs a segment any more.
   */
  release(group: GroupId, snapshot: SnapshotMeta): void
  close(): Promise<void>
}

// ------------------------------------------------------------------------------------------- peers

/** A state machine's image of one moment, for as long as it is kept open. */
export interface SnapshotCut {
  readonly meta: SnapshotMeta
  /** Opaque, ordered, the same ones each time; without the first `from` of them. */
  chunks(from: number): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** What a snapshot on its way is told from all others by. */
export interface SnapshotHead {
  readonly meta: SnapshotMeta
  /** The sending leader's term. */
  readonly term: Term
  /** Of sender, term, place and cut: chunks of two names never mix. */
  readonly name: string
}

/** A snapshot on its way, or the rest of one. */
export interface SnapshotStream extends SnapshotHead {
  /** The position of the first of `chunks`. */
  readonly first: number
  /** Ordered and checked; throws when the connection breaks. */
  readonly chunks: AsyncIterable<Uint8Array>
}

/** What came of a stream. */
export interface SnapshotAnswer {
  /** It is complete and durable beside the live state. */
  readonly staged: boolean
  /** Else: so many chunks of this name are, and need not be sent again. */
  readonly chunks: number
}

/** Between which members a snapshot goes. */
export interface SnapshotRoute {
  readonly group: GroupId
  readonly from: NodeId
  readonly to: NodeId
}

export interface TransportHandler {
  /** All messages of one frame, in the order in which they were sent. */
  onMessages(from: NodeId, messages: readonly GroupMessage[]): void
  /** Before the messages of the frame that it came in. */
  onBeat(from: NodeId, beat: NodeBeat): void
  /** The connection to a peer was lost (messages may have been dropped). */
  onUnreachable(peer: NodeId): void
  /** Stages a snapshot beside the live state. Undefined: another one is under way. */
  onSnapshot(route: SnapshotRoute, stream: SnapshotStream): Promise<SnapshotAnswer | undefined>
  /** How many chunks of this snapshot are staged. Undefined: another one is under way. */
  onSnapshotAsked(route: SnapshotRoute, head: SnapshotHead): number | undefined
}

export interface GroupMessage {
  readonly group: GroupId
  readonly message: PeerMessage
}

/** Messages and notes in one beat, sent or taken; with more groups a peer gets several. */
export const beatMessagesMax = 4_096

export interface BeatMessage {
  readonly group: GroupId
  readonly message: Heartbeat | HeartbeatReply
}

/** A group that has nothing to do: in this term its log ends, committed, at `index`. */
export interface SleepNote {
  readonly group: GroupId
  readonly term: Term
  readonly index: LogIndex
}

/** The heartbeats of all groups to one peer, and the answers to its own. */
export interface NodeBeat {
  readonly messages: readonly BeatMessage[]
  /** Groups that the sender leads and that may sleep (quiescence.ts). */
  readonly sleeps: readonly SleepNote[]
  /** Groups that the receiver leads: the sender agreed to such a note since its last beat. */
  readonly asleep: readonly SleepNote[]
}

/**
 * Unreliable and unordered between peers, like the network: Raft repairs. Bounded: drops when full.
 */
export interface Transport {
  start(handler: TransportHandler): void
  /** Queues for `to`; leaves with `flush()`. */
  send(to: NodeId, group: GroupId, message: PeerMessage): void
  /** Queues for the node `to`; leaves with `flush()`. */
  sendBeat(to: NodeId, beat: NodeBeat): void
  /** Sends what is queued, one frame per peer. */
  flush(): void
  /** Streams a snapshot; undefined: the connection broke, nobody knows how far it came. */
  sendSnapshot(route: SnapshotRoute, stream: SnapshotStream): Promise<SnapshotAnswer | undefined>
  /** How many chunks of this snapshot the peer has; undefined: it did not answer. */
  askSnapshot(route: SnapshotRoute, head: SnapshotHead): Promise<number | undefined>
  close(): Promise<void>
}

// ----------------------------------------------------------------------------------- state machine

/** The replicated state machine of one group, as the host drives it. */
export interface StateMachine {
  /** Last index whose effects are in memory. */
  readonly appliedIndex: LogIndex
  /**
   * Applies entries in order, pushes one result for each it took and returns how many it took.
   * Fewer than given means that it has to load facts first; `resume` (see `attach`) tells when to
   * go on.
   */
  apply(entries: readonly Entry[], results: unknown[]): number
  /** Given by the host before anything else: call `resume` when a stopped apply can go on. */
  attach(resume: () => void): void
  /**
   * Cuts a consistent image of the state at an index at or after `appliedIndex` of this moment; its
   * `meta` names it. Undefined: not now, the state is being replaced. Whoever asked closes it.
   */
  cutSnapshot(): Promise<SnapshotCut | undefined>
  /** Puts a streamed image beside the live state, checked and durable. */
  stageSnapshot(stream: SnapshotStream): Promise<SnapshotAnswer>
  /** How many chunks of the stream of this name are staged and durable. */
  stagedChunks(name: string): number
  /** Swaps the staged image in; crash-safe, afterwards `appliedIndex === meta.index`. */
  installSnapshot(meta: SnapshotMeta): Promise<void>
}

export type { RestoredState }
