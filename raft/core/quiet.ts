// When a replica has nothing to do that ticks, heartbeats or their answers would bring forward.
// Owns: the judgement of one replica, by what it knows itself.  Does not: put anything to sleep
// (raft/host/quiescence.ts does, once all replicas of a group agree).
// A leader's judgement needs all members, learners too, to hold its whole log: one to whom anything
// is still to be sent keeps it awake. Who is there at all is for the host to find out.

import { isJoint } from './membership.ts'
import type { Progress } from './progress.ts'
import type { Raft } from './raft.ts'

/** Asked when the replica has no output: what is left then is waiting for others. */
export function isQuiet(raft: Raft): boolean {
  if (!isSettled(raft) || raft.reads.count > 0) return false
  if (raft.role === 'leader') return isLeaderQuiet(raft)
  return raft.role === 'follower' && raft.leader !== 0 && !raft.mayTakeOver
}

/** All of the log is committed, applied and on this disk, and so are term and vote. */
function isSettled({ log, term, vote }: Raft): boolean {
  const { tail, lastIndex } = log
  if (log.committed !== lastIndex || log.applied !== lastIndex) return false
  if (!log.snapshotIsDurable || tail.writesInFlight > 0) return false
  return tail.durableTerm === term && tail.durableVote === vote
}

function isLeaderQuiet(raft: Raft): boolean {
  const { membership, log } = raft
  const leadership = raft.leading()
  if (isJoint(membership) || membership.learnersNext.length > 0) return false
  if (leadership.transferTarget !== 0 || !raft.hasCommittedOwnTerm()) return false
  if (leadership.pendingMembershipIndex > log.applied) return false
  return leadership.peers.every((peer) => peer.node === raft.self || hasAll(raft, peer))
}

function hasAll({ log }: Raft, peer: Progress): boolean {
  const isMet = peer.state === 'replicate' && peer.match === log.lastIndex
  return isMet && peer.inflights.count === 0
}
