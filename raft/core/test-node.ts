// A replica for unit tests, and messages to it in few words.
// Owns: defaults that a test is not about.  Does not: judge.

import { type LogIndex, logIndex, nodeId, term } from '#base/brand'
import {
  type AppendEntries,
  createRaftNode,
  defaultRaftConfig,
  type Entry,
  type Membership,
  type PeerMessage,
  type RaftConfig,
  type RaftNode,
  type RaftOutput,
} from './index.ts'

export const votersOnly = (...voters: readonly number[]): Membership => ({
  voters: voters.map(nodeId),
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
})

export const entry = (index: number, at: number): Entry => ({
  index: logIndex(index),
  term: term(at),
  kind: 'command',
  payload: new Uint8Array([index, at]),
})

export interface Start {
  readonly self?: number
  readonly voters?: readonly number[]
  /** The terms of the entries in its log. */
  readonly terms?: readonly number[]
  readonly term?: number
  readonly vote?: number
  readonly commit?: number
  readonly seed?: number
  readonly config?: Partial<RaftConfig>
}

export function start(options: Start = {}): RaftNode {
  const { self = 1, voters = [1, 2, 3], terms = [], seed = 1, config } = options
  const membership = votersOnly(...voters)
  const zero = logIndex(0)
  return createRaftNode(
    { ...defaultRaftConfig, self: nodeId(self), seed, ...config },
    {
      hardState: {
        term: term(options.term ?? terms.at(-1) ?? 0),
        vote: nodeId(options.vote ?? 0),
        commit: logIndex(options.commit ?? 0),
      },
      snapshot: { index: zero, term: term(0), membership },
      entries: terms.map((at, i) => entry(i + 1, at)),
      applied: zero,
      membership,
    },
  )
}

/** From node 2 to node 1, unless it says otherwise. */
export function append(
  leaderTerm: number,
  [prevIndex, prevTerm]: readonly [number, number],
  options: {
    readonly entries?: readonly Entry[]
    readonly commit?: number
    readonly from?: number
  } = {},
): AppendEntries {
  return {
    type: 'AppendEntries',
    from: nodeId(options.from ?? 2),
    to: nodeId(1),
    term: term(leaderTerm),
    prevIndex: logIndex(prevIndex),
    prevTerm: term(prevTerm),
    entries: options.entries ?? [],
    commit: logIndex(options.commit ?? 0),
  }
}

export function vote(
  from: number,
  at: number,
  options: { readonly granted: boolean; readonly preVote?: boolean },
): PeerMessage {
  return {
    type: 'RequestVoteReply',
    from: nodeId(from),
    to: nodeId(1),
    term: term(at),
    preVote: options.preVote ?? false,
    granted: options.granted,
    commitIndex: logIndex(0),
    commitTerm: term(0),
  }
}

export function acknowledgement(from: number, at: number, index: LogIndex): PeerMessage {
  return {
    type: 'AppendEntriesReply',
    from: nodeId(from),
    to: nodeId(1),
    term: term(at),
    accepted: true,
    index,
    hintIndex: logIndex(0),
    hintTerm: term(0),
  }
}

/** Does what a host does, until nothing is asked for any more. */
export function finish(node: RaftNode): readonly RaftOutput[] {
  const outputs: RaftOutput[] = []
  while (node.hasOutput()) {
    const output = node.takeOutput()
    outputs.push(output)
    if (output.persistMark !== undefined) node.persisted(output.persistMark)
    const last = output.committed.at(-1)
    if (last !== undefined) node.appliedTo(last.index)
  }
  return outputs
}

/** What a host would have sent meanwhile, in order. */
export function sent(outputs: readonly RaftOutput[]): readonly PeerMessage[] {
  return outputs.flatMap(({ sendNow, sendAfterPersist }) => [...sendNow, ...sendAfterPersist])
}
