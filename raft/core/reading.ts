// Linearizable reads at any role (thesis section 6.4): asked here, forwarded, confirmed, answered.
// Owns: the way of a read.  Does not: keep the waiting ones (read-index.ts), judge leases
// (lease.ts).

import type { NodeId } from '#base/brand'
import type { ReadIndex, ReadIndexReply } from './messages.ts'
import type { ReadIndexResult } from './node.ts'
import { quorumIndex } from './quorum.ts'
import type { Raft } from './raft.ts'

/** `nowMs`: the monotonic clock, read after the read came in; undefined: no use of a lease. */
export function askForRead(raft: Raft, nowMs: number | undefined): ReadIndexResult {
  const { reads, leader } = raft
  if (leader === 0) return { ok: false, reason: 'noLeader', leader: 0 }
  if (reads.count >= raft.config.pendingReadsMax) {
    return { ok: false, reason: 'tooManyReads', leader }
  }
  const requestId = reads.newRequestId()
  if (raft.role === 'leader') {
    if (isCoveredByLease(raft, nowMs)) raft.outbox.readState({ requestId, index: raft.committed })
    else registerRead(raft, requestId, 0)
    return { ok: true, requestId }
  }
  reads.forwarded(requestId, raft.ticks)
  raft.send({ type: 'ReadIndex', from: raft.self, to: leader, term: raft.term, requestId })
  return { ok: true, requestId }
}

/** While the lease lasts nobody else can have been elected, so nobody else has committed. */
function isCoveredByLease(raft: Raft, nowMs: number | undefined): boolean {
  if (nowMs === undefined || !raft.hasCommittedOwnTerm()) return false
  return raft.leading().lease.covers(nowMs)
}

/** T 6.4, with I3: before the first own-term commit the read waits. */
function registerRead(raft: Raft, requestId: number, from: NodeId | 0): void {
  if (!raft.hasCommittedOwnTerm()) {
    raft.reads.keepUntilOwnCommit({ requestId, from })
    return
  }
  raft.reads.register({ requestId, from }, raft.log.committed)
  releaseReads(raft)
}

export function readIndexOfFollower(raft: Raft, message: ReadIndex): void {
  // Overload is told by silence: the follower's read expires there.
  if (raft.reads.count >= raft.config.pendingReadsMax) return
  registerRead(raft, message.requestId, message.from)
}

export function readIndexReply(raft: Raft, message: ReadIndexReply): void {
  if (!raft.reads.answered(message.requestId)) return
  raft.outbox.readState({ requestId: message.requestId, index: message.index })
}

/** A peer sent back `context`: it took this replica for the leader after the context was made. */
export function contextReturned(raft: Raft, from: NodeId, context: number): void {
  const leadership = raft.leading()
  const peer = leadership.peer(from)
  if (peer === undefined || context <= peer.readContext) return
  if (context > raft.reads.sentContext) return
  peer.readContext = context
  if (raft.config.leaseMs > 0) leadership.lease.confirmed(confirmedContext(raft))
  releaseReads(raft)
}

/** Answers the reads whose context a quorum has sent back; alone in its group, at once. */
export function releaseReads(raft: Raft): void {
  if (!raft.reads.hasRegistered) return
  for (const read of raft.reads.takeConfirmed(confirmedContext(raft))) {
    const { requestId, index } = read
    if (read.from === 0) raft.outbox.readState({ requestId, index })
    else {
      const head = { from: raft.self, to: read.from, term: raft.term }
      raft.send({ type: 'ReadIndexReply', ...head, requestId, index })
    }
  }
}

function confirmedContext(raft: Raft): number {
  const self = raft.leading().peer(raft.self)
  if (self !== undefined) self.readContext = raft.reads.ownContext
  return quorumIndex(raft.membership, raft.leading().readContextOf)
}
