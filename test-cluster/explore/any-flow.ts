// What Raft allows a leader and a follower to send, whether or not the core sends it.
// Owns: those messages.  Does not: know which were sent.
//   X11. Every append, heartbeat and acknowledgement that the core sends is among them, or does
//        what some of them do one after the other; one that is not (a bug would do that) is kept.

import { type LogIndex, logIndex, type NodeId, nodeId, term } from '#base/brand'
import type { AppendEntries, PeerMessage } from '../../raft/core/index.ts'
import type { Raft } from '../../raft/core/raft.ts'

/** Of a leader, to `to`: every entry behind its predecessor, every commit index up to its own. */
export function leaderMessages(raft: Raft, to: number): readonly PeerMessage[] {
  const head = { from: raft.self, to: nodeId(to), term: raft.term }
  const messages: PeerMessage[] = []
  const { log } = raft
  for (let prev = Number(log.snapshotIndex); prev <= log.lastIndex; prev++) {
    const prevTerm = term(log.termAt(prev) ?? 0)
    for (let count = 0; count <= 1 && prev + count <= log.lastIndex; count++) {
      const entries = count === 0 ? [] : [log.entryAt(prev + 1)]
      for (let commit = 0; commit <= Math.min(log.committed, prev + count); commit++) {
        const body = { prevIndex: logIndex(prev), prevTerm, entries, commit: logIndex(commit) }
        messages.push({ ...head, type: 'AppendEntries', ...body })
      }
    }
  }
  for (let commit = 0; commit <= lower(matchOf(raft, head.to), log.committed); commit++) {
    messages.push({ ...head, type: 'Heartbeat', commit: logIndex(commit), readContext: 0 })
  }
  return messages
}

/** True if {@link leaderMessages} can stand for it. */
export function isAllowed(raft: Raft, message: PeerMessage): boolean {
  if (raft.role !== 'leader' || message.term !== raft.term) return false
  if (message.type === 'Heartbeat') {
    const most = lower(matchOf(raft, message.to), raft.log.committed)
    return message.readContext === 0 && message.commit <= most
  }
  return message.type === 'AppendEntries' && isOwnLog(raft, message)
}

function isOwnLog({ log }: Raft, message: AppendEntries): boolean {
  if (message.commit > log.committed || !log.matches(message.prevIndex, message.prevTerm))
    return false
  return message.entries.every(({ index, term }, i) => {
    return index === message.prevIndex + i + 1 && log.matches(index, term)
  })
}

/** An acknowledgement, and those of less that the same follower might have sent. */
export function withLesser(message: PeerMessage): readonly PeerMessage[] {
  if (message.type !== 'AppendEntriesReply' || !message.accepted) return [message]
  const messages: PeerMessage[] = []
  for (let index = 1; index <= message.index; index++) {
    messages.push({ ...message, index: logIndex(index) })
  }
  return messages
}

function matchOf(raft: Raft, node: NodeId): LogIndex {
  return raft.leadership?.peer(node)?.match ?? logIndex(0)
}

function lower(a: LogIndex, b: LogIndex): LogIndex {
  return a < b ? a : b
}
