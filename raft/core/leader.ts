// A replica that leads: counts acknowledgements, keeps followers fed, hands over.
// Owns: the leader's handlers, but for reads (reading.ts).  Does not: ever change its own log but
// at the end (R5).

import { logIndex } from '#base/brand'
import { isVoter } from './membership.ts'
import type {
  AppendEntriesReply,
  HeartbeatReply,
  SnapshotEnded,
  SnapshotStarted,
  Tick,
  TransferLeadership,
  Unreachable,
} from './messages.ts'
import type { Progress } from './progress.ts'
import { quorumIndex, voteResult } from './quorum.ts'
import type { Raft } from './raft.ts'
import { contextReturned } from './reading.ts'
import { sendHeartbeats } from './replication.ts'

// ------------------------------------------------------------------------------------------- time

export function tick(raft: Raft, { isBeat, slept }: Tick): void {
  const leadership = raft.leading()
  // Nobody was silent for longer than an election timeout. If somebody was for so long, the quorum
  // check is due: it finds all there, and the next one finds out who is there still.
  if (slept !== undefined) for (const peer of leadership.peers) peer.answered()
  raft.electionElapsed = Math.max(raft.electionElapsed + 1, slept ?? 0)
  leadership.heartbeatElapsed++
  leadership.transferElapsed++
  // A transfer that took an election timeout has failed; take proposals again (T 3.10).
  if (leadership.transferElapsed >= raft.config.electionTicks) leadership.transferTarget = 0
  if (raft.electionElapsed >= raft.config.electionTicks) {
    raft.electionElapsed = 0
    if (raft.config.checkQuorum && !hasActiveQuorum(raft)) {
      raft.becomeFollower(raft.term, 0)
      return
    }
  }
  const isDue = isBeat ?? leadership.heartbeatElapsed >= raft.config.heartbeatTicks
  // Who wakes up wakes the others.
  if (!isDue && slept === undefined) return
  leadership.heartbeatElapsed = 0
  sendHeartbeats(raft, leadership)
}

/** T 6.2: a leader cut off from its quorum must not keep clients waiting. */
function hasActiveQuorum(raft: Raft): boolean {
  const leadership = raft.leading()
  const self = leadership.peer(raft.self)
  if (self !== undefined) self.recentActive = true
  const result = voteResult(raft.membership, leadership.isActive)
  for (const peer of leadership.peers) peer.checked()
  return result === 'won'
}

// ------------------------------------------------------------------------------------ replication

export function appendReply(raft: Raft, message: AppendEntriesReply): void {
  const leadership = raft.leading()
  const peer = leadership.peer(message.from)
  // Nobody acknowledges what this leader does not have; a removed node's answers are of no use
  // (R23).
  if (peer === undefined || message.index > raft.log.lastIndex) return
  peer.answered()
  leadership.appendsDue = true
  if (message.accepted) accepted(raft, peer, message)
  else rejected(raft, peer, message)
}

function accepted(raft: Raft, peer: Progress, message: AppendEntriesReply): void {
  const isNews = peer.accepted(message.index)
  const hasMet = isNews || message.index === peer.match
  switch (peer.state) {
    case 'probe':
      if (hasMet) peer.becomeReplicate()
      break
    case 'replicate':
      peer.inflights.freeUpTo(message.index)
      break
    case 'snapshot':
      // Whatever snapshot it got, and from wherever: this log can take it on from there.
      if (isNews && peer.match >= raft.log.snapshotIndex) peer.becomeReplicate()
      break
  }
  if (!isNews) return
  advanceCommit(raft)
  handOverIfReady(raft, peer)
}

function rejected(raft: Raft, peer: Progress, message: AppendEntriesReply): void {
  // The follower skipped its terms above ours; skip our terms above its (P 5.3, last paragraphs).
  const hint = raft.log.lastIndexUpToTerm(message.hintIndex, message.hintTerm)
  peer.rejected(message.index, hint)
}

/**
 * Commits what a quorum has on disk, if it is of this leader's own term: an older entry on a
 * majority can still be overwritten, figure 8 (P 5.4.2, R1 of the bug classes). What is before it
 * follows.
 */
export function advanceCommit(raft: Raft): void {
  const { log } = raft
  const leadership = raft.leading()
  const index = quorumIndex(raft.membership, leadership.matchOf)
  if (index <= log.committed || !log.matches(index, raft.term)) return
  raft.commitAsLeader(logIndex(index))
}

export function heartbeatReply(raft: Raft, message: HeartbeatReply): void {
  const leadership = raft.leading()
  const peer = leadership.peer(message.from)
  if (peer === undefined) return
  peer.answered()
  // Appends or their answers may have been lost; one append, empty if need be, tells.
  peer.probeSent = false
  if (peer.state === 'replicate' && peer.match < raft.log.lastIndex) peer.checkDue = true
  leadership.appendsDue = true
  contextReturned(raft, message.from, message.readContext)
}

export function unreachable(raft: Raft, message: Unreachable): void {
  const peer = raft.leading().peer(message.peer)
  if (peer?.state !== 'replicate') return
  peer.becomeProbe()
  raft.leading().appendsDue = true
}

// -------------------------------------------------------------------------------------- snapshots

export function snapshotStarted(raft: Raft, message: SnapshotStarted): void {
  const peer = raft.leading().peer(message.peer)
  if (peer?.state !== 'snapshot' || message.index > raft.log.lastIndex) return
  peer.snapshotIndex = message.index
}

export function snapshotEnded(raft: Raft, message: SnapshotEnded): void {
  const peer = raft.leading().peer(message.peer)
  if (peer?.state !== 'snapshot') return
  if (!message.delivered) peer.snapshotIndex = logIndex(0)
  peer.becomeProbe()
  // Not at once: the follower still writes it down, or it is in no state to take the next one. Its
  // acknowledgement or its next heartbeat's answer goes on.
  peer.probeSent = true
}

// --------------------------------------------------------------------------------------- transfer

/** T 3.10: stop taking proposals, bring the target up to date, tell it to campaign now. */
export function transfer(raft: Raft, message: TransferLeadership): void {
  const leadership = raft.leading()
  const { target } = message
  if (target === raft.self) {
    leadership.transferTarget = 0
    return
  }
  const peer = leadership.peer(target)
  if (peer === undefined || !isVoter(raft.membership, target)) return
  if (leadership.transferTarget === target) return
  leadership.transferTarget = target
  leadership.transferElapsed = 0
  leadership.appendsDue = true
  handOverIfReady(raft, peer)
}

function handOverIfReady(raft: Raft, peer: Progress): void {
  if (raft.leading().transferTarget !== peer.node) return
  if (peer.match !== raft.log.lastIndex) return
  raft.leading().lease.giveUp()
  raft.send({ type: 'TimeoutNow', from: raft.self, to: peer.node, term: raft.term })
}
