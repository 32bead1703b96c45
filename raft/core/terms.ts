// The term rules that stand before every handler (paper section 5.1, thesis 6.2 and 9.6).
// Owns: whether a peer's message is handled, and whether its term is joined.  Does not: handle it.
// After `admit` a message is of this replica's term, or it is a pre-vote question or answer.

import { logIndex, type Term, term as toTerm } from '#base/brand'
import type { PeerMessage } from './messages.ts'
import type { Raft } from './raft.ts'
import { commitOf, learnCommit } from './voting.ts'

const noTerm: Term = toTerm(0)

/** True if the message is to be handled now. Stale and foreign messages are not. */
export function admit(raft: Raft, message: PeerMessage): boolean {
  if (message.to !== raft.self || message.from === raft.self) return false
  if (message.type === 'RequestVoteReply') learnCommit(raft, message)
  if (message.term === raft.term) return true
  return message.term > raft.term ? admitNewer(raft, message) : admitOlder(raft, message)
}

function admitNewer(raft: Raft, message: PeerMessage): boolean {
  if (message.type === 'RequestVote') {
    // T 6.2: a voter that hears its leader lets nobody depose it, but on the leader's own order.
    if (!message.transfer && hasRecentLeader(raft)) return false
    if (message.preVote) return true
  }
  if (message.type === 'RequestVoteReply' && message.preVote && message.granted) return true
  raft.becomeFollower(message.term, isOfLeader(message) ? message.from : 0)
  return true
}

/** Stale messages are answered with the term if their sender would else never learn of it. */
function admitOlder(raft: Raft, message: PeerMessage): boolean {
  const { self, term } = raft
  if (message.type === 'RequestVote') {
    const { from, preVote } = message
    raft.send({
      type: 'RequestVoteReply',
      from: self,
      to: from,
      term,
      preVote,
      granted: false,
      ...commitOf(raft),
    })
  } else if (isOfLeader(message)) {
    // With pre-vote or quorum checks nobody else would free a replica whose term ran ahead: the
    // leader must hear of it, step down and be elected above it.
    raft.send({
      type: 'AppendEntriesReply',
      from: self,
      to: message.from,
      term,
      accepted: false,
      index: logIndex(0),
      hintIndex: logIndex(0),
      hintTerm: noTerm,
    })
  }
  return false
}

/** Only the leader of its term sends these. */
function isOfLeader({ type }: PeerMessage): boolean {
  return type === 'AppendEntries' || type === 'Heartbeat' || type === 'InstallSnapshot'
}

function hasRecentLeader(raft: Raft): boolean {
  if (raft.leasePromise.isBound) return true
  if (!raft.config.checkQuorum || raft.leader === 0) return false
  return raft.electionElapsed < raft.config.electionTicks
}
