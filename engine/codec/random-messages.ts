// Raft messages as fast-check draws them, whole types at a time: what a type gains, the compiler
// asks for here.
// Owns: the arbitraries.  Does not: judge (the tests do).

import fc from 'fast-check'
import { memberId, memberNumberMax, type NodeId } from '#base/brand'
import type { Entry, Membership, PeerMessage } from '#raft/core'
import { bytes, list, natural, record, typed } from './random-values.ts'

/** A branded number is a number with a name: the name is put on here. */
const branded = <T extends number>(): fc.Arbitrary<T> => natural as fc.Arbitrary<T>
/** A member: any node, as any of its replicas. */
const node = <T extends number>(): fc.Arbitrary<T> =>
  fc
    .tuple(fc.nat(8_191), fc.oneof(fc.constant(0), fc.nat(memberNumberMax)))
    .map(([id, number]) => memberId(id as NodeId, number) as number as T)

export const membership: fc.Arbitrary<Membership> = record({
  voters: list(node()),
  votersOutgoing: list(node()),
  learners: list(node()),
  learnersNext: list(node()),
  autoLeave: fc.boolean(),
})

const entry: fc.Arbitrary<Entry> = record({
  index: branded(),
  term: branded(),
  kind: fc.constantFrom('command', 'empty', 'membership'),
  payload: bytes,
})

type Messages = { [T in PeerMessage['type']]: fc.Arbitrary<Extract<PeerMessage, { type: T }>> }

const base = {
  from: node<PeerMessage['from']>(),
  to: node<PeerMessage['to']>(),
  term: branded<PeerMessage['term']>(),
}

const messages: Messages = {
  RequestVote: record({
    ...base,
    type: typed('RequestVote'),
    preVote: fc.boolean(),
    lastIndex: branded(),
    lastTerm: branded(),
    transfer: fc.boolean(),
  }),
  RequestVoteReply: record({
    ...base,
    type: typed('RequestVoteReply'),
    preVote: fc.boolean(),
    granted: fc.boolean(),
    commitIndex: branded(),
    commitTerm: branded(),
  }),
  AppendEntries: record({
    ...base,
    type: typed('AppendEntries'),
    prevIndex: branded(),
    prevTerm: branded(),
    entries: list(entry),
    commit: branded(),
  }),
  AppendEntriesReply: record({
    ...base,
    type: typed('AppendEntriesReply'),
    accepted: fc.boolean(),
    index: branded(),
    hintIndex: branded(),
    hintTerm: branded(),
  }),
  Heartbeat: record({
    ...base,
    type: typed('Heartbeat'),
    commit: branded(),
    readContext: natural,
  }),
  HeartbeatReply: record({ ...base, type: typed('HeartbeatReply'), readContext: natural }),
  InstallSnapshot: record({
    ...base,
    type: typed('InstallSnapshot'),
    snapshot: record({ index: branded(), term: branded(), membership }),
  }),
  TimeoutNow: record({ ...base, type: typed('TimeoutNow') }),
  ReadIndex: record({ ...base, type: typed('ReadIndex'), requestId: natural }),
  ReadIndexReply: record({
    ...base,
    type: typed('ReadIndexReply'),
    requestId: natural,
    index: branded(),
  }),
}

export const message: fc.Arbitrary<PeerMessage> = fc.oneof(...Object.values(messages))
