// Elections: asking for votes, giving them, counting them.
// Owns: the rules of paper sections 5.2 and 5.4.1, pre-vote (T 9.6).  Does not: change terms
// because of a message (raft.ts), become leader (raft.ts).
//   R2. One vote per term, and it is on disk before anyone hears of it.

import { defined } from '#base/assert'
import { type LogIndex, type NodeId, type Term, term } from '#base/brand'
import { allVoters, isVoter } from './membership.ts'
import type { RequestVote, RequestVoteReply } from './messages.ts'
import { voteResult } from './quorum.ts'
import type { Raft } from './raft.ts'

/** `transfer`: the leader told us to; nobody's loyalty to it counts (T 3.10). */
export type CampaignKind = 'preVote' | 'election' | 'transfer'

/**
 * Only voters campaign, and only with the membership they know to be committed: two memberships
 * that are more than one change apart need not share a quorum (R9, M2).
 */
export function mayCampaign(raft: Raft): boolean {
  if (!isVoter(raft.membership, raft.self)) return false
  if (!raft.log.snapshotIsDurable) return false
  return !raft.log.hasUnappliedMembership()
}

export function startCampaign(raft: Raft, kind: CampaignKind): void {
  if (kind === 'preVote') raft.becomePreCandidate()
  else raft.becomeCandidate()
  const { log } = raft
  const lastIndex = log.lastIndex
  const lastTerm = log.lastTerm
  for (const voter of allVoters(raft.membership)) {
    if (voter === raft.self) continue
    raft.send({
      type: 'RequestVote',
      from: raft.self,
      to: voter,
      term: kind === 'preVote' ? termAfter(raft.term) : raft.term,
      preVote: kind === 'preVote',
      lastIndex,
      lastTerm,
      transfer: kind === 'transfer',
    })
  }
  // A pre-vote promises nothing and counts at once; the real vote for oneself counts when it is on
  // disk, like everybody's (Raft.persisted).
  if (kind === 'preVote') countVote(raft, raft.self, true)
}

export function termAfter(current: Term): Term {
  return term(current + 1)
}

/** P 5.4.1. Asked in any role: whoever gets here has settled whether the term is worth joining. */
export function grantOrDeny(raft: Raft, message: RequestVote): void {
  // Learners vote too when asked: they may not have applied yet that they became voters (R11).
  const isFree =
    raft.vote === message.from ||
    (raft.vote === 0 && raft.leader === 0) ||
    (message.preVote && message.term > raft.term)
  // Also in a term that it joined without hearing of a leader there (L1).
  const isBound = raft.leasePromise.isBound && !message.transfer
  const isComplete = raft.log.isUpToDate(message.lastIndex, message.lastTerm)
  const granted = isFree && isComplete && !isBound
  if (granted && !message.preVote) raft.voteFor(message.from)
  raft.send({
    type: 'RequestVoteReply',
    from: raft.self,
    to: message.from,
    // A granted pre-vote speaks of the asked term; all else of the term this replica is in.
    term: granted ? message.term : raft.term,
    preVote: message.preVote,
    granted,
    ...commitOf(raft),
  })
}

/** What is committed stays so, whoever says it and however late. */
export function learnCommit(raft: Raft, message: RequestVoteReply): void {
  if (raft.role === 'leader' || !raft.log.matches(message.commitIndex, message.commitTerm)) return
  if (!raft.log.commitTo(message.commitIndex)) return
  // The membership it campaigns with is over.
  if (raft.role !== 'follower' && !mayCampaign(raft)) raft.becomeFollower(raft.term, 0)
}

export function commitOf({ log }: Raft): { commitIndex: LogIndex; commitTerm: Term } {
  const commitTerm = defined(log.termAt(log.committed), 'the commit index is in the log')
  return { commitIndex: log.committed, commitTerm }
}

/** Counts what `from` said, the first time it says it. Votes of non-voters decide nothing (R11). */
export function countVote(raft: Raft, from: NodeId, granted: boolean): void {
  if (!raft.votes.has(from)) raft.votes.set(from, granted)
  const result = voteResult(raft.membership, raft.votesOf)
  if (result === 'pending') return
  if (result === 'lost') raft.becomeFollower(raft.term, 0)
  else if (raft.role === 'preCandidate') startCampaign(raft, 'election')
  else raft.becomeLeader()
}
