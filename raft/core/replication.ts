// What a leader sends by itself: appends as far as the windows allow, and heartbeats.
// Owns: building these messages.  Does not: decide when; appends leave with the next output, so
// that many proposals share one message per follower.

import { type LogIndex, logIndex } from '#base/brand'
import type { Leadership } from './leadership.ts'
import { entryBytes } from './log-slice.ts'
import type { Progress } from './progress.ts'
import type { Raft } from './raft.ts'

export function hasAppendsToSend(raft: Raft, leadership: Leadership): boolean {
  if (!leadership.appendsDue) return false
  for (const peer of leadership.peers) {
    if (peer.node !== raft.self && peer.isSendable(raft.log) && canReach(raft, peer)) return true
  }
  return false
}

export function sendAppends(raft: Raft, leadership: Leadership): void {
  if (!leadership.appendsDue) return
  leadership.appendsDue = false
  for (const peer of leadership.peers) {
    if (peer.node === raft.self) continue
    while (peer.isSendable(raft.log) && canReach(raft, peer)) sendAppend(raft, peer)
  }
}

/** False if all there is for this follower is a snapshot, and it is not there to take it. */
function canReach(raft: Raft, peer: Progress): boolean {
  return peer.recentActive || raft.log.termAt(peer.next - 1) !== undefined
}

/** P 5.3. Each call moves `peer` on, so that the caller's loop ends. */
function sendAppend(raft: Raft, peer: Progress): void {
  const { log, config } = raft
  const prevIndex = logIndex(peer.next - 1)
  const prevTerm = log.termAt(prevIndex)
  if (prevTerm === undefined) {
    peer.becomeSnapshot()
    raft.outbox.snapshotNeeded(peer.node)
    return
  }
  const until = peer.inflights.isFull ? peer.next : log.lastIndex + 1
  const entries = log.slice(peer.next, until, config.appendBytesMax)
  let bytes = 0
  for (const entry of entries) bytes += entryBytes(entry)
  peer.sent(entries.length, bytes)
  peer.commitSent = lower(log.committed, logIndex(prevIndex + entries.length))
  raft.send({
    type: 'AppendEntries',
    from: raft.self,
    to: peer.node,
    term: raft.term,
    prevIndex,
    prevTerm,
    entries,
    commit: log.committed,
  })
}

/**
 * P 5.2. Carries the newest read context (T 6.4), and a commit index that the follower surely has:
 * what it acknowledged, nothing else.
 */
export function sendHeartbeats(raft: Raft, leadership: Leadership): void {
  const usesLeases = raft.config.leaseMs > 0
  const readContext = raft.reads.closeContext(usesLeases)
  if (usesLeases) leadership.lease.sent(readContext, raft.leasePromise.lastTickMs)
  for (const peer of leadership.peers) {
    if (peer.node === raft.self) continue
    raft.send({
      type: 'Heartbeat',
      from: raft.self,
      to: peer.node,
      term: raft.term,
      commit: lower(peer.match, raft.log.committed),
      readContext,
    })
  }
}

function lower(a: LogIndex, b: LogIndex): LogIndex {
  return a < b ? a : b
}
