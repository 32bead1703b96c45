// Everything about one replica that must hold between any two steps; run after each in tests.
// Owns: the checks that are too dear for production.  Does not: compare replicas (the simulations
// do).

import { assert, defined } from '#base/assert'
import { entryBytes } from './log-slice.ts'
import { assertMembership, isVoter, members } from './membership.ts'
import type { RaftNode } from './node.ts'
import type { Progress } from './progress.ts'
import { Raft } from './raft.ts'

export function checkInvariants(node: RaftNode): void {
  assert(node instanceof Raft, 'a replica made by createRaftNode')
  checkLog(node)
  checkRole(node)
  assertMembership(node.membership)
}

function checkLog({ log, term }: Raft): void {
  const { tail, snapshotIndex, lastIndex, committed, applying, applied } = log
  assert(applied <= applying, 'applied is handed out first (R3)')
  assert(applying <= committed, 'only committed entries are handed out (R3)')
  assert(committed <= lastIndex, 'committed is in the log (R3)')
  assert(snapshotIndex <= committed, 'a snapshot holds what is committed')
  assert(tail.durable <= Math.max(tail.handedOut, snapshotIndex), 'durable was handed out (T2)')
  assert(tail.handedOut <= lastIndex, 'handed out is in the log (T2)')
  const snapshotPending = !log.snapshotIsDurable
  assert(snapshotPending || applying <= tail.durable, 'applied entries are on this disk')
  let before = log.snapshotTerm
  for (let at = snapshotIndex + 1; at <= lastIndex; at++) {
    const entry = log.entryAt(at)
    assert(entry.index === at, 'entries are where their index says (R19)')
    assert(entry.term >= before, 'terms never decrease in a log')
    before = entry.term
  }
  assert(before <= term, 'no entry is newer than the term')
}

function checkRole(raft: Raft): void {
  const { role, self, leader, vote, leadership, term, log } = raft
  assert(log.tail.durableTerm <= term, 'the term on disk is not ahead (R1)')
  assert((role === 'leader') === (leadership !== undefined), 'who leads has the state of a leader')
  assert((role === 'leader') === (leader === self), 'who leads knows it')
  if (role === 'candidate' || role === 'leader') {
    assert(vote === self, 'who campaigns votes for itself (R2)')
  }
  if (role === 'candidate' || role === 'preCandidate') assert(leader === 0, 'no leader is known')
  if (role !== 'follower') assert(isVoter(raft.membership, self), 'only voters campaign or lead')
  if (leadership === undefined) return
  const expected = members(raft.membership)
  assert(leadership.peers.length === expected.length, 'all members are followed (D1)')
  for (const [i, peer] of leadership.peers.entries()) {
    assert(peer.node === expected[i], 'members are followed in order (D1)')
    checkPeer(raft, peer)
  }
  let waiting = 0
  for (let at = log.committed + 1; at <= log.lastIndex; at++) {
    waiting += entryBytes(log.entryAt(at))
  }
  assert(leadership.uncommittedBytes === waiting, 'waiting bytes are counted (D2)')
  const own = defined(leadership.peer(self), 'a leader follows itself')
  assert(own.match <= log.tail.durable, 'own entries count once they are on disk (R7)')
}

function checkPeer(raft: Raft, peer: Progress): void {
  const { lastIndex } = raft.log
  assert(peer.match < peer.next, 'match is below next (P1)')
  assert(peer.next <= lastIndex + 1, 'next is not beyond the log (P1)')
  assert(peer.inflights.count <= raft.config.inflightMessagesMax, 'the window is bounded (F1)')
  if (peer.state !== 'replicate') assert(peer.inflights.count === 0, 'only replicate has a window')
  assert(peer.readContext <= raft.reads.ownContext, 'only given contexts come back (I1)')
}
