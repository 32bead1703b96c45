// From what has piled up to one output, in the order that output.ts promises.
// Owns: the taking.  Does not: decide what is asked for; appends and heartbeats of the leader are
// made here, last, so that everything since the output before shares them.

import type { RaftOutput } from './output.ts'
import type { OutputState } from './output-state.ts'
import type { Raft } from './raft.ts'
import { hasAppendsToSend, sendAppends, sendHeartbeats } from './replication.ts'
import type { EntryId } from './types.ts'

export function hasOutput(raft: Raft, reported: OutputState): boolean {
  const { log, outbox, leadership } = raft
  if (!outbox.isEmpty || log.hasUnwritten() || log.hasCommittedToApply()) return true
  if (reported.hasNews(raft)) return true
  if (leadership === undefined) return false
  return raft.reads.hasUnsent || hasAppendsToSend(raft, leadership)
}

export function takeOutput(raft: Raft, reported: OutputState): RaftOutput {
  const { log, outbox, leadership } = raft
  if (leadership !== undefined) {
    if (raft.reads.hasUnsent) sendHeartbeats(raft, leadership)
    sendAppends(raft, leadership)
  }
  const entries = log.entriesToWrite()
  const snapshot = log.takeSnapshotToWrite()
  const hasWrite = entries.length > 0 || snapshot !== undefined
  const hardState = reported.takeHardState(raft, hasWrite)
  let persistMark: EntryId | undefined
  if (hasWrite || hardState !== undefined) {
    persistMark = { index: log.lastIndex, term: log.lastTerm }
    log.tail.handOut(persistMark, raft)
  }
  return {
    sendNow: outbox.takeNow(),
    hardState,
    entries,
    snapshot,
    sendAfterPersist: outbox.takeAfterPersist(),
    persistMark,
    committed: log.takeCommitted(raft.config.applyBytesMax),
    readStates: outbox.takeReadStates(),
    readsDropped: outbox.takeReadsDropped(),
    snapshotsNeeded: outbox.takeSnapshotsNeeded(),
    leadership: reported.takeLeadership(raft),
  }
}
