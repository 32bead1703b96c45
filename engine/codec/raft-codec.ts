// Raft messages as the flat protobuf messages of sched.internal.v1, and back.
// Owns: the mapping.  Does not: frame or send (transport/).  Total: an unknown type is refused by
// name.

import {
  type GroupId,
  type LogIndex,
  memberId,
  type NodeId,
  numberOf,
  type Term,
} from '#base/brand'
import type { Entry, EntryKind, Membership, PeerMessage, SnapshotMeta } from '#raft/core'
import type { GroupMessage } from '#raft/host/ports'

const kinds: readonly EntryKind[] = ['command', 'empty', 'membership']

const types = {
  RequestVote: 1,
  RequestVoteReply: 2,
  AppendEntries: 3,
  AppendEntriesReply: 4,
  Heartbeat: 5,
  HeartbeatReply: 6,
  InstallSnapshot: 7,
  TimeoutNow: 8,
  ReadIndex: 9,
  ReadIndexReply: 10,
} as const satisfies Record<PeerMessage['type'], number>

export interface WireEntry {
  index: number
  term: number
  kind: number
  payload: Uint8Array
}

export interface WireMembership {
  voters: number[]
  votersOutgoing: number[]
  learners: number[]
  learnersNext: number[]
  autoLeave: boolean
}

export interface WireSnapshotMeta {
  index: number
  term: number
  membership: WireMembership
}

/** A `RaftMessage` as protobufjs gives it: absent fields have their defaults. */
export interface WireMessage {
  group: number
  type: number
  term: number
  index?: number
  logTerm?: number
  entries?: WireEntry[]
  commit?: number
  context?: number
  hintIndex?: number
  accepted?: boolean
  preVote?: boolean
  transfer?: boolean
  snapshot?: WireSnapshotMeta | null
  fromNumber?: number
  toNumber?: number
}

export function messageToWire(group: GroupId, message: PeerMessage): WireMessage {
  const base = {
    group,
    type: types[message.type],
    term: message.term,
    fromNumber: numberOf(message.from),
    toNumber: numberOf(message.to),
  }
  switch (message.type) {
    case 'RequestVote':
      return {
        ...base,
        index: message.lastIndex,
        logTerm: message.lastTerm,
        preVote: message.preVote,
        transfer: message.transfer,
      }
    case 'RequestVoteReply':
      return {
        ...base,
        preVote: message.preVote,
        accepted: message.granted,
        index: message.commitIndex,
        logTerm: message.commitTerm,
      }
    case 'AppendEntries':
      return {
        ...base,
        index: message.prevIndex,
        logTerm: message.prevTerm,
        entries: message.entries.map(entryToWire),
        commit: message.commit,
      }
    case 'AppendEntriesReply':
      return {
        ...base,
        accepted: message.accepted,
        index: message.index,
        hintIndex: message.hintIndex,
        logTerm: message.hintTerm,
      }
    case 'Heartbeat':
      return { ...base, commit: message.commit, context: message.readContext }
    case 'HeartbeatReply':
      return { ...base, context: message.readContext }
    case 'InstallSnapshot':
      return { ...base, snapshot: snapshotToWire(message.snapshot) }
    case 'TimeoutNow':
      return base
    case 'ReadIndex':
      return { ...base, context: message.requestId }
    case 'ReadIndexReply':
      return { ...base, context: message.requestId, index: message.index }
  }
}

function entryToWire(entry: Entry): WireEntry {
  return {
    index: entry.index,
    term: entry.term,
    kind: kinds.indexOf(entry.kind),
    payload: entry.payload,
  }
}

export function snapshotToWire(meta: SnapshotMeta): WireSnapshotMeta {
  const { membership: m } = meta
  return {
    index: meta.index,
    term: meta.term,
    membership: {
      voters: [...m.voters],
      votersOutgoing: [...m.votersOutgoing],
      learners: [...m.learners],
      learnersNext: [...m.learnersNext],
      autoLeave: m.autoLeave,
    },
  }
}

export function snapshotFromWire(wire: WireSnapshotMeta): SnapshotMeta {
  const m = wire.membership
  const membership: Membership = {
    voters: m.voters as NodeId[],
    votersOutgoing: m.votersOutgoing as NodeId[],
    learners: m.learners as NodeId[],
    learnersNext: m.learnersNext as NodeId[],
    autoLeave: m.autoLeave,
  }
  return { index: wire.index as LogIndex, term: wire.term as Term, membership }
}

function entryFromWire(wire: WireEntry): Entry {
  const kind = kinds[wire.kind]
  if (kind === undefined) throw new RangeError(`entry kind ${wire.kind} is unknown to this build`)
  return {
    index: wire.index as LogIndex,
    term: wire.term as Term,
    kind,
    payload: wire.payload,
  }
}

/**
 * `from` and `to` are the nodes of the frame. Throws RangeError for what this build does not know;
 * the frame is dropped then.
 */
export function messageFromWire(wire: WireMessage, from: NodeId, to: NodeId): GroupMessage {
  const group = wire.group as GroupId
  const base = {
    from: memberId(from, wire.fromNumber ?? 0),
    to: memberId(to, wire.toNumber ?? 0),
    term: wire.term as Term,
  }
  return { group, message: peerMessage(wire, base) }
}

function peerMessage(
  wire: WireMessage,
  base: { readonly from: NodeId; readonly to: NodeId; readonly term: Term },
): PeerMessage {
  const index = (wire.index ?? 0) as LogIndex
  const logTerm = (wire.logTerm ?? 0) as Term
  const commit = (wire.commit ?? 0) as LogIndex
  const context = wire.context ?? 0
  const accepted = wire.accepted ?? false
  const preVote = wire.preVote ?? false
  switch (wire.type) {
    case types.RequestVote: {
      const transfer = wire.transfer ?? false
      const last = { lastIndex: index, lastTerm: logTerm }
      return { type: 'RequestVote', ...base, preVote, transfer, ...last }
    }
    case types.RequestVoteReply:
      return {
        type: 'RequestVoteReply',
        ...base,
        preVote,
        granted: accepted,
        commitIndex: index,
        commitTerm: logTerm,
      }
    case types.AppendEntries: {
      const entries = (wire.entries ?? []).map(entryFromWire)
      const previous = { prevIndex: index, prevTerm: logTerm }
      return { type: 'AppendEntries', ...base, ...previous, entries, commit }
    }
    case types.AppendEntriesReply: {
      const hint = { hintIndex: (wire.hintIndex ?? 0) as LogIndex, hintTerm: logTerm }
      return { type: 'AppendEntriesReply', ...base, accepted, index, ...hint }
    }
    case types.Heartbeat:
      return { type: 'Heartbeat', ...base, commit, readContext: context }
    case types.HeartbeatReply:
      return { type: 'HeartbeatReply', ...base, readContext: context }
    case types.TimeoutNow:
      return { type: 'TimeoutNow', ...base }
    case types.ReadIndex:
      return { type: 'ReadIndex', ...base, requestId: context }
    case types.ReadIndexReply:
      return { type: 'ReadIndexReply', ...base, requestId: context, index }
    default:
      // InstallSnapshot never travels in a frame: the stream carries it.
      throw new RangeError(`Raft message type ${wire.type} is unknown to this build`)
  }
}
